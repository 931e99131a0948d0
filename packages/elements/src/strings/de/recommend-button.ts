import type { RecommendButtonStrings } from '../recommend-button.ts';
import common from './common.ts';

export default {
  ...common,
  recommend: 'Empfehlen',
  recommended: 'Empfohlen',
  count: { one: '{n} Empfehlung, zeigen von wem', other: '{n} Empfehlungen, zeigen von wem' },
  who: 'Empfohlen von',
  nobody: 'Noch empfiehlt dies niemand.',
  first: 'Noch keine Empfehlung. Machen Sie den Anfang',
  by: { one: '{people} empfiehlt dies', other: '{people} empfehlen dies' },
  by_you: '{people} empfehlen dies',
  you: 'Sie',
  others: { one: '{n} weitere Person', other: '{n} weitere' },
  people: { one: '{n} Person', other: '{n} Personen' },
} satisfies RecommendButtonStrings;
