import { ParvisError } from '../../error.ts';
import { absolute, createHttp, type CallInit } from '../../http.ts';
import type { Answers } from '../../ports.ts';
import { list, read, record, type Reader } from '../../read.ts';
import { dialect } from './dialect.ts';
import type { WordpressOptions } from './options.ts';

/** The most items that WordPress gives at once. */
export const PAGE_LIMIT = 100;

/** Whether it can be part of a path. */
export const isType = (type: string): boolean => /^[\w-]+$/.test(type);

export const isId = (key: string): boolean => /^\d{1,15}$/.test(key);

/** The order in which pages do not move. */
export const NEWEST_FIRST = { orderby: 'date', order: 'desc' };

/** Some items of a list. */
export interface Part<T> {
  items: T[];
  /** How many there are in all, where the answer says it. */
  total: number | undefined;
  /** Whether there are more than these. */
  hasMore: boolean;
}

export type Calls = ReturnType<typeof callsTo>;

/** Where a site answers: what stands before a path, and where the site is. */
export function restOf(baseUrl: string): { base: string; prefix: string; site: string } {
  const url = new URL(absolute(baseUrl));
  const isPlain = url.searchParams.has('rest_route');
  url.search = url.hash = '';
  const site = url.href
    .replace(/\/wp-json(\/.*)?$/, '')
    .replace(/\/index\.php\/?$/, '')
    .replace(/\/+$/, '');
  if (isPlain) return { base: site, prefix: '/?rest_route=', site };
  const isRest = /\/wp-json(\/|$)/.test(url.pathname);
  return {
    base: isRest ? url.href.replace(/(\/wp-json)(\/.*)?$/, '$1') : `${site}/wp-json`,
    prefix: '',
    site,
  };
}

/** The kinds of calls that a site answers, for its ports to be made of. */
export function callsTo(options: WordpressOptions) {
  const { type = 'posts', nonce, fetch } = options;
  const { base, prefix, site } = restOf(options.baseUrl);
  const name = `wordpress:${site}${type === 'posts' ? '' : `#${type}`}`;
  const fail = (code: ParvisError['code'], what: string) =>
    new ParvisError(code, `${name}: ${what}`, { source: name });
  if (!isType(type)) throw fail('misconfigured', `"${type}" cannot be the REST name of a type.`);

  const nonceAgain = (expired?: string) => {
    if (typeof nonce === 'function') return nonce(expired);
    if (expired === undefined && nonce !== undefined) return nonce;
    throw fail('unauthenticated', 'the nonce of this page has expired. Load the page again.');
  };
  const http = createHttp({
    source: name,
    baseUrl: base,
    getToken: nonce === undefined ? options.getToken : nonceAgain,
    middleware: dialect(nonce !== undefined),
    fetch,
  });

  /** What the dialect made of an answer and of its headers. */
  async function ask(path: string, init: CallInit, api = '/wp/v2') {
    const answer = read(name, record, await http(prefix + api + path, init));
    const { body, total, pages } = answer;
    return {
      body,
      total: typeof total === 'number' ? total : undefined,
      pages: typeof pages === 'number' ? pages : undefined,
    };
  }

  const missing = (key: string) => fail('not_found', `it has no "${key.slice(0, 100)}".`);

  return {
    name,
    site,
    type,
    fail,
    missing,
    /** The one answer to one key. */
    only<T>(answers: Answers<T>, key: string): T {
      const found = answers.get(key) ?? missing(key);
      if (found instanceof ParvisError) throw found;
      return found;
    },
    isSignedIn: nonce !== undefined || options.getToken !== undefined,
    /** @param api - Whose path it is; WordPress's own when not given. */
    one: async <T>(path: string, reader: Reader<T>, init: CallInit, api?: string) =>
      read(name, reader, (await ask(path, init, api)).body),
    /** Without a header that says so, a full page is taken not to be the last. */
    async part<T>(
      path: string,
      reader: Reader<T>,
      init: CallInit & { query: { per_page: number } },
    ): Promise<Part<T>> {
      const { body, total, pages } = await ask(path, init);
      const items = read(name, list(reader), body);
      return { items, total, hasMore: pages === undefined ? items.length >= init.query.per_page : pages > 1 };
    },
  };
}
