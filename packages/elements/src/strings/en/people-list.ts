import type { PeopleListStrings } from '../people-list.ts';

export default {
  loading: 'Loading…',
  more: 'Show more',
  close: 'Close',
} satisfies PeopleListStrings;
