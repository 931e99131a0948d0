import type { PeopleCardStrings } from '../people-card.ts';
import common from './common.ts';

export default {
  ...common,
  copy: '{mail} kopieren',
  copied: 'Kopiert',
} satisfies PeopleCardStrings;
