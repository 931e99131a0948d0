import type { ReactionsStrings } from '../reactions.ts';
import common from './common.ts';

export default {
  ...common,
  like: 'Gefällt mir',
  love: 'Liebe ich',
  thanks: 'Danke',
  celebrate: 'Feiern',
  insightful: 'Aufschlussreich',
  choose: 'Reaktion wählen',
  who: 'Reaktionen',
  count: { one: '{n} Reaktion, zeigen von wem', other: '{n} Reaktionen, zeigen von wem' },
  nobody: 'Noch hat niemand reagiert.',
  refused: 'Ihre Reaktion wurde nicht gespeichert. {reason}',
} satisfies ReactionsStrings;
