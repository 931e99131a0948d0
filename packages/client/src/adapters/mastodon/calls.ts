import { ParvisError } from '../../error.ts';
import { absolute, createHttp, type CallInit } from '../../http.ts';
import { allowance } from '../../http/allowance.ts';
import { nextPage } from '../../link.ts';
import type { CallOptions, ListOptions } from '../../ports.ts';
import { list, read, type Reader } from '../../read.ts';
import type { MastodonOptions } from './options.ts';
import { account, type Account } from './account.ts';

export type Calls = ReturnType<typeof callsTo>;

/** How many keys a port may be asked for. */
export const BATCH_LIMIT = { statuses: 20, accounts: 200 } as const;

/** Most that a page may be asked for. */
export const PAGE_LIMIT = 40;

/** The path of one thing, or of something of it. */
export const below = (path: string, id: string, rest = ''): string =>
  `${path}/${encodeURIComponent(id)}${rest}`;

/** The kinds of calls that the server answers, for its ports to be made of. */
export function callsTo(options: MastodonOptions) {
  const { mailDomain, timeline, ...asked } = options;
  const baseUrl = absolute(options.baseUrl).replace(/\/+$/, '');
  const name = `mastodon:${baseUrl}`;
  const at = (address: string) =>
    createHttp({ ...asked, baseUrl: `${address}/api`, source: name, middleware: allowance() });
  const http = at(baseUrl);
  const isSignedIn = options.getToken !== undefined || options.tokenUrl !== undefined;
  let reader: Promise<Account> | undefined;

  const fail = (code: ParvisError['code'], what: string) =>
    new ParvisError(code, `${name}: ${what}`, { source: name });

  const one = async <T>(path: string, item: Reader<T>, init: CallInit) =>
    read(name, item, await http(path, init));

  /** Who is signed in; asked again when a session is, and kept for all that needs to know whose a post is. */
  function whoAmI({ signal }: CallOptions): Promise<Account> {
    const asking = one('/v1/accounts/verify_credentials', account, { signal });
    reader = asking;
    asking.catch(() => {
      if (reader === asking) reader = undefined;
    });
    return asking;
  }

  /** The reader's account id, if there is one. A post can be read while nobody knows whose it is. */
  async function me(): Promise<string | undefined> {
    if (!isSignedIn) return undefined;
    return (reader ?? whoAmI(new AbortController())).then(
      ({ id }) => id,
      () => undefined,
    );
  }

  return {
    name,
    baseUrl,
    whoAmI,
    me,
    at,
    http,
    one,
    fail,
    mailDomain,
    isSignedIn,
    timeline: timeline ?? (isSignedIn ? 'home' : 'local'),

    /**
     * A page, of which the cursor is the query of the next, as the server has written it. Not `byOwn` is a list of those
     * who did something: its places are ids of what they did, which the server says in that query alone.
     */
    async pages<T extends { id: string }>(
      path: string,
      item: Reader<T>,
      { signal, cursor, limit = 20 }: ListOptions,
      query: CallInit['query'] = {},
      byOwn = true,
    ): Promise<{ items: T[]; cursor?: string }> {
      const most = Math.min(limit, PAGE_LIMIT);
      let next: string | undefined;
      let isSaid = false;
      const items = await one(path, list(item), {
        signal,
        query: { ...query, ...Object.fromEntries(new URLSearchParams(cursor)), limit: most },
        answered({ headers }) {
          isSaid = headers.has('link');
          next = nextPage(headers);
        },
      });
      // Where no page may see the header, a full page is taken for one that is followed by another.
      if (byOwn && !isSaid && items.length >= most) next = `max_id=${encodeURIComponent(items.at(-1)!.id)}`;
      return { items, ...(next !== undefined && next !== cursor && { cursor: next }) };
    },
  };
}
