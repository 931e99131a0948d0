import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  refused: 'Ihre Antwort wurde nicht gespeichert. {reason}',
} satisfies RefusedStrings;
