import type { Recommendations, Subject } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { fields } from '../../fields.ts';
import { subjectKey, type CallOptions, type RecommendationsPort } from '../../ports.ts';
import { count, flag, string, text, wrong, type Reader } from '../../read.ts';
import { waitFor } from '../../together.ts';
import { account, summaryOf } from './account.ts';
import { below, type Calls } from './calls.ts';
import { time } from './fields.ts';
import { found } from './found.ts';
import type { Ledger } from './ledger.ts';
import { manyCalls } from './many.ts';

/** A status, as far as who boosts it is read. */
export interface Boosted {
  id: string;
  createdAt: string;
  /** Id of the account. */
  by: string;
  visibility: string;
  boosts: number;
  boosted: boolean;
}

/** No longer than that of a subject may be. */
const id: Reader<string> = (value, path) =>
  text(value, path).length > 2000 ? wrong(path, 'a text of at most 2000 characters') : text(value, path);

const original: Reader<Boosted> = (value, path) => {
  const { get, may } = fields(value, path);
  return {
    id: get('id', id),
    createdAt: get('created_at', time),
    by: may('account', (account, at) => fields(account, at).get('id', text)) ?? '',
    visibility: may('visibility', string) ?? '',
    boosts: may('reblogs_count', count) ?? 0,
    boosted: may('reblogged', flag) ?? false,
  };
};

/** A status by its id; a boost, which is a status too, stands for what was boosted. */
export const boosted: Reader<{ id: string; of: Boosted }> = (value, path) => {
  const { get, may } = fields(value, path);
  return { id: get('id', text), of: may('reblog', original) ?? original(value, path) };
};

/** `takenBack` is how often the reader took a boost back. Who else boosts would be a request for each. */
export const tallyOf = ({ boosts, boosted }: Boosted, id: string, takenBack: number): Recommendations => ({
  subject: { kind: 'post', id },
  count: Math.max(boosts, Number(boosted)),
  mine: boosted,
  // Grows with each change of mind: odd while the reader boosts it.
  revision: 2 * takenBack + Number(boosted),
  people: [],
});

/** The status that an address of this server's own ends with. */
const idIn = (url: string, baseUrl: string): string | undefined =>
  new URL(url).origin === new URL(baseUrl).origin
    ? /\/([0-9A-Za-z]+)\/?$/.exec(new URL(url).pathname)?.[1]
    : undefined;

/** Boosts: what somebody recommends to those who follow them. Loaded when it is first asked for. */
export function recommendingCalls(
  calls: Calls,
  { written, known }: Ledger,
): Omit<RecommendationsPort, 'can' | 'batchLimit'> {
  const { name, baseUrl, one, pages, fail, me, isSignedIn, mailDomain } = calls;
  const { each, many } = manyCalls(calls);
  /** By the server's id. */
  const takenBack = new Map<string, number>();
  /** Ids of statuses that were named by an address elsewhere. */
  const byUrl = new Map<string, string>();

  async function idOf({ kind, id }: Subject, { signal }: CallOptions): Promise<string> {
    if (kind !== 'post') throw fail('unsupported', 'only posts are recommended here.');
    if (!/^https?:\/\//i.test(id) || !URL.canParse(id)) return written.get(id)?.id ?? id;
    const there = idIn(id, baseUrl) ?? byUrl.get(id);
    if (there !== undefined) return there;
    // The server fetches what it does not know yet, for those only whom it knows.
    if (!isSignedIn) throw fail('unauthenticated', 'posts elsewhere are found for who is signed in.');
    const query = { q: id, type: 'statuses', resolve: 'true', limit: 1 };
    const [status] = await one('/v2/search', found('statuses', boosted), { signal, query });
    if (!status) throw fail('not_found', `there is no "${id.slice(0, 100)}".`);
    byUrl.set(id, status.id);
    return status.id;
  }

  /** What is for few may be boosted by nobody, and what is for followers by its author. Then nothing is told of it. */
  async function open({ of }: { of: Boosted }): Promise<Boosted> {
    const { visibility, by } = of;
    if (visibility === 'direct' || (visibility === 'private' && by !== (await me())))
      throw fail('forbidden', 'what is for few is not recommended to others.');
    return of;
  }

  async function at(subject: Subject, { signal }: CallOptions): Promise<Boosted> {
    const path = below('/v1/statuses', await idOf(subject, { signal }));
    return waitFor(name, open(await one(path, boosted, { signal })), { signal });
  }

  const shown = (of: Boosted, times = takenBack) =>
    tallyOf(of, known.get(of.id) ?? of.id, times.get(of.id) ?? 0);

  return {
    async get(subjects, options) {
      // As it was when it is asked: an answer that comes late is not to look newer than a write.
      const times = new Map(takenBack);
      const byKey = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
      const ids = await each([...byKey.keys()], (key) => idOf(byKey.get(key)!, options), options);
      const asked = [...ids.values()].filter((id) => typeof id === 'string');
      const statuses = await many('/v1/statuses', asked, boosted, options);
      const answers = [...ids].map(async ([key, id]): Promise<[string, Recommendations | ParvisError]> => {
        const status = id instanceof ParvisError ? id : statuses.get(id)!;
        if (status instanceof ParvisError) return [key, status];
        return [key, await open(status).then((of) => shown(of, times), refusal)];
      });
      return new Map(await waitFor(name, Promise.all(answers), options));
    },
    async list(subject, options) {
      const { id, createdAt } = await at(subject, options);
      const path = below('/v1/statuses', id, '/reblogged_by');
      const { items, ...rest } = await pages(path, account, options, {}, false);
      const about: Subject = { kind: 'post', id: known.get(id) ?? id };
      // When somebody boosted it is not told: not before it was there.
      const by = items.map((each) => ({ subject: about, person: summaryOf(each, mailDomain), createdAt }));
      return { items: by, ...rest };
    },
    async set(subject, recommended, { revision, signal }) {
      if (!isSignedIn) throw fail('unauthenticated', `${name} is asked without a token.`);
      const before = await at(subject, { signal });
      const { id } = before;
      if (before.boosted !== recommended && shown(before).revision !== revision)
        throw fail('precondition_failed', 'the reader has changed their mind elsewhere since.');
      const after =
        before.boosted === recommended
          ? before
          : await one(below('/v1/statuses', id, recommended ? '/reblog' : '/unreblog'), boosted, {
              method: 'POST',
              // What is so already is left so.
              idempotent: true,
              signal,
            }).then(({ of }) => of);
      if (!recommended) takenBack.set(id, Math.max(takenBack.get(id) ?? 0, Math.ceil(revision / 2)));
      // Older servers count a boost that was taken back some time after they have said so.
      const isUncounted = before.boosted && !after.boosted && after.boosts === before.boosts;
      return shown({ ...after, boosts: Math.max(0, after.boosts - Number(isUncounted)) });
    },
  };
}

const refusal = (error: unknown): ParvisError => {
  if (error instanceof ParvisError) return error;
  throw error;
};
