import type { CalendarEvent, Page } from '@parvis/model';
import type { Collection } from '../collection.ts';
import { ParvisError } from '../error.ts';
import type { EventsView } from './events.ts';

interface ListOptions {
  events: Collection<CalendarEvent>;
  read(cursor: string | undefined, limit: number, signal: AbortSignal): Promise<Page<CalendarEvent>>;
  changed(): void;
  limit: number;
}

export type EventList = ReturnType<typeof eventList>;

/** The most that one request may ask for. */
const MOST = 100;

/** The ids of one list, in order; the events themselves are held once, whoever shows them. */
export function eventList({ events, read, changed, limit }: ListOptions) {
  const shown = new Map<string, { leave: AbortController; event?: CalendarEvent }>();
  let order: string[] = [];
  let cursor: string | undefined;
  let missing: readonly string[] | undefined;
  let state: Pick<EventsView, 'status' | 'error'> = { status: 'pending' };
  let asOf = 0;
  let reading = new AbortController();
  let last: Promise<void> | undefined;

  function show(items: readonly CalendarEvent[], from: number) {
    order = [...order.slice(0, from), ...items.map(({ id }) => id)];
    for (const [id, { leave }] of shown) {
      if (order.includes(id)) continue;
      leave.abort();
      shown.delete(id);
    }
    for (const id of order) {
      if (shown.has(id)) continue;
      const leave = new AbortController();
      const member: { leave: AbortController; event?: CalendarEvent } = { leave };
      shown.set(id, member);
      events.watch(
        id,
        (snapshot) => {
          if (snapshot.status === 'ready') member.event = snapshot.value;
          // It is no more, or not for this reader.
          else if (snapshot.status === 'failed' && snapshot.error.code === 'not_found') delete member.event;
          changed();
        },
        leave,
      );
    }
  }

  /** One after the other; what comes after the list began anew is not taken. */
  function run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = reading;
    const before = last;
    return (last = (async () => {
      await before;
      if (signal.aborted) return;
      let error: ParvisError | undefined;
      try {
        await work(signal);
        asOf = Date.now();
      } catch (cause) {
        error =
          cause instanceof ParvisError
            ? cause
            : new ParvisError('internal', 'The adapter threw while it read events. See cause.', { cause });
      }
      if (signal.aborted) return;
      state = { status: error && state.status !== 'ready' ? 'failed' : 'ready', ...(error && { error }) };
      changed();
    })());
  }

  const first = (count: number) =>
    run(async (signal) => {
      const page = await read(undefined, count, signal);
      if (signal.aborted) return;
      ({ cursor, missing } = page);
      show(page.items, 0);
    });

  function clear() {
    reading.abort();
    reading = new AbortController();
    last = undefined;
    for (const { leave } of shown.values()) leave.abort();
    shown.clear();
    order = [];
    cursor = missing = undefined;
    state = { status: 'pending' };
  }

  void first(limit);

  return {
    view: (): EventsView => ({
      ...state,
      items: order.flatMap((id) => shown.get(id)?.event ?? []),
      hasMore: cursor !== undefined,
      ...(missing && { missing }),
      asOf,
    }),
    more() {
      const asked = cursor;
      return run(async (signal) => {
        // Asked for twice, it is read once.
        if (asked === undefined || cursor !== asked) return;
        const page = await read(asked, limit, signal);
        if (signal.aborted) return;
        ({ cursor, missing = missing } = page);
        show(page.items, order.length);
      });
    },
    /** Reads again as much as is shown. */
    refresh: () => first(Math.min(MOST, Math.max(limit, order.length))),
    reset() {
      clear();
      changed();
      void first(limit);
    },
    close: clear,
  };
}
