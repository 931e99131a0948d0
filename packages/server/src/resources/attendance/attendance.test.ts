import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { CalendarEvent } from '@parvis/model';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { day, eventsOn } from '../../testing/events.ts';
import { codeOf, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';

const CROWD = Array.from({ length: 200 }, (_, n) => `guest${n}`);

eachDatabase('Who comes to an event', (database) => {
  let server: TestApp;
  const events = eventsOn(() => server);
  const attendance = async (who: string, id: string) => (await events.get(who, id)).attendance!;
  /** Asks again when the server says that it has too much to do, as the client does. */
  async function say(who: string, id: string, status: string): Promise<CalendarEvent> {
    for (;;) {
      const response = await events.attend(who, id, status);
      if (response.statusCode !== 503) return good(response).json<CalendarEvent>();
    }
  }
  let ids: string[];

  before(async () => {
    const { db } = database();
    const logins = ['boss', ...CROWD];
    ids = await addPeople(
      db,
      logins.map((login) => ({ name: login, login })),
    );
    await db
      .insertInto('role_assignment')
      .values({ person_id: ids[0]!, role: 'community_manager' })
      .execute();
    server = await startApp(database());
  });
  after(() => server.close());

  /** The place on the waiting list; 0 for a seat. */
  const placeOf = async (who: string, id: string) => (await attendance(who, id)).place ?? 0;

  it('of 200 who say yes at once to 50 seats, 50 have one and 150 wait, in the order in which they came', async () => {
    const { id } = await events.plan('boss', { capacity: 50 });
    const answers = await Promise.all(CROWD.map((who) => say(who, id, 'yes')));
    const told = answers.map(({ attendance }) => attendance!.place ?? 0);
    assert.equal(told.filter((place) => place === 0).length, 50);
    assert.deepEqual(
      told.filter((place) => place > 0).toSorted((a, b) => a - b),
      Array.from({ length: 150 }, (_, n) => n + 1),
    );
    // What each was told when they came is still so.
    for (const [index, who] of CROWD.entries()) {
      if (index % 10 === 0) assert.equal(await placeOf(who, id), told[index], who);
    }
    const { yes, waiting } = await attendance('boss', id);
    assert.deepEqual([yes, waiting], [50, 150]);

    // Ten with a seat go at once: the first ten move up, each by ten, and nobody twice.
    const leaving = CROWD.filter((_, index) => told[index] === 0).slice(0, 10);
    await Promise.all(leaving.map((who) => say(who, id, 'no')));
    for (const [index, who] of CROWD.entries()) {
      if (leaving.includes(who)) assert.equal((await attendance(who, id)).mine, 'no');
      else assert.equal(await placeOf(who, id), Math.max(0, told[index]! - 10), who);
    }
    const later = await attendance('boss', id);
    assert.deepEqual([later.yes, later.waiting], [50, 140]);
  });

  it('whoever comes back waits at the end', async () => {
    const { id } = await events.plan('boss', { capacity: 1 });
    await say('guest0', id, 'yes');
    await say('guest1', id, 'yes');
    assert.equal((await say('guest0', id, 'no')).attendance?.mine, 'no');
    assert.equal((await say('guest0', id, 'yes')).attendance?.place, 1);
    assert.equal((await attendance('guest1', id)).place, undefined);
  });

  it('a maybe takes no seat, and gives one back', async () => {
    const { id } = await events.plan('boss', { capacity: 1 });
    await say('guest0', id, 'yes');
    assert.equal((await say('guest1', id, 'yes')).attendance?.place, 1);
    const { attendance: mine } = await say('guest0', id, 'maybe');
    assert.deepEqual([mine?.yes, mine?.maybe, mine?.waiting, mine?.mine], [1, 1, 0, 'maybe']);
    assert.equal((await attendance('guest1', id)).place, undefined);
  });

  it('each day of a series has its own seats, and cancelling one promotes there and nowhere else', async () => {
    const series = await events.plan('boss', { rule: 'FREQ=DAILY;COUNT=3', capacity: 1 });
    const days = await events.list('boss', { from: day(2), to: day(9), zone: 'Europe/Paris' });
    const [first, second] = days.filter(({ series: of }) => of === series.series).map(({ id }) => id);
    assert.ok(first && second && first !== second);
    for (const who of ['guest0', 'guest1']) for (const id of [first, second]) await say(who, id, 'yes');
    assert.equal((await attendance('guest1', first)).place, 1);
    await say('guest0', first, 'no');
    assert.equal((await attendance('guest1', first)).place, undefined);
    assert.equal((await attendance('guest1', second)).place, 1);
  });

  it('a no is taken when all is over, and nothing else is', async () => {
    const { id } = await events.plan('boss');
    await say('guest0', id, 'yes');
    await database()
      .db.updateTable('event_occurrence')
      .set({ starts_at: new Date('2026-01-01T09:00:00Z'), ends_at: new Date('2026-01-01T10:00:00Z') })
      .where('event_id', '=', id)
      .execute();
    assert.equal(codeOf(await events.attend('guest1', id, 'yes')), 'conflict');
    const { attendance: left, can } = await say('guest0', id, 'no');
    assert.deepEqual([left?.yes, left?.mine, can.attend], [0, 'no', false]);
  });

  it('an answer that was overtaken is refused, and one that is so already is not', async () => {
    const { id } = await events.plan('boss');
    const { revision } = (await say('guest0', id, 'yes')).attendance!;
    assert.equal(revision, 1);
    good(await events.attend('guest0', id, 'yes', 0));
    assert.equal(codeOf(await events.attend('guest0', id, 'no', 0)), 'precondition_failed');
    assert.equal(
      good(await events.attend('guest0', id, 'no', 1)).json<CalendarEvent>().attendance?.revision,
      2,
    );
  });

  it('the seats of those who have left, or left the group, are free', async () => {
    const { db } = database();
    const [, ada, ben] = ids;
    await addGroup(
      db,
      { slug: 'crew', name: 'Crew', visibility: 'closed' },
      { [ids[0]!]: 'owner', [ada!]: 'member', [ben!]: 'member' },
    );
    const { id } = await events.plan('boss', { group: 'crew', capacity: 1 });
    await say('guest0', id, 'yes');
    await say('guest1', id, 'yes');
    assert.equal((await attendance('guest1', id)).place, 1);
    await db.deleteFrom('membership').where('person_id', '=', ada!).execute();
    assert.equal((await attendance('guest1', id)).place, undefined);
    await db.updateTable('person').set({ active: false }).where('id', '=', ben!).execute();
    assert.equal((await attendance('boss', id)).yes, 0);
    await db.updateTable('person').set({ active: true }).where('id', '=', ben!).execute();
  });

  it('an answer of another kind is none', async () => {
    const { id } = await events.plan('boss');
    assert.equal(codeOf(await events.attend('guest0', id, 'perhaps')), 'bad_request');
    assert.equal(codeOf(await events.attend('guest0', `${id}.20200101`, 'yes')), 'not_found');
  });
});
