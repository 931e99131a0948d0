import type { ReactionsStrings } from '../reactions.ts';
import common from './common.ts';

export default {
  ...common,
  like: 'Me gusta',
  love: 'Me encanta',
  thanks: 'Gracias',
  celebrate: 'Enhorabuena',
  insightful: 'Revelador',
  choose: 'Elegir una reacción',
  who: 'Reacciones',
  count: { one: '{n} reacción, ver de quién', other: '{n} reacciones, ver de quién' },
  nobody: 'Nadie ha reaccionado todavía.',
  refused: 'Su reacción no se ha guardado. {reason}',
} satisfies ReactionsStrings;
