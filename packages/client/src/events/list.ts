import type { CalendarEvent, Page } from '@parvis/model';
import type { Collection } from '../collection.ts';
import { reading } from '../reading.ts';
import type { EventsView } from './events.ts';

interface ListOptions {
  events: Collection<CalendarEvent>;
  read(cursor: string | undefined, limit: number, signal: AbortSignal): Promise<Page<CalendarEvent>>;
  changed(): void;
  limit: number;
  /** Id or slug of the group whose events these are; of none, everyone's. */
  group?: string | undefined;
}

export type EventList = ReturnType<typeof eventList>;

/** The most that one request may ask for. */
const MOST = 100;

/** The ids of one list, in order; the events themselves are held once, whoever shows them. */
export function eventList({ events, read, changed, limit, group }: ListOptions) {
  const { state, run, reset } = reading(changed);
  const shown = new Map<string, { leave: AbortController; event?: CalendarEvent }>();
  let order: string[] = [];
  let cursor: string | undefined;
  let missing: readonly string[] | undefined;
  let asOf = 0;

  /** Shows a page, in place of what was shown from there on. */
  function show(page: Page<CalendarEvent>, from: number) {
    asOf = Date.now();
    cursor = page.cursor;
    // What comes to the front of a list that its system counts moves the others on to the next page.
    order = [...new Set([...order.slice(0, from), ...page.items.map(({ id }) => id)])];
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

  const first = (count: number) =>
    run(undefined, async (signal) => {
      const page = await read(undefined, count, signal);
      if (signal.aborted) return;
      missing = page.missing;
      show(page, 0);
    });

  function clear() {
    reset();
    for (const { leave } of shown.values()) leave.abort();
    shown.clear();
    order = [];
    cursor = missing = undefined;
  }

  void first(limit);

  return {
    group,
    view(): EventsView {
      const { status, error } = state();
      return {
        status,
        items: order.flatMap((id) => shown.get(id)?.event ?? []),
        hasMore: cursor !== undefined,
        asOf,
        ...(missing && { missing }),
        ...(error && { error }),
      };
    },
    more() {
      const asked = cursor;
      return run('more', async (signal) => {
        // Asked for twice, it is read once.
        if (asked === undefined || cursor !== asked) return;
        const page = await read(asked, limit, signal);
        if (signal.aborted) return;
        missing = page.missing ?? missing;
        show(page, order.length);
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
