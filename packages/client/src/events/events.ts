import type { Attending, CalendarEvent, Subscription } from '@parvis/model';
import type { Listener, Watch, WatchOptions } from '../client.ts';
import type { ParvisError } from '../error.ts';
import type { CallOptions, EventFilter, EventsPort } from '../ports.ts';

/** A list of events at one moment, in order of their beginning. */
export interface EventsView {
  /** `pending` until the first page is there, `failed` when it did not come. */
  readonly status: 'pending' | 'ready' | 'failed';
  readonly items: readonly CalendarEvent[];
  /** Whether `more` brings later ones. */
  readonly hasMore: boolean;
  /** What readers call the calendars that did not answer, of several; absent when all did. */
  readonly missing?: readonly string[];
  /** When it was read, in milliseconds since 1970 by the reader's clock. */
  readonly asOf: number;
  /** Why the newest request failed. What was read before still stands. */
  readonly error?: ParvisError;
}

/** Its promises resolve when the view says what came of it, and never reject. */
export interface EventsWatch {
  more(): Promise<void>;
  retry(): Promise<void>;
}

/** Events and who comes. What the reader answers shows at once in every list. */
export interface Events {
  readonly can: EventsPort['can'];
  watch(
    filter: EventFilter,
    listener: (view: EventsView) => void,
    options: WatchOptions & { limit?: number },
  ): EventsWatch;
  watchEvent(id: string, listener: Listener<CalendarEvent>, options: WatchOptions): Watch;
  /** Loads what it takes to answer, which is not there before it is needed. */
  prepare(): Promise<void>;
  /**
   * Shows the reader's answer at once and sends it; of several, the last one wins. Resolves when the source holds it;
   * rejects, and shows what the source holds, when it is refused.
   */
  attend(id: string, status: Attending): Promise<void>;
  subscribe(options: CallOptions & { group?: string }): Promise<Subscription>;
  unsubscribe(options: CallOptions): Promise<void>;
}
