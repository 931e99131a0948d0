import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, test } from 'node:test';
import type { EventTime } from '../event.ts';
import { calendarText, readCalendar } from './index.ts';

const FIXTURES = new URL('../../../../../shared/fixtures/ical/', import.meta.url);

/** The machine's own zone must make no difference. */
const ZONES = ['Pacific/Pago_Pago', 'America/New_York', 'Europe/Paris', 'Asia/Kolkata', 'Pacific/Kiritimati'];

/** How many of its parts are left out: a beginning that is none, none at all, or a rule that nobody can follow. */
const SKIPPED: Record<string, number> = {
  'broken-dtstart': 1,
  'conference-rfc7986': 1,
  'created-unicode-fields': 1,
  'image-rfc7986': 2,
  'multi-event-conferences': 1,
  'rdate-rfc5545': 6,
  'rfc6868-caret-escapes': 1,
};
/** What is refused as a whole, since it breaks off. */
const REFUSED = ['unclosed-calendar'];

/** What each file says, whoever reads it: instants in UTC, days as days, times without zone as they stand. */
const EXPECTED: Record<string, readonly string[]> = {
  'biweekly-exdate-until': [
    '2017-02-16T15:00Z',
    '2017-02-27T15:00Z',
    '2017-03-02T15:00Z',
    '2017-03-13T14:00Z',
  ],
  'blank-description': ['2012-06-30T13:00Z'],
  'bom-calendar': [],
  'broken-dtstart': [],
  'cjk-china-holidays': ['2015-01-01', '2015-01-02', '2015-01-03', '2015-01-04'],
  'conference-rfc7986': [],
  'created-unicode-fields': ['2010-10-10T10:00Z', '2010-10-10T00:00Z'],
  'daily-recur': ['2012-08-01T12:00Z', '2012-08-02T12:00Z', '2012-08-03T12:00Z', '2012-08-04T12:00Z'],
  'day-long-recur-yearly': ['2012-08-03', '2012-08-06', '2012-08-07', '2012-08-08'],
  'dst-moved-berlin': ['2024-10-27', '2024-10-29', '2024-10-30'],
  'duplicate-uid-sequence': ['2024-01-15T10:00Z', '2024-01-20T14:00Z'],
  'duration-no-dtend': ['2012-06-30T13:00Z'],
  empty: [],
  'escaped-categories': ['2014-02-04T14:00Z'],
  'exchange-wholeday-moved': ['2026-02-19', '2026-02-24', '2026-02-27', '2026-03-03'],
  'floating-custom-vtimezone': ['2025-06-10T14:00'],
  'folded-lines-blank': ['2003-12-25', '2003-05-01', '2003-12-25'],
  'google-birthday': ['2012-12-10', '2013-12-10', '2014-12-10'],
  'google-calendar-kiev': [
    '2016-08-25T11:00Z',
    '2016-08-26T11:00Z',
    '2016-08-27T11:00Z',
    '2016-08-28T11:00Z',
  ],
  'google-recurrence-order': ['2026-02-10T17:00Z', '2026-02-11T17:30Z', '2026-02-12T17:00Z'],
  'image-rfc7986': [],
  'meetup-timed': ['2011-11-10T02:00Z'],
  minimal: ['2012-06-30T13:00Z'],
  'multi-event-conferences': ['2011-03-12T20:00Z', '2011-03-24', '2011-05-02', '2011-05-05'],
  'multiple-rrules': ['2012-03-26T18:00Z', '2012-04-01T18:00Z', '2012-04-02T18:00Z', '2012-04-08T18:00Z'],
  'non-utc-until': ['2024-01-01T09:00Z', '2024-01-08T09:00Z', '2024-01-15T09:00Z', '2024-01-22T09:00Z'],
  'only-dtstart-date': ['2012-06-30'],
  'only-dtstart-time': ['2012-06-30T13:00Z'],
  'outlook-customized-timezone': [
    '2020-08-25T14:35Z',
    '2020-08-27T14:35Z',
    '2020-09-01T14:35Z',
    '2020-09-03T14:35Z',
  ],
  'outlook-windows-timezones': [
    '2020-09-10T07:00Z',
    '2020-06-09T07:00Z',
    '2020-06-10T07:00Z',
    '2020-06-11T07:00Z',
  ],
  'owa-office-2012': ['2020-10-28T02:30Z', '2020-10-28T17:30Z', '2020-11-02T18:30Z', '2020-11-05T18:30Z'],
  'rdate-rfc5545': [],
  'recur-instances': ['2012-10-02T22:00Z', '2012-11-06T18:00Z', '2012-11-07T04:00Z', '2012-11-10T18:00Z'],
  'recurrence-id-without-master': ['2025-04-28T16:05Z'],
  'rfc6868-caret-escapes': [],
  'rtl-hebrew-holidays': ['2007-09-13', '2007-09-14', '2007-09-16', '2007-09-22'],
  'rtl-urdu-holidays': ['2008-05-01', '2009-05-01', '2010-05-01', '2011-05-01'],
  'timezone-from-file': ['2023-03-06T21:23Z'],
  'unicode-yearly': ['2012-07-14', '2013-07-14', '2014-07-14', '2015-07-14'],
  'utf8-french': [],
};

const short = (time: EventTime): string =>
  'date' in time ? time.date : 'local' in time ? time.local : time.instant.replace(':00.000Z', 'Z');

