import type { Attending, CalendarEvent } from '@parvis/model';

/** Asks to open the page of an event. Cancel it to open it in your own way. */
export class EventOpenEvent extends Event {
  readonly event: CalendarEvent;

  constructor(event: CalendarEvent) {
    super('parvis-event-open', { bubbles: true, composed: true, cancelable: true });
    this.event = event;
  }
}

/** Asks to answer whether the reader comes. Cancel it and nothing is sent. */
export class AttendEvent extends Event {
  readonly event: CalendarEvent;
  readonly status: Attending;

  constructor(event: CalendarEvent, status: Attending) {
    super('parvis-attend', { bubbles: true, composed: true, cancelable: true });
    this.event = event;
    this.status = status;
  }
}

/** Tells that the source holds the reader's answer. */
export class AttendedEvent extends Event {
  /** Id of the event. */
  readonly id: string;
  readonly status: Attending;

  constructor(id: string, status: Attending) {
    super('parvis-attended', { bubbles: true, composed: true });
    this.id = id;
    this.status = status;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-event-open': EventOpenEvent;
    'parvis-attend': AttendEvent;
    'parvis-attended': AttendedEvent;
  }
}
