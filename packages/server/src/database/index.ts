import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import type { DatabaseConfig } from '../config.ts';
import { listenPostgres } from './listen.ts';
import { lockDirectory } from './lock.ts';
import { migrations } from './migrations/index.ts';
import type { Db, Schema } from './schema.ts';

export type { Db, Schema } from './schema.ts';
export { DirectoryInUseError } from './lock.ts';

/** An open database. Whoever opened it closes it. */
export interface Database {
  readonly kind: DatabaseConfig['kind'];
  readonly db: Kysely<Schema>;
  /**
   * Calls `heard` when somebody notifies the channel, and when something may have been missed, until the function it
   * returns is called.
   */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/**
 * Opens the database of a configuration; does not migrate it.
 *
 * @throws {DirectoryInUseError} when another process has the data directory open.
 */
export function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.kind === 'postgres' ? openPostgres(config.url) : openEmbedded(config.dir);
}

async function openEmbedded(dir: string): Promise<Database> {
  if (dir === 'memory:') return fromPGlite(await PGlite.create({ extensions: { pg_trgm, unaccent } }));
  const unlock = await lockDirectory(dir);
  try {
    const dataDir = join(dir, 'pglite');
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    // Without relaxed durability a commit is in the files before it is acknowledged, so that it outlives a
    // killed process. The files are not forced to disk: a power cut may still lose the last seconds.
    const pglite = await PGlite.create({
      dataDir,
      relaxedDurability: false,
      extensions: { pg_trgm, unaccent },
    });
    return fromPGlite(pglite, unlock);
  } catch (cause) {
    await unlock();
    throw new Error(
      `The embedded database in ${dir} could not be opened. If it was made by another major version, restore a ` +
        'backup into a new directory; otherwise the cause below says more.',
      { cause },
    );
  }
}

/** Wraps an embedded database that is already running. */
export function fromPGlite(pglite: PGlite, unlock: () => Promise<void> = async () => {}): Database {
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return {
    kind: 'pglite',
    db,
    async listen(channel, heard) {
      const unlisten = await pglite.listen(channel, heard);
      return () => (pglite.closed ? Promise.resolve() : unlisten());
    },
    async close() {
      await db.destroy();
      // Kysely closes the embedded database only when it has asked it something.
      if (!pglite.closed) await pglite.close();
      await unlock();
    },
  };
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    application_name: 'parvis',
  });
  // A server that ends an idle connection must not end this process; the pool opens another when asked.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    listen: async (channel, heard) => listenPostgres(url, channel, heard),
    async close() {
      await db.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}

/**
 * Brings the schema up to date, one instance at a time: the others wait for the lock and then find it done.
 *
 * @returns the names of the migrations that were run, oldest first.
 */
export async function migrate(db: Kysely<Schema>): Promise<string[]> {
  // While an upgrade rolls out, this version starts beside a newer one and finds migrations it does not know.
  // They leave this version able to run, so they count as done.
  const later = (await migrated(db)).map((name) => [name, { up: async () => {} }] as const);
  const known = { ...Object.fromEntries(later), ...migrations };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw new Error('The schema could not be brought up to date.', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}

async function migrated(db: Kysely<Schema>): Promise<string[]> {
  const tables = await sql<{ found: boolean }>`
    select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!tables.rows[0]?.found) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map((row) => row.name);
}

/** Rejects when the database does not answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
