import { sql } from 'kysely';
import type { Db } from '../../database/schema.ts';
import type { Said } from './preview.ts';

/** Minutes after which a page that could not be had is asked again: a moment, an hour, a day, and then no more. */
const AGAIN = [5, 60, 24 * 60];
/** Minutes for which others leave alone what one instance has taken. */
const LEASE = 5;
/** Days after which what nothing links to any more is forgotten. */
const UNUSED = 31;

/** Remembers pages to be asked what they say of themselves; those that are known stay as they are. */
export async function noteLinks(db: Db, urls: readonly (string | null)[]): Promise<void> {
  const all = [...new Set(urls)].filter((url) => url !== null);
  if (all.length === 0) return;
  await sql`
    insert into link (url) select unnest(${all}::text[]) on conflict do nothing`.execute(db);
}

/** Takes the newest pages that are to be asked, so that no other instance asks them meanwhile. */
export async function takeLinks(db: Db, most: number): Promise<{ url: string; attempts: number }[]> {
  const { rows } = await sql<{ url: string; attempts: number }>`
    update link set attempts = attempts + 1, due_at = now() + make_interval(mins => ${LEASE})
    where url in (
      select url from link where due_at <= now() order by created_at desc limit ${most} for update skip locked
    ) returning url, attempts`.execute(db);
  return rows;
}

/** What a page said, which may be nothing. It is not asked again. */
export async function keepPreview(db: Db, url: string, said: Said | undefined): Promise<void> {
  const { title = null, description = null, site = null } = said ?? {};
  await db
    .updateTable('link')
    .set({ title, description, site, due_at: null })
    .where('url', '=', url)
    .execute();
}

/** Asks a page another time, unless it was asked too often. */
export async function postpone(db: Db, { url, attempts }: { url: string; attempts: number }): Promise<void> {
  const minutes = AGAIN[attempts - 1] ?? null;
  await sql`update link set due_at = now() + make_interval(mins => ${minutes}::int) where url = ${url}`.execute(
    db,
  );
}

/** Forgets pages to which nothing links any more. */
export async function deleteUnused(db: Db): Promise<void> {
  await sql`
    delete from link where created_at < now() - make_interval(days => ${UNUSED})
      and not exists (select from post where post.link_url = link.url)`.execute(db);
}
