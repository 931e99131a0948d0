import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { importPeople, migrate, openDatabase, type Database } from '@parvis/server';
import { importCompany } from './import.ts';

let database: Database;
before(async () => {
  database = await openDatabase({ kind: 'pglite', dir: 'memory:' });
  await migrate(database.db);
});
after(() => database?.close());

const here = (name: string) => new URL(name, import.meta.url);
const count = async (
  table: 'person' | 'post' | 'post_reaction' | 'recommendation' | 'event' | 'attendance',
): Promise<number> => {
  const { rows } = await database.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
};

test('an intranet that has people is given what they have said and planned, once', async () => {
  await importPeople(database.db, { people: here('people.csv'), groups: here('groups.json') });
  assert.equal(await count('post'), 0);
  await importCompany(database.db);
  assert.equal(await count('person'), 200);
  const tables = ['post', 'post_reaction', 'recommendation', 'event', 'attendance'] as const;
  const counts = await Promise.all(tables.map(count));
  const [posts = 0, reactions = 0, recommendations = 0, events = 0, answers = 0] = counts;
  assert.ok(posts > 2500 && reactions > 3000 && recommendations > 100, counts.join(', '));
  assert.ok(events >= 25 && answers > 300, counts.join(', '));
  await importCompany(database.db);
  assert.deepEqual(await Promise.all(tables.map(count)), counts);
});

test('nobody has written or reacted in the future', async () => {
  for (const table of ['post', 'post_reaction'] as const) {
    const { latest } = await database.db
      .selectFrom(table)
      .select((eb) => eb.fn.max('created_at').as('latest'))
      .executeTakeFirstOrThrow();
    assert.ok(latest <= new Date(), `${table}: ${latest.toISOString()}`);
  }
});

test('people have answered, at times in a zone and in none', async () => {
  const { rows } = await database.db
    .selectFrom('attendance')
    .innerJoin('event', 'event.id', 'attendance.event_id')
    .where('event.uid', 'in', ['lunch@rivelle.example', 'first-aid@rivelle.example'])
    .where('attendance.status', '=', 'yes')
    .select(({ fn }) => [fn.countAll<string>().as('rows')])
    .executeTakeFirstOrThrow();
  assert.ok(Number(rows) >= 11 + 26, `${rows} come to lunch, in no zone, and to a course, in one`);
});

test('an event of the coming fortnight is full and has a waiting list', async () => {
  const rows = await database.db
    .selectFrom('event')
    .innerJoin('event_occurrence as day', 'day.event_id', 'event.id')
    .innerJoin('attendance', (join) =>
      join.onRef('attendance.event_id', '=', 'day.event_id').onRef('attendance.key', '=', 'day.key'),
    )
    .where('day.starts_at', '>', new Date())
    .where('day.starts_at', '<', new Date(Date.now() + 14 * 24 * 60 * 60_000))
    .where('attendance.status', '=', 'yes')
    .where('event.capacity', 'is not', null)
    .groupBy(['event.id', 'day.key', 'event.capacity'])
    .select(({ fn }) => ['event.capacity', fn.countAll<string>().as('yes')])
    .execute();
  assert.ok(
    rows.some(({ capacity, yes }) => Number(yes) > (capacity ?? Infinity)),
    JSON.stringify(rows),
  );
});
