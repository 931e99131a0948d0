import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import type { CalendarEvent, EventTime } from '@parvis/model';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { day, eventsOn } from '../../testing/events.ts';
import { codeOf, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';

const titles = (events: readonly CalendarEvent[]) => events.map(({ title }) => title);
const whole = (from: number, to: number) => ({ start: { date: day(from) }, end: { date: day(to) } });
const at = (offset: number, hour: string, zone?: string) => {
  const clock = { ...(zone !== undefined && { zone }) };
  return {
    start: { local: `${day(offset)}T${hour}:00`, ...clock },
    end: { local: `${day(offset)}T${hour}:45`, ...clock },
  };
};

eachDatabase('The list of events', (database) => {
  let server: TestApp;
  const events = eventsOn(() => server);
  const ask = (query: string) => server.as('ada')('GET', `/v1/events?${query}`);

  before(async () => {
    const { db } = database();
    const [boss = '', ada = ''] = await addPeople(db, [
      { name: 'Boss', login: 'boss', mail: 'boss@acme.example' },
      { name: 'Ada', login: 'ada' },
    ]);
    await db.insertInto('role_assignment').values({ person_id: boss, role: 'community_manager' }).execute();
    await addGroup(
      db,
      { slug: 'chess', name: 'Chess', visibility: 'open' },
      { [boss]: 'owner', [ada]: 'member' },
    );
    await addGroup(db, { slug: 'choir', name: 'Choir', visibility: 'open' }, { [boss]: 'owner' });
    server = await startApp(database());
    await events.plan('boss', { title: 'Late', ...at(2, '22', 'Europe/Paris') });
    await events.plan('boss', { title: 'Early', ...at(2, '08', 'Europe/Paris') });
    await events.plan('boss', { title: 'Holiday', ...whole(2, 3) });
    await events.plan('boss', { title: 'Lunch, wherever one is', ...at(2, '12') });
    await events.plan('boss', { title: 'Fair', ...whole(1, 4) });
    await events.plan('boss', { title: 'Chess', group: 'chess', ...at(2, '18', 'Europe/Paris') });
    await events.plan('boss', { title: 'Choir', group: 'choir', ...at(2, '19', 'Europe/Paris') });
  });
  after(() => server.close());

  const PARIS = ['Fair', 'Holiday', 'Early', 'Lunch, wherever one is', 'Chess', 'Late'];

  it('is in the order of the reader’s clock, what goes on first; whole days before hours', async () => {
    const zone = 'Europe/Paris';
    assert.deepEqual(titles(await events.list('ada', { from: day(2), to: day(3), zone })), PARIS);
    // Late in Paris is early in Tokyo, on the next day.
    assert.deepEqual(titles(await events.list('ada', { from: day(2), to: day(3), zone: 'Asia/Tokyo' })), [
      'Fair',
      'Holiday',
      'Lunch, wherever one is',
      'Early',
    ]);
  });

  it('comes page by page, none twice and none left out', async () => {
    const days = { from: day(2), to: day(3), zone: 'Europe/Paris' };
    for (const limit of [1, 2, 5, 6]) assert.deepEqual(titles(await events.list('ada', days, limit)), PARIS);
  });

  it('is of everyone and of the groups that one has joined, or of one group', async () => {
    const days = { from: day(2), to: day(3), zone: 'Europe/Paris' };
    assert.deepEqual(titles(await events.list('ada', { ...days, group: 'choir' })), ['Choir']);
    assert.ok(titles(await events.list('boss', days)).includes('Choir'));
  });

  it('has whole days as days, hours as instants with their zone, and others as they stand', async () => {
    const found = await events.list('ada', { from: day(2), to: day(3), zone: 'Pacific/Pago_Pago' });
    const start = (title: string): EventTime | undefined =>
      found.find((event) => event.title === title)?.start;
    assert.deepEqual(start('Holiday'), { date: day(2) });
    assert.deepEqual(start('Lunch, wherever one is'), { local: `${day(2)}T12:00` });
    const late = start('Late');
    assert.ok(late && 'instant' in late && late.zone === 'Europe/Paris');
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'short' });
    assert.equal(clock.format(new Date(late.instant)), '22:00');
  });

  it('says who invites, and what one may do', async () => {
    const [event] = await events.list('ada', { from: day(2), to: day(3), group: 'chess' });
    assert.equal(event?.organizer?.name, 'Boss');
    assert.equal(event.group?.slug, 'chess');
    assert.deepEqual(event.can, { attend: true, edit: false, remove: false });
    const mine = await events.plan('ada', { title: 'Mine', group: 'chess', ...at(300, '08') });
    assert.deepEqual(mine.can, { attend: true, edit: true, remove: true });
  });

  it('is asked for by days and zones that there are', async () => {
    for (const query of [
      'from=2026-01-01',
      'from=2026-01-02&to=2026-01-02',
      'from=2026-01-01&to=2029-01-01',
      'from=2026-02-31&to=2026-99-01',
      'from=2026-01-01&to=2026-02-01&zone=Mars/Base',
      'from=2026-01-01&to=2026-02-01&zone=%2B01:00',
      'from=2026-01-01&to=2026-02-01&cursor=x',
    ]) {
      assert.equal(codeOf(await ask(query)), 'bad_request', query);
    }
  });

  it('takes every zone that a browser may be in', async () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const { rows } = await sql<{ zone: string }>`
      select zone from unnest(${zones}::text[]) as zone where now() at time zone zone is not null`.execute(
      database().db,
    );
    assert.equal(rows.length, zones.length);
    assert.ok(zones.length > 400);
  });

  it('the id of a series stands for the day that comes next', async () => {
    const series = await events.plan('boss', {
      title: 'Daily',
      rule: 'FREQ=DAILY',
      ...at(-5, '09', 'Europe/Paris'),
    });
    const next = await events.get('ada', series.series);
    assert.ok('instant' in next.end && Date.parse(next.end.instant) > Date.now());
    assert.ok('instant' in next.start && Date.parse(next.start.instant) < Date.now() + 86_400_000);
    const body = {
      keys: [next.id, series.series, `${series.series}.nonsense`, 'x', `${series.series}.19990101`],
    };
    const { answers } = good(await server.as('ada')('POST', '/v1/events/batch', { body })).json<{
      answers: { key: string; event?: CalendarEvent }[];
    }>();
    assert.deepEqual(
      answers.map(({ event }) => event?.id),
      [next.id, next.id, undefined, undefined, undefined],
    );
  });
});
