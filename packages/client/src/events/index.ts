import type { Attending, CalendarEvent } from '@parvis/model';
import type { Core } from '../core.ts';
import { intents, type Intents } from '../intents.ts';
import { loaded } from '../ports.ts';
import type { Following } from '../reader.ts';
import type { Events, EventsView } from './events.ts';
import { granted } from './grant.ts';
import { eventList, type EventList } from './list.ts';

/** Milliseconds after which a list is read again when somebody comes to look: seats are taken in the meantime. */
const MAX_AGE = 30_000;
/** What other tabs are told of. */
const KIND = 'events';

/** Makes the events of a client. It is loaded when a page first asks for it. */
export async function openEvents(core: Core, { following }: { following: Following }): Promise<Events> {
  const { clock, closed, era, hold, join } = core;
  const port = await loaded(core.port('events'));
  const lists = new Map<string, { list: EventList; listeners: Set<(view: EventsView) => void> }>();

  const events = hold<CalendarEvent>({
    maxAge: MAX_AGE,
    batchLimit: port.batchLimit,
    keyOf: ({ id }) => id,
    read: (ids, options) => port.get(ids, options),
    isNewer: ({ attendance: one }, { attendance: held }) => (one?.revision ?? 0) > (held?.revision ?? 0),
    present: (event, key) => wishes.present(event, key),
  });
  const wishes: Intents<CalendarEvent, Attending | undefined> = intents({
    things: events,
    keyOf: ({ id }) => id,
    wish: ({ attendance }) => ({ wanted: attendance?.mine, revision: attendance?.revision ?? 0 }),
    grant: granted,
    set: ({ id }, status, options) => port.attend(id, status ?? 'no', options),
    clock,
    signal: era,
    changed: (key) => following.changed(KIND, key),
  });
  following.heard(KIND, (key) => core.heard(() => events.outdate(key)));
  join({
    forget() {
      wishes.forget();
      for (const { list } of lists.values()) list.reset();
    },
    refresh(old) {
      for (const { list } of lists.values()) if (old || list.view().error) void list.refresh();
    },
  });
  following.follow();
  closed.addEventListener('abort', () => {
    for (const { list } of lists.values()) list.close();
    lists.clear();
  });

  return {
    can: port.can,
    watch(filter, listener, { signal, limit = 20 }) {
      if (signal.aborted || closed.aborted) return { more: async () => {}, retry: async () => {} };
      const key = JSON.stringify([filter.from, filter.to, filter.zone, filter.group, limit]);
      let watched = lists.get(key);
      if (!watched) {
        const listeners = new Set<(view: EventsView) => void>();
        let told = false;
        const list: EventList = eventList({
          events,
          limit,
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
          changed() {
            if (told) return;
            told = true;
            // Many events change in one go.
            queueMicrotask(() => {
              told = false;
              for (const each of listeners) each(list.view());
            });
          },
        });
        lists.set(key, (watched = { list, listeners }));
      }
      const { list, listeners } = watched;
      listeners.add(listener);
      signal.addEventListener(
        'abort',
        () => {
          listeners.delete(listener);
          // Something that is moved leaves and comes back in one go.
          queueMicrotask(() => {
            if (listeners.size > 0 || lists.get(key)?.list !== list) return;
            lists.delete(key);
            list.close();
          });
        },
        { once: true, signal: closed },
      );
      const { status, asOf } = list.view();
      if (status === 'ready' && Date.now() - asOf > MAX_AGE) void list.refresh();
      listener(list.view());
      return { more: () => list.more(), retry: () => list.refresh() };
    },
    watchEvent: (id, listener, options) => events.watch(id, listener, options),
    attend: (id, status) => wishes.set(id, status),
    subscribe: ({ signal, ...options }) =>
      port.subscribe({ ...options, signal: AbortSignal.any([signal, era()]) }),
    unsubscribe: ({ signal }) => port.unsubscribe({ signal: AbortSignal.any([signal, era()]) }),
  };
}
