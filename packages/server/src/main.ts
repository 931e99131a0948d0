import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { createApp } from './app.ts';
import { internalRoutes } from './cli/internal.ts';
import { readConfig, type Config } from './config.ts';

/** Milliseconds that requests in flight are given to finish when the process is told to stop. */
const GRACE = 10_000;

/** Without this sentence, all that is seen of it are answers of 401. */
const NOBODY =
  'No sign-in is configured, so nobody will be let in. Set PARVIS_PROXY_HEADER or PARVIS_OIDC_ISSUER; ' +
  'to try things out, PARVIS_DEMO=1.';

/**
 * Starts the server of this process and stops it when the process is told to.
 *
 * @throws {ConfigError} with every mistake in the environment.
 */
export async function main(): Promise<void> {
  const config = readConfig(process.env);
  const token = randomBytes(32).toString('base64url');
  const app = await createApp(config, { internal: { token, routes: internalRoutes } });
  closeWithGrace({ delay: GRACE, logger: app.log }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'stopped by an error');
    await forgetServer(config);
    await app.close();
  });
  const url = await app.listen({ host: config.host, port: config.port });
  await announceServer(config, { pid: process.pid, url: `${url}${config.prefix}`, token });
  if (!config.oidc && !config.proxy && !config.demo) app.log.warn(NOBODY);
  app.log.info({ database: config.database.kind }, whereDataIs(config));
}

const whereDataIs = ({ database }: Config): string =>
  database.kind === 'postgres'
    ? 'The data is in PostgreSQL.'
    : 'The data is in the embedded database, which is one process: for trying out and for small companies. ' +
      'Set DATABASE_URL to a PostgreSQL to run several.';

/** Tells commands on this machine how to reach the server. Whoever can read the data can read this. */
async function announceServer({ database }: Config, server: { pid: number; url: string; token: string }) {
  if (database.kind !== 'pglite' || database.dir === 'memory:') return;
  await mkdir(database.dir, { recursive: true, mode: 0o700 });
  const file = join(database.dir, 'server.json');
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify(server), { mode: 0o600 });
}

async function forgetServer({ database }: Config): Promise<void> {
  if (database.kind === 'pglite') await rm(join(database.dir, 'server.json'), { force: true });
}
