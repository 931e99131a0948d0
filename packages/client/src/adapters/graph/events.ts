import type { Attending, CalendarEvent, GroupReference, Page } from '@parvis/model';
import { wallOf } from '@parvis/model/clock';
import { ParvisError } from '../../error.ts';
import { later } from '../../later.ts';
import type { CallOptions, EventFilter, EventsPort } from '../../ports.ts';
import type { Asked } from './batch.ts';
import { at, type Calls } from './calls.ts';
import { answerOf, EVENT_FIELDS, eventOf, graphEvent, instantIn, zonesIn, type GraphEvent } from './event.ts';

/** How many pages are read for one in which there is something to show. */
const PAGES = 3;

export interface EventsOptions {
  /** Asks for the reader's own calendar, for those of groups, and in the reader's name. */
  own: Calls;
  groups: Calls;
  writing: Calls | undefined;
}

/** Times in UTC, whatever is set in Outlook. */
const headers = { Prefer: 'outlook.timezone="UTC"' };

/** An event of a calendar, which a group's id stands before. */
export function placeOf(id: string): { group?: string; id: string } {
  const [, group, rest] = /^([\da-f-]{36})~(.+)$/.exec(id) ?? [];
  return group !== undefined && rest !== undefined ? { group, id: rest } : { id };
}

/** The reader's calendar, and those of groups. Loaded when it is first asked for. */
export function eventsCalls({ own, groups, writing }: EventsOptions): EventsPort {
  const { fail } = own;
  /** Only few pages ask for a group. */
  const finder = later(async () => (await import('./group.ts')).groupFinder(groups));
  const group = async (key: string, options: CallOptions): Promise<GroupReference> =>
    (await finder())(key, options);
  const zones = new Map<string, string>();
  /** How often the reader has answered, as far as this page has seen it: Graph counts nothing. */
  const seen = new Map<string, { mine: Attending | undefined; revision: number }>();

  /** Windows' names of zones, of which most events have one. */
  async function learn(events: readonly GraphEvent[]) {
    const names = [...new Set(events.flatMap(zonesIn))].filter((name) => !zones.has(name));
    if (names.length === 0) return;
    const { ianaOf } = await import('@parvis/model/windows-zones');
    for (const name of names) {
      const found = await ianaOf(name);
      if (found !== undefined) zones.set(name, found);
    }
  }

  function note(id: string, mine: Attending | undefined): number {
    const before = seen.get(id);
    const revision = before ? before.revision + Number(before.mine !== mine) : Number(mine !== undefined);
    seen.set(id, { mine, revision });
    return revision;
  }

  async function shown(events: readonly GraphEvent[], of?: GroupReference): Promise<CalendarEvent[]> {
    await learn(events);
    return events.map((event) =>
      eventOf(event, {
        zones,
        group: of,
        answers: writing !== undefined,
        revision: of ? 0 : note(event.id, answerOf(event)),
        now: Date.now(),
      }),
    );
  }

  const asked = (id: string, of?: string): Asked => ({
    path: at(`${of === undefined ? '/me' : `/groups/${of}`}/events/${encodeURIComponent(id)}`, {
      $select: EVENT_FIELDS,
    }),
    headers,
  });

  /** One of them; what Graph takes for no id is none. */
  async function one(key: string, options: CallOptions): Promise<CalendarEvent> {
    const { group: of, id } = placeOf(key);
    try {
      const place = of === undefined ? undefined : await group(of, options);
      const event = await (place ? groups : own).ask(asked(id, place?.id), graphEvent, options);
      return (await shown([event], place))[0]!;
    } catch (error) {
      const isNone =
        error instanceof ParvisError &&
        (error.code === 'bad_request' || (error.code === 'forbidden' && of !== undefined));
      // What is in a closed group is not told from what is not there.
      throw isNone ? fail('not_found', `there is no event "${key.slice(0, 100)}". ${error.message}`) : error;
    }
  }

  async function listed(
    { from, to, zone, group: key }: EventFilter,
    options: Parameters<EventsPort['list']>[1],
  ) {
    const of = key === undefined ? undefined : await group(key, options);
    const [first, last] = [Date.parse(from), Date.parse(to)];
    const query = {
      startDateTime: new Date(instantIn(zone, first)).toISOString(),
      endDateTime: new Date(instantIn(zone, last)).toISOString(),
      $select: EVENT_FIELDS,
      $orderby: 'start/dateTime',
    };
    let page: Page<CalendarEvent> = { items: [] };
    let { cursor } = options;
    for (let read = 0; read < PAGES && page.items.length === 0; read++) {
      const found = await (of ? groups : own).pages(
        of ? `/groups/${of.id}/calendarView` : '/me/calendarView',
        graphEvent,
        { ...options, ...(cursor !== undefined && { cursor }) },
        { query, headers },
      );
      // Days reach into the next day of another zone.
      const items = (await shown(found.items, of)).filter(({ start, end }) => {
        const [begins, ends] = [wallOf(start, zone), wallOf(end, zone)];
        return begins < last && (ends > first || (begins === ends && begins >= first));
      });
      items.sort((one, other) => wallOf(one.start, zone) - wallOf(other.start, zone));
      page = { items, ...(found.cursor !== undefined && { cursor: found.cursor }) };
      ({ cursor } = found);
      if (cursor === undefined) break;
    }
    return page;
  }

  const attending = later(async () => {
    const { attendingCalls } = await import('./attending.ts');
    return attendingCalls({ writing, fail, one, seen });
  });
  const unsupported = () =>
    Promise.reject(fail('unsupported', 'a calendar of Outlook gives out no address.'));

  return {
    can: { attend: writing !== undefined, subscribe: false },
    batchLimit: 100,
    list: listed,
    async get(ids, options) {
      const answers = [...new Set(ids)].map(async (id): Promise<[string, CalendarEvent | ParvisError]> => [
        id,
        await one(id, options).catch((error: unknown) => {
          if (!(error instanceof ParvisError) || options.signal.aborted) throw error;
          return error;
        }),
      ]);
      return new Map(await Promise.all(answers));
    },
    attend: async (...call) => (await attending()).attend(...call),
    subscribe: unsupported,
    unsubscribe: unsupported,
  };
}
