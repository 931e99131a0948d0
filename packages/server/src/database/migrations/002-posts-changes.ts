import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A comment is a post with a parent: whatever may be done to the one may be done to the other.
  await sql`
    create table post (
      id uuid primary key,
      parent_id uuid references post on delete cascade deferrable,
      author_id uuid not null references person on delete cascade,
      kind text not null,
      text text not null check (length(text) <= 10000),
      group_id uuid references "group" on delete cascade,
      about text check (octet_length(about) <= 2000),
      revision integer not null default 0,
      announcement boolean not null default false,
      pinned_at timestamptz(3),
      created_at timestamptz(3) not null default now(),
      edited_at timestamptz(3),
      removed_at timestamptz(3),
      removed_by uuid references person on delete set null,
      check ((parent_id is null) = (kind <> 'comment'))
    )`.execute(db);
  // One index per feed, in the order in which it is read.
  for (const [name, columns, condition] of [
    ['everyone', '', 'parent_id is null and group_id is null and about is null'],
    ['group', 'group_id, ', 'parent_id is null and group_id is not null'],
    ['about', 'about, ', 'parent_id is null and about is not null'],
    ['author', 'author_id, ', 'parent_id is null'],
    ['comments', 'parent_id, ', 'parent_id is not null'],
  ] as const) {
    await sql`create index ${sql.id(`post_${name}`)} on post (${sql.raw(columns)}created_at desc, id desc)
      where ${sql.raw(condition)} and removed_at is null`.execute(db);
  }
  await sql`create index post_pinned on post (group_id, about, pinned_at desc) where pinned_at is not null`.execute(
    db,
  );
  await sql`create index post_person on post (author_id)`.execute(db);
  await sql`create index post_removed on post (removed_at) where removed_at is not null`.execute(db);
  await sql`create index post_removed_by on post (removed_by) where removed_by is not null`.execute(db);

  await sql`
    create table post_version (
      post_id uuid not null references post on delete cascade,
      revision integer not null,
      text text not null,
      at timestamptz(3) not null,
      primary key (post_id, revision)
    )`.execute(db);

  await sql`
    create table post_tag (
      post_id uuid not null references post on delete cascade,
      tag text not null collate "C",
      name text not null,
      created_at timestamptz(3) not null,
      primary key (post_id, tag)
    )`.execute(db);
  await sql`create index post_tag_newest on post_tag (tag, created_at desc, post_id desc)`.execute(db);

  await sql`
    create table post_reaction (
      post_id uuid not null references post on delete cascade,
      person_id uuid not null references person on delete cascade,
      kind text check (kind in ('like', 'love', 'thanks', 'celebrate', 'insightful')),
      revision integer not null default 0,
      created_at timestamptz(3) not null default now(),
      primary key (post_id, person_id)
    )`.execute(db);
  await sql`create index post_reaction_person on post_reaction (person_id)`.execute(db);

  await sql`
    create table post_report (
      post_id uuid not null references post on delete cascade,
      person_id uuid not null references person on delete cascade,
      reason text not null,
      created_at timestamptz(3) not null default now(),
      primary key (post_id, person_id)
    )`.execute(db);
  await sql`create index post_report_person on post_report (person_id)`.execute(db);

  await sql`
    create table pin_read (
      post_id uuid not null references post on delete cascade,
      person_id uuid not null references person on delete cascade,
      read_at timestamptz(3) not null default now(),
      primary key (post_id, person_id)
    )`.execute(db);
  await sql`create index pin_read_person on pin_read (person_id)`.execute(db);

  // No foreign keys: rows are only ever added, are gone after two hours, and must cost a write next to nothing.
  await sql`
    create table change (
      tx xid8 not null default pg_current_xact_id(),
      id bigint generated always as identity,
      at timestamptz(3) not null default now(),
      kind text not null,
      key text not null,
      group_id uuid,
      about text,
      primary key (tx, id)
    )`.execute(db);
  await sql`create index change_at on change (at)`.execute(db);
}
