import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { ProblemError } from '../problem.ts';

/** The origin at which the asker reached this server, as far as the proxies that are believed tell. */
export const ownOrigin = (request: FastifyRequest): string | undefined => {
  const url = `${request.protocol}://${request.host}`;
  return URL.canParse(url) ? new URL(url).origin : undefined;
};

/**
 * Refuses a write that a foreign page could have made the browser send. A browser names the page's origin with
 * every write and no page can change that, so a missing `Origin` is refused as well.
 */
export function requireOrigin(request: FastifyRequest, config: Config): void {
  const { origin } = request.headers;
  if (origin !== undefined && (origin === ownOrigin(request) || config.origins.includes(origin))) return;
  throw new ProblemError(
    'forbidden',
    'A write must come with the Origin of this server or of a listed page.',
  );
}
