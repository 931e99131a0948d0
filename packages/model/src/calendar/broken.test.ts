import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendarText, readCalendar } from './index.ts';

const lines = (...all: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...all, 'END:VCALENDAR'];
const event = (uid: string, ...more: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTART;VALUE=DATE:20260101',
  ...more,
  'END:VEVENT',
];
const text = (...all: string[]) => lines(...all).join('\r\n');
const utf8 = (given: string) => new TextEncoder().encode(given);
const titles = async (given: string | Uint8Array, contentType?: string) => {
  const { series } = await readCalendar(
    typeof given === 'string' ? given : calendarText(given, contentType ?? null),
  );
  return series.map(({ title }) => title);
};

const PARTY = text(...event('1', 'SUMMARY:Fête à Zürich – 20 €'));
const utf16 = (given: string, isLittle: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 * given.length + 2));
  Array.from(`\uFEFF${given}`, (letter, at) => bytes.setUint16(2 * at, letter.charCodeAt(0), isLittle));
  return new Uint8Array(bytes.buffer);
};
/** Windows-1252 has the euro and the dash where Latin-1 has nothing. */
const windows = (given: string) =>
  Uint8Array.from(given, (letter) => ({ '€': 0x80, '–': 0x96 })[letter] ?? letter.charCodeAt(0));

describe('a calendar is read in any encoding', () => {
  const kinds: Record<string, [Uint8Array, string?]> = {
    'UTF-8': [utf8(PARTY)],
    'UTF-8 with a mark': [utf8(`\uFEFF${PARTY}`)],
    'UTF-16, the smaller byte first': [utf16(PARTY, true)],
    'UTF-16, the larger byte first': [utf16(PARTY, false)],
    'UTF-16 that is said to be UTF-8': [utf16(PARTY, true), 'text/calendar; charset=utf-8'],
    'Windows-1252 that says nothing': [windows(PARTY)],
    'Windows-1252 that is said to be UTF-8': [windows(PARTY), 'text/calendar; charset=UTF-8'],
    'Windows-1252 that says so': [windows(PARTY), 'text/calendar;charset=windows-1252'],
  };
  for (const [kind, [bytes, type]] of Object.entries(kinds)) {
    test(kind, async () => {
      assert.deepEqual(await titles(bytes, type), ['Fête à Zürich – 20 €']);
    });
  }

  test('with a letter that is folded in its middle', async () => {
    const [before = '', after = ''] = PARTY.split('ü');
    const bytes = [...utf8(before), 0xc3, 0x0d, 0x0a, 0x20, 0xbc, ...utf8(after)];
    assert.deepEqual(await titles(Uint8Array.from(bytes)), ['Fête à Zürich – 20 €']);
  });
});

