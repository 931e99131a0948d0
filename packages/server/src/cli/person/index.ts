import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { HELD, findPerson } from './held.ts';

/** Everything that is held about one person, by table; photographs are in base64. */
export interface PersonExport {
  exportedAt: string;
  tables: Record<string, Record<string, unknown>[]>;
}

/**
 * Collects everything that is held about a person, as of one moment.
 *
 * @throws {RefusedError} when nobody, or more than one, has the key.
 */
export function exportPerson(db: Kysely<Schema>, key: string): Promise<PersonExport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const person = await findPerson(trx, key);
      const tables: PersonExport['tables'] = {};
      for (const [table, held] of Object.entries(HELD)) tables[table] = await held.rows(trx, person);
      return { exportedAt: new Date().toISOString(), tables };
    });
}

/**
 * Removes a person and leaves a row without a name, so that what they did still counts. It cannot be taken back
 * otherwise than from a backup; an export of the directory that still lists them brings them in anew.
 *
 * @returns what was done, one line each.
 * @throws {RefusedError} when nobody, or more than one, has the key.
 */
export function erasePerson(db: Kysely<Schema>, key: string): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    const person = await findPerson(trx, key);
    const done = [`Person ${person} was erased.`];
    for (const [table, held] of Object.entries(HELD)) {
      const count = (await held.rows(trx, person)).length;
      await held.erase.run?.(trx, person);
      done.push(`  ${table} (${count}): ${held.erase.how}`);
    }
    const ownerless = await trx
      .selectFrom('group')
      .select('slug')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('membership')
              .select('person_id')
              .whereRef('group_id', '=', 'group.id')
              .where('role', '=', 'owner'),
          ),
        ),
      )
      .execute();
    done.push(...ownerless.map(({ slug }) => `  The group ${slug} has no owner now.`));
    return done;
  });
}
