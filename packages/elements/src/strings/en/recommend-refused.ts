import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  error_unauthenticated: 'Sign in to recommend this.',
  error_forbidden: 'You may not recommend this.',
  refused: 'Your choice was not saved. {reason}',
} satisfies RefusedStrings;
