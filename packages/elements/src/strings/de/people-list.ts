import type { PeopleListStrings } from '../people-list.ts';

export default {
  loading: 'Wird geladen…',
  more: 'Mehr anzeigen',
  close: 'Schließen',
} satisfies PeopleListStrings;
