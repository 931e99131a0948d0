import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import fc from 'fast-check';
// Loaded before the tests, so that what the client loads later is there within a turn.
import './index.ts';
import type { Change, FeedPage, Post, StreamSignal } from '@parvis/model';
import { createClient } from '../create-client.ts';
import { ParvisError } from '../error.ts';
import type { FeedPort, Source } from '../ports.ts';
import { ada } from '../testing/scripted.ts';
import type { FeedView } from './feed.ts';
import { isNewer } from './order.ts';

/** How many posts are on a page. */
const PAGE = 3;

/** Lets everything happen that is due, now and in the next five seconds. */
async function turn() {
  for (let times = 0; times < 3; times++) {
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(5_000);
  }
  await new Promise((resolve) => setImmediate(resolve));
}

function postOf(id: string, at: number): Post {
  return {
    id,
    author: { id: 'p2', name: 'Bob' },
    kind: 'status',
    text: id,
    tags: [],
    createdAt: new Date(at * 1000).toISOString(),
    revision: 0,
    comments: { count: 0, latest: [] },
    reactions: { counts: [], revision: 0 },
    announcement: false,
    can: { edit: true, remove: true, report: true, comment: true, react: true, pin: true, announce: true },
  };
}

/** A source whose answers and changes come when the test says, in whatever order. */
function scriptedFeed() {
  let clock = 1000;
  let made = 0;
  const posts = new Map<string, Post>();
  const asked: { answer(asNow: boolean): void }[] = [];
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
  const feed: FeedPort = {
    can: {
      post: ['status'],
      comment: false,
      react: [],
      edit: false,
      remove: false,
      pin: false,
      announce: false,
      report: false,
    },
    batchLimit: 200,
    list: (_, { cursor }) =>
      new Promise((resolve) => {
        const then = pageAfter(cursor);
        asked.push({ answer: (asNow) => resolve(asNow ? pageAfter(cursor) : then) });
      }),
    get: async (ids) => new Map(ids.map((id) => [id, posts.get(id) ?? new ParvisError('not_found', id)])),
    post: async (id) => posts.get(id) ?? add(id, 0),
    comments: none,
    reactions: none,
    versions: none,
    comment: none,
    editPost: none,
    editComment: none,
    remove: none,
    restorePost: none,
    restoreComment: none,
    react: none,
    pin: none,
    markRead: none,
    announce: none,
    report: none,
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

const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), late: fc.nat(4) }),
  fc.record({ do: fc.constant('burst' as const) }),
  fc.record({ do: fc.constant('remove' as const), index: fc.nat(40) }),
  fc.record({ do: fc.constant('tell' as const), index: fc.nat(10), twice: fc.boolean() }),
  fc.record({ do: fc.constant('answer' as const), index: fc.nat(3), asNow: fc.boolean() }),
  fc.record({ do: fc.constantFrom('more' as const, 'showNew' as const, 'retry' as const, 'own' as const) }),
  fc.record({ do: fc.constant('return' as const), own: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays one interleaving against a list. When changes are lost, no post is late: nobody could know of it. */
async function play(start: number, lossy: boolean, steps: readonly Step[]) {
  const server = scriptedFeed();
  for (let index = 0; index < start; index++) server.add(0);
  server.lose();
  const client = createClient({ source: server.source, liveAfter: 0 });
  const feed = await client.feed();
  let view!: FeedView;
  const list = feed.watch({}, (now) => (view = now), new AbortController());
  const ids = () => view.items.map(({ id }) => id);
  const sent: Promise<void>[] = [];
  const post = () => sent.push(feed.post({ kind: 'status', text: 'Mine' }).sent);
  const answerAll = async (asNow: boolean) => {
    for (const { answer } of server.asked.splice(0)) answer(asNow);
    await turn();
  };

  async function take(given: Step) {
    const before = ids();
    switch (given.do) {
      case 'add':
        server.add(lossy ? 0 : given.late);
        break;
      case 'burst':
        for (let times = 0; times <= PAGE; times++) server.add(0);
        if (lossy) server.lose();
        break;
      case 'remove':
        server.remove(given.index);
        break;
      case 'tell':
        server.tell(given.index, given.twice);
        await turn();
        assert.deepEqual(
          ids().filter((id) => !before.includes(id)),
          [],
          'none unasked',
        );
        break;
      case 'answer':
        server.asked.splice(given.index % Math.max(server.asked.length, 1), 1)[0]?.answer(given.asNow);
        break;
      case 'own':
        post();
        break;
      case 'return':
        // Somebody comes back, asks for what is new, and more comes while they wait.
        void list.retry();
        await turn();
        await answerAll(true);
        void list.showNew();
        await turn();
        if (given.own) post();
        server.add(0);
        server.tell(server.untold.length - 1, false);
        await turn();
        await answerAll(false);
        break;
      default:
        void list[given.do]();
    }
  }

  function check() {
    assert.equal(new Set(ids()).size, view.items.length, 'none twice');
    const held = view.items.filter(({ unsent }) => !unsent);
    for (const [index, shown] of held.entries()) {
      const next = held[index + 1];
      assert.ok(!next || isNewer(shown, next), 'in order');
    }
  }

  try {
    await turn();
    for (const given of steps) {
      await take(given);
      await turn();
      check();
    }
    await Promise.all(sent);
    // In the end everything is told and answered.
    if (lossy) server.reset();
    await turn();
    for (let times = 0; times < 100; times++) {
      while (server.untold.length > 0) server.tell(0, false);
      await turn();
      await answerAll(true);
      check();
      if (view.status !== 'ready') void list.retry();
      else if (view.newCount > 0) void list.showNew();
      else if (view.hasMore) void list.more();
      else if (!view.loading && server.asked.length === 0) break;
    }
    assert.deepEqual(ids(), server.ids(), 'none lost');
  } finally {
    client.close();
    await turn();
  }
}

test('whatever the order of pages, pushes and new posts: none twice, none lost, none unasked', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.boolean(), fc.array(step, { minLength: 3, maxLength: 30 }), play),
      { numRuns: 1000 },
    );
  } finally {
    mock.timers.reset();
  }
});
