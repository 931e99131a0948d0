import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { StreamSignalSchema, ChangeSchema } from '@parvis/model/schemas';
import { Check } from 'typebox/value';
import { startApp, type TestApp } from '../../testing/app.ts';
import { changesOf, openStream, type Reader } from '../../testing/changes.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { day, eventsOn } from '../../testing/events.ts';
import { feedOn, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { recordChange } from './repo.ts';
import { endOfLog, positionId, positionOf, trimLog } from './repo.ts';

const NOWHERE = { group_id: null, about: null };

eachDatabase('Changes', (database) => {
  let server: TestApp;
  const readers: Reader[] = [];
  const feed = feedOn(() => server);
  const events = eventsOn(() => server);
  const open = async (who: string, since?: string): Promise<Reader> => {
    const reader = await openStream(server, who, since);
    readers.push(reader);
    return reader;
  };
  /** Where everything that happened before has been told. */
  const now = async () => positionId((await endOfLog(database().db)).position);
  const hears = (reader: Reader, kind: string, key: string) =>
    reader.until((event) => 'key' in event && event.kind === kind && event.key === key);

  before(async () => {
    const [ada = ''] = await addPeople(
      database().db,
      ['ada', 'bo', 'cy'].map((login) => ({ name: login, login })),
    );
    for (const visibility of ['open', 'closed', 'secret'] as const) {
      await addGroup(
        database().db,
        { slug: visibility, name: `Name of ${visibility}`, visibility },
        { [ada]: 'owner' },
      );
    }
    server = await startApp(database());
  });
  after(async () => {
    await Promise.all(readers.map((reader) => reader.close()));
    await server.close();
  });

  it('tells what has changed and where, and nothing of what it says', async () => {
    const reader = await open('bo');
    const about = 'https://intranet.example/';
    const { id } = await feed.post('ada', 'Private words', { group: 'open', about });
    await hears(reader, 'post_created', id);
    await server.as('bo')('PUT', `/v1/posts/${id}/reaction`, { body: { kind: 'like' } });
    await hears(reader, 'reactions_changed', id);
    const comment = await feed.comment('bo', id, 'Private words');
    await hears(reader, 'comments_changed', id);
    await server.as('ada')('PUT', `/v1/posts/${id}/text`, { body: { text: 'More private words' } });
    await hears(reader, 'post_changed', id);
    await server.as('ada')('PUT', `/v1/posts/${id}/pin`);
    await hears(reader, 'pins_changed', id);
    for (const event of reader.events) {
      assert.ok(Check('key' in event ? ChangeSchema : StreamSignalSchema, event));
      if (!('key' in event)) continue;
      assert.deepEqual([event.topic.group?.slug, event.topic.about], ['open', about]);
    }
    assert.doesNotMatch(JSON.stringify(reader.events), new RegExp(`words|${comment.id}|Name of`));
  });

  it('tells of a group only those who may read it, from when they join until they leave', async () => {
    const [inside, outside] = [await open('ada'), await open('bo')];
    const closed = await feed.post('ada', 'x', { group: 'closed' });
    const secret = await feed.post('ada', 'x', { group: 'secret' });
    const mark = await feed.post('ada', 'to all');
    await hears(outside, 'post_created', mark.id);
    await hears(inside, 'post_created', mark.id);
    assert.ok(changesOf(inside.events).join().includes(closed.id));
    assert.ok(changesOf(inside.events).join().includes(secret.id));
    assert.doesNotMatch(
      JSON.stringify(outside.events),
      new RegExp(`${closed.id}|${secret.id}|closed|secret`),
    );
    // What was missed is asked for, and told, by the same rule.
    assert.doesNotMatch(JSON.stringify((await open('cy')).events), new RegExp(`${closed.id}|${secret.id}`));

    const { db } = database();
    const group = await db
      .selectFrom('group')
      .select('id')
      .where('slug', '=', 'closed')
      .executeTakeFirstOrThrow();
    const bo = await db.selectFrom('person').select('id').where('login', '=', 'bo').executeTakeFirstOrThrow();
    await db.insertInto('membership').values({ group_id: group.id, person_id: bo.id }).execute();
    await hears(outside, 'post_created', (await feed.post('ada', 'x', { group: 'closed' })).id);
    await server.as('bo')('DELETE', '/v1/groups/closed/membership');
    const late = await feed.post('ada', 'x', { group: 'closed' });
    await hears(outside, 'post_created', (await feed.post('ada', 'to all')).id);
    assert.doesNotMatch(JSON.stringify(outside.events), new RegExp(late.id));
  });

  it('tells when an event is planned, moved, answered or taken away, where it is and nothing of it', async () => {
    const [inside, outside] = [await open('ada'), await open('bo')];
    const { id } = await events.plan('ada', { title: 'Private words', group: 'closed', capacity: 1 });
    const moved = { start: { date: day(9) }, end: { date: day(10) } };
    const put = (title: string) => events.put('ada', id, { title, group: 'closed', capacity: 1, ...moved });
    good(await put('More private words'));
    good(await put('More private words'));
    good(await events.attend('ada', id, 'yes'));
    good(await events.attend('ada', id, 'yes'));
    good(await events.attend('ada', id, 'no'));
    assert.equal((await server.as('ada')('DELETE', `/v1/events/${id}`)).statusCode, 204);
    const { db } = database();
    const rows = await db.selectFrom('change').select('kind').where('key', '=', id).orderBy('id').execute();
    // What was so already is told nobody.
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['events_changed', 'events_changed', 'attendance_changed', 'attendance_changed', 'events_changed'],
    );
    const mark = await feed.post('ada', 'to all');
    for (const reader of [inside, outside]) await hears(reader, 'post_created', mark.id);
    const told = inside.events.filter((event) => 'key' in event && event.key === id);
    assert.ok(told.length >= 2);
    for (const event of told) {
      assert.ok(Check(ChangeSchema, event));
      assert.equal(event.topic.group?.slug, 'closed');
    }
    assert.doesNotMatch(JSON.stringify(inside.events), /words/);
    assert.doesNotMatch(JSON.stringify(outside.events), new RegExp(id));
  });

  it('tells which day of a series was answered', async () => {
    const reader = await open('bo');
    const { series } = await events.plan('ada', { rule: 'FREQ=DAILY;COUNT=3', group: 'open' });
    const { id } = await events.get('bo', series);
    assert.notEqual(id, series);
    good(await events.attend('bo', id, 'maybe'));
    await hears(reader, 'events_changed', series);
    await hears(reader, 'attendance_changed', id);
  });

  it('a stream that goes on from nowhere begins a minute in the past', async () => {
    const recent = await feed.post('ada', 'Just now');
    await database()
      .db.insertInto('change')
      .values({ kind: 'post_created', key: 'long ago', ...NOWHERE, at: new Date(Date.now() - 120_000) })
      .execute();
    await feed.post('ada', 'Now');
    const reader = await open('bo');
    assert.equal(reader.events[0]?.kind, 'position');
    await hears(reader, 'post_created', recent.id);
  });

  it('who comes back with a position is told what they missed, once and in order', async () => {
    const first = await open('bo');
    const seen = await feed.post('ada', 'Seen');
    const { id: since } = await hears(first, 'post_created', seen.id);
    await first.close();
    const missed = [];
    for (const text of ['1', '2', '3']) missed.push((await feed.post('ada', text)).id);
    const second = await open('bo', since);
    await hears(second, 'post_created', missed[2] ?? '');
    const live = await feed.post('ada', '4');
    await hears(second, 'post_created', live.id);
    assert.deepEqual(
      changesOf(second.events),
      [...missed, live.id].map((key) => `post_created ${key}`),
    );
    const third = await open('bo', second.last());
    assert.deepEqual(changesOf(third.events), []);
  });

  it('a position that is too old, of another database or of nobody is answered with reset', async () => {
    const { position } = await endOfLog(database().db);
    for (const since of [
      'x',
      positionId({ ...position, at: position.at - 61 * 60_000 }),
      positionId({ ...position, log: position.log + 1 }),
      positionId({ ...position, tx: position.tx + 1_000_000 }),
    ]) {
      const reader = await open('bo', since);
      assert.equal(reader.events[0]?.kind, 'reset');
      const { id } = await feed.post('ada', 'After');
      await hears(reader, 'post_created', id);
    }
    const kept = await open('bo', positionId({ ...position, at: position.at - 59 * 60_000 }));
    assert.equal(kept.events[0]?.kind, 'position');
  });

  it('who missed very much is told to read everything again', async () => {
    const { position } = await endOfLog(database().db);
    const rows = Array.from({ length: 600 }, () => ({
      ...NOWHERE,
      kind: 'post_changed',
      key: randomUUID(),
    }));
    await database().db.insertInto('change').values(rows).execute();
    const reader = await open('bo', positionId(position));
    assert.deepEqual(
      reader.events.map(({ kind }) => kind),
      ['reset'],
    );
  });

  it('several changes of one thing in one moment are told once', async () => {
    const reader = await open('bo', await now());
    const [one, two] = [randomUUID(), randomUUID()];
    await database()
      .db.transaction()
      .execute(async (trx) => {
        for (const key of [one, two, one, one]) await recordChange(trx, 'reactions_changed', key, NOWHERE);
      });
    await hears(reader, 'reactions_changed', one);
    assert.deepEqual(changesOf(reader.events), [`reactions_changed ${two}`, `reactions_changed ${one}`]);
  });

  it('what was taken back is told nobody', async () => {
    const reader = await open('bo', await now());
    const key = randomUUID();
    const failed = database()
      .db.transaction()
      .execute(async (trx) => {
        await recordChange(trx, 'post_created', key, NOWHERE);
        throw new Error('taken back');
      });
    await assert.rejects(failed, /taken back/);
    await hears(reader, 'post_created', (await feed.post('ada', 'kept')).id);
    assert.ok(!changesOf(reader.events).join().includes(key));
  });

  it('changes are kept for two hours', async () => {
    const minutes = (count: number) => new Date(Date.now() - count * 60_000);
    const keys = { old: randomUUID(), young: randomUUID() };
    await database()
      .db.insertInto('change')
      .values([
        { ...NOWHERE, kind: 'post_changed', key: keys.old, at: minutes(121) },
        { ...NOWHERE, kind: 'post_changed', key: keys.young, at: minutes(119) },
      ])
      .execute();
    await trimLog(database().db);
    const rows = await database()
      .db.selectFrom('change')
      .select('key')
      .where('key', 'in', Object.values(keys))
      .execute();
    assert.deepEqual(rows, [{ key: keys.young }]);
  });

  it('a person has so many streams and no more, and closing one makes room', async () => {
    const many: Reader[] = [];
    await assert.rejects(async () => {
      for (let count = 0; count <= 30; count++) many.push(await open('cy'));
    }, /429/);
    await Promise.all(many.map((reader) => reader.close()));
    for (;;) {
      const again = await open('cy').catch(() => undefined);
      if (again) break;
    }
  });

  it('a server that stops ends its streams, and says when to come back', async () => {
    const stopping = await startApp(database());
    const streams = [];
    for (let count = 0; count < 20; count++) streams.push(await openStream(stopping, 'bo'));
    await stopping.close();
    await Promise.all(streams.map((reader) => reader.ended));
    const waits = streams.map(({ events }) => {
      const end = events.at(-1);
      assert.ok(end?.kind === 'end' && 'retryAfter' in end);
      return end.retryAfter ?? 0;
    });
    assert.ok(new Set(waits).size > 15, `all at once: ${waits.join()}`);
    for (const wait of waits) assert.ok(wait >= 1_000 && wait <= 15_000);
    // Where the one ended, the other goes on.
    const { id } = await feed.post('ada', 'Meanwhile');
    await hears(await open('bo', streams[0]?.last()), 'post_created', id);
  });

  it('positions are short, since they come with every change', async () => {
    const { position } = await endOfLog(database().db);
    assert.ok(positionId(position).length < 40);
    assert.deepEqual(positionOf(positionId(position)), position);
  });
});
