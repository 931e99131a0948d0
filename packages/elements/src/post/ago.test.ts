import { expect } from '@open-wc/testing';
import { ago } from './ago.ts';

const NOW = new Date(2026, 2, 20, 15, 0).getTime();
const at = (...[month, day, hour, minute, year = 2026]: [number, number, number, number, number?]) =>
  new Date(year, month, day, hour, minute).getTime();

describe('how long ago', () => {
  const cases: [string, number, string, string][] = [
    ['now', NOW - 20_000, 'en', 'now'],
    ['now, when the clocks differ', NOW + 90_000, 'en', 'now'],
    ['minutes', NOW - 61_000, 'en', '1 min. ago'],
    ['hours', at(2, 20, 9, 59), 'en', '5 hr. ago'],
    ['yesterday by the calendar', at(2, 19, 1, 0), 'en', 'yesterday'],
    ['days', at(2, 15, 23, 59), 'en', '5 days ago'],
    ['the day after a week', at(2, 13, 14, 0), 'en', 'Mar 13'],
    ['with the year when it is another', at(11, 24, 18, 0, 2025), 'en', 'Dec 24, 2025'],
    ['in French', NOW - 61_000, 'fr', 'il y a 1 min'],
    ['in Arabic', at(2, 19, 1, 0), 'ar', 'أمس'],
  ];
  for (const [title, moment, lang, expected] of cases) {
    it(`is said as ${title}`, () => expect(ago(moment, NOW, lang).replace(/\s/g, ' ')).to.equal(expected));
  }
});
