import type { RecommendersStrings } from '../recommenders.ts';

export default {
  loading: 'Loading…',
  nobody: 'Nobody recommends this yet.',
  more: 'Show more',
  close: 'Close',
} satisfies RecommendersStrings;
