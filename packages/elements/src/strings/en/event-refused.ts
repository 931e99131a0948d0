import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  refused: 'Your answer was not saved. {reason}',
} satisfies RefusedStrings;
