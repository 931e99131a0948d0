import type { EventSeatStrings } from '../event-seat.ts';
import common from './common.ts';

export default {
  ...common,
  seated: 'لديك مقعد الآن.',
} satisfies EventSeatStrings;
