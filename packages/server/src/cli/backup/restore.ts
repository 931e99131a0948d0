import { sql, type Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrate } from '../../database/index.ts';
import { migrations } from '../../database/migrations/index.ts';
import type { Schema } from '../../database/schema.ts';
import { RefusedError } from '../refused.ts';
import { FIRST_LINE, LAST_LINE, MIGRATION_LINE } from './backup.ts';
import { migrationsOf, tablesInOrder } from './tables.ts';

/**
 * Fills an empty database from a backup: brings the schema to where it was, inserts everything in one
 * transaction, then runs the migrations that have come since.
 *
 * @param chunks - The backup's text, in pieces of any size.
 * @returns how many rows were inserted.
 * @throws {RefusedError} when the file is no whole backup, is of a newer version, or the database holds something.
 */
export async function restore(db: Kysely<Schema>, chunks: AsyncIterable<string>): Promise<number> {
  const lines = linesOf(chunks);
  try {
    if ((await lines.next()).value !== FIRST_LINE) {
      throw new RefusedError(`This is not a backup of Parvis: its first line is not "${FIRST_LINE}".`);
    }
    const applied: string[] = [];
    let line = await lines.next();
    while (!line.done && line.value.startsWith(MIGRATION_LINE)) {
      applied.push(line.value.slice(MIGRATION_LINE.length));
      line = await lines.next();
    }
    const rows = await db.transaction().execute(async (trx) => {
      await prepare(trx, applied);
      await sql`set constraints all deferred`.execute(trx);
      await sql`set local statement_timeout = 0`.execute(trx);
      let inserted = 0;
      for (; !line.done && !line.value.startsWith(LAST_LINE); line = await lines.next()) {
        const { numAffectedRows } = await sql.raw(line.value).execute(trx);
        if (line.value.startsWith('insert ')) inserted += Number(numAffectedRows ?? 0);
      }
      if (line.done || line.value !== `${LAST_LINE}${inserted}`) {
        throw new RefusedError(
          'The backup is not whole: it was cut off, or rows of it are missing. Nothing was kept.',
        );
      }
      return inserted;
    });
    await migrate(db);
    return rows;
  } finally {
    await lines.return(undefined);
  }
}

/** Makes the schema what it was when the backup was written. */
async function prepare(trx: Kysely<Schema>, applied: readonly string[]): Promise<void> {
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new RefusedError(
      `The backup was written by a newer version (migration ${unknown.join(', ')}). Install that version and restore again.`,
    );
  }
  const ahead = (await migrationsOf(trx)).filter((name) => !applied.includes(name));
  if (ahead.length > 0) {
    throw new RefusedError(
      `The database is of a newer version than the backup (migration ${ahead.join(', ')}). Restore into a new one.`,
    );
  }
  const last = applied.at(-1);
  if (last === undefined) throw new RefusedError('The backup names no migration, so it cannot be restored.');
  const migrator = new Migrator({ db: trx, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(last);
  if (error) throw new Error('The schema of the backup could not be made.', { cause: error });

  for (const { name } of await tablesInOrder(trx)) {
    // A server that was started once has written its settings, and those of the backup replace them.
    if (name === 'setting') await sql`delete from setting`.execute(trx);
    const { rows } = await sql<{ filled: boolean }>`
      select exists (select from ${sql.table(name)}) as filled`.execute(trx);
    if (rows[0]?.filled) {
      throw new RefusedError(
        `The database is not empty (table ${name}). Restore into a new one: another PARVIS_DATA_DIR or DATABASE_URL.`,
      );
    }
  }
}

/** Lines by LF alone: values may hold what other readers take for line breaks. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    rest.push(first);
    for (const next of others) {
      const line = rest.join('').replace(/\r$/, '');
      rest = [next];
      if (line !== '') yield line;
    }
  }
  const line = rest.join('');
  if (line !== '') yield line;
}
