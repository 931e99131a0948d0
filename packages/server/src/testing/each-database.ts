import { after, before, describe } from 'node:test';
import { migrate, openDatabase, type Database } from '../database/index.ts';
import { startPGlite } from './pglite.ts';
import { startPostgres } from './postgres.ts';

/**
 * Runs the same tests on the embedded database and on a real PostgreSQL. Both are empty but migrated; each file
 * has its own, which its tests share.
 *
 * @param tests defines the tests; the database it is handed is open once they run.
 */
export function eachDatabase(title: string, tests: (database: () => Database) => void): void {
  const kinds = {
    PGlite: async () => ({ database: await startPGlite(), stop: async () => {} }),
    PostgreSQL: async () => {
      const { url, stop } = await startPostgres();
      return { database: await openDatabase({ kind: 'postgres', url }), stop };
    },
  };
  for (const [kind, open] of Object.entries(kinds)) {
    describe(`${title}, on ${kind}`, () => {
      let running: Awaited<ReturnType<typeof open>> | undefined;
      before(async () => {
        running = await open();
        await migrate(running.database.db);
      });
      after(async () => {
        await running?.database.close();
        await running?.stop();
      });
      tests(() => {
        if (!running) throw new Error('The database is open only while tests run.');
        return running.database;
      });
    });
  }
}
