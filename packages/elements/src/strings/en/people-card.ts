import type { PeopleCardStrings } from '../people-card.ts';
import common from './common.ts';

export default {
  ...common,
  copy: 'Copy {mail}',
  copied: 'Copied',
} satisfies PeopleCardStrings;
