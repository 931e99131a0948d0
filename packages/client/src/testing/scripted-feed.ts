import type { Change, FeedPage, Post, StreamSignal } from '@parvis/model';
import { ParvisError } from '../error.ts';
import { isNewer } from '../feed/order.ts';
import type { FeedPort, Source } from '../ports.ts';
import { withoutWriting } from '../without-writing.ts';
import { ada } from './scripted.ts';

/** How many posts are on a page. */
export const PAGE = 3;

function postOf(id: string, at: number): Post {
  return {
    id,
    author: { id: 'p2', name: 'Bob' },
    kind: 'status',
    text: id,
    tags: ['work'],
    createdAt: new Date(at * 1000).toISOString(),
    revision: 0,
    comments: { count: 0, latest: [] },
    reactions: { counts: [], revision: 0 },
    announcement: false,
    can: { edit: true, remove: true, report: true, comment: true, react: true, pin: true, announce: true },
  };
}

/** As it is when it is asked for, when it is answered, or not at all. */
export type Answer = 'then' | 'now' | 'failed';

/** A source whose answers and changes come when the test says, in whatever order. */
export function scriptedFeed() {
  let clock = 1000;
  let made = 0;
  const posts = new Map<string, Post>();
  const asked: { answer(how: Answer): void }[] = [];
  let failing = false;
  const untold: Change[] = [];
  const told: (Change | StreamSignal)[] = [];
  let wake = () => {};

  const newestFirst = () => [...posts.values()].sort((one, other) => (isNewer(one, other) ? -1 : 1));

  function pageAfter(cursor: string | undefined): FeedPage {
    const [createdAt = '', id = ''] = cursor?.split(' ') ?? [];
    const rest = newestFirst().filter((post) => cursor === undefined || isNewer({ createdAt, id }, post));
    const items = rest.slice(0, PAGE);
    const last = items.at(-1);
    return { items, ...(last && rest.length > PAGE && { cursor: `${last.createdAt} ${last.id}` }) };
  }

  function add(id: string, late: number): Post {
    // A slow transaction: by its time it is older than what could be read before it.
    const post = postOf(id, (clock += 1) - late * 2);
    posts.set(id, post);
    untold.push({ id: `c${untold.length}`, kind: 'post_created', key: id, topic: {} });
    return post;
  }

  const none = () => Promise.reject(new ParvisError('unsupported', 'scripted'));
  const nothingElse = withoutWriting(none);
  const feed: FeedPort = {
    ...nothingElse,
    can: { ...nothingElse.can, post: ['status'] },
    batchLimit: 200,
    list: (_, { cursor }) =>
      new Promise((resolve, reject) => {
        const then = pageAfter(cursor);
        asked.push({
          answer(how) {
            if (how === 'failed') reject(new ParvisError('unavailable', 'scripted'));
            else resolve(how === 'now' ? pageAfter(cursor) : then);
          },
        });
      }),
    async get(ids) {
      const fails = failing;
      failing = false;
      if (fails) throw new ParvisError('unavailable', 'scripted');
      return new Map(ids.map((id) => [id, posts.get(id) ?? new ParvisError('not_found', id)]));
    },
    post: async (id) => posts.get(id) ?? add(id, 0),
    comments: none,
    reactions: none,
    versions: none,
  };
  const source: Source = {
    name: 'scripted',
    feed,
    changes: {
      can: {},
      async *stream({ signal }): AsyncIterable<Change | StreamSignal> {
        yield { id: 'p', kind: 'position' };
        while (!signal.aborted) {
          yield* told.splice(0);
          await new Promise<void>((resolve) => {
            wake = resolve;
            signal.addEventListener('abort', () => resolve());
          });
        }
      },
    },
    session: {
      can: { signOut: false },
      get: async () => ({ person: ada, roles: ['member'] }),
      signOut: none,
    },
  };
  return {
    source,
    asked,
    add: (late: number) => add(`n${String(made++).padStart(3, '0')}`, late),
    remove(index: number) {
      const id = [...posts.keys()][index % Math.max(posts.size, 1)];
      if (id === undefined || !posts.delete(id)) return;
      untold.push({ id: 'x', kind: 'post_changed', key: id, topic: {} });
    },
    /** Changes overtake each other, and may come twice. */
    tell(index: number, twice: boolean) {
      const change = untold[index % Math.max(untold.length, 1)];
      if (!change) return;
      if (!twice) untold.splice(untold.indexOf(change), 1);
      told.push(change);
      wake();
    },
    /** Whether the next posts that are asked for by their ids do not come. */
    fail(next: boolean) {
      failing = next;
    },
    /** Changes that nobody is told of. */
    lose() {
      untold.length = 0;
    },
    /** Says that some were missed. */
    reset() {
      told.push({ id: 'r', kind: 'reset' });
      wake();
    },
    untold,
    ids: () => newestFirst().map(({ id }) => id),
  };
}
