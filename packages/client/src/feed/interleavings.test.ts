import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import fc from 'fast-check';
// Loaded before the tests, so that what the client loads later is there within a turn.
import './index.ts';
import type { Post } from '@parvis/model';
import { createClient } from '../create-client.ts';
import { PAGE, scriptedFeed, type Answer } from '../testing/scripted-feed.ts';
import type { FeedView } from './feed.ts';
import { isNewer } from './order.ts';

/** Lets everything happen that is due, now and in the next five seconds. */
async function turn() {
  for (let times = 0; times < 3; times++) {
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(5_000);
  }
  await new Promise((resolve) => setImmediate(resolve));
}

const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), late: fc.nat(4) }),
  fc.record({ do: fc.constant('burst' as const) }),
  fc.record({ do: fc.constant('remove' as const), index: fc.nat(40) }),
  fc.record({ do: fc.constant('tell' as const), index: fc.nat(10), twice: fc.boolean() }),
  fc.record({
    do: fc.constant('answer' as const),
    index: fc.nat(3),
    how: fc.constantFrom<Answer[]>('then', 'now', 'failed'),
  }),
  fc.record({ do: fc.constant('fail' as const) }),
  fc.record({ do: fc.constantFrom('more' as const, 'showNew' as const, 'retry' as const, 'own' as const) }),
  fc.record({ do: fc.constant('return' as const), own: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays one interleaving against a list. When changes are lost, no post is late: nobody could know of it. */
async function play(start: number, lossy: boolean, byTag: boolean, steps: readonly Step[]) {
  const server = scriptedFeed();
  for (let index = 0; index < start; index++) server.add(0);
  server.lose();
  const client = createClient({ source: server.source, liveAfter: 0 });
  const feed = await client.feed();
  let view!: FeedView;
  const list = feed.watch(byTag ? { tag: 'work' } : {}, (now) => (view = now), new AbortController());
  const ids = () => view.items.map(({ id }) => id);
  const sent: Promise<void>[] = [];
  const post = () => sent.push(feed.post({ kind: 'status', text: 'My #work' }).sent);
  const answerAll = async (how: Answer) => {
    for (const { answer } of server.asked.splice(0)) answer(how);
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
        server.asked.splice(given.index % Math.max(server.asked.length, 1), 1)[0]?.answer(given.how);
        break;
      case 'fail':
        server.fail(true);
        break;
      case 'own':
        post();
        break;
      case 'return':
        // Somebody comes back, asks for what is new, and more comes while they wait.
        void list.retry();
        await turn();
        await answerAll('now');
        void list.showNew();
        await turn();
        if (given.own) post();
        server.add(0);
        server.tell(server.untold.length - 1, false);
        await turn();
        check();
        await answerAll('then');
        break;
      default:
        void list[given.do]();
    }
  }

  let seen: readonly Post[] = [];
  function check() {
    assert.equal(new Set(ids()).size, view.items.length, 'none twice');
    const held = view.items.filter(({ unsent }) => !unsent);
    const last = held.at(-1);
    const vanished = seen.filter((post) => last && isNewer(post, last) && !ids().includes(post.id));
    const there = server.ids();
    assert.deepEqual(
      vanished.filter(({ id }) => there.includes(id)),
      [],
      'none vanishes',
    );
    seen = held;
    for (const [index, shown] of held.entries()) {
      const next = held[index + 1];
      assert.ok(!next || isNewer(shown, next), 'in order');
    }
  }

  /** In the end everything is told and answered. */
  async function settle() {
    server.fail(false);
    await turn();
    for (let times = 0; times < 100; times++) {
      while (server.untold.length > 0) server.tell(0, false);
      await turn();
      await answerAll('now');
      check();
      if (view.status !== 'ready' || view.error) void list.retry();
      else if (view.newCount > 0) void list.showNew();
      else if (view.hasMore) void list.more();
      else if (!view.loading && server.asked.length === 0) break;
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
    if (lossy) server.reset();
    await settle();
    assert.deepEqual(
      server.ids().filter((id) => !ids().includes(id)),
      [],
      'none lost',
    );
    // That one is gone is not known when reading it again has failed.
    if (steps.some((given) => given.do === 'fail')) {
      void list.retry();
      await settle();
    }
    assert.deepEqual(ids(), server.ids(), 'none too many');
  } finally {
    client.close();
    await turn();
  }
}

test('whatever the order of pages, pushes and new posts: none twice, none lost, none unasked', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(8),
        fc.boolean(),
        fc.boolean(),
        fc.array(step, { minLength: 3, maxLength: 30 }),
        play,
      ),
      {
        numRuns: 1000,
        examples: [
          // Everything on the first page was shown one by one, and below it is what nobody told of.
          [
            4,
            true,
            false,
            [
              { do: 'return', own: false },
              { do: 'burst' },
              { do: 'add', late: 0 },
              { do: 'more' },
              { do: 'showNew' },
              { do: 'add', late: 0 },
              { do: 'add', late: 0 },
              { do: 'more' },
              { do: 'tell', index: 0, twice: false },
            ],
          ],
        ],
      },
    );
  } finally {
    mock.timers.reset();
  }
});
