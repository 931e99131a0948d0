import type { EventSeatStrings } from '../event-seat.ts';
import common from './common.ts';

export default {
  ...common,
  seated: 'Sie haben jetzt einen Platz.',
} satisfies EventSeatStrings;
