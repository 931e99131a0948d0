import { ParvisError } from '../../error.ts';
import { absolute, createHttp, type Middleware } from '../../http.ts';
import type { CallOptions, ListOptions } from '../../ports.ts';
import { list, read, string, type Reader } from '../../read.ts';
import { batching, type Asked } from './batch.ts';
import { fields } from '../../fields.ts';
import type { GraphOptions } from './options.ts';

/** What lists hold: things, or their ids. */
export type Item = string | { id: string };

/** Of how many pages it is remembered what stood before them. */
const REMEMBERED = 100;

const GRAPH = 'https://graph.microsoft.com/v1.0';

/** Asked for with the permissions of one port. */
export type Calls = ReturnType<ReturnType<typeof callsTo>>;

export type Fail = (code: ParvisError['code'], what: string) => ParvisError;

export type Query = Record<string, string | number | undefined>;

/** A path with its query. Graph wants `$` and spaces as OData writes them, which forms do not. */
export function at(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&');
  return text === '' ? path : `${path}?${text}`;
}

/** A text in an OData expression: `'O''Neill'`. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Gives what asks Graph with some permissions; the ports that need the same ones share their token and their batches. */
export function callsTo({ baseUrl = GRAPH, scopes: given, getToken, tokenUrl, fetch }: GraphOptions) {
  const base = absolute(baseUrl).replace(/\/+$/, '');
  const name = `graph:${base}`;
  const made = new Map<string, ReturnType<typeof under>>();

  return (...scopes: string[]) => {
    // Where the page says what to ask for, or a token is not asked for by what it may, there is one for all.
    const asked = given ?? (getToken ? scopes : []);
    const key = asked.join(' ');
    const calls = made.get(key) ?? under(asked);
    made.set(key, calls);
    return calls;
  };

  function under(scopes: readonly string[]) {
    /** What the reader was refused, and is not asked for again with the same token. */
    const denied = new Set<string>();
    let claims: string | undefined;
    /** What a part of a batch was refused with, by a token that was good for the whole. */
    let refused: Error | undefined;

    const middleware: Middleware = async (request, next) => {
      const error = refused;
      refused = undefined;
      if (error) throw error;
      const response = await next(request);
      if (response.status < 300 || response.status === 304) return response;
      const { claimsIn, refusalOf } = await import('./refusal.ts');
      if (response.status === 401) claims = claimsIn(response.headers);
      throw refusalOf(request, response);
    };
    const token = (refused?: string) => {
      denied.clear();
      const said = claims;
      claims = undefined;
      return getToken!(
        scopes,
        refused === undefined ? undefined : { token: refused, ...(said && { claims: said }) },
      );
    };
    const http = createHttp({
      ...{ source: name, baseUrl: base, tokenUrl, fetch, middleware },
      getToken: getToken && token,
    });
    const fail: Fail = (code, what) => new ParvisError(code, `${name}: ${what}`, { source: name });
    const refuse = (error: Error, said?: string) => {
      refused = error;
      claims = said;
    };
    const batched = batching({ http, name, base, fail, refuse: (getToken ?? tokenUrl) ? refuse : undefined });

    /** Reads something, in one batch with what else is asked for in the same tick. */
    const ask = async <T>(asked: Asked, reader: Reader<T>, options: CallOptions): Promise<T> =>
      read(name, reader, await batched(asked, options));

    /** What stood on the pages before one, by its address. */
    const before = new Map<string, readonly Item[]>();

    return {
      ...{ name, denied, fail, http, ask },

      /**
       * A page of a list. Graph counts some of its lists from their beginning, so that what comes there moves the others on:
       * what stood on a page before stands on none again. The cursor is the query of `@odata.nextLink`, as Graph has
       * written it: whatever a link says, the next page is asked of the same place, a proxy's too.
       */
      async pages<T extends Item>(
        path: string,
        item: Reader<T>,
        { signal, cursor, limit = 20 }: ListOptions,
        { query, ...asked }: Omit<Asked, 'path'> & { query?: Query } = {},
      ): Promise<{ items: T[]; cursor?: string }> {
        const wanted = cursor === undefined ? at(path, { ...query, $top: limit }) : `${path}?${cursor}`;
        const { items: all, link } = await ask({ ...asked, path: wanted }, page(item), { signal });
        const known = before.get(wanted) ?? [];
        const items = known[0] ? (await import('./others.ts')).othersThan(known, all) : all;
        const next =
          link !== undefined && URL.canParse(link, base) ? new URL(link, base).search.slice(1) : '';
        if (next === '' || next === cursor) return { items };
        if (before.size > REMEMBERED) before.clear();
        before.set(`${path}?${next}`, [...known, ...items]);
        return { items, cursor: next };
      },
    };
  }
}

const page =
  <T>(item: Reader<T>): Reader<{ items: T[]; link: string | undefined }> =>
  (value, path) => {
    const { get, may } = fields(value, path);
    return { items: get('value', list(item)), link: may('@odata.nextLink', string) };
  };
