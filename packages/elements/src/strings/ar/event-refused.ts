import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  refused: 'لم تُحفظ إجابتك. {reason}',
} satisfies RefusedStrings;
