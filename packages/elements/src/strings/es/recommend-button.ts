import type { RecommendButtonStrings } from '../recommend-button.ts';
import common from './common.ts';

export default {
  ...common,
  recommend: 'Recomendar',
  recommended: 'Recomendado',
  count: { one: '{n} recomendación, ver de quién', other: '{n} recomendaciones, ver de quién' },
  who: 'Recomendado por',
  nobody: 'Nadie recomienda esto todavía.',
  first: 'Sea la primera persona en recomendar esto',
  by: { one: '{people} recomienda esto', other: '{people} recomiendan esto' },
  by_you: { one: '{people} recomienda esto', other: '{people} recomiendan esto' },
  you: 'Usted',
  others: { one: '{n} persona más', other: '{n} personas más' },
  people: { one: '{n} persona', other: '{n} personas' },
} satisfies RecommendButtonStrings;
