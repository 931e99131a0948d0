import type { EventSeatStrings } from '../event-seat.ts';
import common from './common.ts';

export default {
  ...common,
  seated: 'Vous avez maintenant une place.',
} satisfies EventSeatStrings;
