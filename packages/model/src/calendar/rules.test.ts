import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readCalendar } from './index.ts';

const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

const START = 'DTSTART;TZID=Europe/Paris:20100101T090000';
const YEAR = { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) };
const compact = (day: number) => new Date(day).toISOString().slice(0, 10).replaceAll('-', '');

describe('a series that would take for ever', () => {
  const told = {
    'every second': 'FREQ=SECONDLY',
    'every minute': 'FREQ=MINUTELY;COUNT=10',
    'in some billion days': 'FREQ=DAILY;INTERVAL=99999999999',
    'on a day that no year has': 'FREQ=YEARLY;BYDAY=1MO;BYMONTH=4;BYMONTHDAY=15,16',
  };
  for (const [what, rule] of Object.entries(told)) {
    test(`${what} is left out, and told of`, async () => {
      const { series, skipped } = await readCalendar(calendar([START, `RRULE:${rule}`], [START]));
      assert.deepEqual([series.length, skipped.length], [1, 1]);
    });
  }

  const never = [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20300101T000000Z',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;COUNT=5;BYMONTH=2;BYSETPOS=9',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=99',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  ];
  for (const rule of never) {
    test(`${rule} ends, and leaves the others`, async () => {
      const { series } = await readCalendar(calendar([START, `RRULE:${rule}`], [START, 'RRULE:FREQ=DAILY']));
      const steps = { left: 100_000 };
      const [one, other] = series.map((each) => each.occurrences({ ...YEAR, steps }));
      assert.ok(one!.length <= 1, `${one!.length}`);
      assert.equal(other?.length, 365);
      assert.ok(steps.left >= 100_000 - 2 * 20_000, `${steps.left}`);
    });
  }

  test('together with many others takes no more than what is given for all', async () => {
    const bombs = Array.from({ length: 20 }, () => [START, `RRULE:${never[0]}`]);
    const { series } = await readCalendar(calendar([START, 'RRULE:FREQ=DAILY'], ...bombs));
    const steps = { left: 30_000 };
    assert.equal(series.flatMap((each) => each.occurrences({ ...YEAR, steps })).length, 365);
    assert.equal(steps.left, 0);
  });

  test('by the rules of its zone is in no zone', async () => {
    for (const rule of ['FREQ=SECONDLY', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']) {
      const zone = ['BEGIN:VTIMEZONE', 'TZID:Evil', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'].concat(
        ['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', `RRULE:${rule}`, 'END:STANDARD', 'END:VTIMEZONE'],
        ['BEGIN:VEVENT', 'UID:1', 'DTSTART;TZID=Evil:20260101T090000', 'END:VEVENT'],
      );
      const { series, skipped } = await readCalendar(
        ['BEGIN:VCALENDAR', ...zone, 'END:VCALENDAR'].join('\r\n'),
      );
      assert.equal(skipped.length, 1);
      assert.deepEqual(series[0]?.occurrences(YEAR)[0]?.start, { local: '2026-01-01T09:00' });
    }
  });

  test('lasts as long as the calendars of people do', async () => {
    const { series } = await readCalendar(
      calendar(
        [START, 'RRULE:FREQ=DAILY'],
        [START, 'RRULE:FREQ=DAILY;COUNT=15000'],
        [START, 'RRULE:FREQ=YEARLY'],
      ),
    );
    const late = { from: Date.UTC(2050, 0), to: Date.UTC(2050, 1) };
    assert.deepEqual(
      series.map((each) => each.occurrences(late).length),
      [31, 31, 1],
    );
  });
});

test('a thousand days that are named one by one are all there, and six thousand are too many', async () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, day) => `RDATE;VALUE=DATE:${compact(Date.UTC(2024, 0, 2 + day))}`);
  const start = 'DTSTART;VALUE=DATE:20240101';
  const { series, skipped } = await readCalendar(calendar([start, ...days(1000)], [start, ...days(6000)]));
  assert.equal(series[0]?.occurrences({ from: 0, to: Date.UTC(2040, 0) }).length, 1001);
  assert.deepEqual(skipped, ['1: It names too many days.']);
});

test('the first of days that are named one by one is there once, unless it is taken out', async () => {
  const days = async (...more: string[]) => {
    const { series } = await readCalendar(
      calendar(['DTSTART:20260105T090000Z', 'RDATE:20260107T090000Z', ...more]),
    );
    return series[0]?.occurrences(YEAR).map(({ key }) => key.slice(-2));
  };
  assert.deepEqual(await days(), ['05', '07']);
  assert.deepEqual(await days('RDATE:20260105T090000Z'), ['05', '07']);
  assert.deepEqual(await days('EXDATE:20260105T090000Z'), ['07']);
  assert.deepEqual(await days('EXDATE;VALUE=DATE:20260105'), ['07']);
});

