import { ParvisError } from '../../error.ts';
import { absolute } from '../../http.ts';
import { later } from '../../later.ts';
import type { CallOptions, EventsPort, Source } from '../../ports.ts';
import { aTurn, waitFor } from '../../together.ts';
import { fileOf } from './file.ts';
import type { Listed, Merged } from './map.ts';
import { calendarsOf, type IcalOptions } from './options.ts';

export { readOptions, type IcalCalendar, type IcalOptions } from './options.ts';

/** Milliseconds for which a file that was read is good enough for single events. */
const FRESH = 30_000;

const map = later(() => import('./map.ts'));

/**
 * Calendar files, as any calendar publishes one: several are one list. They are read and nothing else: no answer of who
 * comes can be written into them. Groups they have none.
 */
export function ical(options: IcalOptions) {
  const calendars = calendarsOf(options);
  const name = `ical:${calendars.map(({ url }) => absolute(url)).join(' ')}`;
  const error = (code: ParvisError['code'], what: string) =>
    new ParvisError(code, `${name}: ${what}`, { source: name });
  const files = calendars.map((calendar) => fileOf(name, calendar));
  /** The list that was begun last: its further pages are of the same files. */
  let begun: { of: string; entries: Listed[]; missing: string[] } | undefined;

  /** One file that cannot be read does not take the others with it. */
  async function gather(options: CallOptions & { maxAge: number }) {
    const read = await Promise.allSettled(files.map((file) => file.read(options)));
    const failures = read.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    const called = failures.find((each) => each instanceof ParvisError && each.code === 'aborted');
    if (called !== undefined || (failures.length > 0 && failures.length === files.length)) {
      throw called ?? failures[0];
    }
    const merged = read.flatMap((each, index): Merged[] =>
      each.status === 'fulfilled' ? [{ ...each.value, index }] : [],
    );
    const missing = files.flatMap(({ label }, at) => (read[at]?.status === 'rejected' ? [label.name] : []));
    return { merged, missing };
  }

  const unsupported = async () => {
    throw error('unsupported', 'a calendar file is only read.');
  };

  const events: EventsPort = {
    can: { attend: false, subscribe: false },
    batchLimit: 200,
    async list(filter, { signal, cursor, limit = 20 }) {
      if (filter.group !== undefined) throw error('not_found', 'a calendar file has no groups.');
      const { cursorOf, entriesOf, eventOf, isAfter } = await map();
      const of = JSON.stringify([filter.from, filter.to, filter.zone]);
      if (cursor === undefined || begun?.of !== of) {
        const { merged, missing } = await gather({ signal, maxAge: cursor === undefined ? 0 : FRESH });
        begun = {
          of,
          entries: await waitFor(name, entriesOf(merged, filter, { signal }), { signal }),
          missing,
        };
      } else {
        await aTurn(name, { signal });
      }
      const { entries, missing } = begun;
      const rest = cursor === undefined ? entries : entries.filter((entry) => isAfter(entry, cursor));
      const shown = rest.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(eventOf),
        ...(last && shown.length < rest.length && { cursor: cursorOf(last) }),
        ...(missing.length > 0 && { missing }),
      };
    },
    async get(ids, { signal }) {
      const [{ merged }, { entriesBy, eventOf }] = await Promise.all([
        gather({ signal, maxAge: FRESH }),
        map(),
      ]);
      const entries = await waitFor(name, entriesBy(merged, ids, Date.now(), { signal }), { signal });
      return new Map(
        ids.map((id) => {
          const entry = entries.get(id);
          return [id, entry ? eventOf(entry) : error('not_found', `there is no "${id}" in it.`)];
        }),
      );
    },
    attend: unsupported,
    subscribe: unsupported,
    unsubscribe: unsupported,
  };
  return { name, events } satisfies Source;
}
