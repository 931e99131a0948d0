import type { CalendarEvent } from '@parvis/model';
import type { ReactiveElement } from 'lit';
import type { Connection } from '../shared/connection.ts';
import { LocaleController } from '../shared/locale.ts';
import { eventSeatStrings } from '../strings/event-seat.ts';

/**
 * Makes what follows the events of a list, each time they are drawn: of one for which the reader waited, and has a seat now,
 * it says so; of others nothing.
 */
export function seatsOf(host: ReactiveElement, connection: Connection): (event: CalendarEvent) => string {
  const locale = new LocaleController(host, connection, eventSeatStrings);
  /** Ids of events for which the reader waits, or waited. */
  const waited = new Set<string>();
  return ({ id, attendance }) => {
    if (attendance?.place !== undefined) waited.add(id);
    else if (attendance?.mine !== 'yes') waited.delete(id);
    else if (waited.has(id)) return `${locale.say('seated')} `;
    return '';
  };
}
