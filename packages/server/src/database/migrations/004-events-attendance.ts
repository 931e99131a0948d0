import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What was planned, once or again and again. The calendar text is what its occurrences are made from; what is beside
  // it is read out of it, so that lists need not parse.
  await sql`
    create table event (
      id uuid primary key,
      uid text not null unique,
      sequence integer not null default 0,
      group_id uuid references "group" on delete cascade,
      author_id uuid references person on delete set null,
      imported boolean not null default false,
      calendar text not null,
      title text not null check (title <> ''),
      description text,
      place text,
      join_url text,
      url text,
      organizer jsonb,
      repeats text check (repeats in ('daily', 'weekly', 'monthly', 'yearly', 'other')),
      zone text,
      capacity integer check (capacity > 0),
      cancelled boolean not null default false,
      revision integer not null default 0,
      expanded_to date not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      removed_at timestamptz(3)
    )`.execute(db);
  await sql`create index event_group on event (group_id)`.execute(db);
  await sql`create index event_author on event (author_id)`.execute(db);
  await sql`create index event_expanded on event (expanded_to) where repeats is not null`.execute(db);
  await sql`create index event_removed on event (removed_at) where removed_at is not null`.execute(db);

  // Instants, or times on the wall: days, and times that are in no zone. The key says which one of its series it is.
  await sql`
    create table event_occurrence (
      event_id uuid not null references event on delete cascade,
      key text not null,
      starts_at timestamptz(0),
      ends_at timestamptz(0),
      wall_start timestamp(0),
      wall_end timestamp(0),
      all_day boolean not null default false,
      changed jsonb,
      primary key (event_id, key),
      check ((starts_at is null) = (ends_at is null) and (wall_start is null) = (wall_end is null)
        and (starts_at is null) <> (wall_start is null) and (not all_day or wall_start is not null)),
      check (starts_at <= ends_at and wall_start <= wall_end)
    )`.execute(db);
  await sql`create index event_occurrence_instants on event_occurrence
    using gist (tstzrange(starts_at, ends_at, '[]')) where starts_at is not null`.execute(db);
  await sql`create index event_occurrence_walls on event_occurrence
    using gist (tsrange(wall_start, wall_end, '[]')) where wall_start is not null`.execute(db);

  // One row per person and occurrence, from the first answer on. The position is that of arrival: who has a seat and
  // who waits is counted from it, and kept nowhere.
  await sql`
    create table attendance (
      event_id uuid not null,
      key text not null,
      person_id uuid not null references person on delete cascade,
      status text not null check (status in ('yes', 'maybe', 'no')),
      position integer check ((position is null) = (status <> 'yes')),
      revision integer not null default 0,
      created_at timestamptz(3) not null default now(),
      primary key (event_id, key, person_id),
      foreign key (event_id, key) references event_occurrence on delete cascade on update cascade
    )`.execute(db);
  await sql`create unique index attendance_position on attendance (event_id, key, position)
    where position is not null`.execute(db);
  await sql`create index attendance_person on attendance (person_id)`.execute(db);

  // The version is part of what is signed: one step on, and every address that was given out is worth nothing.
  await sql`
    create table calendar_subscription (
      person_id uuid primary key references person on delete cascade,
      version integer not null default 0,
      active boolean not null default true,
      created_at timestamptz(3) not null default now()
    )`.execute(db);
}
