import type { EventSeatStrings } from '../event-seat.ts';
import common from './common.ts';

export default {
  ...common,
  seated: 'You have a seat now.',
} satisfies EventSeatStrings;
