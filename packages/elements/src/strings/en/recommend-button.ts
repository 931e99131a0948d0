import type { RecommendButtonStrings } from '../recommend-button.ts';
import common from './common.ts';

export default {
  ...common,
  recommend: 'Recommend',
  recommended: 'Recommended',
  count: { one: '{n} recommendation, show who', other: '{n} recommendations, show who' },
  who: 'Recommended by',
  nobody: 'Nobody recommends this yet.',
  first: 'Be the first to recommend this',
  by: { one: '{people} recommends this', other: '{people} recommend this' },
  by_you: '{people} recommend this',
  you: 'You',
  others: { one: '{n} other', other: '{n} others' },
  people: { one: '{n} person', other: '{n} people' },
} satisfies RecommendButtonStrings;
