import type { PeopleCardStrings } from '../people-card.ts';
import common from './common.ts';

export default {
  ...common,
  copy: 'Copier {mail}',
  copied: 'Copié',
} satisfies PeopleCardStrings;
