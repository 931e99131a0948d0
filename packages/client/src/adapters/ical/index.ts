import type { Page } from '@parvis/model';
import type { Calendar } from '@parvis/model/calendar';
import { ParvisError } from '../../error.ts';
import { absolute, createHttp } from '../../http.ts';
import type { CallOptions, EventsPort, Source } from '../../ports.ts';
import type { IcalOptions } from './options.ts';

export { readOptions, type IcalOptions } from './options.ts';

/** Milliseconds for which a file that was read is good enough for the next page of its events. */
const FRESH = 30_000;

/**
 * A calendar file, as any calendar publishes one. It is read and nothing else: no answer of who comes can be written into
 * it. Groups it has none.
 */
export function ical({ url }: IcalOptions) {
  const address = absolute(url);
  const name = `ical:${address}`;
  const http = createHttp({ source: name, baseUrl: address });
  const error = (code: ParvisError['code'], what: string, cause?: unknown) =>
    new ParvisError(code, `${name}: ${what}`, { source: name, cause });
  let held: { calendar: Calendar; at: number } | undefined;

  /** What parses calendars comes with the first file. */
  async function calendar({ signal }: CallOptions, anew = false): Promise<Calendar> {
    if (held && !anew && Date.now() - held.at < FRESH) return held.calendar;
    const [text, { readCalendar }] = await Promise.all([
      http('', { signal, headers: { accept: 'text/calendar' } }),
      import('@parvis/model/calendar'),
    ]);
    try {
      held = { calendar: await readCalendar(String(text)), at: Date.now() };
    } catch (cause) {
      throw error('bad_response', `is no calendar file. Is the address right?`, cause);
    }
    return held.calendar;
  }

  const unsupported = async () => {
    throw error('unsupported', 'a calendar file is only read.');
  };

  const events: EventsPort = {
    can: { attend: false, subscribe: false },
    batchLimit: 200,
    async list(filter, { signal, cursor, limit = 20 }) {
      if (filter.group !== undefined) throw error('not_found', 'a calendar file has no groups.');
      const [found, { eventsOf }] = await Promise.all([
        calendar({ signal }, cursor === undefined),
        import('./map.ts'),
      ]);
      const all = eventsOf(found, filter);
      const from = Number(cursor ?? 0);
      const to = from + limit;
      const page: Page<(typeof all)[number]> = { items: all.slice(from, to) };
      return to < all.length ? { ...page, cursor: String(to) } : page;
    },
    async get(ids, { signal }) {
      const [found, { eventBy }] = await Promise.all([calendar({ signal }), import('./map.ts')]);
      return new Map(
        ids.map((id) => [
          id,
          eventBy(found, id, Date.now()) ?? error('not_found', `there is no "${id}" in it.`),
        ]),
      );
    },
    attend: unsupported,
    subscribe: unsupported,
    unsubscribe: unsupported,
  };
  return { name, events } satisfies Source;
}
