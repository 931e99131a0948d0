import assert from 'node:assert/strict';
import { after, afterEach, before, it } from 'node:test';
import { sql } from 'kysely';
import type { Trends } from '@parvis/model';
import { rankTags, TRENDING } from '@parvis/model/trending';
import { addressOf } from '../../testing/changes.ts';
import { ORIGIN, startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { addTagged, chance, ordinaryWeeks, type Tagged } from '../../testing/tagged.ts';
import { visible } from '../../visibility.ts';
import { computeTrends, trendsQuery } from './repo.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A Wednesday afternoon. */
const NOW = new Date(Date.UTC(2026, 4, 20, 15));
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);

eachDatabase('Trends', (database) => {
  let server: TestApp;
  let people: string[];
  let groups: Record<'choir' | 'board' | 'merger', string>;
  const outsider = () => people[199] ?? '';

  before(async () => {
    const { db } = database();
    people = await addPeople(
      db,
      Array.from({ length: 200 }, (_, i) => ({ name: `Person ${i}`, login: `p${i}` })),
    );
    const members = { [people[0] ?? '']: 'owner', [people[1] ?? '']: 'member' } as const;
    groups = {
      choir: await addGroup(db, { slug: 'choir', name: 'Choir', visibility: 'open' }, members),
      board: await addGroup(db, { slug: 'board', name: 'Board', visibility: 'closed' }, members),
      merger: await addGroup(db, { slug: 'merger', name: 'Merger', visibility: 'secret' }, members),
    };
    server = await startApp(database());
  });
  after(() => server.close());
  afterEach(async () => {
    await database().db.deleteFrom('post').execute();
    await database().db.deleteFrom('tag_synonym').execute();
  });

  const trends = async (query = '', who = 'p199') =>
    good(await server.as(who)('GET', `/v1/tags/trends${query}`)).json<Trends>();
  const tags = async (query = '', who = 'p199') => (await trends(query, who)).items.map(({ tag }) => tag);
  /** So many people use a tag. */
  const crowd = (tag: string, count: number, days: number, place: Partial<Tagged> = {}): Tagged[] =>
    people
      .slice(0, count)
      .map((author_id, i) => ({ author_id, tags: [tag], at: ago(days + i / 1000), ...place }));
  const computed = async (posts: readonly Tagged[], at = NOW) => {
    await addTagged(database().db, posts);
    assert.equal(await computeTrends(database().db, at), true);
  };

  it('are told by how many people use a tag, and how many usually do', async () => {
    const before = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((week) => crowd('Agadir', 4, 7 * week + 1));
    await computed([...before, ...crowd('Agadir', 12, 1), ...crowd('new', 3, 2), ...crowd('alone', 1, 0)]);
    const { kind, items, computedAt } = await trends();
    assert.deepEqual([kind, computedAt], ['trends', NOW.toISOString()]);
    assert.deepEqual(
      items.map(({ tag, name, people, usual }) => [tag, name, people, usual && Math.round(usual)]),
      [
        ['agadir', 'Agadir', 12, 4],
        ['new', 'new', 3, undefined],
      ],
    );
    assert.equal((await trends('?limit=1')).items.length, 1);
  });

  it('show the tags that were used last when nothing trends, and say so', async () => {
    await computed([...crowd('older', 1, 30), ...crowd('newer', 1, 3)]);
    const { kind, items } = await trends();
    assert.equal(kind, 'recent');
    assert.deepEqual(
      items.map(({ tag, people, usedAt }) => [tag, people, usedAt]),
      [
        ['newer', 1, ago(3).toISOString()],
        ['older', 0, ago(30).toISOString()],
      ],
    );
    await computed([], new Date(NOW.getTime() + 200 * DAY));
    assert.deepEqual(await trends().then(({ kind, items }) => [kind, items]), ['recent', []]);
  });

  it('in an ordinary week 200 people see at least five tags, each told why', async () => {
    for (const seed of [1, 2, 3]) {
      await database().db.deleteFrom('post').execute();
      await computed(ordinaryWeeks(people, 8, NOW, seed));
      const { kind, items } = await trends();
      assert.equal(kind, 'trends');
      assert.ok(items.length >= 5, `${items.length} with seed ${seed}`);
      for (const { people, usual } of items) assert.ok(people >= 2 && (usual === undefined || usual > 0));
    }
  });

  it('lose no more than half across any midnight of a week', async () => {
    const monday = new Date(Date.UTC(2026, 4, 25));
    await addTagged(database().db, ordinaryWeeks(people, 8, monday, 4));
    const scores = async (at: Date) => {
      await computeTrends(database().db, at);
      const rows = await database()
        .db.selectFrom('trend')
        .select(['tag', 'score', 'people'])
        .where('group_id', 'is', null)
        .execute();
      return new Map(rows.map((row) => [row.tag, row]));
    };
    let looked = 0;
    for (let night = -7; night < 0; night++) {
      const midnight = monday.getTime() + night * DAY;
      const before = await scores(new Date(midnight - 10 * MINUTE));
      const later = await scores(new Date(midnight + 10 * MINUTE));
      for (const [tag, { score, people }] of before) {
        looked++;
        assert.ok((later.get(tag)?.score ?? 0) >= score / 2, `the score of ${tag}`);
        assert.ok((later.get(tag)?.people ?? 0) >= people / 2, `the people of ${tag}`);
      }
    }
    assert.ok(looked > 7 * 5);
  });

  it('are what the formula of the model says, in every place', async () => {
    const random = chance(7);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const posts = Array.from({ length: 1500 }, (): Tagged & { at: Date } => ({
      author_id: pick(people.slice(0, 30)),
      tags: random() < 0.8 ? [`t${Math.floor(30 * random() ** 2)}`] : [],
      at: ago(90 * random() ** 2),
      group_id: pick([null, null, groups.choir, groups.board]),
      about: random() < 0.1 ? `${ORIGIN}/page` : null,
      removed: random() < 0.1,
    }));
    await database()
      .db.insertInto('tag_synonym')
      .values({ tag: 't3', name: 'T3', of_tag: 't4', of_name: 'Four' })
      .execute();
    await computed(posts);
    const standing = posts.filter(({ removed }) => !removed);
    for (const place of [null, groups.choir, groups.board]) {
      const inside = standing.filter(({ group_id, about }) =>
        place === null
          ? group_id === groups.choir || (group_id === null && about === null)
          : group_id === place,
      );
      const uses = inside.flatMap(({ author_id: person, tags, at }) =>
        tags.map((name) => {
          const tag = name === 't3' ? 't4' : name;
          return { tag, name: tag === 't4' ? 'Four' : name, person, at: at.getTime() };
        }),
      );
      const active = new Set(inside.filter(({ at }) => at > ago(7)).map(({ author_id }) => author_id));
      const { items } = rankTags(uses, active.size, NOW.getTime());
      const found = await database()
        .db.selectFrom('trend')
        .selectAll()
        .where('group_id', place === null ? 'is' : '=', place)
        .orderBy('position')
        .execute();
      assert.ok(items.length >= 5);
      assert.deepEqual(
        found.map(({ tag, name, people, used_at }) => [tag, name, people, used_at.toISOString()]),
        items.map(({ tag, name, people, usedAt }) => [tag, name, people, usedAt]),
      );
      for (const [i, { score, usual }] of found.entries()) {
        assert.ok(Math.abs(score - (items[i]?.score ?? 0)) < 1e-9);
        assert.ok(Math.abs((usual ?? 0) - (items[i]?.usual ?? 0)) < 1e-9);
      }
    }
  });

  it('show nobody outside a group what is in it, and no conversation of a page', async () => {
    const page = { about: `${ORIGIN}/page` };
    await computed([
      ...crowd('everyone', 5, 1),
      ...crowd('onpage', 5, 1, page),
      ...crowd('inchoir', 5, 1, { group_id: groups.choir }),
      ...crowd('pageinchoir', 5, 1, { group_id: groups.choir, ...page }),
      ...crowd('inboard', 5, 1, { group_id: groups.board }),
      ...crowd('inmerger', 5, 1, { group_id: groups.merger }),
    ]);
    // A member of all of them sees no more of what is everybody's.
    for (const who of ['p199', 'p0']) {
      assert.deepEqual((await tags('', who)).toSorted(), ['everyone', 'inchoir', 'pageinchoir']);
    }
    assert.deepEqual((await tags('?group=choir')).toSorted(), ['inchoir', 'pageinchoir']);
    assert.deepEqual(await tags('?group=board', 'p1'), ['inboard']);
    assert.deepEqual(await tags('?group=merger', 'p1'), ['inmerger']);
    for (const [group, status] of [
      ['board', 403],
      ['merger', 404],
      ['absent', 404],
    ] as const) {
      const { statusCode } = await server.as('p199')('GET', `/v1/tags/trends?group=${group}`);
      assert.equal(statusCode, status);
    }
  });

  it('forget at once what was in a group that is closed now', async () => {
    const { db } = database();
    await computed([...crowd('everyone', 5, 1), ...crowd('inchoir', 5, 1, { group_id: groups.choir })]);
    const set = (visibility: 'open' | 'closed') =>
      db.updateTable('group').set({ visibility }).where('slug', '=', 'choir').execute();
    await set('closed');
    try {
      assert.deepEqual(await tags(), []);
      assert.equal(await computeTrends(db), true);
      await computeTrends(db, NOW);
      assert.deepEqual(await tags(), ['everyone']);
      assert.deepEqual(await tags('?group=choir', 'p1'), ['inchoir']);
    } finally {
      await set('open');
    }
  });

  it('are computed by one instance at a time, and not before it is time', async () => {
    const { db, kind } = database();
    await sql`update trend_run set due_at = now()`.execute(db);
    const did = await Promise.all([computeTrends(db), computeTrends(db), computeTrends(db)]);
    assert.deepEqual(did.toSorted(), [false, false, true]);
    assert.equal(await computeTrends(db), false);
    // The embedded database has one connection, on which one waits for the other.
    if (kind === 'pglite') return;
    await sql`update trend_run set due_at = now()`.execute(db);
    await db.transaction().execute(async (trx) => {
      await sql`select from trend_run for update`.execute(trx);
      assert.equal(await computeTrends(db), false);
    });
    assert.equal(await computeTrends(db), true);
  });

  it('are read by one query that uses the index, however many groups there are', async () => {
    const { db } = database();
    await sql`insert into "group" (slug, name, visibility) select 'many-' || i, 'Many', 'open'
      from generate_series(1, 400) as i`.execute(db);
    await sql`insert into trend (group_id, position, trending, tag, name, people, score, used_at)
      select id, i, true, 'tag' || i, 'Tag', 2, 1, now() from "group", generate_series(1, 50) as i`.execute(
      db,
    );
    await sql`analyze trend`.execute(db);
    try {
      const sight = visible(db, { id: outsider(), roles: [], department: null, managerId: null });
      for (const group of [null, groups.choir]) {
        const { rows } = await sql<{
          'QUERY PLAN': string;
        }>`explain ${trendsQuery(sight, group, 50)}`.execute(db);
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        assert.match(plan, /Index Scan (using|on) trend_place/);
        assert.doesNotMatch(plan, /Seq Scan on trend\b/);
      }
    } finally {
      await db.deleteFrom('group').where('slug', 'like', 'many-%').execute();
    }
  });

  it('come by themselves once the server listens', async () => {
    await addTagged(
      database().db,
      crowd('now', 3, 0).map((post) => ({ ...post, at: new Date(Date.now() - MINUTE) })),
    );
    await sql`update trend_run set due_at = now()`.execute(database().db);
    const other = await startApp(database());
    try {
      await addressOf(other);
      for (;;) {
        const { items } = good(await other.as('p199')('GET', '/v1/tags/trends')).json<Trends>();
        if (items.some(({ tag }) => tag === 'now')) break;
      }
    } finally {
      await other.close();
    }
  });

  it('weigh nothing that is older than their memory', async () => {
    await computed([...crowd('old', 5, TRENDING.memory / DAY + 1), ...crowd('new', 5, 1)]);
    assert.deepEqual(await tags(), ['new']);
  });
});
