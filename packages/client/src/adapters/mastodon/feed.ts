import type { Post } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { forward } from '../../forward.ts';
import { later } from '../../later.ts';
import type { CallOptions, FeedFilter, FeedPort, ListOptions } from '../../ports.ts';
import { waitFor } from '../../together.ts';
import { BATCH_LIMIT, below, type Calls } from './calls.ts';
import type { Ledger } from './ledger.ts';
import { statusesOf } from './statuses.ts';
import { status, type Status } from './theirs.ts';

/** How many pages are read for one in which there is something to show. */
const PAGES = 3;

/** Answers are shown under what they answer; what was boosted is elsewhere; what is for one person is for no feed. */
export const isShown = ({ isBoost, replyTo, visibility }: Status): boolean =>
  !isBoost && replyTo === undefined && visibility !== 'direct';

/** Timelines as feeds, statuses as posts, answers as comments. Loaded when it is first asked for. */
export function feedCalls(calls: Calls, ledger: Ledger): FeedPort {
  const { name, pages, fail, isSignedIn, timeline } = calls;
  const statuses = statusesOf(calls, ledger);
  const { theirs } = statuses;
  const people = later(async () => (await import('./people.ts')).peopleCalls(calls));
  const byId = later(async () => (await import('./many.ts')).manyCalls(calls));
  const authors = new Map<string, string>();
  /** Opened by few. */
  const under = later(async () => (await import('./under.ts')).underCalls(calls, statuses));
  /** Most readers only read. */
  const writing = later(async () => (await import('./writing.ts')).writingCalls(calls, ledger, statuses));

  async function authorOf(key: string, options: CallOptions): Promise<string> {
    const id = authors.get(key) ?? (await (await people()).idOf(key, options));
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
      items: await waitFor(name, Promise.all(items.map(statuses.post)), options),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    };
  }

  async function get(ids: readonly string[], options: CallOptions) {
    const { many } = await byId();
    const answers = await many('/v1/statuses', ids.map(theirs), status, options);
    const posts = ids.map(async (id): Promise<[string, Post | ParvisError]> => {
      const answer = answers.get(theirs(id)) ?? fail('not_found', `there is no "${id}".`);
      return [id, answer instanceof ParvisError ? answer : await statuses.post(answer)];
    });
    return new Map(await waitFor(name, Promise.all(posts), options));
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
      poll: isSignedIn,
    },
    batchLimit: BATCH_LIMIT.statuses,
    list: listed,
    get,
    ...forward(under, 'comments', 'reactions', 'versions'),
    ...forward(
      writing,
      'post',
      'comment',
      'editPost',
      'editComment',
      'remove',
      'restorePost',
      'restoreComment',
      'react',
      'vote',
      'report',
      'pin',
      'announce',
      'markRead',
    ),
  };
}
