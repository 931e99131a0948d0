import type { RecommendersStrings } from '../recommenders.ts';

export default {
  loading: 'Cargando…',
  nobody: 'Nadie recomienda esto todavía.',
  more: 'Mostrar más',
  close: 'Cerrar',
} satisfies RecommendersStrings;
