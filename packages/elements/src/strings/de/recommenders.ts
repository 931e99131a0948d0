import type { RecommendersStrings } from '../recommenders.ts';

export default {
  loading: 'Wird geladen…',
  nobody: 'Noch empfiehlt dies niemand.',
  more: 'Mehr anzeigen',
  close: 'Schließen',
} satisfies RecommendersStrings;
