import type { Comment, Post } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import { ParvisError } from '../../error.ts';
import type { CallOptions, FeedFilter, FeedPort, ListOptions, TagsPort } from '../../ports.ts';
import { list, record, type Reader } from '../../read.ts';
import { BATCH_LIMIT, below, type Calls } from './calls.ts';
import { summaryOf } from './map.ts';
import { peopleCalls } from './people.ts';
import { statusesOf, type Ledger } from './statuses.ts';
import { account, found, status, tagName, type Status } from './theirs.ts';
import { writingCalls } from './writing.ts';

/** How many pages are read for one in which there is something to show. */
const PAGES = 3;

/** Answers are shown under what they answer; what was boosted is elsewhere; what is for one person is for no feed. */
export const isShown = ({ isBoost, replyTo, visibility }: Status): boolean =>
  !isBoost && replyTo === undefined && visibility !== 'direct';

/** A status, and what stands under it. */
const descendants: Reader<Status[]> = (value, path) =>
  list(status)(record(value, path)['descendants'], `${path}.descendants`);

const newestFirst = (one: Status, other: Status) =>
  placeOf(one) < placeOf(other) ? 1 : placeOf(one) > placeOf(other) ? -1 : 0;
const placeOf = ({ createdAt, id }: Status) => `${createdAt} ${id.padStart(32, '0')}`;

/** Timelines as feeds, statuses as posts, answers as comments. Loaded when it is first asked for. */
export function feedCalls(calls: Calls, ledger: Ledger): FeedPort {
  const { one, many, pages, fail, isSignedIn, timeline, mailDomain } = calls;
  const statuses = statusesOf(calls, ledger);
  const { theirs } = statuses;
  const people = peopleCalls(calls);
  const authors = new Map<string, string>();

  async function authorOf(key: string, options: CallOptions): Promise<string> {
    const id = authors.get(key) ?? (await people.idOf(key, options));
    authors.set(key, id);
    return id;
  }

  /** Where a feed is read, and with what. */
  async function timelineOf({ group, about, tag, author, ...rest }: FeedFilter, options: CallOptions) {
    const asked = [group, about, tag, author].filter((each) => each !== undefined);
    if (asked.length > 1 || Object.keys(rest).length > 0)
      throw fail('bad_request', 'a feed is of a list, a tag or an author.');
    if (about !== undefined) throw fail('unsupported', 'pages have no conversations here.');
    const local = { ...(timeline === 'local' && { local: 'true' }) };
    if (group !== undefined) return [below('/v1/timelines/list', group), {}] as const;
    if (tag !== undefined) return [below('/v1/timelines/tag', tag.replace(/^#/, '')), local] as const;
    if (author === undefined)
      return timeline === 'home'
        ? (['/v1/timelines/home', {}] as const)
        : (['/v1/timelines/public', local] as const);
    const id = await authorOf(author, options);
    return [
      below('/v1/accounts', id, '/statuses'),
      { exclude_replies: 'true', exclude_reblogs: 'true' },
    ] as const;
  }

  async function listed(filter: FeedFilter, options: ListOptions) {
    const [path, query] = await timelineOf(filter, options);
    let page = await pages(path, status, options, query);
    let items = page.items.filter(isShown);
    for (let read = 1; items.length === 0 && page.cursor !== undefined && read < PAGES; read++) {
      page = await pages(path, status, { ...options, cursor: page.cursor }, query);
      items = page.items.filter(isShown);
    }
    return {
      items: await Promise.all(items.map(statuses.post)),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    };
  }

  async function get(ids: readonly string[], options: CallOptions) {
    const answers = await many('/v1/statuses', ids.map(theirs), status, options);
    const posts = ids.map(async (id): Promise<[string, Post | ParvisError]> => {
      const answer = answers.get(theirs(id)) ?? fail('not_found', `there is no "${id}".`);
      return [id, answer instanceof ParvisError ? answer : await statuses.post(answer)];
    });
    return new Map(await Promise.all(posts));
  }

  async function comments(post: string, { signal, cursor, limit = 20 }: ListOptions) {
    const all = await one(below('/v1/statuses', theirs(post), '/context'), descendants, { signal });
    // A place in time, so that what has come since moves nothing.
    const rest = all.sort(newestFirst).filter((each) => cursor === undefined || placeOf(each) < cursor);
    const shown = rest.slice(0, limit);
    const items: Comment[] = await Promise.all(shown.map((each) => statuses.comment(each, post)));
    return { items, ...(rest.length > limit && { cursor: placeOf(shown.at(-1)!) }) };
  }

  return {
    can: {
      post: isSignedIn ? ['status'] : [],
      places: [],
      comment: isSignedIn,
      react: isSignedIn ? ['like'] : [],
      edit: isSignedIn,
      remove: isSignedIn,
      pin: false,
      announce: false,
      report: isSignedIn,
    },
    batchLimit: BATCH_LIMIT.statuses,
    list: listed,
    get,
    comments,
    async reactions(id, { kind, ...options }) {
      if (kind !== undefined && kind !== 'like') return { items: [] };
      const path = below('/v1/statuses', theirs(id));
      const [{ createdAt }, { items, ...rest }] = await Promise.all([
        one(path, status, { signal: options.signal }),
        pages(`${path}/favourited_by`, account, options),
      ]);
      // When somebody liked it is not told: not before it was there.
      return {
        items: items.map((each) => ({ person: summaryOf(each, mailDomain), kind: 'like', createdAt })),
        ...rest,
      };
    },
    async versions({ kind, id }, { signal, cursor, limit = 20 }) {
      const all = await statuses.sayings(id, { signal });
      const items = all
        .map((said) => (kind === 'comment' ? { ...said, text: said.text.replace(/^@\S+ /, '') } : said))
        .reverse()
        .filter(({ revision }) => cursor === undefined || revision < Number(cursor));
      const shown = items.slice(0, limit);
      return { items: shown, ...(items.length > limit && { cursor: String(shown.at(-1)!.revision) }) };
    },
    ...writingCalls(calls, ledger, statuses),
  };
}

const hashtags = found('hashtags', tagName);

export const tagsCalls = ({ one }: Calls): TagsPort => ({
  can: {},
  async complete(prefix, { signal }) {
    const q = prefix.replace(/^#/, '');
    if (q === '') return [];
    const names = await one('/v2/search', hashtags, { signal, query: { q, type: 'hashtags', limit: 10 } });
    return names
      .map((name) => ({ tag: foldTag(name), name }))
      .filter(({ tag }) => tag !== '' && tag.startsWith(foldTag(q)))
      .slice(0, 10);
  },
});
