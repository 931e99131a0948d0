import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCalendar, type CalendarSeries } from './index.ts';
import { planSeries, writeCalendar } from './write.ts';
import { momentOf } from '../clock.ts';

const ZONES = ['America/New_York', 'Europe/Paris', 'Asia/Kolkata', 'Australia/Sydney', 'America/Sao_Paulo'];
const none = { zone: () => undefined };

const only = async (text: string): Promise<CalendarSeries> => (await readCalendar(text)).series[0]!;
const weekly = (zone: string) =>
  planSeries('weekly', 0, {
    title: 'Round table',
    start: { local: '2026-09-01T09:00', zone },
    end: { local: '2026-09-01T10:30', zone },
    rule: 'FREQ=WEEKLY',
  });
/** A year, in which clocks change twice where they do. */
const YEAR = { from: Date.UTC(2026, 8), to: Date.UTC(2027, 8) };

for (const zone of ZONES) {
  test(`a series in ${zone} keeps its hour through both changes of the clocks, and comes back the same`, async () => {
    const series = await only(weekly(zone));
    const days = series.occurrences(YEAR);
    assert.equal(days.length, 53);
    for (const { start, end } of days) {
      assert.ok('instant' in start && start.zone === zone);
      const clock = new Date(start.instant).toLocaleTimeString('en-GB', { timeZone: zone });
      assert.equal(clock, '09:00:00');
      assert.equal(momentOf(end) - momentOf(start), 90 * 60_000);
    }
    const again = await only(writeCalendar([series.text], none));
    assert.deepEqual(again.occurrences(YEAR), days);
  });
}

test('an hour that comes twice is the first, and one that is left out counts from before', async () => {
  const at = async (local: string) => {
    const text = planSeries('x', 0, {
      title: 'Night shift',
      start: { local, zone: 'Europe/Paris' },
      end: { local, zone: 'Europe/Paris' },
    });
    return (await only(text)).occurrences({ from: 0, to: Date.UTC(2030, 0) })[0]?.start;
  };
  assert.deepEqual(await at('2026-10-25T02:30'), {
    instant: '2026-10-25T00:30:00.000Z',
    zone: 'Europe/Paris',
  });
  assert.deepEqual(await at('2026-03-29T02:30'), {
    instant: '2026-03-29T01:30:00.000Z',
    zone: 'Europe/Paris',
  });
});

test('any text is read as it was written', async () => {
  const texts = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .filter((text) => text.trim() !== '' && !/[\0-\x08\x0b-\x1f\x7f]/.test(text));
  await fc.assert(
    fc.asyncProperty(texts, texts, async (title, description) => {
      const text = planSeries('x', 3, {
        title,
        description,
        start: { date: '2026-01-01' },
        end: { date: '2026-01-03' },
      });
      const series = await only(writeCalendar([text], none));
      assert.equal(series.title, title.trim());
      assert.equal(series.description, description.trim());
      assert.equal(series.sequence, 3);
      assert.deepEqual(series.occurrences({ from: 0, to: Date.UTC(2030, 0) })[0], {
        title: title.trim(),
        description: description.trim(),
        key: '20260101',
        start: { date: '2026-01-01' },
        end: { date: '2026-01-03' },
      });
    }),
    { numRuns: 200 },
  );
});

test('a calendar defines each zone once, whoever names it', () => {
  const block = (tzid: string) => `BEGIN:VTIMEZONE\r\nTZID:${tzid}\r\nEND:VTIMEZONE`;
  const text = writeCalendar([weekly('Europe/Paris'), weekly('Europe/Paris'), weekly('Asia/Kolkata')], {
    name: 'Acme',
    zone: block,
    refresh: 'PT1H',
  });
  assert.equal(text.match(/BEGIN:VTIMEZONE/g)?.length, 2);
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /X-WR-CALNAME:Acme\r\n/);
  assert.match(text, /REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n/);
  assert.match(text, /DTSTART;TZID=Europe\/Paris:20260901T090000\r\n/);
});

test('the address of the meeting on line, the place and the state are kept', async () => {
  const text = planSeries('x', 0, {
    title: 'Call',
    start: { local: '2026-09-01T09:00' },
    end: { local: '2026-09-01T10:00' },
    join: 'https://meet.example/a;b,c',
    url: 'https://intranet.example/call',
    place: 'Rue 1; 2, Paris',
    cancelled: true,
  });
  assert.match(text, /CONFERENCE;VALUE=URI:https:\/\/meet.example\/a;b,c\r\n/);
  const { join, url, place, cancelled } = await only(text);
  assert.deepEqual(
    [join, url, place, cancelled],
    ['https://meet.example/a;b,c', 'https://intranet.example/call', 'Rue 1; 2, Paris', true],
  );
});

test('a rule that is none is refused', () => {
  const plan = (rule: string) =>
    planSeries('x', 0, { title: 'x', start: { date: '2026-01-01' }, end: { date: '2026-01-02' }, rule });
  for (const rule of ['FREQ=SOMETIMES', 'COUNT=3', 'FREQ']) assert.throws(() => plan(rule), SyntaxError);
});
