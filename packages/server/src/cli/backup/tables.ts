import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** A table of the database as its own catalog describes it. */
export interface Table {
  name: string;
  columns: Column[];
  /** Holds bytes, such as photographs, so that few of its rows are taken at once. */
  heavy: boolean;
}

interface Column {
  name: string;
  /** Name of the sequence that numbers it, if one does. */
  sequence: string | null;
}

/**
 * Written by the migrations themselves; the log of changes, whose order is that of one database's transactions: whoever
 * was connected to another one reads everything again; and trends, which are computed anew.
 */
const LEFT_OUT = ['kysely_migration', 'kysely_migration_lock', 'change', 'trend', 'trend_run'];

/**
 * Every table, those first that others refer to. Read from the catalog, so that a table added by a later migration
 * needs no line here. Generated columns are left out: the database fills them itself.
 *
 * A reference of a table to itself must be DEFERRABLE, since rows come in any order.
 */
export async function tablesInOrder(db: Kysely<Schema>): Promise<Table[]> {
  const { rows: columns } = await sql<{
    table: string;
    name: string;
    heavy: boolean;
    sequence: string | null;
  }>`
    select c.relname as table, a.attname as name, a.atttypid = 'bytea'::regtype as heavy,
      pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> all(${LEFT_OUT}) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`.execute(db);
  const { rows: references } = await sql<{ table: string; refersTo: string }>`
    select c.relname as table, t.relname as "refersTo"
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
    where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and f.conrelid <> f.confrelid`.execute(
    db,
  );

  const waiting = new Map<string, Table>();
  for (const { table, name, heavy, sequence } of columns) {
    const entry = waiting.get(table) ?? { name: table, columns: [], heavy: false };
    entry.columns.push({ name, sequence });
    entry.heavy ||= heavy;
    waiting.set(table, entry);
  }
  const order: Table[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(
      ({ name }) => !references.some((one) => one.table === name && waiting.has(one.refersTo)),
    );
    if (next === undefined) {
      throw new Error(`The tables ${[...waiting.keys()].join(', ')} refer to each other in a circle.`);
    }
    order.push(next);
    waiting.delete(next.name);
  }
  return order;
}

/** Names of the migrations that the database has had, oldest first; none when it is new. */
export async function migrationsOf(db: Kysely<Schema>): Promise<string[]> {
  const { rows: found } = await sql<{ found: boolean }>`
    select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!found[0]?.found) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