const read = (name: string) => readCalendar(calendarText(readFileSync(new URL(`${name}.ics`, FIXTURES))));

const WINDOW = { from: 0, to: Date.UTC(2027, 0) };

describe('a calendar file that others have published', { skip: !existsSync(FIXTURES) }, () => {
  const machine = process.env['TZ'];
  afterEach(() => {
    if (machine === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machine;
  });

  const table: Record<string, string>[] = [];
  for (const zone of ZONES) {
    test(`says the same on a machine in ${zone}`, async () => {
      process.env['TZ'] = zone;
      const there = Intl.DateTimeFormat().resolvedOptions().timeZone;
      assert.equal(there.replace('Calcutta', 'Kolkata'), zone);
      for (const [name, expected] of Object.entries(EXPECTED)) {
        const { series, skipped } = await read(name);
        assert.equal(skipped.length, SKIPPED[name] ?? 0, `${name}: ${skipped.join(' ')}`);
        const found = series.flatMap((one) =>
          one.occurrences(WINDOW, expected.length).map(({ start }) => short(start)),
        );
        assert.deepEqual(found.slice(0, expected.length), expected, `${name} in ${zone}`);
        table.push({ zone, fixture: name, instants: found.slice(0, 3).join(' ') });
      }
    });
  }
  test('is read, or refused, whichever of them it is', async () => {
    const all = readdirSync(FIXTURES).map((name) => name.replace('.ics', ''));
    assert.deepEqual(all.sort(), [...Object.keys(EXPECTED), ...REFUSED].sort());
    for (const name of REFUSED) await assert.rejects(read(name), SyntaxError);
  });

  test('is in the table of zones, fixtures and instants', () => {
    assert.equal(table.length, ZONES.length * Object.keys(EXPECTED).length);
    console.table(table);
  });

  test('leaves out what its EXDATE says, and shows what was moved where it was moved to', async () => {
    const { series } = await read('recur-instances');
    const days = series[0]!.occurrences(WINDOW).map(({ start }) => short(start).slice(0, 10));
    for (const excluded of ['2012-12-04', '2013-02-05', '2013-04-02'])
      assert.ok(!days.includes(excluded), excluded);
    // RDATE in UTC, and as a period with an end of its own.
    const extra = series[0]!.occurrences({ from: Date.UTC(2023, 10, 20), to: Date.UTC(2023, 11, 1) });
    assert.deepEqual(
      extra.map(({ start, end }) => `${short(start)} ${short(end)}`),
      ['2023-11-23T09:00Z 2023-11-23T09:30Z', '2023-11-25T09:00Z 2023-11-25T12:30Z'],
    );
  });

  test('with an EXDATE that is no time keeps its other days', async () => {
    const { series } = await read('biweekly-exdate-until');
    assert.equal(series[1]?.occurrences({ from: 0, to: Date.UTC(2017, 8) }).length, 4);
  });

  test('of Outlook is in the zones that the rest of the world knows', async () => {
    const { series } = await read('outlook-windows-timezones');
    assert.deepEqual([...new Set(series.map(({ zone }) => zone))], ['Europe/Berlin', 'America/Los_Angeles']);
  });

  test('in which one event is broken still has the others, and says which one', async () => {
    const { series, skipped } = await read('multi-event-conferences');
    assert.equal(series.length, 8);
    assert.deepEqual(
      skipped.map((sentence) => sentence.split(':')[0]),
      ['sdfkf09fsd0'],
    );
    assert.equal((await read('broken-dtstart')).skipped.length, 1);
  });

  test('is handed on without those who were invited, and without bells', async () => {
    const { series } = await read('recur-instances');
    assert.deepEqual(series[0]?.organizer, { name: 'James Lal', mail: 'jlal@mozilla.com' });
    assert.doesNotMatch(series[0]?.text ?? '', /ATTENDEE|ORGANIZER|VALARM/);
    assert.match(series[0]?.text ?? '', /BEGIN:VTIMEZONE/);
  });

  test('says what it is called', async () => {
    assert.equal((await read('unicode-yearly')).name, 'Fête Nationale - Férié');
    assert.equal((await read('created-unicode-fields')).name, 'äöü ÄÖÜ €');
  });

  test('is read in any script', async () => {
    assert.equal((await read('rtl-hebrew-holidays')).series[0]?.title, 'ראש השנה');
    assert.equal((await read('cjk-china-holidays')).series.length, 30);
  });

  test('of Outlook on the web is in the zones that its sentences mean', async () => {
    const { series } = await read('owa-office-2012');
    assert.deepEqual(
      series.slice(0, 2).map((one) => one.occurrences(WINDOW)[0]?.start),
      [
        { instant: '2020-10-28T02:30:00.000Z', zone: 'Australia/Canberra' },
        { instant: '2020-10-28T17:30:00.000Z', zone: 'America/New_York' },
      ],
    );
  });
});

test('a time in a zone that nobody knows stays as it is written', async () => {
  const { series } = await readCalendar(
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;TZID="(UTC-07:00) Arizona":20201028T133000']
      .concat('END:VEVENT', 'END:VCALENDAR')
      .join('\r\n'),
  );
  assert.deepEqual(series[0]?.occurrences(WINDOW)[0]?.start, { local: '2020-10-28T13:30' });
});