test('what several rules say of a day is one day', async () => {
  const rule = 'RRULE:FREQ=DAILY;COUNT=3';
  const { series } = await readCalendar(calendar(['DTSTART:20260105T090000', rule, rule, rule]));
  const keys = series[0]!.occurrences(YEAR).map(({ key }) => key);
  assert.deepEqual(keys, ['20260105', '20260106', '20260107']);
});

test('a thousand days that are taken out leave the others', async () => {
  const out = Array.from(
    { length: 1000 },
    (_, day) => `EXDATE;VALUE=DATE:${compact(Date.UTC(2020, 0, 1 + day))}`,
  );
  const { series } = await readCalendar(
    calendar(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY', ...out]),
  );
  assert.equal(series[0]?.occurrences(YEAR).length, 365);
});

test('three hundred birthdays of long ago are all there', async () => {
  const born = Array.from({ length: 300 }, (_, at) =>
    compact(Date.UTC(1930 + (at % 80), at % 12, 1 + (at % 28))),
  );
  const { series } = await readCalendar(
    calendar(...born.map((day) => [`DTSTART;VALUE=DATE:${day}`, 'RRULE:FREQ=YEARLY'])),
  );
  const steps = { left: 100_000 };
  assert.equal(series.flatMap((each) => each.occurrences({ ...YEAR, steps })).length, 300);
});

test('a window of a series of years shows the same days as the whole series does', async () => {
  const rules = fc.record({
    interval: fc.integer({ min: 1, max: 5 }),
    more: fc.constantFrom(
      ...['', ';BYMONTH=10;BYDAY=-1SU', ';BYMONTH=3,11', ';BYMONTHDAY=-1', ';BYDAY=20MO', ';BYYEARDAY=-1,60'],
      ...[
        ';BYWEEKNO=20',
        ';BYWEEKNO=53;BYDAY=SU',
        ';BYMONTH=2;BYMONTHDAY=29',
        ';COUNT=20',
        ';UNTIL=20300101',
      ],
    ),
  });
  const days = fc.integer({ min: Date.UTC(1960, 0) / 86_400_000, max: Date.UTC(2020, 0) / 86_400_000 });
  const leapDays = fc.constantFrom(...[1960, 1996, 2016].map((year) => Date.UTC(year, 1, 29) / 86_400_000));
  await fc.assert(
    fc.asyncProperty(
      rules,
      fc.oneof(days, leapDays),
      fc.integer({ min: 0, max: 3000 }),
      async (rule, day, from) => {
        const { interval, more } = rule;
        const start = `DTSTART;VALUE=DATE:${compact(day * 86_400_000)}`;
        const { series } = await readCalendar(
          calendar([start, `RRULE:FREQ=YEARLY;INTERVAL=${interval}${more}`]),
        );
        const window = { from: Date.UTC(2024, 0, from), to: Date.UTC(2024, 0, from + 800) };
        const all = (series[0]?.occurrences({ from: -Infinity, to: window.to }) ?? []).filter(
          ({ end }) => Date.parse((end as { date: string }).date) > window.from,
        );
        assert.deepEqual(series[0]?.occurrences(window) ?? [], all);
      },
    ),
    { numRuns: 100 },
  );
});

test('a window shows the same days as the whole series does', async () => {
  const rule = fc
    .record({
      freq: fc.constantFrom('HOURLY;BYHOUR=9,15', 'DAILY', 'WEEKLY', 'MONTHLY'),
      interval: fc.integer({ min: 1, max: 5 }),
      days: fc.constantFrom('', ';BYDAY=MO,TH', ';BYDAY=SU'),
      week: fc.constantFrom('', ';WKST=SU'),
      end: fc.constantFrom('', ';COUNT=400', ';UNTIL=20230301T000000Z'),
    })
    .map(({ freq, interval, days, week, end }) => `FREQ=${freq};INTERVAL=${interval}${days}${week}${end}`);
  const lines = fc.tuple(
    rule,
    fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata'),
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 0, max: 1200 }),
    fc.integer({ min: 1, max: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(lines, async ([rule, zone, start, from, length]) => {
      const first = `DTSTART;TZID=${zone}:${compact(Date.UTC(2021, 0, 1 + start))}T090000`;
      const { series } = await readCalendar(calendar([first, `RRULE:${rule}`, 'DURATION:P2D']));
      const window = { from: Date.UTC(2021, 6, from), to: Date.UTC(2021, 6, from + length) };
      const touching = ({ start, end }: { start: object; end: object }) =>
        Date.parse((start as { instant: string }).instant) < window.to &&
        Date.parse((end as { instant: string }).instant) > window.from;
      const all = series[0]!.occurrences({ from: -Infinity, to: window.to }).filter(touching);
      assert.deepEqual(series[0]!.occurrences(window), all);
    }),
    { numRuns: 60 },
  );
});
