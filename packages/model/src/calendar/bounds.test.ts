import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import ICAL from 'ical.js';
import { readCalendar } from './index.ts';
import { partsOf } from './parts.ts';

afterEach(() => mock.restoreAll());

const event = (uid: number | string, ...more: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTART;VALUE=DATE:20260101', ...more, 'END:VEVENT'].join('\n');
const calendar = (...parts: string[]) => ['BEGIN:VCALENDAR', ...parts, 'END:VCALENDAR'].join('\n');
const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at));
const never = () => undefined;

/** Lets each look at the clock find that a turn is over, and counts them. */
function turnByTurn() {
  let now = 0;
  mock.method(Date, 'now', () => (now += 1000));
  const waits = mock.method(globalThis, 'setTimeout');
  return () => waits.mock.callCount();
}

test('a calendar of forty thousand events is read, and one of more is refused', async () => {
  const text = calendar(...many(40_000, (at) => event(at, 'RRULE:FREQ=DAILY')));
  const [parts] = await partsOf(text, [], never);
  assert.equal(parts?.events.length, 40_000);
  const two = calendar(...many(30_000, event));
  await assert.rejects(readCalendar(`${two}\n${two}`), RangeError);
});

test('the page has its turn with every line, event, series, zone and property of a calendar', async () => {
  const turns = turnByTurn();
  await readCalendar(calendar(...many(50, event)));
  // Of each event its lines, the event and the series.
  assert.ok(turns() >= 50 * 6, `${turns()}`);
  const zone = (at: number) =>
    ['BEGIN:VTIMEZONE', `TZID:Z${at}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000']
      .concat('TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE')
      .join('\n');
  const before = turns();
  await readCalendar(calendar(...many(20, zone), ...many(20, (at) => `X-A:${at}`)));
  assert.ok(turns() - before >= 20 * 7 + 20 + 20 * 2, `${turns() - before}`);
});

test('the page has its turn with every piece of a line that is folded', async () => {
  const turns = turnByTurn();
  await readCalendar(calendar(event(1, 'SUMMARY:Soup', ...many(300, () => ' x'))));
  assert.ok(turns() >= 300, `${turns()}`);
});

test('what is called off is read no further', async () => {
  const turns = turnByTurn();
  const asker = new AbortController();
  const reading = readCalendar(calendar(...many(1000, event)), { signal: asker.signal });
  asker.abort(new Error('away'));
  await assert.rejects(reading, /away/);
  assert.ok(turns() <= 2, `${turns()}`);
});

test('a calendar of rules that nobody can follow is given up, however many there are', async () => {
  const years = mock.method(ICAL.RecurIterator.prototype, 'expand_year_days');
  const bomb = 'RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYMONTH=2;BYMONTHDAY=30';
  await assert.rejects(readCalendar(calendar(...many(500, (at) => event(at, bomb)))), RangeError);
  assert.ok(years.mock.callCount() <= 6_000, `${years.mock.callCount()}`);
});

test('one such rule costs a calendar that one series', async () => {
  const bomb = 'RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYMONTH=2;BYMONTHDAY=30';
  const leap = 'RRULE:FREQ=YEARLY;BYDAY=FR;BYMONTH=2;BYMONTHDAY=29';
  const { series, skipped } = await readCalendar(calendar(event(1, bomb), event(2, leap)));
  assert.deepEqual([series.map(({ uid }) => uid), skipped.length], [['2'], 1]);
});

test('a zone of clocks that change in ways nobody can follow is left out as a whole', async () => {
  const years = mock.method(ICAL.RecurIterator.prototype, 'expand_year_days');
  const part = ['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100']
    .concat('RRULE:FREQ=YEARLY;BYDAY=FR;BYMONTH=2;BYMONTHDAY=29', 'END:STANDARD')
    .join('\n');
  const zone = ['BEGIN:VTIMEZONE', 'TZID:Evil', ...many(2000, () => part), 'END:VTIMEZONE'].join('\n');
  const { series, skipped } = await readCalendar(calendar(zone, event(1)));
  assert.deepEqual([series.length, skipped.length], [1, 1]);
  assert.ok(years.mock.callCount() <= 1_001, `${years.mock.callCount()}`);
});

test('a series of which two thousand days are changed is left out', async () => {
  const changed = (at: number) =>
    event(
      'x',
      `RECURRENCE-ID:${new Date(at * 3_600_000).toISOString().slice(0, 13).replace(/[-:]/g, '')}0000Z`,
    );
  const { series, skipped } = await readCalendar(
    calendar(event('x', 'RRULE:FREQ=DAILY'), ...many(2_000, changed), event(1)),
  );
  assert.deepEqual([series.map(({ uid }) => uid), skipped], [['1'], ['x: It changes too many days.']]);
});

test('of what is broken a thousand parts are told of', async () => {
  const { skipped } = await readCalendar(calendar(...many(3_000, () => 'x'), event(1)));
  assert.equal(skipped.length, 1000);
});
