import { sql } from 'kysely';
import type { Db } from '../../database/index.ts';
import type { Sight } from '../../visibility.ts';

/** The version under which addresses are given out from now on. */
export async function subscribe({ db, viewer }: Sight): Promise<number> {
  const { version } = await db
    .insertInto('calendar_subscription')
    .values({ person_id: viewer.id })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ active: true }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** No address that was given out is good any more. */
export async function revoke({ db, viewer }: Sight): Promise<void> {
  await db
    .updateTable('calendar_subscription')
    .set({ active: false, version: sql<number>`version + 1` })
    .where('person_id', '=', viewer.id)
    .where('active', '=', true)
    .execute();
}

/** Undefined when there is none, or none any more. */
export async function versionOf(db: Db, person: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('calendar_subscription')
    .select('version')
    .where('person_id', '=', person)
    .where('active', '=', true)
    .executeTakeFirst();
  return row?.version;
}
