import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  error_unauthenticated: 'Inicie sesión para recomendar esto.',
  error_forbidden: 'No puede recomendar esto.',
  refused: 'No se ha guardado su elección. {reason}',
} satisfies RefusedStrings;
