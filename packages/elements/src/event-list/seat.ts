import type { ReactiveElement } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { LocaleController } from '../shared/locale.ts';
import { eventSeatStrings } from '../strings/event-seat.ts';

/** Makes what says that the reader has moved up from the waiting list. */
export function seatWords(host: ReactiveElement, connection: Connection): () => string {
  const locale = new LocaleController(host, connection, eventSeatStrings);
  return () => locale.say('seated');
}
