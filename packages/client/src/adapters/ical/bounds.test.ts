import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { readCalendar, type CalendarSeries, type Window } from '@parvis/model/calendar';
import { ParvisError } from '../../error.ts';
import { ical } from './index.ts';
import { entriesBy, entriesOf, type Merged } from './map.ts';

afterEach(() => mock.restoreAll());

const { signal } = new AbortController();
const JUNE = { from: '2026-06-01', to: '2026-07-01', zone: 'UTC' };
const codeOf = (code: string) => (error: unknown) => error instanceof ParvisError && error.code === code;

const daily = (count: number, start = '20260101') =>
  [
    'BEGIN:VCALENDAR',
    ...Array.from({ length: count }, (_, at) =>
      ['BEGIN:VEVENT', `UID:${at}`, `DTSTART;VALUE=DATE:${start}`, 'RRULE:FREQ=DAILY', 'END:VEVENT'].join(
        '\n',
      ),
    ),
    'END:VCALENDAR',
  ].join('\n');
const merged = async (text: string): Promise<Merged[]> => [
  { calendar: await readCalendar(text), label: { name: 'Works' }, index: 0 },
];

/** An adapter of a file that says this. */
function serving(text: string) {
  mock.method(globalThis, 'fetch', async () => {
    return new Response(text, { headers: { 'content-type': 'text/calendar' } });
  });
  return ical({ url: 'https://calendar.acme.example/works.ics' }).events;
}

/** Lets each look at the clock find that a turn is over, and counts them. */
function turnByTurn() {
  let now = Date.now();
  mock.method(Date, 'now', () => (now += 1000));
  const waits = mock.method(globalThis, 'setTimeout');
  return () => waits.mock.callCount();
}

test('a calendar of a hundred thousand daily series is too large, and says so', async () => {
  const events = serving(daily(112_000));
  await assert.rejects(events.list(JUNE, { signal }), codeOf('too_large'));
  await assert.rejects(events.get(['1'], { signal }), codeOf('too_large'));
});

test('the page has its turn with every series of a list, and of single events', async () => {
  const all = await merged(daily(100));
  const turns = turnByTurn();
  assert.equal((await entriesOf(all, JUNE, { signal })).length, 3_000);
  assert.ok(turns() >= 100, `${turns()}`);
  const before = turns();
  const ids = Array.from({ length: 100 }, (_, at) => `${at}#20260615`);
  assert.equal((await entriesBy(all, ids, Date.now(), { signal })).size, 100);
  assert.ok(turns() - before >= 200, `${turns() - before}`);
});

test('a list that is called off between two turns says so', async () => {
  const asker = new AbortController();
  const events = serving(daily(100));
  await events.list(JUNE, { signal });
  turnByTurn();
  const listing = events.list(JUNE, { signal: asker.signal });
  setImmediate(() => asker.abort());
  await assert.rejects(listing, codeOf('aborted'));
});

test('two hundred days of a series are one look at it, about those days', async () => {
  const windows: Window[] = [];
  const days = Array.from({ length: 200 }, (_, at) =>
    new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
  );
  const [own] = await merged(daily(1, '19900101'));
  const [real] = own!.calendar.series;
  const series: CalendarSeries = {
    ...real!,
    occurrences(window, limit) {
      windows.push(window);
      return real!.occurrences(window, limit);
    },
  };
  const ids = days.map((day) => `0#${day.replaceAll('-', '')}`);
  const all = [{ ...own!, calendar: { series: [series], skipped: [] } }];
  const found = await entriesBy(all, ids, Date.UTC(2026, 5), { signal });
  assert.deepEqual([...found.keys()], ids);
  const [first, ...more] = windows;
  assert.ok(first!.from > Date.UTC(2025, 11, 25) && first!.to < Date.UTC(2026, 7));
  assert.deepEqual(
    more.map(({ steps }) => steps),
    [{ left: 0 }],
  );
});

test('a day that was moved far from where it was planned is found by its id', async () => {
  const text = daily(1).replace(
    'END:VCALENDAR',
    ['BEGIN:VEVENT', 'UID:0', 'RECURRENCE-ID;VALUE=DATE:20260615', 'DTSTART;VALUE=DATE:20270101']
      .concat('SUMMARY:Moved', 'END:VEVENT', 'END:VCALENDAR')
      .join('\n'),
  );
  const found = await entriesBy(await merged(text), ['0#20260615', '0#20260616', '0#x'], Date.UTC(2026, 5), {
    signal,
  });
  assert.deepEqual(
    [...found].map(([id, { occurrence }]) => [id, occurrence.title, occurrence.start]),
    [
      ['0#20260615', 'Moved', { date: '2027-01-01' }],
      ['0#20260616', '–', { date: '2026-06-16' }],
    ],
  );
});

test('of a series alone the next day is meant, else its last', async () => {
  const all = await merged(daily(1).replace('FREQ=DAILY', 'FREQ=DAILY;UNTIL=20260110'));
  const at = async (now: number) => (await entriesBy(all, ['0'], now, { signal })).get('0')?.occurrence.key;
  assert.deepEqual(
    [await at(Date.UTC(2026, 0, 5, 12)), await at(Date.UTC(2027, 0))],
    ['20260105', '20260110'],
  );
});
