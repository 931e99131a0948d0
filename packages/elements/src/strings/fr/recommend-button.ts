import type { RecommendButtonStrings } from '../recommend-button.ts';
import common from './common.ts';

export default {
  ...common,
  recommend: 'Recommander',
  recommended: 'Recommandé',
  count: { one: '{n} recommandation, voir de qui', other: '{n} recommandations, voir de qui' },
  who: 'Recommandé par',
  nobody: 'Personne ne recommande encore ceci.',
  first: 'Soyez la première personne à recommander ceci',
  by: { one: '{people} recommande ceci', other: '{people} recommandent ceci' },
  by_you: '{people} recommandez ceci',
  you: 'Vous',
  others: { one: '{n} autre', other: '{n} autres' },
  people: { one: '{n} personne', other: '{n} personnes' },
} satisfies RecommendButtonStrings;
