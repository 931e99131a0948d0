import type { PeopleCardStrings } from '../people-card.ts';
import common from './common.ts';

export default {
  ...common,
  copy: 'Copiar {mail}',
  copied: 'Copiado',
} satisfies PeopleCardStrings;
