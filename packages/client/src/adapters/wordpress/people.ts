import type { PersonSummary } from '@parvis/model';
import type { ParvisError } from '../../error.ts';
import type { Answers, CallOptions, PeoplePort, SessionPort } from '../../ports.ts';
import { isId, PAGE_LIMIT, type Calls } from './calls.ts';
import { summaryOf, type Site } from './map.ts';
import { personOf, sessionOf, slugOf } from './person.ts';
import { user, type User } from './theirs.ts';

const FIELDS = 'id,name,slug,description,avatar_urls';
/** What is told of oneself only. */
const OWN = { context: 'edit', _fields: 'id,name,slug,avatar_urls,email,roles' };

/** People: those who have published, or, for whoever may list them, all users. Loaded when one is first asked for. */
export function peopleCalls(
  { one, part, fail, missing }: Calls,
  site: Site,
  isDirectory: boolean,
): Pick<PeoplePort, 'get' | 'details' | 'search'> & { session: SessionPort['get'] } {
  const query = isDirectory
    ? { context: 'edit', _fields: `${FIELDS},username,email,locale` }
    : { _fields: FIELDS };
  /** In the order in which they joined, so that a newcomer moves nobody to another page. */
  const users = (which: Record<string, string | number>, { signal }: CallOptions, limit = PAGE_LIMIT) =>
    part('/users', user, {
      query: { ...query, per_page: limit, orderby: 'id', order: 'asc', ...which },
      signal,
    });

  async function find(keys: readonly string[], options: CallOptions): Promise<User[]> {
    const ids = keys.filter(isId);
    const names = keys.filter((key) => !isId(key) && isName(key));
    const slugs = new Set(
      names.flatMap((key) => [slugOf(key), ...(isDirectory ? [slugOf(key.replace(/@.*/, ''))] : [])]),
    );
    slugs.delete('');
    const asked = [
      ...(ids.length > 0 ? [users({ include: ids.join() }, options)] : []),
      ...(slugs.size > 0 ? [users({ slug: [...slugs].join() }, options)] : []),
    ];
    const found = (await Promise.all(asked)).flatMap(({ items }) => items);
    const others = isDirectory
      ? names.filter((key) => key.includes('@') && !found.some((each) => isNamed(each, key)))
      : [];
    const more = await Promise.all(others.map((key) => users({ search: key }, options)));
    return [...found, ...more.flatMap(({ items }) => items)];
  }

  /** Where logins are not told, the slug that WordPress made of one has to do. */
  function isNamed({ id, slug, username, email }: User, key: string): boolean {
    const named = key.toLowerCase();
    const known = [String(id), slug, username, email].some((each) => each?.toLowerCase() === named);
    return known || (!isDirectory && isName(key) && slug === slugOf(key));
  }

  const answers =
    <T>(shape: (user: User, site: Site) => Promise<T>) =>
    async (keys: readonly string[], options: CallOptions): Promise<Answers<T>> => {
      const found = await find(keys, options);
      const each = keys.map(async (key): Promise<[string, T | ParvisError]> => {
        const theirs = found.find((user) => isNamed(user, key));
        return [key, theirs ? await shape(theirs, site) : missing(key)];
      });
      return new Map(await Promise.all(each));
    };

  return {
    get: answers(summaryOf),
    details: answers(personOf),
    session: async ({ signal }) => sessionOf(await one('/users/me', user, { signal, query: OWN }), site),
    async search(search, { signal, cursor = '0', limit = 20 }) {
      if (!isId(cursor)) throw fail('bad_request', `"${cursor}" is no cursor.`);
      const per_page = Math.min(limit, PAGE_LIMIT);
      const which = { offset: cursor, ...(search.trim() && { search: search.trim() }) };
      const { items, total, hasMore } = await users(which, { signal }, per_page);
      const next = Number(cursor) + items.length;
      const isLast = items.length === 0 || (total === undefined ? !hasMore : next >= total);
      const people: PersonSummary[] = await Promise.all(items.map((each) => summaryOf(each, site)));
      return { items: people, ...(!isLast && { cursor: String(next) }) };
    },
  };
}

/** Whether it can be a login or a mail address: what else is asked for would find somebody else. */
const isName = (key: string): boolean => /^[\p{L}\p{M}\p{N} _.@+-]{1,100}$/u.test(key);
