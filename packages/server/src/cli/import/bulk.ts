import { sql, type Transaction } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** Rows of one INSERT: 500 × 19 columns stay below the 65,535 parameters of the protocol. */
const CHUNK = 500;

/** Rows in portions that one statement can take. */
export function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}

/** Makes a transaction one that imports: the only one at a time, and as long as it needs. */
export async function beginImport(trx: Transaction<Schema>): Promise<void> {
  // Two imports at once would each create the same things. The lock is given back with the transaction.
  await sql`select pg_advisory_xact_lock(hashtext('parvis.import'))`.execute(trx);
  await sql`set local statement_timeout = 0`.execute(trx);
  await sql`set constraints all deferred`.execute(trx);
}
