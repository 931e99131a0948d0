import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { RefusedError } from '../refused.ts';
import { beginImport, chunks } from './bulk.ts';
import { recognise } from './formats.ts';
import { importGroups } from './groups.ts';
import { importPhotos } from './photos.ts';
import { planPeople, type Known, type Plan } from './plan.ts';
import { few, type ImportReport } from './report.ts';
import { readRows, type LineNote } from './rows.ts';
import { readSheet } from './sheet.ts';

export { describeImport, type ImportReport } from './report.ts';

export interface ImportOptions {
  /** CSV file of people: the export of Microsoft Entra or of Google Workspace, recognised by its headings. */
  people: string | URL;
  /** Groups and their members: a `.json` or `.csv` file. */
  groups?: string | URL;
  /** A folder of photographs, each named after the mail address, login or id of its person. */
  photos?: string | URL;
  /** The name of the directory, when several of the same kind are imported. Default: the kind of the file. */
  source?: string;
  /** Deactivates those who left even when they are more than a tenth of all. */
  force?: boolean;
  /** Does everything and then takes it back. */
  dryRun?: boolean;
}

/** Above this share of a source's active people, leavers are more likely a broken export. */
const MAX_LEAVERS = 0.1;

/**
 * Loads the export of a directory: creates, updates and deactivates people so that they are as the files say, in
 * one transaction. The same files a second time change nothing.
 *
 * @throws {RefusedError} when a file is of the wrong kind, or too many would be deactivated; then nothing changed.
 */
export async function importPeople(db: Kysely<Schema>, options: ImportOptions): Promise<ImportReport> {
  const name = basename(pathOf(options.people));
  const sheet = readSheet(await read(options.people), name);
  const { format, columns } = recognise(sheet.headings, name);
  const source = options.source ?? format.source;
  const rows = readRows(sheet, { format, columns, source });

  const trx = await db.startTransaction().execute();
  try {
    await beginImport(trx);
    const plan = planPeople(rows, await knownPeople(trx), source, await keptPeople(trx));
    if (!options.force && !options.dryRun) refuseManyLeavers(plan, source);
    await write(trx, plan);
    const skipped = [...rows.skipped, ...plan.skipped].sort(byLine);

    const report: ImportReport = {
      source,
      dryRun: options.dryRun ?? false,
      people: {
        created: plan.created.length,
        updated: plan.updated.length,
        unchanged: plan.unchanged,
        deactivated: plan.deactivated.length,
        skipped: skipped.length,
      },
      leftOut: plan.leftOut,
      created: plan.created.map(label),
      updated: plan.updated.map(({ person, changed }) => ({ who: label(person), changed })),
      deactivated: plan.deactivated.map(({ person, why }) => ({ who: label(person), why })),
      skipped,
      notes: [...rows.notes, ...plan.notes].sort(byLine),
      remarks: [...sheet.notes],
    };
    if (options.dryRun && tooMany(plan)) {
      report.remarks.push('More than a tenth of the people would be deactivated; that needs --force.');
    }
    if (options.groups !== undefined) {
      const file = pathOf(options.groups);
      const { counts, remarks } = await importGroups(
        trx,
        await read(options.groups),
        basename(file),
        plan.ids,
      );
      report.groups = counts;
      report.remarks.push(...remarks);
    }
    if (options.photos !== undefined) {
      const { counts, remarks } = await importPhotos(trx, pathOf(options.photos), plan.ids);
      report.photos = counts;
      report.remarks.push(...remarks);
    }
    await (options.dryRun ? trx.rollback() : trx.commit()).execute();
    return report;
  } catch (error) {
    if (!trx.isCommitted && !trx.isRolledBack) await trx.rollback().execute();
    throw error;
  }
}

const byLine = (a: LineNote, b: LineNote): number => a.line - b.line;

const pathOf = (file: string | URL): string => (file instanceof URL ? fileURLToPath(file) : file);

const read = async (file: string | URL): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new RefusedError(`${pathOf(file)} cannot be read by process ${process.pid}${why}.`, { cause });
  }
};

const label = ({ name, mail, login }: Known): string => {
  const key = mail ?? login;
  return key === null ? name : `${name} <${key}>`;
};

const COLUMNS = [
  ...([
    'id',
    'external_id',
    'login',
    'mail',
    'name',
    'pronouns',
    'title',
    'department',
    'phone',
    'mobile',
  ] as const),
  ...(['chat', 'place', 'time_zone', 'language', 'about', 'skills', 'manager_id', 'imported_from'] as const),
  'active' as const,
];

const knownPeople = (trx: Transaction<Schema>): Promise<Known[]> =>
  trx.selectFrom('person').select(COLUMNS).execute();

async function keptPeople(trx: Transaction<Schema>): Promise<Set<string>> {
  const rows = await trx.selectFrom('scim_user').select('person_id').execute();
  return new Set(rows.map((row) => row.person_id));
}

const tooMany = ({ deactivated, before }: Plan): boolean => deactivated.length > before * MAX_LEAVERS;

function refuseManyLeavers(plan: Plan, source: string): void {
  if (!tooMany(plan)) return;
  const leavers = few(plan.deactivated.map(({ person, why }) => `  - ${label(person)}: ${why}`));
  throw new RefusedError(
    `Nothing was imported: it would deactivate ${plan.deactivated.length} of the ${plan.before} active people of ` +
      `the source "${source}", more than a tenth. If they have really left, add --force; if this file is of another ` +
      `directory, name that one with --source.\n${leavers.join('\n')}`,
  );
}

async function write(trx: Transaction<Schema>, plan: Plan): Promise<void> {
  const gone = plan.deactivated.map(({ person }) => person.id);
  const updated = plan.updated.map(({ person }) => person);
  for (const ids of chunks(gone)) {
    await trx
      .updateTable('person')
      .set({ active: false, updated_at: sql`now()` })
      .where('id', 'in', ids)
      .execute();
  }
  // Two people may have swapped addresses, and a unique index looks at each row at once.
  for (const ids of chunks(updated.map(({ id }) => id))) {
    await trx
      .updateTable('person')
      .set({ external_id: null, login: null, mail: null })
      .where('id', 'in', ids)
      .execute();
  }
  for (const people of chunks([...updated, ...plan.created])) {
    await trx
      .insertInto('person')
      .values(people)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          ...Object.fromEntries(COLUMNS.map((column) => [column, ref(`excluded.${column}`)])),
          updated_at: sql`now()`,
        })),
      )
      .execute();
  }
}
