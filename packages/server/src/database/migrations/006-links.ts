import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table link (
      url text primary key check (length(url) <= 2000),
      title text check (title <> ''),
      description text check (description <> ''),
      site text check (site <> ''),
      due_at timestamptz(3) default now(),
      attempts integer not null default 0,
      created_at timestamptz(3) not null default now()
    )`.execute(db);
  await sql`create index link_due on link (due_at) where due_at is not null`.execute(db);
  // Without a foreign key: the version before this one deletes and restores posts and knows of no links.
  await sql`alter table post add column link_url text`.execute(db);
  await sql`create index post_link on post (link_url) where link_url is not null`.execute(db);
}
