import { sql, type RawBuilder } from 'kysely';
import Type, { type Static } from 'typebox';
import type { Attending, Organizer, Repeats } from '@parvis/model';
import type { Changed } from '../../database/schema.ts';
import { ProblemError, notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { readableGroup } from '../groups/repo.ts';
import { isUuid, writers, type WriterRow } from '../people/repo.ts';

/** Which events are asked for: those that touch days of a zone. `to` is not one of them any more. */
export interface EventQuery {
  from: string;
  to: string;
  zone: string;
  group?: string;
}

/** Where a list of events continues: by what a clock in the reader's zone shows when they begin. */
export const EventPosition = Type.Object({
  at: Type.String({ pattern: '^\\d{4,5}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$' }),
  id: Type.String({ format: 'uuid' }),
  key: Type.String({ pattern: '^[0-9T]{0,20}$' }),
});
export type EventPosition = Static<typeof EventPosition>;

interface BareRow {
  event_id: string;
  key: string;
  author_id: string | null;
  imported: boolean;
  title: string;
  description: string | null;
  place: string | null;
  join_url: string | null;
  url: string | null;
  organizer: Organizer | null;
  repeats: Repeats | null;
  zone: string | null;
  capacity: number | null;
  cancelled: boolean;
  changed: Changed | null;
  starts_at: Date | null;
  ends_at: Date | null;
  wall_start: string | null;
  wall_end: string | null;
  all_day: boolean;
  over: boolean;
  group_id: string | null;
  group_slug: string | null;
  group_name: string | null;
  care: boolean;
  yes: number;
  maybe: number;
  /** How many had said yes when the viewer had, themself included. */
  rank: number;
  mine: Attending | null;
  revision: number;
  sort: string;
}

export type EventRow = BareRow & { author?: WriterRow };

/** Hours by which a clock somewhere may be behind that of UTC: until then a time on the wall is not over everywhere. */
const BEHIND = 12;

/** Occurrences as the viewer sees them. `zone` is the one whose clock they are ordered by. */
async function occurrences(
  sight: Sight,
  {
    where,
    zone = 'UTC',
    order = sql`sort, event.id, occurrence.key`,
    limit = null,
  }: {
    where: RawBuilder<boolean>;
    zone?: string;
    order?: RawBuilder<unknown>;
    limit?: number | null;
  },
): Promise<EventRow[]> {
  const clock = sql`coalesce(occurrence.wall_start, occurrence.starts_at at time zone ${zone}::text)`;
  const { rows } = await sql<BareRow>`
    select event.id as event_id, occurrence.key, event.author_id, event.imported, event.title, event.description,
      event.place, event.join_url, event.url, event.organizer, event.repeats, event.zone, event.capacity,
      event.cancelled, occurrence.changed, occurrence.starts_at, occurrence.ends_at,
      to_char(occurrence.wall_start, 'YYYY-MM-DD"T"HH24:MI') as wall_start,
      to_char(occurrence.wall_end, 'YYYY-MM-DD"T"HH24:MI') as wall_end,
      occurrence.all_day,
      coalesce(occurrence.ends_at < now(),
        occurrence.wall_end < now() at time zone 'UTC' - make_interval(hours => ${BEHIND})) as over,
      "group".id as group_id, "group".slug as group_slug, "group".name as group_name,
      ${sight.care('event')} as care,
      counted.yes, counted.maybe, counted.rank, own.status as mine, coalesce(own.revision, 0) as revision,
      to_char(${clock}, 'YYYY-MM-DD HH24:MI:SS') as sort
    from event join event_occurrence as occurrence on occurrence.event_id = event.id
    left join "group" on "group".id = event.group_id
    left join attendance as own on own.event_id = event.id and own.key = occurrence.key
      and own.person_id = ${sight.viewer.id}::uuid
    cross join lateral (
      select count(*) filter (where answer.status = 'yes')::int as yes,
        count(*) filter (where answer.status = 'maybe')::int as maybe,
        count(*) filter (where answer.position <= own.position)::int as rank
      from attendance as answer join person on person.id = answer.person_id
      where answer.event_id = event.id and answer.key = occurrence.key and answer.status <> 'no'
        and ${sight.guest('event', 'person')}
    ) as counted
    where ${sight.event('event')} and ${where}
    order by ${order} limit ${limit}`.execute(sight.db);
  const authors = await writers(
    sight.db,
    rows.flatMap(({ author_id }) => author_id ?? []),
  );
  return rows.map((row) => {
    const author = authors.find(({ id }) => id === row.author_id);
    return { ...row, ...(author && { author }) };
  });
}

/** Everyone's, and those of the groups that the viewer has joined; or those of one group. */
async function placeOf(sight: Sight, group: string | undefined): Promise<RawBuilder<boolean>> {
  if (group === undefined) {
    return sql<boolean>`(event.group_id is null or exists (select from membership as joined
      where joined.group_id = event.group_id and joined.person_id = ${sight.viewer.id}::uuid))`;
  }
  return sql<boolean>`event.group_id = ${await readableGroup(sight, group)}::uuid`;
}

/**
 * In order of their beginning; one more than `limit`.
 *
 * @throws {ProblemError} `bad_request` when the database does not know the zone, `not_found` or `forbidden` when the
 * group is not for the viewer.
 */
export async function listEvents(
  sight: Sight,
  { from, to, zone, group }: EventQuery,
  after: EventPosition | undefined,
  limit: number,
): Promise<EventRow[]> {
  const place = await placeOf(sight, group);
  const [begin, end] = [sql`${from}::timestamp`, sql`${to}::timestamp`];
  const instant = (wall: RawBuilder<unknown>) => sql`(${wall} at time zone ${zone}::text)`;
  // What has no length is in the day it begins on; what ends with the first moment of a day is not in it.
  const touches = (
    start: RawBuilder<unknown>,
    stop: RawBuilder<unknown>,
    first: RawBuilder<unknown>,
    last: RawBuilder<unknown>,
  ) => sql`${start} < ${last} and (${stop} > ${first} or ${start} = ${stop} and ${start} >= ${first})`;
  const [starts, stops] = [sql.ref('occurrence.starts_at'), sql.ref('occurrence.ends_at')];
  const [wallStarts, wallStops] = [sql.ref('occurrence.wall_start'), sql.ref('occurrence.wall_end')];
  const [first, last] = [instant(begin), instant(end)];
  const inWindow = sql<boolean>`(
    (starts_at is not null and tstzrange(starts_at, ends_at, '[]') && tstzrange(${first}, ${last})
      and ${touches(starts, stops, first, last)})
    or (wall_start is not null and tsrange(wall_start, wall_end, '[]') && tsrange(${begin}, ${end})
      and ${touches(wallStarts, wallStops, begin, end)}))`;
  const onward = after
    ? sql<boolean>`(to_char(coalesce(occurrence.wall_start, occurrence.starts_at at time zone ${zone}::text),
        'YYYY-MM-DD HH24:MI:SS'), event.id, occurrence.key) > (${after.at}::text, ${after.id}::uuid, ${after.key}::text)`
    : sql<boolean>`true`;
  try {
    return await occurrences(sight, {
      where: sql<boolean>`${place} and ${inWindow} and ${onward}`,
      zone,
      limit: limit + 1,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '22023') {
      throw new ProblemError('bad_request', 'The database does not know that zone.');
    }
    throw error;
  }
}

/** The id of an occurrence: of what happens once the event's own. */
export const idOf = ({ event_id, key }: { event_id: string; key: string }): string =>
  key === '' ? event_id : `${event_id}.${key}`;

/**
 * Those of which the viewer may know, under the keys that were asked for. The id of a series alone stands for the one
 * that comes next, and when none does for the last.
 */
export async function findEvents(sight: Sight, keys: readonly string[]): Promise<Map<string, EventRow>> {
  const asked = keys.flatMap((key) => {
    const [event = '', day] = key.toLowerCase().split('.');
    return isUuid(event) && /^[0-9t]{0,20}$/.test(day ?? '') ? [{ key, event, day: day?.toUpperCase() }] : [];
  });
  const found = new Map<string, EventRow>();
  if (asked.length === 0) return found;
  const [ids, days] = [asked.map(({ event }) => event), asked.map(({ day }) => day ?? null)];
  const rows = await occurrences(sight, {
    where: sql<boolean>`exists (select from unnest(${ids}::uuid[], ${days}::text[]) as asked(event, day)
      where asked.event = event.id and occurrence.key = coalesce(asked.day, (
        select next.key from event_occurrence as next where next.event_id = event.id
        order by coalesce(next.ends_at, next.wall_end at time zone 'UTC') < now(),
          abs(extract(epoch from coalesce(next.starts_at, next.wall_start at time zone 'UTC') - now())) limit 1)))`,
  });
  for (const { key, event, day } of asked) {
    const row =
      rows.find((each) => each.event_id === event && each.key === (day ?? each.key)) ??
      rows.find((each) => each.event_id === event && day === undefined);
    if (row) found.set(key, row);
  }
  return found;
}

/** @throws {ProblemError} `not_found` when it is absent, was removed, or the viewer may not know of it. */
export async function findEvent(sight: Sight, key: string): Promise<EventRow> {
  const row = (await findEvents(sight, [key])).get(key);
  if (!row) throw notFound();
  return row;
}

/** Days that a calendar is given of what is over. */
const PAST = 31;
/** Series in one calendar: what Outlook and Google still take. */
const SERIES = 1000;

/** The calendar texts of the events that a calendar shows: those of `listEvents` that are not long over. */
export async function calendarTexts(sight: Sight, group: string | undefined): Promise<string[]> {
  const place = await placeOf(sight, group);
  const { rows } = await sql<{ calendar: string }>`
    select event.calendar from event
    where ${sight.event('event')} and ${place}
      and exists (select from event_occurrence as occurrence where occurrence.event_id = event.id
        and coalesce(occurrence.ends_at, occurrence.wall_end at time zone 'UTC') > now() - make_interval(days => ${PAST}))
    order by event.created_at, event.id limit ${SERIES}`.execute(sight.db);
  return rows.map(({ calendar }) => calendar);
}

/** The calendar text of one event, whichever of its days it is asked for by. */
export async function calendarText(sight: Sight, key: string): Promise<string> {
  const { event_id } = await findEvent(sight, key);
  const row = await sight.db
    .selectFrom('event')
    .select('calendar')
    .where('id', '=', event_id)
    .executeTakeFirstOrThrow();
  return row.calendar;
}
