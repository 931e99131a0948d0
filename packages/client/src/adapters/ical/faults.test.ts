import { after, before, describe, test } from 'node:test';
import { faults } from '../../testing/faults/index.ts';
import { ical } from './index.ts';

const at = '/events.ics';
const utc = (time: Date) => time.toISOString().replace(/[-:]|\.\d+/g, '');

/** A calendar file of lines; what is no text in one stands there as JSON. */
function written(answer: unknown): string {
  const lines = ([name, value]: [string, unknown]): string[] =>
    Array.isArray(value)
      ? value.flatMap((each) => [
          `BEGIN:${name}`,
          ...Object.entries((each ?? {}) as object).flatMap(lines),
          `END:${name}`,
        ])
      : [`${name}:${typeof value === 'string' ? value : JSON.stringify(value)}`];
  return `${lines(['VCALENDAR', [answer]]).join('\r\n')}\r\n`;
}

faults(
  'ical',
  {
    make: () => ical({ url: `https://calendar.acme.example${at}` }),
    hasToken: false,
    answers: {
      [at]: {
        VERSION: '2.0',
        PRODID: '-//Acme//Calendar//EN',
        VEVENT: [
          {
            UID: 'tournament',
            DTSTAMP: '20260301T080000Z',
            SUMMARY: 'Tournament',
            DESCRIPTION: 'On Thursdays\\, in the library',
            LOCATION: 'Library',
            DTSTART: '20260302T170000Z',
            DTEND: '20260302T190000Z',
            RRULE: 'FREQ=WEEKLY;COUNT=3',
            EXDATE: '20260309T170000Z',
            STATUS: 'CONFIRMED',
            'ORGANIZER;CN=Ada Lovelace': 'mailto:ada@acme.example',
            URL: 'https://acme.example/chess',
            VALARM: [{ ACTION: 'DISPLAY', TRIGGER: '-PT15M' }],
          },
        ],
      },
    },
    write: written,
    type: 'text/calendar; charset=utf-8',
    reads: [
      { name: 'events.list', at },
      { name: 'events.get', at, keys: ['tournament#20260302'] },
    ],
    names: ['SUMMARY', 'LOCATION'],
    dates: { DTSTART: utc, DTEND: utc, EXDATE: utc, DTSTAMP: utc },
    words: ['STATUS', 'ACTION', 'RRULE'],
  },
  { describe, test, before, after },
);
