import { expect } from '@open-wc/testing';
import { initials } from './face.ts';

describe('the initials of a name', () => {
  const names: [string, string][] = [
    ['Ada Lovelace', 'AL'],
    ['ada lovelace', 'AL'],
    ['Q', 'Q'],
    ['Madonna', 'M'],
    ['Bob van der Berg', 'BB'],
    ['Zoë Müller-Lüdenscheidt', 'ZM'],
    ['Ada Lovelace (Research)', 'AL'],
    ['王小明', '王'],
    ['山田 太郎', '山太'],
    ['محمد علي', 'م ع'],
    ['שרה לוי', 'של'],
    ['👩🏽‍💻 Fox', '👩🏽‍💻F'],
    ['🦊', '🦊'],
    ['“Ace” Ventura', 'AV'],
    ['  ', ''],
    ['—', '—'],
  ];
  for (const [name, letters] of names) {
    it(`of ${name} are ${letters}`, () => expect(initials(name)).to.equal(letters));
  }
});
