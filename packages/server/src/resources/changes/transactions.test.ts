import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { migrate, openDatabase, type Database } from '../../database/index.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { changesOf, openStream } from '../../testing/changes.ts';
import { feedOn } from '../../testing/feed.ts';
import { addPeople } from '../../testing/people.ts';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { recordChange } from './repo.ts';
import { endOfLog, positionId, readLog } from './repo.ts';

const NOWHERE = { group_id: null, about: null };

let postgres: TestPostgres;
let databases: Database[] = [];
let servers: TestApp[] = [];
const [one, other] = [feedOn(() => servers[0] as TestApp), feedOn(() => servers[1] as TestApp)];

before(async () => {
  postgres = await startPostgres();
  // Two instances, each with its own pool, and one more hand for the tests.
  databases = await Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'postgres', url: postgres.url })));
  await migrate(db());
  await addPeople(
    db(),
    ['ada', 'bo'].map((login) => ({ name: login, login })),
  );
  servers = [await startApp(databases[0] as Database), await startApp(databases[1] as Database)];
});
after(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await Promise.all(databases.map((database) => database.close()));
  await postgres.stop();
});

const db = () => (databases[2] as Database).db;
const now = async () => positionId((await endOfLog(db())).position);

it('what a slow transaction wrote is told, although a later one was kept before it', async () => {
  const reader = await openStream(servers[0] as TestApp, 'bo', await now());
  const keys = { slow: randomUUID(), fast: randomUUID() };
  const slow = await db().startTransaction().execute();
  await recordChange(slow, 'post_created', keys.slow, NOWHERE);
  await recordChange(db(), 'post_created', keys.fast, NOWHERE);
  // Whoever comes now must not be given a position behind which the slow one would be lost.
  await wait(600);
  const newcomer = await openStream(servers[1] as TestApp, 'bo', await now());
  await slow.commit().execute();
  for (const stream of [reader, newcomer]) {
    await stream.until((event) => 'key' in event && event.key === keys.fast);
    assert.deepEqual(changesOf(stream.events), [`post_created ${keys.slow}`, `post_created ${keys.fast}`]);
    await stream.close();
  }
});

it('of many transactions that end in any order, each reader is told of each, wherever they connect', async () => {
  const random = seeded(20260);
  const written: string[] = [];
  let writing = true;

  async function write(): Promise<void> {
    for (let count = 0; count < 25; count++) {
      const trx = await db().startTransaction().execute();
      const key = randomUUID();
      await recordChange(trx, 'post_created', key, NOWHERE);
      await wait(random() * 25);
      if (random() < 0.2) {
        await trx.rollback().execute();
        continue;
      }
      await trx.commit().execute();
      written.push(key);
    }
  }
  /** Comes and goes, now to the one instance and then to the other, always with the last position. */
  async function read(): Promise<string[]> {
    const found: string[] = [];
    let since = start;
    while (!found.includes(end)) {
      const stream = await openStream(servers[random() < 0.5 ? 0 : 1] as TestApp, 'bo', since);
      if (writing) await wait(random() * 120);
      else await stream.until((event) => 'key' in event && event.key === end);
      await stream.close();
      found.push(...changesOf(stream.events).map((change) => change.split(' ')[1] ?? ''));
      since = stream.last() ?? since;
    }
    return found;
  }

  const start = await now();
  const end = randomUUID();
  const readers = [read(), read(), read()];
  await Promise.all(Array.from({ length: 6 }, write));
  writing = false;
  await recordChange(db(), 'post_created', end, NOWHERE);
  for (const found of await Promise.all(readers)) {
    const told = new Set(found);
    assert.deepEqual(
      written.filter((key) => !told.has(key)),
      [],
      'lost',
    );
    assert.equal(found.length, written.length + 1, 'and nothing that was taken back, and nothing twice');
  }
});

it('two instances tell the same, whichever was written to', async () => {
  const streams = [
    await openStream(servers[0] as TestApp, 'bo', await now()),
    await openStream(servers[1] as TestApp, 'bo', await now()),
  ];
  const ids: string[] = [];
  for (const feed of [one, other, one, other]) ids.push((await feed.post('ada', 'Hello')).id);
  for (const stream of streams) {
    await stream.until((event) => 'key' in event && event.key === ids.at(-1));
    assert.deepEqual(
      changesOf(stream.events),
      ids.map((id) => `post_created ${id}`),
    );
    await stream.close();
  }
  assert.deepEqual(
    (await one.page('bo', { limit: 4 })).items.map(({ id }) => id),
    (await other.page('bo', { limit: 4 })).items.map(({ id }) => id),
  );
});

it('is told as well when the connection on which it is woken was lost', async () => {
  const stream = await openStream(servers[0] as TestApp, 'bo', await now());
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parvis listen'`.execute(
    db(),
  );
  const first = await one.post('ada', 'While nobody listens');
  await stream.until((event) => 'key' in event && event.key === first.id);
  await listening();
  const second = await one.post('ada', 'Listening again');
  const sent = performance.now();
  await stream.until((event) => 'key' in event && event.key === second.id);
  assert.ok(performance.now() - sent < 2_000, 'it is woken, and does not only look from time to time');
  await stream.close();
});

async function listening(): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where application_name = 'parvis listen' and query ilike 'listen%'`.execute(db());
    if (rows.length === 2) return;
    await wait(50);
  }
}

it('the log is read along its index, however long it has become', async () => {
  await sql`insert into change (kind, key) select 'post_changed', gen_random_uuid() from generate_series(1, 50000)`.execute(
    db(),
  );
  await sql`analyze change`.execute(db());
  const { position } = await endOfLog(db());
  await recordChange(db(), 'post_changed', randomUUID(), NOWHERE);
  const started = performance.now();
  assert.equal((await readLog(db(), position, await endOfLog(db()))).changes.length, 1);
  assert.ok(performance.now() - started < 200);
});

/** Numbers from 0 to 1, the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
