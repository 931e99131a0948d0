import type { Attendance, Attending, CalendarEvent, ErrorCode, Person } from '@parvis/model';
import { momentOf, wallOf } from '@parvis/model/clock';
import type { ParvisError } from '../../error.ts';
import type { EventsPort } from '../../ports.ts';
import { pageOf } from '../../listing.ts';
import { groupFor, toldOf } from './map.ts';
import type { MemoryOptions } from './options.ts';

type GivenGroup = NonNullable<MemoryOptions['groups']>[number];

interface EventsOptions {
  events: NonNullable<MemoryOptions['events']>;
  call(method: string, signal: AbortSignal): Promise<void>;
  error(code: ErrorCode, what: string): ParvisError;
  person(key: string): Person;
  /** Id of who is asking. */
  reader(): string | undefined;
  /** A group of which the reader may know; throws `not_found`. */
  group(key: string): GivenGroup;
}

/** What is held of one event: who answered what, in their order. */
interface Held {
  given: EventsOptions['events'][number];
  answers: Map<string, Attending>;
  revision: number;
}

export function memoryEvents({ events, call, error, person, reader, group }: EventsOptions): EventsPort {
  const held = new Map<string, Held>();
  for (const given of events) {
    const answers = new Map<string, Attending>();
    for (const [status, people = []] of [
      ['yes', given.yes],
      ['maybe', given.maybe],
    ] as const) {
      for (const key of people) answers.set(person(key).id, status);
    }
    held.set(given.id, { given, answers, revision: 0 });
  }

  const isInside = (found: GivenGroup) =>
    found.visibility === 'open' || found.members?.[reader() ?? ''] !== undefined;

  /** Where it is, as the reader may know it; undefined when they may not. */
  function placeOf({ given }: Held): { group?: GivenGroup } | undefined {
    if (given.group === undefined) return {};
    try {
      const found = group(given.group);
      return isInside(found) ? { group: found } : undefined;
    } catch {
      return undefined;
    }
  }

  function attendanceOf({ given: { capacity = Infinity }, answers, revision }: Held): Attendance {
    const me = reader() ?? '';
    const yes = [...answers].filter(([, status]) => status === 'yes').map(([id]) => id);
    const mine = answers.get(me);
    const place = yes.indexOf(me) + 1 - capacity;
    return {
      yes: Math.min(yes.length, capacity),
      maybe: [...answers.values()].filter((status) => status === 'maybe').length,
      waiting: Math.max(0, yes.length - capacity),
      revision,
      ...(mine && { mine }),
      ...(place > 0 && { place }),
    };
  }

  function shown(event: Held): CalendarEvent | undefined {
    const place = placeOf(event);
    if (!place) return undefined;
    const { organizer, series } = event.given;
    const given = toldOf(event.given);
    const by = organizer === undefined ? undefined : person(organizer);
    return {
      ...given,
      series: series ?? given.id,
      ...(place.group && { group: { id: place.group.id, slug: place.group.slug, name: place.group.name } }),
      ...(by && { organizer: { id: by.id, name: by.name, ...(by.mail !== undefined && { mail: by.mail }) } }),
      attendance: attendanceOf(event),
      can: { attend: !given.cancelled && momentOf(given.end) > Date.now(), edit: false, remove: false },
    };
  }

  const unsupported = async () => {
    throw error('unsupported', 'what is held in memory has no address.');
  };

  return {
    can: { attend: true, subscribe: false },
    batchLimit: 200,
    async list({ from, to, zone, group: key }, options) {
      await call('events.list', options.signal);
      const asked = key === undefined ? undefined : group(key);
      if (asked && !isInside(asked)) throw error('forbidden', `"${asked.slug}" is closed.`);
      const [first, last] = [Date.parse(from), Date.parse(to)];
      const found = [...held.values()].flatMap((event) => {
        const place = placeOf(event)?.group;
        const isMine = place === undefined || groupFor(place, reader())?.role !== undefined;
        const one = (asked ? place?.id === asked.id : isMine) ? shown(event) : undefined;
        if (!one) return [];
        const [begins, ends] = [wallOf(one.start, zone), wallOf(one.end, zone)];
        return begins < last && (ends > first || (begins === ends && begins >= first)) ? [one] : [];
      });
      found.sort((a, b) => wallOf(a.start, zone) - wallOf(b.start, zone) || (a.id < b.id ? -1 : 1));
      return pageOf(found, ({ id }) => id, options);
    },
    async get(ids, { signal }) {
      await call('events.get', signal);
      return new Map(
        ids.map((id) => {
          const event = held.get(id);
          return [id, (event && shown(event)) ?? error('not_found', `there is no event "${id}".`)];
        }),
      );
    },
    async attend(id, status, { signal, revision }) {
      await call('events.attend', signal);
      const me = reader();
      if (me === undefined) throw error('unauthenticated', 'nobody is signed in. Give it a session.');
      const event = held.get(id);
      const now = event && shown(event);
      if (!event || !now) throw error('not_found', `there is no event "${id}".`);
      if (event.answers.get(me) === status) return now;
      if (revision !== event.revision) {
        throw error('precondition_failed', `revision ${revision} is no longer the newest.`);
      }
      if (status !== 'no' && !now.can.attend) throw error('conflict', 'it is over, or called off.');
      // At the end of those who answered before.
      event.answers.delete(me);
      event.answers.set(me, status);
      event.revision++;
      return shown(event) ?? now;
    },
    subscribe: unsupported,
    unsubscribe: unsupported,
  };
}
