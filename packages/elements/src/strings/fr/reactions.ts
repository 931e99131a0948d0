import type { ReactionsStrings } from '../reactions.ts';
import common from './common.ts';

export default {
  ...common,
  like: 'J’aime',
  love: 'J’adore',
  thanks: 'Merci',
  celebrate: 'Bravo',
  insightful: 'Instructif',
  choose: 'Choisir une réaction',
  who: 'Réactions',
  count: { one: '{n} réaction, voir de qui', other: '{n} réactions, voir de qui' },
  nobody: 'Personne n’a encore réagi.',
  refused: 'Votre réaction n’a pas été enregistrée. {reason}',
} satisfies ReactionsStrings;
