import type { RecommendersStrings } from '../recommenders.ts';

export default {
  loading: 'Chargement…',
  nobody: 'Personne ne recommande encore ceci.',
  more: 'Afficher plus',
  close: 'Fermer',
} satisfies RecommendersStrings;
