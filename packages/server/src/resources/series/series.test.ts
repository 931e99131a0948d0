import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { CalendarEvent } from '@parvis/model';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { day, eventsOn } from '../../testing/events.ts';
import { codeOf, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { tidySeries } from './repo.ts';

const hours = (offset: number, from: string, to: string, zone = 'Europe/Paris') => ({
  start: { local: `${day(offset)}T${from}`, zone },
  end: { local: `${day(offset)}T${to}`, zone },
});

eachDatabase('Planning an event', (database) => {
  let server: TestApp;
  const events = eventsOn(() => server);
  const daysOf = async (series: string) =>
    (await events.list('boss', { from: day(-1), to: day(40), zone: 'Europe/Paris' })).filter(
      (event) => event.series === series,
    );
  const mine = async (id: string) => (await events.get('ada', id)).attendance?.mine;

  before(async () => {
    const { db } = database();
    const [boss = '', ada = ''] = await addPeople(db, [
      { name: 'Boss', login: 'boss' },
      { name: 'Ada', login: 'ada' },
    ]);
    await db.insertInto('role_assignment').values({ person_id: boss, role: 'community_manager' }).execute();
    await addGroup(
      db,
      { slug: 'chess', name: 'Chess', visibility: 'open' },
      { [boss]: 'owner', [ada]: 'member' },
    );
    server = await startApp(database());
  });
  after(() => server.close());

  it('is done once, however often it is sent', async () => {
    const id = randomUUID();
    const first = good(await events.put('boss', id)).json<CalendarEvent>();
    const again = good(await events.put('boss', id)).json<CalendarEvent>();
    assert.deepEqual(again, first);
    assert.equal(first.id, id);
  });

  it('again with other hours keeps who comes, day by day', async () => {
    const id = randomUUID();
    const weekly = { rule: 'FREQ=WEEKLY;COUNT=4', ...hours(3, '09:00', '10:00') };
    good(await events.put('boss', id, weekly));
    const before = await daysOf(id);
    assert.equal(before.length, 4);
    assert.equal(before[0]?.repeats, 'weekly');
    good(await events.attend('ada', before[1]!.id, 'yes'));
    good(await events.put('boss', id, { ...weekly, ...hours(3, '15:00', '17:00') }));
    const after = await daysOf(id);
    assert.deepEqual(
      after.map((event) => event.id),
      before.map((event) => event.id),
    );
    assert.notDeepEqual(after[1]?.start, before[1]?.start);
    assert.equal(await mine(after[1]!.id), 'yes');
  });

  it('again as a series keeps who came to the one day, and back', async () => {
    const id = randomUUID();
    good(await events.put('boss', id));
    good(await events.attend('ada', id, 'yes'));
    good(await events.put('boss', id, { rule: 'FREQ=WEEKLY;COUNT=3' }));
    const days = await daysOf(id);
    assert.equal(days.length, 3);
    assert.equal(await mine(days[0]!.id), 'yes');
    assert.equal(await mine(days[1]!.id), undefined);
  });

  it('for another day moves it with who comes', async () => {
    const id = randomUUID();
    good(await events.put('boss', id));
    good(await events.attend('ada', id, 'maybe'));
    good(await events.put('boss', id, hours(9, '09:00', '10:00')));
    const [event] = await daysOf(id);
    assert.equal(event?.id, id);
    assert.equal(event.attendance?.maybe, 1);
  });

  it('keeps the hour of a series when clocks change', async () => {
    const { series } = await events.plan('boss', { rule: 'FREQ=DAILY', ...hours(1, '09:00', '10:00') });
    const rows = await database()
      .db.selectFrom('event_occurrence')
      .select('starts_at')
      .where('event_id', '=', series)
      .execute();
    assert.ok(rows.length > 700, String(rows.length));
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'short' });
    assert.deepEqual([...new Set(rows.map(({ starts_at }) => clock.format(starts_at!)))], ['09:00']);
  });

  it('is refused when it cannot be', async () => {
    const refused: [Parameters<typeof events.put>[2], string][] = [
      [hours(3, '10:00', '09:00'), 'invalid'],
      [hours(3, '10:00', '11:00', 'Mars/Base'), 'invalid'],
      [{ start: { date: day(3) }, end: { date: day(3) } }, 'invalid'],
      [{ start: { date: day(3) } }, 'invalid'],
      [{ start: { local: `${day(3)}T09:00` } }, 'invalid'],
      [{ start: { date: '2026-13-45' }, end: { date: '2026-13-46' } }, 'invalid'],
      [{ rule: 'FREQ=SOMETIMES' }, 'invalid'],
      [{ rule: 'FREQ=HOURLY' }, 'invalid'],
      [{ rule: 'FREQ=DAILY\r\nATTENDEE:x' }, 'bad_request'],
      [{ title: ' ' }, 'bad_request'],
      [{ capacity: 0 }, 'bad_request'],
      [{ join: 'javascript:alert(1)' }, 'bad_request'],
    ];
    for (const [more, code] of refused) {
      assert.equal(codeOf(await events.put('boss', randomUUID(), more)), code, JSON.stringify(more));
    }
  });

  it('is for members in their group, and changed by who planned it or looks after the place', async () => {
    const id = randomUUID();
    assert.equal(codeOf(await events.put('ada', id)), 'forbidden');
    good(await events.put('ada', id, { group: 'chess' }));
    good(await events.put('boss', id, { title: 'Open evening' }));
    assert.equal((await events.get('ada', id)).title, 'Open evening');
    assert.equal((await events.get('ada', id)).group?.slug, 'chess');
    const other = randomUUID();
    good(await events.put('boss', other));
    assert.equal(codeOf(await events.put('ada', other, { title: 'Mine' })), 'forbidden');
    assert.equal(codeOf(await server.as('ada')('DELETE', `/v1/events/${other}`)), 'forbidden');
  });

  it('by somebody who did not know of the last change is refused', async () => {
    const id = randomUUID();
    good(await events.put('boss', id));
    good(await events.put('boss', id, { title: 'Second' }, { 'if-match': '"0"' }));
    const third = await events.put('boss', id, { title: 'Third' }, { 'if-match': '"0"' });
    assert.equal(codeOf(third), 'precondition_failed');
    good(await events.put('boss', id, { title: 'Third' }, { 'if-match': '"1"' }));
  });

  it('can be taken back: it is gone for everybody, and for good after a month', async () => {
    const id = randomUUID();
    good(await events.put('boss', id));
    const remove = () => server.as('boss')('DELETE', `/v1/events/${id}`);
    assert.equal((await remove()).statusCode, 204);
    assert.equal(codeOf(await remove()), 'not_found');
    assert.equal(codeOf(await server.as('ada')('GET', `/v1/events/${id}`)), 'not_found');
    assert.equal(codeOf(await events.put('boss', id)), 'conflict');
    const { db } = database();
    const count = async () =>
      (await db.selectFrom('event').select('id').where('id', '=', id).execute()).length;
    await tidySeries(db);
    assert.equal(await count(), 1);
    await db
      .updateTable('event')
      .set({ removed_at: new Date(Date.now() - 31 * 86_400_000) })
      .where('id', '=', id)
      .execute();
    await tidySeries(db);
    assert.equal(await count(), 0);
  });

  it('a series goes on for as long as the server runs', async () => {
    const { db } = database();
    const { series } = await events.plan('boss', { rule: 'FREQ=MONTHLY' });
    const count = async () =>
      (await db.selectFrom('event_occurrence').select('key').where('event_id', '=', series).execute()).length;
    const all = await count();
    // As it was when only a year of it was there.
    await db
      .deleteFrom('event_occurrence')
      .where('event_id', '=', series)
      .where('starts_at', '>', new Date(Date.now() + 365 * 86_400_000))
      .execute();
    await db
      .updateTable('event')
      .set({ expanded_to: day(365) })
      .where('id', '=', series)
      .execute();
    assert.ok((await count()) < all);
    await tidySeries(db);
    assert.equal(await count(), all);
  });
});
