import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  refused: 'Su respuesta no se ha guardado. {reason}',
} satisfies RefusedStrings;
