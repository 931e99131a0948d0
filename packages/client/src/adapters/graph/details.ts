import type { Person } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import type { CallOptions, PeoplePort } from '../../ports.ts';
import type { Reader } from '../../read.ts';
import { at, type Calls, type Query } from './calls.ts';
import { fold, SUMMARY, type Finder } from './find.ts';
import { about, personOf, presence, reports, type More } from './person.ts';
import { values, type User } from './theirs.ts';

const DETAILS = `${SUMMARY},businessPhones,mobilePhone,officeLocation,preferredLanguage`;

/** Most that report to one person and are asked for. */
const PAGE_LIMIT = 999;

/** What says that something is not for this reader, or not in this directory: all else may be so the next time. */
const WITHOUT: readonly string[] = ['forbidden', 'not_found', 'bad_request', 'internal'];

/** All that is known of people: their managers and reports, whether they are there, what they say of themselves. */
export function detailsOf({ ask, denied }: Calls, { answered, find }: Finder): PeoplePort['details'] {
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

  return async (keys, options) => {
    const wanted = { $select: DETAILS, $expand: `manager($select=${SUMMARY})` };
    const found = await find(keys, wanted, options);
    const users = new Map(
      [...found.values()].flatMap((each) => (each instanceof ParvisError ? [] : [[each.id, each]])),
    );
    // Why nobody was found, where it is not that there is nobody.
    if (users.size === 0) return answered(keys, found as Map<string, ParvisError>);
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
  };
}
