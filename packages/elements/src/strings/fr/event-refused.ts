import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  refused: 'Votre réponse n’a pas été enregistrée. {reason}',
} satisfies RefusedStrings;
