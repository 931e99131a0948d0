import type { CommonStrings } from '../common.ts';
import common from './common.ts';

export default {
  ...common,
  error_unauthenticated: 'Inicie sesión primero.',
  error_forbidden: 'Aquí no tiene permiso para hacerlo.',
  error_not_found: 'No se ha encontrado aquello a lo que pertenece.',
  error_gone: 'Aquello a lo que pertenece ya no existe.',
} satisfies CommonStrings;
