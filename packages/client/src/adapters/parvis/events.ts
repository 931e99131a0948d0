import type { CalendarEvent, Subscription } from '@parvis/model';
import type { EventsPort } from '../../ports.ts';
import type { Reader } from '../../read.ts';
import { calendarEvent, subscription } from '../../shapes/event.ts';
import { BATCH_LIMIT, type Calls } from './calls.ts';
import { below, KEYS } from './map.ts';

/** Events and who comes. Loaded when it is first asked for. */
export function eventsCalls({ one, none, pages, batch, name }: Calls): EventsPort {
  // What a calendar or a download follows is found from any page. The name of the source says where it is.
  const absolute = (path: string) => new URL(path, name.slice('parvis:'.length)).href;
  const event: Reader<CalendarEvent> = (value, path) => {
    const { file, ...read } = calendarEvent(value, path);
    return { ...read, ...(file !== undefined && { file: absolute(file) }) };
  };
  const address: Reader<Subscription> = (value, path) => ({ url: absolute(subscription(value, path).url) });
  const path = '/calendars/subscription';
  return {
    can: { attend: true, subscribe: true },
    batchLimit: BATCH_LIMIT,
    list: (filter, options) => pages('/events', event, options, { ...filter }),
    get: batch('/events/batch', KEYS, 'event', event),
    attend: (id, status, { revision, signal }) =>
      one(below('/events', id, '/attendance'), event, {
        method: 'PUT',
        body: { status },
        headers: { 'if-match': `"${revision}"` },
        signal,
      }),
    subscribe: ({ group, signal }) => one(path, address, { method: 'PUT', query: { group }, signal }),
    async unsubscribe({ signal }) {
      await none(path, { method: 'DELETE', signal });
    },
  };
}
