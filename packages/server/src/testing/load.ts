import { sql } from 'kysely';
import { migrate, openDatabase, type Db } from '../database/index.ts';
import { feedOf, listPosts } from '../resources/feeds/repo.ts';
import { computeTrends, readTrends } from '../resources/trends/repo.ts';
import { visible } from '../visibility.ts';
import { startPostgres } from './postgres.ts';

/**
 * `npm run load --workspace @parvis/server`: a million posts of twelve weeks on a real PostgreSQL, which is all that
 * trends look at, and how long it takes to compute and to read them. Takes some minutes; is no test.
 */
const POSTS = 1_000_000;
const PEOPLE = 50_000;
const GROUPS = 500;

async function fill(db: Db): Promise<void> {
  await sql`select setseed(0.5)`.execute(db);
  await sql`insert into person (name, login) select 'Person ' || i, 'p' || i from generate_series(1, ${PEOPLE}) as i`.execute(
    db,
  );
  await sql`insert into "group" (slug, name, visibility)
    select 'g' || i, 'Group', (array['open', 'closed', 'secret'])[1 + i % 3] from generate_series(1, ${GROUPS}) as i`.execute(
    db,
  );
  // A third in groups; seven in ten with a tag, some tags of which everybody uses and most of which few do.
  await sql`
    with people as (select array_agg(id) as ids from person), places as (select array_agg(id) as ids from "group")
    insert into post (id, author_id, kind, text, group_id, created_at)
    select gen_random_uuid(), people.ids[1 + floor(${PEOPLE} * random() ^ 2)], 'status',
      'What somebody has to say about #' || floor(20000 * random() ^ 4) || ', and a sentence more to make it long enough.',
      case when random() < 0.33 then places.ids[1 + floor(${GROUPS} * random())] end,
      now() - random() * interval '84 days'
    from generate_series(1, ${POSTS}), people, places`.execute(db);
  await sql`
    insert into post_tag (post_id, tag, name, created_at)
    select id, 'tag' || substring(text from '#([0-9]+)'), 'Tag' || substring(text from '#([0-9]+)'), created_at
    from post where substring(id::text from 1 for 1) < 'b'`.execute(db);
  await sql`insert into tag_synonym (tag, name, of_tag, of_name) values ('tag1', 'Tag1', 'tag0', 'Tag0')`.execute(
    db,
  );
  await sql`vacuum analyze`.execute(db);
}

async function timed(what: string, times: number, work: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  took.sort((one, other) => one - other);
  const at = (part: number) => `${took[Math.min(times - 1, Math.floor(times * part))]?.toFixed(1)} ms`;
  console.log(`${what}: median ${at(0.5)}, 95 % within ${at(0.95)}, slowest ${at(1)}`);
}

const postgres = await startPostgres();
const database = await openDatabase({ kind: 'postgres', url: postgres.url });
try {
  const { db } = database;
  await migrate(db);
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one);
    await fill(one);
  });
  const { rows } = await sql<{ posts: string; tags: string }>`
    select (select count(*) from post) as posts, (select count(*) from post_tag) as tags`.execute(db);
  console.log(`${rows[0]?.posts} posts, ${rows[0]?.tags} uses of tags`);
  await timed('computing', 5, () => computeTrends(db, new Date()));
  const { id } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  const sight = visible(db, { id, roles: [], department: null, managerId: null });
  await timed('reading', 1000, () => readTrends(sight, null, 50));
  for (const tag of ['tag0', 'tag1', 'tag19000']) {
    await timed(`the feed of ${tag}`, 100, async () =>
      listPosts(sight, await feedOf(sight, { tag }), undefined, 20),
    );
  }
} finally {
  await database.close();
  await postgres.stop();
}
