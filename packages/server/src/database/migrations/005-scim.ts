import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whom a directory keeps here by SCIM, as it said it. What colleagues see is in `person`.
  await sql`
    create table scim_user (
      person_id uuid primary key references person on delete cascade,
      resource jsonb not null,
      revision integer not null default 1,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    )`.execute(db);
  await sql`create unique index scim_user_name on scim_user (parvis_lower(resource ->> 'userName'))`.execute(
    db,
  );
  await sql`create unique index scim_user_external_id on scim_user ((resource ->> 'externalId'))`.execute(db);
  await sql`create index scim_user_in_order on scim_user (created_at, person_id)`.execute(db);
  await sql`create index scim_user_manager on scim_user (parvis_lower(resource
    -> 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User' -> 'manager' ->> 'value'))`.execute(db);

  // A group that the directory takes away stays with what was written in it, and is found again by its id there.
  await sql`
    create table scim_group (
      group_id uuid primary key references "group" on delete cascade,
      external_id text unique,
      revision integer not null default 1,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      removed_at timestamptz(3)
    )`.execute(db);
}
