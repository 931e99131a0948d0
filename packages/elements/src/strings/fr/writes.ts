import type { CommonStrings } from '../common.ts';
import common from './common.ts';

export default {
  ...common,
  error_unauthenticated: 'Connectez-vous d’abord.',
  error_forbidden: 'Ceci ne vous est pas permis ici.',
  error_not_found: 'Ce à quoi cela se rapporte est introuvable.',
  error_gone: 'Ce à quoi cela se rapporte n’existe plus.',
} satisfies CommonStrings;
