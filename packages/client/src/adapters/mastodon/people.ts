import type { Person, Relationship } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { later } from '../../later.ts';
import type { Answers, CallOptions, PeoplePort } from '../../ports.ts';
import { list } from '../../read.ts';
import { BATCH_LIMIT, PAGE_LIMIT, type Calls } from './calls.ts';
import { found } from './found.ts';
import { manyCalls } from './many.ts';
import { account, summaryOf, type Account } from './account.ts';

/** What is told of a person besides their account. */
interface Told {
  /** The text of their note. */
  about: string;
  relationship?: Relationship | undefined;
  mailDomain?: string | undefined;
}

export const personOf = (account: Account, { about, relationship, mailDomain }: Told): Person => ({
  ...summaryOf(account, mailDomain),
  login: account.acct,
  ...(about !== '' && { about: about.slice(0, 2000) }),
  ...(relationship && { relationship }),
});

/** Numbers of Mastodon and Pixelfed, ULIDs of GoToSocial, the ids of Pleroma. A name may look the same. */
const ID = /^(\d+|[0-9A-HJKMNP-TV-Z]{26}|[0-9A-Za-z]{18})$/;

/** The server's accounts: by id, by name with or without a domain, and by mail address where a domain is given. */
export function peopleCalls(calls: Calls) {
  const { name, one, fail, mailDomain, isSignedIn } = calls;
  const { each, many } = manyCalls(calls);
  const relationships = later(async () => (await import('./relationships.ts')).relationshipCalls(calls));

  /** The account's name for the server: what is at the domain of the company's mail is of this server. */
  function acctOf(key: string): string {
    const acct = key.replace(/^@/, '');
    const at = acct.lastIndexOf('@');
    return at > 0 && acct.slice(at + 1).toLowerCase() === mailDomain?.toLowerCase()
      ? acct.slice(0, at)
      : acct;
  }

  const lookup = (key: string, { signal }: CallOptions) =>
    key.trim() === ''
      ? Promise.reject(fail('not_found', 'nobody is named by nothing.'))
      : one('/v1/accounts/lookup', account, { signal, query: { acct: acctOf(key) } });

  async function accounts(keys: readonly string[], options: CallOptions): Promise<Answers<Account>> {
    const byId = await many(
      '/v1/accounts',
      keys.filter((key) => ID.test(key)),
      account,
      options,
    );
    const isNobody = (key: string) => {
      const answer = byId.get(key);
      return answer === undefined || (answer instanceof ParvisError && answer.code === 'not_found');
    };
    const named = keys.filter(isNobody);
    return new Map([...byId, ...(await each(named, (key) => lookup(key, options), options))]);
  }

  const people: PeoplePort = {
    can: {},
    batchLimit: BATCH_LIMIT.accounts,
    async get(keys, options) {
      const answers = await accounts(keys, options);
      return new Map(
        [...answers].map(([key, answer]) => [
          key,
          answer instanceof ParvisError ? answer : summaryOf(answer, mailDomain),
        ]),
      );
    },
    async details(keys, options) {
      // Loaded when somebody looks closer.
      const { textOfTheirs } = await import('./links.ts');
      const answers = await accounts(keys, options);
      const ids = [...answers.values()].flatMap((each) => (each instanceof ParvisError ? [] : each.id));
      const related = isSignedIn ? await (await relationships()).of(ids, options) : undefined;
      const details = async ([key, answer]: [string, Account | ParvisError]): Promise<
        [string, Person | ParvisError]
      > => {
        if (answer instanceof ParvisError) return [key, answer];
        const about = await textOfTheirs(answer.note);
        return [key, personOf(answer, { about, relationship: related?.get(answer.id), mailDomain })];
      };
      return new Map(await Promise.all([...answers].map(details)));
    },
    async search(query, { signal, cursor = '', limit = 20 }) {
      // Pages are numbered, and whoever joins moves those behind to the next: who was on the last one is not shown again.
      const [, place = '0', ids = ''] = /^(\d{1,9}) ([^ ]*)$/.exec(cursor) ?? [];
      const [offset, before] = [Number(place), ids.split(',')];
      const most = Math.min(limit, PAGE_LIMIT);
      // A server takes no offset of those it does not know.
      const range = { limit: most, ...((isSignedIn || query === '') && { offset }) };
      const items =
        query === ''
          ? await one('/v1/directory', list(account), {
              signal,
              query: { ...range, local: 'true', order: 'new' },
            })
          : await one('/v2/search', found('accounts', account), {
              signal,
              query: { ...range, q: query, type: 'accounts' },
            });
      const isMore = items.length >= most && 'offset' in range;
      return {
        items: items.filter(({ id }) => !before.includes(id)).map((each) => summaryOf(each, mailDomain)),
        ...(isMore && { cursor: `${offset + items.length} ${items.map(({ id }) => id).join()}` }),
      };
    },
  };

  return {
    people,
    /** The id of whoever a key names. */
    async idOf(key: string, options: CallOptions): Promise<string> {
      const answer = (await accounts([key], options)).get(key);
      if (answer === undefined || answer instanceof ParvisError)
        throw answer ?? fail('not_found', `${name} did not say.`);
      return answer.id;
    },
  };
}
