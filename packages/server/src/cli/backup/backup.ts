import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { migrationsOf, tablesInOrder, type Table } from './tables.ts';

/** The first line of every backup. The number changes when an older server could not read it. */
export const FIRST_LINE = '-- Parvis backup 1';
/** What the lines begin with that name the migrations, and count the rows at the end. */
export const MIGRATION_LINE = '-- migration ';
export const LAST_LINE = '-- rows ';

/** Rows fetched and written at once; of tables with photographs fewer, each may be a megabyte. */
const ROWS = 500;
const HEAVY_ROWS = 10;

/**
 * Writes all that a database holds as SQL, as of one moment. Each statement is one line of text which any
 * PostgreSQL understands, whatever its version; memory stays flat however much there is.
 */
export async function* backup(db: Kysely<Schema>): AsyncGenerator<string> {
  const trx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    // What values look like as text must not depend on the settings of a server.
    await sql`set local timezone to 'UTC'`.execute(trx);
    await sql`set local datestyle to 'ISO'`.execute(trx);
    await sql`set local intervalstyle to 'postgres'`.execute(trx);
    await sql`set local bytea_output to 'hex'`.execute(trx);
    await sql`set local extra_float_digits to 1`.execute(trx);
    await sql`set local statement_timeout = 0`.execute(trx);

    yield `${FIRST_LINE}\n`;
    for (const name of await migrationsOf(trx)) yield `${MIGRATION_LINE}${name}\n`;
    let count = 0;
    for (const table of await tablesInOrder(trx)) {
      for await (const rows of readTable(trx, table)) {
        count += rows.length;
        yield insert(table, rows);
      }
      for (const { name, sequence } of table.columns) {
        if (sequence !== null) yield await continueSequence(trx, table.name, name);
      }
    }
    yield `${LAST_LINE}${count}\n`;
  } finally {
    await trx.rollback().execute();
  }
}

type Values = Record<string, string | null>;

async function* readTable(trx: Kysely<Schema>, { name, columns, heavy }: Table): AsyncGenerator<Values[]> {
  const list = sql.join(
    columns.map((column) => sql`${sql.ref(column.name)}::text as ${sql.ref(column.name)}`),
  );
  await sql`declare backup no scroll cursor for select ${list} from ${sql.table(name)}`.execute(trx);
  const fetch = sql<Values>`fetch ${sql.lit(heavy ? HEAVY_ROWS : ROWS)} from backup`;
  for (;;) {
    const { rows } = await fetch.execute(trx);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close backup`.execute(trx);
}

function insert({ name, columns }: Table, rows: readonly Values[]): string {
  const names = columns.map((column) => quoteName(column.name)).join(', ');
  const values = rows.map(
    (row) => `(${columns.map((column) => quoteValue(row[column.name] ?? null)).join(', ')})`,
  );
  return `insert into ${quoteName(name)} (${names}) overriding system value values ${values.join(', ')};\n`;
}

async function continueSequence(trx: Kysely<Schema>, table: string, column: string): Promise<string> {
  const { rows } = await sql<{ next: string }>`
    select coalesce(max(${sql.ref(column)}), 0) + 1 as next from ${sql.table(table)}`.execute(trx);
  const sequence = `pg_get_serial_sequence(${quoteValue(quoteName(table))}, ${quoteValue(column)})`;
  return `select setval(${sequence}, ${rows[0]?.next ?? 1}, false);\n`;
}

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\\': '\\\\', "'": "''" };

/** A statement is one line, so line breaks are escaped. */
const quoteValue = (value: string | null): string =>
  value === null ? 'null' : `E'${value.replace(/[\n\r\\']/g, (character) => ESCAPES[character] ?? '')}'`;
