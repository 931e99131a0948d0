import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/index.ts';
import type { Address } from './answer.ts';
import { authorise } from './authorise.ts';
import { discovery } from './discovery.ts';
import { SCIM_MEDIA_TYPE, ScimError, notHere, sendScimError } from './error.ts';
import { groups } from './groups/repo.ts';
import { resourceRoutes } from './routes.ts';
import { users } from './users/repo.ts';

/** Bytes of one request: a group of a hundred thousand members, each with its address. */
const BODY_LIMIT = 32 * 1024 * 1024;

/**
 * A service provider of SCIM 2.0 (RFC 7643, RFC 7644): the company's directory pushes people and groups. Nobody is
 * signed in here and `visible` says nothing; whoever has the token keeps the directory.
 */
export async function scim(
  app: FastifyInstance,
  { config, database, tokens }: { config: Config; database: Database; tokens: readonly string[] },
): Promise<void> {
  const isDirectory = authorise(tokens);
  const address: Address = (request, path) =>
    `${request.protocol}://${request.host}${config.prefix}/scim/v2${path}`;

  app.setErrorHandler(sendScimError);
  app.setNotFoundHandler(() => {
    throw notHere();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    [SCIM_MEDIA_TYPE, 'application/json'],
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    app.getDefaultJsonParser('error', 'error'),
  );
  if (config.rateLimit > 0) {
    await app.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: 60_000,
      // A directory pushes everybody at once; only those who try tokens are held back.
      allowList: (request: FastifyRequest) => isDirectory(request),
    });
  }
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-type': SCIM_MEDIA_TYPE,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
  // After the rate limit, which counts in `onRequest`, and before a body is read.
  app.addHook('preParsing', async (request) => {
    if (!isDirectory(request)) throw new ScimError(401, 'This needs the token of the directory.');
  });

  await app.register(async (scope) => discovery(scope, address));
  resourceRoutes(app, users, database, address);
  resourceRoutes(app, groups, database, address);
  for (const url of ['/Me', '/Bulk', '/.search']) {
    app.all(url, () => {
      throw new ScimError(501, 'This server does not do this.');
    });
  }
}
