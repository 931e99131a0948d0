import type { CommonStrings } from '../common.ts';
import common from './common.ts';

export default {
  ...common,
  error_unauthenticated: 'سجّل الدخول أولًا.',
  error_forbidden: 'لا يُسمح لك بفعل هذا هنا.',
  error_not_found: 'لم يُعثر على ما يتبع له هذا.',
  error_gone: 'لم يعد ما يتبع له هذا موجودًا.',
} satisfies CommonStrings;