describe('a calendar that is broken', () => {
  for (const [name, end] of [
    ['CR', '\r'],
    ['LF', '\n'],
    ['CR LF, twice', '\r\n\r\n'],
  ] as const) {
    test(`in its line ends, which are ${name}, is read all the same`, async () => {
      const all = lines(...event('1', 'SUMMARY:One and', ' \ttwo'), ...event('2', 'SUMMARY:Three'));
      assert.deepEqual(await titles(all.join(end)), ['One and\ttwo', 'Three']);
    });
  }

  test('in the folding of what somebody wrote keeps what they wrote', async () => {
    const given = text(...event('1', 'SUMMARY:Soup', 'DESCRIPTION:Bring', 'a spoon', '  and a bowl'));
    const { series, skipped } = await readCalendar(given);
    assert.deepEqual([series[0]?.description, skipped], ['Bring\na spoon and a bowl', []]);
  });

  test('in a line without a colon is read without that line, and says so', async () => {
    const { series, skipped } = await readCalendar(
      text(...event('1', 'CLASS:PUBLIC', 'PRIORITY', 'SUMMARY:Soup')),
    );
    assert.deepEqual([series[0]?.title, skipped], ['Soup', ['A line is none: PRIORITY']]);
  });

  test('in one event has the others', async () => {
    const good = event('good', 'SUMMARY:Good');
    const broken = {
      'a date that is none': event('x', 'DTEND:tomorrow'),
      'a property without a value': event('x', 'DTEND;TZID'),
      'a rule that nobody can follow': event('x', 'RRULE:FREQ=WEEKLY;BYYEARDAY=1'),
      'no end': event('x').slice(0, -1),
      'no beginning': ['BEGIN:VEVENT', 'UID:x', 'SUMMARY:x', 'END:VEVENT'],
    };
    for (const [what, part] of Object.entries(broken)) {
      for (const all of [
        [...part, ...good],
        [...good, ...part],
      ]) {
        const { series, skipped } = await readCalendar(text(...all));
        assert.deepEqual(
          series.map(({ title }) => title),
          ['Good'],
          what,
        );
        assert.equal(skipped.length, 1, what);
      }
    }
  });

  test('in a bell of an event is read: bells are nobody’s business', async () => {
    const bell = ['BEGIN:VALARM', 'TRIGGER:soon', 'SUMMARY:Bell'];
    assert.deepEqual(await titles(text(...event('1', ...bell, 'END:VALARM', 'SUMMARY:Soup'))), ['Soup']);
    // Without its own end, it ends with the event.
    assert.deepEqual(await titles(text(...event('1', 'SUMMARY:Soup', ...bell))), ['Soup']);
    const many = bell.flatMap((line) => Array.from({ length: 10_000 }, () => line));
    assert.deepEqual(await titles(text(...event('1', 'SUMMARY:Soup', ...many))), ['Soup']);
  });

  test('in as many lines as it likes is read while a page waits', async () => {
    const many = (line: string) => line.repeat(300_000);
    const soup = (more: string) => text(...event('1', 'CLASS:PUBLIC', more, 'SUMMARY:Soup'));
    const blank = many('\n');
    assert.deepEqual(await titles(utf8(PARTY + blank)), ['Fête à Zürich – 20 €']);
    assert.deepEqual(await titles(PARTY + blank), ['Fête à Zürich – 20 €']);
    assert.deepEqual(await titles(soup(many('PRIORITY\n'))), ['Soup']);
    assert.deepEqual(await titles(soup(`LOCATION:Here\n${many('x\n')}`)), ['Soup']);
    const unended = `${many('BEGIN:X\n')}${many('END:Y\n')}`;
    assert.deepEqual(await titles(text(unended, ...event('1', 'SUMMARY:Soup'))), ['Soup']);
  });

  test('since it says more than anybody could is read without that part', async () => {
    const soup = event('2', 'SUMMARY:Soup');
    const many = (line: string, count: number) => Array.from({ length: count }, () => line);
    for (const more of [
      [`RDATE;VALUE=DATE:${many('20260102', 200_000).join()}`],
      [`EXDATE;VALUE=DATE:${many('20260102', 6000).join()}`],
      many('EXDATE:x', 6000),
      many('RRULE:FREQ=DAILY', 21),
    ]) {
      const { series, skipped } = await readCalendar(text(...event('1', 'SUMMARY:Days', ...more), ...soup));
      assert.deepEqual([series.map(({ title }) => title), skipped.length], [['Soup'], 1]);
    }
    const zones = Array.from({ length: 100_000 }, (_, at) => `TZID:Made Up ${at}`);
    assert.deepEqual(await titles(text(zones.join('\n'), ...soup)), ['Soup']);
  });

  test('in what is attached to an event, however long, has the event', async () => {
    const attached = `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'A'.repeat(2_000_000)}`;
    assert.deepEqual(await titles(text(...event('1', attached, 'SUMMARY:Soup'))), ['Soup']);
  });

  test('in its own properties is read without them', async () => {
    const given = text('X-WR-CALNAME;=', 'COLOR:turquoise', ...event('1', 'SUMMARY:Soup'));
    const { name, color, series, skipped } = await readCalendar(given);
    assert.deepEqual([name, color, series.length, skipped.length], [undefined, 'turquoise', 1, 1]);
  });

  test('since it breaks off is refused: nobody knows what is missing', async () => {
    for (const given of [
      lines(...event('1')).slice(0, -1),
      lines(...event('1')).slice(0, -2),
      ['BEGIN:VCALENDAR'],
    ]) {
      await assert.rejects(readCalendar(given.join('\r\n')), SyntaxError);
    }
  });

  test('since it is something else is refused', async () => {
    for (const given of ['', ' ', '<!doctype html>', 'uid;title', 'END:VCALENDAR', '{}']) {
      await assert.rejects(readCalendar(given), SyntaxError, given);
    }
  });
});

test('a calendar says its colour as Apple does, as the standard does, or not at all', async () => {
  const color = async (line: string) => (await readCalendar(text(line))).color;
  assert.equal(await color('X-APPLE-CALENDAR-COLOR:#FF2968FF'), '#ff2968');
  assert.equal(await color('COLOR:RebeccaPurple'), 'rebeccapurple');
  assert.equal(await color('COLOR:red;background:url(//x)'), undefined);
  assert.equal(await color('COLOR:#12'), undefined);
});

test('two calendars in one text are one', async () => {
  const both = `${text(...event('1', 'SUMMARY:One'))}\r\n${text(...event('2', 'SUMMARY:Two'))}\r\n`;
  assert.deepEqual(await titles(both), ['One', 'Two']);
});

test('the address of a meeting is the first that can be followed', async () => {
  const given = event('1', 'CONFERENCE;VALUE=URI:tel:+331', 'CONFERENCE;VALUE=URI:https://meet.example/1');
  assert.equal((await readCalendar(text(...given))).series[0]?.join, 'https://meet.example/1');
});
