import type { PeopleListStrings } from '../people-list.ts';

export default {
  loading: 'Chargement…',
  more: 'Afficher plus',
  close: 'Fermer',
} satisfies PeopleListStrings;
