import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  error_unauthenticated: 'Melden Sie sich an, um dies zu empfehlen.',
  error_forbidden: 'Sie dürfen dies nicht empfehlen.',
  refused: 'Ihre Auswahl wurde nicht gespeichert. {reason}',
} satisfies RefusedStrings;
