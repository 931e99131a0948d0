import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  error_unauthenticated: 'Connectez-vous pour recommander ceci.',
  error_forbidden: 'Vous ne pouvez pas recommander ceci.',
  refused: 'Votre choix n’a pas été enregistré. {reason}',
} satisfies RefusedStrings;
