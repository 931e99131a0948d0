import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely, type Transaction } from 'kysely';
import { calendarText, readCalendar, type Calendar, type CalendarSeries } from '@parvis/model/calendar';
import type { Schema } from '../../database/schema.ts';
import { addSeries, changeSeries } from '../../resources/series/repo.ts';
import { RefusedError } from '../refused.ts';
import { few } from './report.ts';

export interface CalendarImportOptions {
  /** A calendar file (.ics). */
  calendar: string | URL;
  /** Slug of the group whose events these are; everyone's without it. */
  group?: string;
  /** Does everything and then takes it back. */
  dryRun?: boolean;
}

/** What an import of events did, or in a dry run would do. */
export interface CalendarReport {
  created: string[];
  updated: string[];
  unchanged: number;
  /** One sentence each. */
  skipped: string[];
  dryRun: boolean;
}

/**
 * Loads the events of a calendar file in one transaction. An event is known by its UID: one with a lower SEQUENCE than
 * the one that is held is older, and left out. The same file a second time changes nothing. What the file does not name
 * stays, and what was removed here stays removed for as long as that is remembered.
 *
 * @throws {RefusedError} when the file is none, or the group is not there; then nothing changed.
 */
export async function importCalendar(
  db: Kysely<Schema>,
  { calendar, group, dryRun = false }: CalendarImportOptions,
): Promise<CalendarReport> {
  const { series, skipped } = await read(calendar);
  const report: CalendarReport = { created: [], updated: [], unchanged: 0, skipped: [...skipped], dryRun };
  const trx = await db.startTransaction().execute();
  try {
    // Two imports at once would each create the same events. The lock is given back with the transaction.
    await sql`select pg_advisory_xact_lock(hashtext('parvis.import'))`.execute(trx);
    await sql`set local statement_timeout = 0`.execute(trx);
    const group_id = group === undefined ? null : await groupId(trx, group);
    for (const one of series) await take(trx, one, group_id, report);
    await (dryRun ? trx.rollback() : trx.commit()).execute();
    return report;
  } catch (error) {
    if (!trx.isCommitted && !trx.isRolledBack) await trx.rollback().execute();
    throw error;
  }
}

async function take(
  trx: Transaction<Schema>,
  given: CalendarSeries,
  group_id: string | null,
  report: CalendarReport,
): Promise<void> {
  const author_id = await authorOf(trx, given);
  const series = { ...given };
  // A colleague is known by their id, which is erased with them.
  if (author_id !== null) delete series.organizer;
  const { uid, title, sequence } = series;
  if (series.occurrences({ from: -Infinity, to: Infinity }, 1).length === 0) {
    report.skipped.push(`"${title}" (${uid}) never happens.`);
    return;
  }
  const held = await trx
    .selectFrom('event')
    .select(['id', 'sequence', 'calendar', 'group_id', 'imported', 'removed_at'])
    .where('uid', '=', uid)
    .executeTakeFirst();
  if (!held) {
    await addSeries(trx, { id: randomUUID(), group_id, author_id, capacity: null, imported: true }, series);
    report.created.push(title);
  } else if (!held.imported) {
    report.skipped.push(`"${title}" (${uid}) was planned here, and is not changed by a file.`);
  } else if (held.removed_at || sequence < held.sequence) {
    report.unchanged++;
  } else if (
    sequence === held.sequence &&
    held.group_id === group_id &&
    plain(held.calendar) === plain(series.text)
  ) {
    report.unchanged++;
  } else {
    await changeSeries(trx, held.id, { group_id, author_id }, series);
    report.updated.push(title);
  }
}

/** Without what calendars write anew into each export. */
const plain = (text: string): string =>
  text.replaceAll(/^(DTSTAMP|LAST-MODIFIED|CREATED|PRODID)[:;].*(\r?\n .*)*\r?\n/gm, '');

/** The colleague who invites, by their mail address. */
async function authorOf(trx: Transaction<Schema>, { organizer }: CalendarSeries): Promise<string | null> {
  if (organizer?.mail === undefined) return null;
  const row = await trx
    .selectFrom('person')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`parvis_lower(mail) = parvis_lower(${organizer.mail})`)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function groupId(trx: Transaction<Schema>, slug: string): Promise<string> {
  const row = await trx
    .selectFrom('group')
    .select('id')
    .where('slug', '=', slug.toLowerCase())
    .executeTakeFirst();
  if (!row) throw new RefusedError(`There is no group "${slug}". Nothing was imported.`);
  return row.id;
}

async function read(file: string | URL): Promise<Calendar> {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new RefusedError(`${path} cannot be read by process ${process.pid}${why}.`, { cause });
  }
  try {
    return await readCalendar(calendarText(bytes));
  } catch (cause) {
    const why =
      cause instanceof RangeError
        ? `is more than can be read: ${cause.message}`
        : 'is no calendar file, or only a part of one.';
    throw new RefusedError(`${basename(path)} ${why} Nothing was imported.`, { cause });
  }
}

/** The report as the administrator reads it. */
export function describeCalendar({ created, updated, unchanged, skipped, dryRun }: CalendarReport): string {
  return [
    ...few(created.map((title) => `  + ${title}`)),
    ...few(updated.map((title) => `  ~ ${title}`)),
    ...few(skipped.map((sentence) => `  skipped: ${sentence}`)),
    `Events: ${created.length} created, ${updated.length} updated, ${unchanged} unchanged, ${skipped.length} skipped.`,
    ...(dryRun ? ['This was a dry run: nothing was changed.'] : []),
  ].join('\n');
}
