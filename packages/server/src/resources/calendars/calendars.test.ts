import assert from 'node:assert/strict';
import { after, before, it, test } from 'node:test';
import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { readCalendar } from '@parvis/model/calendar';
import { writeCalendar } from '@parvis/model/calendar/write';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { day, eventsOn } from '../../testing/events.ts';
import { codeOf, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';

const ZONES = ['America/New_York', 'Europe/Paris', 'Asia/Kolkata', 'Australia/Sydney', 'America/Santiago'];
/** Long enough for the clocks to change twice, in each half of the world. */
const YEAR = { from: Date.now(), to: Date.now() + 400 * 86_400_000 };

eachDatabase('A calendar', (database) => {
  let server: TestApp;
  let ids: string[];
  const events = eventsOn(() => server);
  const anybody = (url: string) => server.as()('GET', url.replace('/parvis', ''));
  const fileOf = async (who: string, id: string) =>
    good(await anybody((await events.get(who, id)).file!)).body;
  const subscribe = async (who: string, query = '') =>
    good(await server.as(who)('PUT', `/v1/calendars/subscription${query}`)).json<{ url: string }>().url;

  before(async () => {
    const { db } = database();
    ids = await addPeople(db, [
      { name: 'Boss', login: 'boss' },
      { name: 'Ada', login: 'ada' },
      { name: 'Ben', login: 'ben' },
    ]);
    const [boss = '', ada = ''] = ids;
    await db.insertInto('role_assignment').values({ person_id: boss, role: 'community_manager' }).execute();
    await addGroup(
      db,
      { slug: 'board', name: 'Board', visibility: 'secret' },
      { [boss]: 'owner', [ada]: 'member' },
    );
    server = await startApp(database());
  });
  after(() => server.close());

  for (const zone of ZONES) {
    it(`that is written says the same when it is read again, in ${zone} over two changes of the clocks`, async () => {
      const { series } = await events.plan('boss', {
        title: `In ${zone}`,
        start: { local: `${day(2)}T09:00`, zone },
        end: { local: `${day(2)}T10:30`, zone },
        rule: 'FREQ=WEEKLY',
      });
      const text = await fileOf('ada', series);
      assert.match(text, new RegExp(`DTSTART;TZID=${zone}:`));
      assert.match(text, new RegExp(`BEGIN:VTIMEZONE\\r\\nTZID:${zone}`));
      const held = await database()
        .db.selectFrom('event_occurrence')
        .select('starts_at')
        .where('event_id', '=', series)
        .where('starts_at', '<', new Date(YEAR.to))
        .orderBy('starts_at')
        .execute();
      const instants = held.map(({ starts_at }) => starts_at!.toISOString());
      // By a reader that knows this name, and by one that has nothing but what is in the file.
      for (const name of [zone, 'Nowhere/Else']) {
        const [again] = (await readCalendar(text.replaceAll(zone, name))).series;
        const read = again!.occurrences(YEAR).map(({ start }) => 'instant' in start && start.instant);
        assert.deepEqual(read, instants, name);
      }
      assert.ok(instants.length > 50);
    });
  }

  it('of one event is found without a sign-in, by its address only, for as long as its person may see it', async () => {
    const { db } = database();
    const { id } = await events.plan('boss', { title: 'Figures', group: 'board' });
    const url = (await events.get('ada', id)).file!;
    const found = good(await anybody(url));
    assert.match(String(found.headers['content-type']), /^text\/calendar; charset=utf-8/);
    assert.match(found.body, /SUMMARY:Figures/);
    const absent = await anybody(url.replace(id, '00000000-0000-4000-8000-0000000000ff'));
    for (const other of [
      url.replace(/s=.{5}/, 's=AAAAA'),
      url.replace(/e=\d+/, 'e=99999'),
      url.replace(ids[1]!, ids[2]!),
    ]) {
      const response = await anybody(other);
      assert.deepEqual([response.statusCode, response.body], [404, absent.body]);
    }
    await db.deleteFrom('membership').where('person_id', '=', ids[1]!).execute();
    assert.equal((await anybody(url)).body, absent.body);
    await db
      .insertInto('membership')
      .values({
        person_id: ids[1]!,
        group_id: db.selectFrom('group').select('id').where('slug', '=', 'board'),
      })
      .execute();
    assert.equal((await anybody(url)).statusCode, 200);
  });

  it('that somebody subscribes to holds what they may see, and is asked for again for nothing', async () => {
    await events.plan('boss', { title: 'Summer party' });
    await events.plan('boss', { title: 'Merger', group: 'board', capacity: 2 });
    const [ada, ben] = [await subscribe('ada'), await subscribe('ben')];
    const calendar = good(await anybody(ada));
    assert.match(calendar.body, /SUMMARY:Summer party/);
    assert.match(calendar.body, /SUMMARY:Merger/);
    const others = good(await anybody(ben)).body;
    assert.match(others, /SUMMARY:Summer party/);
    assert.doesNotMatch(others, /Merger|Figures|Board/);
    const etag = String(calendar.headers['etag']);
    const again = await server.as()('GET', ada.replace('/parvis', ''), {
      headers: { 'if-none-match': etag },
    });
    assert.equal(again.statusCode, 304);
    const board = good(await anybody(await subscribe('ada', '?group=board'))).body;
    assert.match(board, /Merger/);
    assert.doesNotMatch(board, /Summer party/);
    assert.equal(
      codeOf(await server.as('ben')('PUT', '/v1/calendars/subscription?group=board')),
      'not_found',
    );
  });

  it('is no more when it is revoked, and another address is given out', async () => {
    const before = await subscribe('ada');
    assert.equal(await subscribe('ada'), before);
    const group = await subscribe('ada', '?group=board');
    const ben = await subscribe('ben');
    assert.equal((await server.as('ada')('DELETE', '/v1/calendars/subscription')).statusCode, 204);
    for (const url of [before, group]) assert.equal((await anybody(url)).statusCode, 404);
    assert.equal((await anybody(ben)).statusCode, 200);
    const after = await subscribe('ada');
    assert.notEqual(after, before);
    assert.equal((await anybody(after)).statusCode, 200);
    assert.equal((await anybody(before)).statusCode, 404);
  });

  it('is no more when its person has left, or never was', async () => {
    const { db } = database();
    const url = await subscribe('ben');
    const { id } = await events.plan('boss', { title: 'For all' });
    const file = (await events.get('ben', id)).file!;
    await db.updateTable('person').set({ active: false }).where('id', '=', ids[2]!).execute();
    const gone = await anybody(url);
    const never = await anybody(url.replace(ids[2]!, '00000000-0000-4000-8000-0000000000ff'));
    assert.deepEqual([gone.statusCode, gone.body], [404, never.body]);
    assert.equal((await anybody(file)).statusCode, 404);
    await db.updateTable('person').set({ active: true }).where('id', '=', ids[2]!).execute();
  });
});

test('nearly every zone is written as the platform knows it for the next year', () => {
  const wrong = new Set<string>();
  for (const zone of [tzlib_get_timezones()].flat()) {
    let clock: Intl.DateTimeFormat;
    try {
      const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
      clock = new Intl.DateTimeFormat('en', { timeZone: zone, ...time });
    } catch {
      continue;
    }
    const written = new ICAL.Timezone(ICAL.Component.fromString([tzlib_get_ical_block(zone)].flat()[0]!));
    for (let at = YEAR.from; at < YEAR.to; at += 10 * 86_400_000) {
      const wall = new Date(at + written.utcOffset(wallAt(clock, at)) * 1000).toISOString().slice(11, 16);
      if (wall !== clock.format(at)) wrong.add(zone);
    }
  }
  // Zones of the library are those of the newest rules; the platform may be behind or ahead by a release.
  assert.ok(wrong.size <= 6, [...wrong].join(', '));
});

/** What a clock shows, to within the hours that matter to a rule. */
function wallAt(clock: Intl.DateTimeFormat, at: number): ICAL.Time {
  const [hour = 0, minute = 0] = clock.format(at).split(':').map(Number);
  const date = new Date(at);
  const shift = hour * 60 + minute - (date.getUTCHours() * 60 + date.getUTCMinutes());
  const near = shift > 14 * 60 ? shift - 1440 : shift < -12 * 60 ? shift + 1440 : shift;
  return ICAL.Time.fromJSDate(new Date(at + near * 60_000), true);
}

test('what nobody planned is an empty calendar', async () => {
  assert.deepEqual(await readCalendar(writeCalendar([], { zone: () => undefined })), {
    series: [],
    skipped: [],
  });
});
