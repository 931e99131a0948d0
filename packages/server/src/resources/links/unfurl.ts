import type { Config } from '../../config.ts';
import type { Db } from '../../database/schema.ts';
import { ProblemError } from '../../problem.ts';
import type { Resolve } from '../relay/address.ts';
import { fetcher } from '../relay/fetch.ts';
import { previewOf } from './preview.ts';
import { keepPreview, postpone, takeLinks } from './repo.ts';

/** How many pages are asked at a time. */
const AT_ONCE = 8;
/** Bytes of a page: what it says of itself is at its beginning, but some have a long one. */
const LIMIT = 2 * 1024 * 1024;
/** What is worth another try. */
const PASSING: readonly string[] = ['unavailable', 'timeout'];

/**
 * Asks pages that posts link to what they say of themselves, and keeps it. Only the hosts are asked that the administrator
 * has listed, at the ports that they have for everybody, and with nothing of any reader's.
 *
 * @returns what does so once, and answers how many it asked.
 */
export function unfurling(
  db: Db,
  { unfurls, relay: { intranet } }: Pick<Config, 'unfurls' | 'relay'>,
  resolve?: Resolve,
) {
  const allows = (url: URL) => !!unfurls?.(url.host) && (url.port === '' || intranet.has(url.host));
  const fetch = fetcher({
    intranet,
    limit: LIMIT,
    accept: 'text/html, application/xhtml+xml',
    allows,
    ...(resolve && { resolve }),
  });

  async function ask(link: { url: string; attempts: number }): Promise<void> {
    try {
      const page = await fetch(link.url);
      await keepPreview(db, link.url, page && previewOf(page));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (PASSING.includes(error.code)) await postpone(db, link);
      else await keepPreview(db, link.url, undefined);
    }
  }

  return async (): Promise<number> => {
    const taken = await takeLinks(db, AT_ONCE);
    await Promise.all(taken.map(ask));
    return taken.length;
  };
}
