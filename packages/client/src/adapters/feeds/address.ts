import type { GroupReference } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { absolute, createHttp } from '../../http.ts';
import { later } from '../../later.ts';
import type { CallOptions } from '../../ports.ts';
import { aTurn, together } from '../../together.ts';
import type { Item } from './map.ts';
import type { FeedsOptions } from './options.ts';

/** One feed, and what it held when it was read last. */
export interface Address {
  /** What readers call it. No path: some hold a secret. */
  readonly host: string;
  items(options: ItemsOptions): Promise<readonly Item[]>;
}

/** `maxAge`, in milliseconds, is how old an answer may be that was read before. */
export type ItemsOptions = CallOptions & { maxAge: number };

interface Held {
  readAt: number;
  items: readonly Item[];
  etag: string | null;
  modified: string | null;
}

const documents = later(() => import('./document.ts'));

/** Reads one feed, by itself or through the relay, and asks only for what has changed since. */
export function addressOf(
  source: string,
  given: string,
  { relay, getToken, tokenUrl, fetch }: FeedsOptions,
  group?: GroupReference,
): Address {
  const url = new URL(absolute(given)).href;
  const { origin, host, pathname, search } = new URL(url);
  const http = createHttp({ source, fetch, baseUrl: relay ?? origin, ...(relay && { getToken, tokenUrl }) });
  const path = relay === undefined ? `${pathname}${search}` : '/v1/relay';
  /** A condition makes a browser ask another site's permission first; there its own cache asks with one. */
  const conditional = relay !== undefined || !globalThis.document || origin === globalThis.location?.origin;
  let held: Held | undefined;
  let firstRead: number | undefined;

  const ask = together(source, async ({ signal }: CallOptions): Promise<Held> => {
    const headers = {
      ...(conditional && held?.etag && { 'if-none-match': held.etag }),
      ...(conditional && held?.modified && { 'if-modified-since': held.modified }),
    };
    const query = relay === undefined ? {} : { url };
    const answer = await http.whole(path, { signal, headers, query, raw: true });
    if (answer.status === 304 && held) return (held = { ...held, readAt: Date.now() });
    if (!(answer.body instanceof Uint8Array)) {
      throw new ParvisError('bad_response', `${url} answered ${answer.status} without a feed.`, { source });
    }
    const [etag, modified] = [answer.headers.get('etag'), answer.headers.get('last-modified')];
    const { readDocument } = await documents();
    const at = Date.parse(modified ?? '') || (firstRead ??= Date.now());
    const from = relay === undefined ? answer.url : answer.headers.get('content-location');
    const where = { url, at, group, base: from || url };
    const items = await readDocument(url, answer.body, answer.headers.get('content-type'), where).catch(
      (error: unknown) => {
        // The message says which feed it is; the source is all of them.
        if (!(error instanceof ParvisError)) throw error;
        throw new ParvisError(error.code, error.message, { source, cause: error });
      },
    );
    return (held = { items, etag, modified, readAt: Date.now() });
  });

  return {
    host,
    async items({ signal, maxAge }) {
      if (!held || Date.now() - held.readAt >= maxAge) return (await ask({ signal })).items;
      await aTurn(source, { signal });
      return held.items;
    },
  };
}
