import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApp, type AppOptions } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../database/index.ts';

/** The server under test, and whoever asks it. */
export interface TestApp {
  app: FastifyInstance;
  /** Asks as the person with this login, whom a trusted proxy names; without one as nobody. */
  as(login?: string): Asker;
  close(): Promise<void>;
}

export type Asker = (
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<LightMyRequestResponse>;

export const ORIGIN = 'https://intranet.example';

/** Builds the app on a test's database. `env` is added to an environment with a trusted proxy and one listed origin. */
export async function startApp(
  database: Database,
  env: Record<string, string> = {},
  options: AppOptions = {},
): Promise<TestApp> {
  const config = readConfig({
    PARVIS_DATA_DIR: 'memory:',
    PARVIS_LOG_LEVEL: 'silent',
    PARVIS_ORIGINS: ORIGIN,
    PARVIS_PROXY_HEADER: 'x-remote-user',
    PARVIS_PROXY_ADDRESSES: '127.0.0.1',
    PARVIS_RATE_LIMIT: '0',
    ...env,
  });
  const app = await createApp(config, { ...options, database });
  return {
    app,
    as:
      (login) =>
      async (method, path, { body, headers } = {}) => {
        const response = await app.inject({
          method,
          url: `${config.prefix}${path}`,
          headers: { origin: ORIGIN, ...(login !== undefined && { 'x-remote-user': login }), ...headers },
          ...(body !== undefined && { payload: body as NonNullable<InjectOptions['payload']> }),
          payloadAsStream: path === '/v1/changes',
        });
        // This one has no end; who asks here wants to know how it begins.
        if (path === '/v1/changes') response.stream().destroy();
        return response;
      },
    close: () => app.close(),
  };
}
