import type { PeopleListStrings } from '../people-list.ts';

export default {
  loading: 'Cargando…',
  more: 'Mostrar más',
  close: 'Cerrar',
} satisfies PeopleListStrings;
