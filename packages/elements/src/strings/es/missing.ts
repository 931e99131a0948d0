import type { MissingStrings } from '../missing.ts';

export default {
  news: 'No se han podido cargar las novedades de {names}.',
  events: 'No se han podido cargar los eventos de {names}.',
} satisfies MissingStrings;
