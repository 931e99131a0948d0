import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { partOf, shiftCalendar } from './calendar.ts';

const calendar = await readFile(new URL('calendar.ics', import.meta.url), 'utf8');
/** A year of days, a leap day among them, at hours that are another day elsewhere. */
const MOMENTS = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2027, 5, 1 + day, (day * 7) % 24)));

const eventsOf = (text: string) => text.match(/BEGIN:VEVENT[^]*?END:VEVENT/g) ?? [];
const uidOf = (event: string) => /^UID:(.*)$/m.exec(event)?.[1]?.trim() ?? '';
const datesOf = (event: string) =>
  [...event.matchAll(/^(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE)[^:]*:(\d{4})(\d\d)(\d\d)/gm)].map(
    ([, year, month, day]) => Date.UTC(Number(year), Number(month) - 1, Number(day)),
  );
const isYearly = (event: string) => event.includes('FREQ=YEARLY');
const DAY = 24 * 60 * 60_000;

/** The Monday before, found by going back a day at a time. */
function monday(time: number): number {
  let day = Math.floor(time / DAY) * DAY;
  while (new Date(day).getUTCDay() !== 1) day -= DAY;
  return day;
}

test('the first week of the calendar is the one in which it is brought in, and weekdays stay', () => {
  const before = eventsOf(calendar).filter((event) => !isYearly(event));
  for (const now of MOMENTS) {
    const events = eventsOf(shiftCalendar(calendar, now)).filter((event) => !isYearly(event));
    const first = Math.min(...events.flatMap(datesOf));
    assert.equal(monday(first), monday(now.getTime()), now.toISOString());
    const moves = events.flatMap(datesOf).map((date, at) => date - before.flatMap(datesOf)[at]!);
    assert.equal(new Set(moves).size, 1, 'all move by as much');
    assert.equal(moves[0]! % (7 * DAY), 0, 'by whole weeks');
  }
});

test('what comes again every month begins on a day that its rule names', () => {
  for (const now of MOMENTS) {
    for (const event of eventsOf(shiftCalendar(calendar, now))) {
      const ordinal = /FREQ=MONTHLY;BYDAY=(-?\d)/.exec(event)?.[1];
      if (ordinal === undefined) continue;
      const start = new Date(datesOf(event)[0]!);
      const week = new Date(start.getTime() + (ordinal === '-1' ? 7 : -7 * Number(ordinal)) * DAY);
      assert.notEqual(week.getUTCMonth(), start.getUTCMonth(), event);
      if (ordinal !== '-1') assert.equal(Math.ceil(start.getUTCDate() / 7), Number(ordinal));
    }
  }
});

test('what comes again every year stays on its date', () => {
  const newYear = (text: string) => eventsOf(text).find((event) => uidOf(event).startsWith('new-year@'));
  assert.match(newYear(calendar) ?? '', /DTSTART;VALUE=DATE:20270101/);
  for (const now of MOMENTS) {
    assert.equal(newYear(shiftCalendar(calendar, now)), newYear(calendar));
  }
});

test('nothing but times is changed: hours, zones and what is written', () => {
  const plain = (text: string) =>
    eventsOf(text).map((event) =>
      event.replaceAll(/\d{8}(?=T|\s)/g, 'DAY').replaceAll(/BYDAY=-?\d/g, 'BYDAY=N'),
    );
  assert.deepEqual(plain(shiftCalendar(calendar, new Date('2031-02-03'))), plain(calendar));
  const zones = (text: string) => text.slice(0, text.indexOf('BEGIN:VEVENT'));
  assert.equal(zones(shiftCalendar(calendar, new Date('2031-02-03'))), zones(calendar));
});

test('a part of a calendar is a calendar, with all entries of an event', () => {
  const choir = partOf(calendar, (uid) => uid === 'choir@rivelle.example');
  assert.deepEqual(eventsOf(choir).map(uidOf), ['choir@rivelle.example', 'choir@rivelle.example']);
  assert.match(choir, /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VTIMEZONE[^]*END:VCALENDAR\r\n$/);
});
