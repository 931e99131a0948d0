import type { CommonStrings } from '../common.ts';
import common from './common.ts';

export default {
  ...common,
  error_unauthenticated: 'Melden Sie sich zuerst an.',
  error_forbidden: 'Das dürfen Sie hier nicht.',
  error_not_found: 'Das, wozu es gehört, wurde nicht gefunden.',
  error_gone: 'Das, wozu es gehört, gibt es nicht mehr.',
} satisfies CommonStrings;
