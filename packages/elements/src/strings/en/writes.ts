import type { CommonStrings } from '../common.ts';
import common from './common.ts';

export default {
  ...common,
  error_unauthenticated: 'Sign in first.',
  error_forbidden: 'You may not do this here.',
  error_not_found: 'What this belongs to was not found.',
  error_gone: 'What this belongs to is no longer here.',
} satisfies CommonStrings;
