import type { RefusedStrings } from '../writes.ts';
import writes from './writes.ts';

export default {
  ...writes,
  error_unauthenticated: 'سجّل الدخول لتوصي بهذا.',
  error_forbidden: 'لا يمكنك التوصية بهذا.',
  refused: 'لم يُحفظ اختيارك. {reason}',
} satisfies RefusedStrings;
