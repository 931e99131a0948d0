import type { PeopleCardStrings } from '../people-card.ts';
import common from './common.ts';

export default {
  ...common,
  copy: 'نسخ {mail}',
  copied: 'تم النسخ',
} satisfies PeopleCardStrings;
