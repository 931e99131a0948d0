import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCalendar } from '@parvis/model/calendar';
import { CalendarEventSchema } from '@parvis/model/schemas';
import { Value } from 'typebox/value';
import { cursorOf, entriesBy, entriesOf, eventOf, isAfter, type Merged } from './map.ts';

const { signal } = new AbortController();
const NOW = Date.UTC(2026, 2, 1);
const MARCH = { from: '2026-03-01', to: '2026-04-01', zone: 'Europe/Paris' };

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  fc.constantFrom('', 'x'.repeat(400), '<b>', 'mailto:', 'https://acme.example', 'javascript:alert(1)'),
);
const time = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 31 }).map((day) => `202603${String(day).padStart(2, '0')}`),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom('', 'Z'))
      .map(([day, hour, zone]) =>
        [`202603${String(day).padStart(2, '0')}`, `T${String(hour).padStart(2, '0')}0000`, zone].join(''),
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom('99991231T235959Z', '20260332', 'soon', '') },
);
const property = fc.oneof(
  fc.tuple(fc.constantFrom('UID', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'URL', 'STATUS', 'X-WEATHER'), words),
  fc.tuple(fc.constantFrom('DTSTART', 'DTEND', 'DTSTART;VALUE=DATE', 'RECURRENCE-ID', 'EXDATE'), time),
  fc.tuple(
    fc.constant('RRULE'),
    fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;COUNT=3', 'FREQ=MONTHLY;BYDAY=-1MO', 'FREQ='),
  ),
  fc.tuple(
    fc.constantFrom('ORGANIZER;CN=Ada', 'DURATION'),
    fc.constantFrom('mailto:ada@acme.example', 'PT1H'),
  ),
);
const event = fc
  .tuple(fc.constantFrom('one', 'two', 'a#1', '1#'), time, fc.array(property, { maxLength: 8 }))
  .map(([uid, start, more]) =>
    ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:${start}`, ...more.map(([name, said]) => `${name}:${said}`)]
      .concat('END:VEVENT')
      .join('\r\n'),
  );
const file = fc
  .array(event, { maxLength: 4 })
  .map((events) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n'));

test('whatever calendars hold is events of the model, each once, by a place in the list and by an id', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 2 }), async (texts) => {
      const read = texts.map((text) => readCalendar(text).catch(() => undefined));
      const calendars = (await Promise.all(read)).filter((each) => each !== undefined);
      const all = calendars.map((calendar, index): Merged => ({
        calendar,
        label: { name: `Calendar ${index}` },
        index,
      }));
      const entries = await entriesOf(all, MARCH, { signal });
      for (const entry of entries) {
        const shown = eventOf(entry);
        const [wrong] = Value.Errors(CalendarEventSchema, shown);
        assert.equal(wrong, undefined, `${wrong?.instancePath} ${wrong?.message}`);
      }
      const [first] = entries.map(eventOf);
      if (first) {
        const found = await entriesBy(all, [first.id], NOW, { signal });
        assert.equal(found.has(first.id), true, `${first.id} is found`);
      }
      assert.equal(new Set(entries.map(cursorOf)).size, entries.length, 'each has a place of its own');
      entries.slice(0, 10).forEach((entry, index) => {
        const rest = entries.filter((each) => isAfter(each, cursorOf(entry)));
        assert.deepEqual(rest.map(cursorOf), entries.slice(index + 1).map(cursorOf));
      });
    }),
    { numRuns: 60 },
  );
});
