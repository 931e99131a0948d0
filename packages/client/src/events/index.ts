import type { CalendarEvent } from '@parvis/model';
import type { Core } from '../core.ts';
import { act, part, type Part } from '../later.ts';
import { openLists } from '../lists.ts';
import { loaded } from '../ports.ts';
import type { Following } from '../reader.ts';
import type { Answers } from './answers.ts';
import type { Events, EventsView } from './events.ts';
import { eventList, type EventList } from './list.ts';

/** Milliseconds after which a list is read again when somebody comes to look: seats are taken in the meantime. */
const MAX_AGE = 30_000;
/** What other tabs are told of. */
const KIND = 'events';

/** Makes the events of a client. It is loaded when a page first asks for it. */
export async function openEvents(core: Core, { following }: { following: Following }): Promise<Events> {
  const { clock, closed, era, hold, join } = core;
  const port = await loaded(core.port('events'));
  const lists = openLists<EventList, EventsView>(closed);

  const events = hold<CalendarEvent>({
    maxAge: MAX_AGE,
    batchLimit: port.batchLimit,
    keyOf: ({ id }) => id,
    read: (ids, options) => port.get(ids, options),
    isNewer: ({ attendance: one }, { attendance: held }) => (one?.revision ?? 0) > (held?.revision ?? 0),
    present: (event, key) => answers.now?.present(event, key) ?? event,
  });
  /** Most readers only look. */
  const answers: Part<Answers> = part(async () => {
    const { openAnswers } = await import('./answers.ts');
    return openAnswers(core, { port, events, changed: (id) => following.changed(KIND, id) });
  });
  /** Seats are taken and days are moved while somebody looks. */
  const changes = part(async () => {
    const { openEventChanges } = await import('./changes.ts');
    return openEventChanges(core, events, lists);
  });
  function follow(signal: AbortSignal) {
    if (core.source.changes) following.listen(changes, signal);
  }
  following.heard(KIND, (key) => core.heard(() => events.outdate(key)));
  join({
    forget() {
      answers.now?.forget();
      changes.now?.forget();
      for (const list of lists.all()) list.reset();
    },
    refresh(old) {
      changes.now?.refresh();
      for (const list of lists.all()) if (old || list.view().error) void list.refresh();
    },
  });
  following.follow();

  return {
    can: port.can,
    watch(filter, listener, { signal, limit = 20 }) {
      const key = JSON.stringify([filter.from, filter.to, filter.zone, filter.group, limit]);
      const open = (changed: () => void) =>
        eventList({
          events,
          limit,
          group: filter.group,
          changed,
          async read(cursor, count, reading) {
            const stamp = ++clock.now;
            const page = await port.list(filter, {
              signal: AbortSignal.any([reading, era()]),
              limit: count,
              ...(cursor !== undefined && { cursor }),
            });
            for (const event of page.items) events.offer(event, stamp);
            return page;
          },
        });
      const list = lists.watch(key, open, listener, { signal });
      follow(signal);
      const { status, asOf = 0 } = list?.view() ?? {};
      if (status === 'ready' && Date.now() - asOf > MAX_AGE) void list?.refresh();
      return { more: async () => list?.more(), retry: async () => list?.refresh() };
    },
    watchEvent(id, listener, options) {
      follow(options.signal);
      return events.watch(id, listener, options);
    },
    async prepare() {
      await answers.load();
    },
    attend: (id, status) => act(answers, core, ({ set }) => set(id, status)),
    subscribe: ({ signal, ...options }) =>
      port.subscribe({ ...options, signal: AbortSignal.any([signal, era()]) }),
    unsubscribe: ({ signal }) => port.unsubscribe({ signal: AbortSignal.any([signal, era()]) }),
  };
}
