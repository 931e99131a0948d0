import type { FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { ProblemError } from './problem.ts';
import { ownOrigin } from './sign-in/origin.ts';

/** Longest URL, in bytes; the indexes can hold no more. */
const MAX_LENGTH = 2000;

/**
 * The form of a page's URL under which everything about it is kept, so that one page is one page however it was
 * reached: no fragment, no default port, host in lower case, no `utm_` parameters.
 *
 * @throws {ProblemError} `invalid` when it is not on the server's own origin or a listed one.
 */
export function pageUrl(request: FastifyRequest, config: Config, given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isListed = (origin: string) => origin === ownOrigin(request) || config.origins.includes(origin);
  if (!url || !/^https?:$/.test(url.protocol) || !isListed(url.origin)) {
    throw new ProblemError('invalid', 'The URL is not on an origin listed in PARVIS_ORIGINS.');
  }
  const page = canonical(url);
  if (page === undefined) throw new ProblemError('invalid', `The URL is longer than ${MAX_LENGTH} bytes.`);
  return page;
}

/** The same for an address that is known to be one of the intranet; undefined when it is too long to be kept. */
export function canonical(address: URL): string | undefined {
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (name.toLowerCase().startsWith('utm_')) url.searchParams.delete(name);
  }
  return Buffer.byteLength(url.href) > MAX_LENGTH ? undefined : url.href;
}
