import type { Person } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import type { Answers, CallOptions, PeoplePort } from '../../ports.ts';
import { read, record, type Reader } from '../../read.ts';
import { at, quoted, type Calls, type Query } from './calls.ts';
import { personOf, summaryOf, type More } from './map.ts';
import { about, BASIC, BATCH_LIMIT, IN_ONE, presence, reports, user, values, type User } from './theirs.ts';

/** Most that a page may be asked for, and most that report to one person. */
const PAGE_LIMIT = 999;

const SUMMARY = `${BASIC},jobTitle,department`;
const DETAILS = `${SUMMARY},businessPhones,mobilePhone,officeLocation,preferredLanguage`;

/** What queries beyond the simplest ask for. https://learn.microsoft.com/graph/aad-advanced-queries */
const ADVANCED = { ConsistencyLevel: 'eventual' };

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What says that something is not for this reader, or not in this directory: all else may be so the next time. */
const WITHOUT: readonly string[] = ['forbidden', 'not_found', 'bad_request', 'internal'];

type Found = Map<string, User | ParvisError>;

/** The people of a directory: by id, mail address and the name they sign in with. */
export function peopleCalls({ name, ask, pages, fail, denied }: Calls): PeoplePort {
  /** Asks for all fields that are wanted, or where the reader may not see those, for those of everybody. */
  async function selected<T>(wanted: Query, asked: (query: Query) => Promise<T>): Promise<T> {
    if (!denied.has('fields')) {
      try {
        return await asked(wanted);
      } catch (error) {
        if (!(error instanceof ParvisError) || error.code !== 'forbidden') throw error;
        denied.add('fields');
      }
    }
    return asked({ $select: BASIC });
  }

  /** What a reader may not see is left out, and not asked for again with the same token. */
  async function allowed<T>(what: string, asked: () => Promise<T>): Promise<T | undefined> {
    if (denied.has(what)) return undefined;
    try {
      return await asked();
    } catch (error) {
      if (!(error instanceof ParvisError) || !WITHOUT.includes(error.code)) throw error;
      if (error.code === 'forbidden' || error.code === 'internal') denied.add(what);
      return undefined;
    }
  }

  /** Those of whom a field has one of the values, under all that they are known by, in small letters. */
  async function having(field: string, all: readonly string[], wanted: Query, options: CallOptions) {
    const found: Found = new Map();
    const chunks = Array.from({ length: Math.ceil(all.length / IN_ONE) }, (_, index) =>
      all.slice(index * IN_ONE, (index + 1) * IN_ONE),
    );
    const look = async (chunk: readonly string[]) => {
      const $filter = `${field} in (${chunk.map(quoted).join(',')})`;
      try {
        const people = await selected(wanted, (query) =>
          ask({ path: at('/users', { $filter, ...query }) }, values(record), options),
        );
        for (const each of people) {
          const answer = readable(each);
          for (const key of ['id', 'mail', 'userPrincipalName'].map((by) => each[by]))
            if (typeof key === 'string') found.set(fold(key), answer);
        }
      } catch (error) {
        if (!(error instanceof ParvisError) || options.signal.aborted) throw error;
        for (const key of chunk) found.set(key, error);
      }
    };
    await Promise.all(chunks.map(look));
    return found;
  }

  /** One person who is not well said costs the others nothing. */
  function readable(value: Record<string, unknown>): User | ParvisError {
    try {
      return read(name, user, value, 'user');
    } catch (error) {
      if (error instanceof ParvisError) return error;
      throw error;
    }
  }

  async function find(keys: readonly string[], wanted: Query, options: CallOptions): Promise<Found> {
    const folded = [...new Set(keys.map(fold))];
    const ids = folded.filter((key) => ID.test(key));
    const names = folded.filter((key) => key.includes('@'));
    const [byId, byMail] = await Promise.all([
      having('id', ids, wanted, options),
      having('mail', names, wanted, options),
    ]);
    const others = names.filter((key) => !byMail.has(key));
    const byLogin = await having('userPrincipalName', others, wanted, options);
    return new Map([...byLogin, ...byMail, ...byId]);
  }

  const answered = <T>(keys: readonly string[], found: Map<string, T | ParvisError>): Answers<T> =>
    new Map(
      keys.map((key) => [
        key,
        found.get(fold(key)) ?? fail('not_found', `nobody is known as "${key.slice(0, 100)}".`),
      ]),
    );

  /** What is told of one person at a time. */
  async function moreOf({ id }: User, presences: Promise<Presences>, options: CallOptions): Promise<More> {
    const path = `/users/${encodeURIComponent(id)}`;
    const one = <T>(what: string, rest: string, query: Query, reader: Reader<T>) =>
      allowed(what, () => ask({ path: at(path + rest, query) }, reader, options));
    const [theirReports, theirAbout, theirs] = await Promise.all([
      one('reports', '/directReports', { $select: SUMMARY, $top: PAGE_LIMIT }, reports),
      one('about', '', { $select: 'aboutMe,skills' }, about),
      presences,
    ]);
    return { reports: theirReports, about: theirAbout, presence: theirs?.get(fold(id)) };
  }

  type Presences = Awaited<ReturnType<typeof presencesOf>>;
  async function presencesOf(ids: readonly string[], options: CallOptions) {
    // Of at most 650, which are more than come at once.
    const body = { ids };
    const told = await allowed('presence', () =>
      ask({ method: 'POST', path: '/communications/getPresencesByUserId', body }, values(presence), options),
    );
    return told && new Map(told.map((each) => [fold(each.id), each]));
  }

  return {
    can: {},
    batchLimit: BATCH_LIMIT,

    async get(keys, options) {
      const found = await find(keys, { $select: SUMMARY }, options);
      return answered(
        keys,
        new Map([...found].map(([key, each]) => [key, each instanceof ParvisError ? each : summaryOf(each)])),
      );
    },

    async details(keys, options) {
      const wanted = { $select: DETAILS, $expand: `manager($select=${SUMMARY})` };
      const found = await find(keys, wanted, options);
      const users = new Map(
        [...found.values()].flatMap((each) => (each instanceof ParvisError ? [] : [[each.id, each]])),
      );
      if (users.size === 0) return answered(keys, new Map<string, ParvisError>());
      const presences = presencesOf([...users.keys()], options);
      const people = new Map<string, Person | ParvisError>();
      await Promise.all(
        [...users.values()].map(async (each) => {
          try {
            people.set(each.id, personOf(each, await moreOf(each, presences, options)));
          } catch (error) {
            if (!(error instanceof ParvisError) || options.signal.aborted) throw error;
            people.set(each.id, error);
          }
        }),
      );
      return answered(
        keys,
        new Map(
          [...found].map(([key, each]) => [key, each instanceof ParvisError ? each : people.get(each.id)!]),
        ),
      );
    },

    async search(text, options) {
      const words = text.trim();
      // Graph refuses to look for what has no letter in it.
      if (words !== '' && !/[\p{L}\p{N}]/u.test(words)) return { items: [] };
      const limit = Math.min(options.limit ?? 20, PAGE_LIMIT);
      const query: Query =
        words === '' ? { $orderby: 'displayName' } : { $search: searchFor(words), $count: 'true' };
      const page = await selected({ $select: SUMMARY }, (select) =>
        pages(
          '/users',
          user,
          { ...options, limit },
          {
            ...(words !== '' && { headers: ADVANCED }),
            query: { ...query, ...select },
          },
        ),
      );
      return { ...page, items: page.items.map(summaryOf) };
    },
  };
}

/** Ids, mail addresses and logins are the same in capitals and small letters. */
const fold = (key: string): string => key.trim().toLowerCase();

/** Words that the name or the addresses begin with. */
function searchFor(words: string): string {
  const escaped = words.replace(/[\\"]/g, '\\$&');
  return ['displayName', 'mail', 'userPrincipalName'].map((field) => `"${field}:${escaped}"`).join(' OR ');
}
