import type { ReactionsStrings } from '../reactions.ts';
import common from './common.ts';

export default {
  ...common,
  like: 'Like',
  love: 'Love',
  thanks: 'Thanks',
  celebrate: 'Celebrate',
  insightful: 'Insightful',
  choose: 'Choose a reaction',
  who: 'Reactions',
  count: { one: '{n} reaction, show who', other: '{n} reactions, show who' },
  nobody: 'Nobody has reacted yet.',
  refused: 'Your reaction was not saved. {reason}',
} satisfies ReactionsStrings;
