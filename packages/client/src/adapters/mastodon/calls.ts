import { ParvisError } from '../../error.ts';
import { absolute, createHttp, type CallInit } from '../../http.ts';
import { allowance } from '../../http/allowance.ts';
import { nextPage } from '../../link.ts';
import type { Answers, CallOptions, ListOptions } from '../../ports.ts';
import { list, read, type Reader } from '../../read.ts';
import type { MastodonOptions } from './options.ts';
import { account, type Account } from './theirs.ts';

export type Calls = ReturnType<typeof callsTo>;

/** How many ids the server takes at once. */
const AT_ONCE = { '/v1/statuses': 20, '/v1/accounts': 40 } as const;

/** How a server answers that knows one id at a time only. */
const UNHEARD: readonly string[] = ['not_found', 'bad_request', 'bad_response'];

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
  /** Paths of which many ids cannot be asked at once: servers before 4.3, and others that speak the same. */
  const single = new Set<string>();
  let reader: Promise<Account> | undefined;

  const fail = (code: ParvisError['code'], what: string) =>
    new ParvisError(code, `${name}: ${what}`, { source: name });

  const one = async <T>(path: string, item: Reader<T>, init: CallInit) =>
    read(name, item, await http(path, init));

  /** Each as an answer of its own; what calls everything off does so. */
  async function each<T>(
    keys: readonly string[],
    ask: (key: string) => Promise<T>,
    { signal }: CallOptions,
  ): Promise<Answers<T>> {
    const answers: Answers<T> = new Map();
    const all = [...new Set(keys)].map(async (key) => {
      answers.set(
        key,
        await ask(key).catch((error: unknown) => {
          if (!(error instanceof ParvisError) || signal.aborted) throw error;
          return error;
        }),
      );
    });
    await Promise.all(all);
    return answers;
  }

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
    each,
    fail,
    mailDomain,
    isSignedIn,
    timeline: timeline ?? (isSignedIn ? 'home' : 'local'),

    /** A page, of which the cursor is the query of the next, as the server has written it. */
    async pages<T extends { id: string }>(
      path: string,
      item: Reader<T>,
      { signal, cursor, limit = 20 }: ListOptions,
      query: CallInit['query'] = {},
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
      if (!isSaid && items.length >= most) next = `max_id=${encodeURIComponent(items.at(-1)!.id)}`;
      return { items, ...(next !== undefined && next !== cursor && { cursor: next }) };
    },

    many,
  };

  /** By id: in few requests where the server can, else each alone. */
  async function many<T extends { id: string }>(
    path: keyof typeof AT_ONCE,
    ids: readonly string[],
    item: Reader<T>,
    options: CallOptions,
  ): Promise<Answers<T>> {
    const wanted = [...new Set(ids)];
    if (wanted.length < 2 || single.has(path))
      return each(wanted, (id) => one(below(path, id), item, options), options);
    const chunks = Array.from({ length: Math.ceil(wanted.length / AT_ONCE[path]) }, (_, index) =>
      wanted.slice(index * AT_ONCE[path], (index + 1) * AT_ONCE[path]),
    );
    const query = (chunk: string[]) => chunk.map((id) => `id%5B%5D=${encodeURIComponent(id)}`).join('&');
    try {
      const found = await Promise.all(
        chunks.map((chunk) => one(`${path}?${query(chunk)}`, list(item), options)),
      );
      const things = new Map(found.flat().map((thing) => [thing.id, thing]));
      const absent = (id: string) => fail('not_found', `there is no "${id.slice(0, 100)}".`);
      return new Map(wanted.map((id) => [id, things.get(id) ?? absent(id)]));
    } catch (error) {
      if (!(error instanceof ParvisError) || !UNHEARD.includes(error.code)) throw error;
      single.add(path);
      return many(path, ids, item, options);
    }
  }
}
