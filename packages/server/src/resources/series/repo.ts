import { sql, type Insertable } from 'kysely';
import type { CalendarFields, CalendarSeries, Occurrence } from '@parvis/model/calendar';
import { readCalendar } from '@parvis/model/calendar';
import type { Db } from '../../database/index.ts';
import type { Changed, Schema } from '../../database/schema.ts';
import { ProblemError, notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { recordChange } from '../changes/repo.ts';
import { isUuid } from '../people/repo.ts';

const DAY = 86_400_000;
/** Days, before and after today, whose occurrences are rows. */
const BEHIND = 365;
const AHEAD = 730;
/** Days after which a series is followed further, well before its rows end. */
const STEP = 180;
/** Rows of one series: three daily years, and some. */
const ROWS = 3000;

/** Whose it is and where. What it is, is read out of the calendar. */
export type Planned = Pick<Insertable<Schema['event']>, 'id' | 'group_id' | 'author_id' | 'capacity'> & {
  imported: boolean;
};

/** What is read out of a calendar, as columns. */
const columnsOf = (series: CalendarSeries) => ({
  uid: series.uid,
  sequence: series.sequence,
  calendar: series.text,
  title: series.title,
  description: series.description ?? null,
  place: series.place ?? null,
  join_url: series.join ?? null,
  url: series.url ?? null,
  organizer: series.organizer ? JSON.stringify(series.organizer) : null,
  repeats: series.repeats ?? null,
  zone: series.zone ?? null,
  cancelled: series.cancelled ?? false,
});

/** @throws {ProblemError} `conflict` when the id or the UID stands for something else. */
export async function addSeries(db: Db, planned: Planned, series: CalendarSeries): Promise<void> {
  const added = await db
    .insertInto('event')
    .values({ ...planned, ...columnsOf(series), expanded_to: horizon() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new ProblemError('conflict', 'This id stands for something else.');
  await writeOccurrences(db, planned.id, series);
  await tell(db, planned.id, planned.group_id);
}

export async function changeSeries(
  db: Db,
  id: string,
  changes: Partial<Omit<Planned, 'id'>>,
  series: CalendarSeries,
): Promise<void> {
  const before = await db
    .selectFrom('event')
    .select('group_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('event')
    .set({
      ...changes,
      ...columnsOf(series),
      expanded_to: horizon(),
      revision: sql<number>`revision + 1`,
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute();
  await writeOccurrences(db, id, series);
  // A calendar that is imported anew may be for another group: it goes from the one and comes to the other.
  const { group_id = before.group_id } = changes;
  if (group_id !== before.group_id) await tell(db, id, before.group_id);
  await tell(db, id, group_id);
}

/** Lists of the place are read again. */
const tell = (db: Db, id: string, group_id: string | null | undefined): Promise<void> =>
  recordChange(db, 'events_changed', id, { group_id: group_id ?? null, about: null });

const horizon = (): string => new Date(Date.now() + AHEAD * DAY).toISOString().slice(0, 10);

/**
 * Makes the rows of a series those that its calendar says. A day keeps its key when its hour changes, and so who comes
 * stays with it; a day that is no more goes with its answers.
 */
async function writeOccurrences(db: Db, id: string, series: CalendarSeries): Promise<void> {
  const now = Date.now();
  const from = now - BEHIND * DAY;
  const once = series.repeats === undefined;
  // What happens once is there, however long it is over.
  const window = once ? { from: -Infinity, to: Infinity } : { from, to: now + AHEAD * DAY };
  const found = series.occurrences(window, ROWS);
  const isAlone = once && found.length === 1;
  const rows = found.map((each) => ({ ...rowOf(id, each, series), key: isAlone ? '' : each.key }));

  const had = await db.selectFrom('event_occurrence').select('key').where('event_id', '=', id).execute();
  const [only, first] = [had.length === 1 ? had[0]?.key : undefined, rows[0]?.key];
  // What happened once happens again, or no more: the one day that there was goes on with its answers.
  if (only !== undefined && first !== undefined && (only === '') !== isAlone) {
    await db
      .updateTable('event_occurrence')
      .set({ key: first })
      .where('event_id', '=', id)
      .where('key', '=', only)
      .execute();
  }
  for (let at = 0; at < rows.length; at += 500) {
    await db
      .insertInto('event_occurrence')
      .values(rows.slice(at, at + 500))
      .onConflict((conflict) =>
        conflict.columns(['event_id', 'key']).doUpdateSet(({ ref }) => ({
          starts_at: ref('excluded.starts_at'),
          ends_at: ref('excluded.ends_at'),
          wall_start: ref('excluded.wall_start'),
          wall_end: ref('excluded.wall_end'),
          all_day: ref('excluded.all_day'),
          changed: ref('excluded.changed'),
        })),
      )
      .execute();
  }
  await sql`delete from event_occurrence where event_id = ${id}::uuid
    and not key = any(${rows.map(({ key }) => key)}::text[])
    and (${once} or coalesce(ends_at, wall_end at time zone 'UTC') >= ${new Date(from + 2 * DAY)}::timestamptz)`.execute(
    db,
  );
}

function rowOf(event_id: string, { key, start, end, ...fields }: Occurrence, series: CalendarSeries) {
  const changed = changedOf(fields, series);
  const whole = 'date' in start;
  const wall = (time: Occurrence['start']) =>
    'date' in time ? `${time.date} 00:00:00` : 'local' in time ? time.local.replace('T', ' ') : null;
  return {
    event_id,
    key,
    starts_at: 'instant' in start ? new Date(start.instant) : null,
    ends_at: 'instant' in end ? new Date(end.instant) : null,
    wall_start: wall(start),
    wall_end: wall(end),
    all_day: whole,
    changed: Object.keys(changed).length > 0 ? JSON.stringify(changed) : null,
  };
}

/** What is said of one day and not of all. */
function changedOf(fields: CalendarFields, series: CalendarSeries): Changed {
  const changed: Changed = {};
  if (fields.title !== series.title) changed.title = fields.title;
  for (const name of ['description', 'place', 'join', 'url'] as const) {
    if (fields[name] !== series[name]) changed[name] = fields[name] ?? null;
  }
  if (fields.cancelled && !series.cancelled) changed.cancelled = true;
  return changed;
}

/** What the viewer may see of an event and may change; nobody else changes it meanwhile. */
export async function findSeries(sight: Sight, id: string) {
  if (!isUuid(id)) return undefined;
  return sight.db
    .selectFrom('event')
    .selectAll('event')
    .select(sight.care('event').as('care'))
    .where('event.id', '=', id)
    .where(sight.event())
    .forUpdate('event')
    .executeTakeFirst();
}

/**
 * Takes an event away, for good after a month. That it is gone already is as good.
 *
 * @throws {ProblemError} `not_found`, or `forbidden` to those who neither planned it nor look after its place.
 */
export async function removeSeries(sight: Sight, id: string): Promise<void> {
  const row = await findSeries(sight, id);
  if (!row) throw notFound();
  if (row.author_id !== sight.viewer.id && !row.care) {
    throw new ProblemError(
      'forbidden',
      'It can be removed by who planned it and by who looks after its place.',
    );
  }
  await sight.db
    .updateTable('event')
    .set({ removed_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
  await tell(sight.db, id, row.group_id);
}

/** Series that are followed further at once. */
const AT_ONCE = 50;

/** Deletes what was removed a month ago, and follows series whose rows end in a year and a half. */
export async function tidySeries(db: Db): Promise<void> {
  await sql`delete from event where removed_at < now() - interval '30 days'`.execute(db);
  const due = new Date(Date.now() + (AHEAD - STEP) * DAY).toISOString().slice(0, 10);
  await db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('event')
      .select(['id', 'calendar'])
      .where('repeats', 'is not', null)
      .where('removed_at', 'is', null)
      .where(sql<boolean>`expanded_to < ${due}::date`)
      .orderBy('expanded_to')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id, calendar } of rows) {
      const [series] = (await readCalendar(calendar)).series;
      if (series) await writeOccurrences(trx, id, series);
      await trx.updateTable('event').set({ expanded_to: horizon() }).where('id', '=', id).execute();
    }
  });
}
