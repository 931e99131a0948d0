import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A synonym is of a tag that is none itself, so one step leads from any spelling to the tag that is shown.
  await sql`
    create table tag_synonym (
      tag text primary key collate "C",
      name text not null,
      of_tag text not null collate "C" check (of_tag <> tag),
      of_name text not null,
      created_at timestamptz(3) not null default now()
    )`.execute(db);
  await sql`create index tag_synonym_of on tag_synonym (of_tag, tag)`.execute(db);

  // What was computed last, ready to be read: at most fifty rows for everyone (without a group) and for each group.
  await sql`
    create table trend (
      group_id uuid references "group" on delete cascade,
      position integer not null,
      trending boolean not null,
      tag text not null collate "C",
      name text not null,
      people integer not null,
      usual double precision,
      score double precision not null,
      used_at timestamptz(3) not null
    )`.execute(db);
  await sql`create index trend_place on trend (group_id, position)`.execute(db);

  // One row: whoever computes holds it, so that of several instances one does.
  await sql`
    create table trend_run (
      one boolean primary key default true check (one),
      computed_at timestamptz(3),
      due_at timestamptz(3) not null default now()
    )`.execute(db);
  await sql`insert into trend_run default values`.execute(db);

  // What was computed while everybody could read a group is not told when they cannot any more. The row of the run
  // comes first: a computation that is under way is waited for, and what it has written goes too.
  await sql`
    create function parvis_group_narrowed() returns trigger language plpgsql as $$
    begin
      update trend_run set due_at = now();
      delete from trend where group_id is null;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger group_narrowed after update of visibility on "group" for each row
    when (old.visibility = 'open' and new.visibility <> 'open') execute function parvis_group_narrowed()`.execute(
    db,
  );

  // The weeks that matter are few among years.
  await sql`create index post_tag_when on post_tag using brin (created_at)`.execute(db);
  await sql`create index post_when on post using brin (created_at)`.execute(db);
}
