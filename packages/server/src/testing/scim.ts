import { readFile } from 'node:fs/promises';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Database } from '../database/index.ts';
import { startApp, type TestApp } from './app.ts';

export const TOKEN = 'a-token-of-the-directory-0123456789';

/** A server that a directory may push to. */
export interface ScimApp extends TestApp {
  /** Asks as the directory; a body that is a text is sent as it is. */
  push(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}

export async function startScim(database: Database, env: Record<string, string> = {}): Promise<ScimApp> {
  const server = await startApp(database, { PARVIS_SCIM_TOKEN: TOKEN, ...env });
  return {
    ...server,
    push: (method, path, body, headers) =>
      server.app.inject({
        method,
        url: `/parvis/scim/v2${path}`,
        headers: {
          authorization: `Bearer ${TOKEN}`,
          ...(body !== undefined && { 'content-type': 'application/scim+json' }),
          ...headers,
        },
        ...(body !== undefined && {
          payload: (typeof body === 'string' ? body : JSON.stringify(body)) as NonNullable<
            InjectOptions['payload']
          >,
        }),
      }),
  };
}

/** An example of RFC 7643 or RFC 7644, with the ids that the RFC made up replaced by those that there are here. */
export async function example(
  name: string,
  ids: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  let text = await readFile(new URL(`../resources/scim/fixtures/${name}.json`, import.meta.url), 'utf8');
  for (const [theirs, ours] of Object.entries(ids)) text = text.replaceAll(theirs, ours);
  return JSON.parse(text) as Record<string, unknown>;
}
