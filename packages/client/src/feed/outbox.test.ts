import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
// Loaded before the tests, so that what the client loads later is there within a turn.
import './index.ts';
import { memory } from '../adapters/memory/index.ts';
import type { ParvisClient } from '../client.ts';
import { createClient } from '../create-client.ts';
import { ParvisError } from '../error.ts';
import type { FeedPort, Source } from '../ports.ts';
import { ada, bob, settled } from '../testing/scripted.ts';
import type { Feed, FeedView, Unsent } from './feed.ts';

/** The window of a browser, as far as the client listens to it. */
const view = new EventTarget();
Object.assign(globalThis, { addEventListener: view.addEventListener.bind(view) });
/** The network is back. */
const online = () => view.dispatchEvent(new Event('online'));

const clients: ParvisClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await settled();
});

const { signal } = new AbortController();
let sources = 0;

/** A source whose network comes and goes, and which says what was written to it, and by whom. */
function network() {
  const name = `network ${++sources}`;
  let reader = 'p1';
  let failure: ParvisError['code'] | undefined;
  let onlyWrites = false;
  let loseAnswers = false;
  const written: string[] = [];
  const held = memory({
    people: [ada, bob],
    session: { person: 'p1' },
    posts: [{ id: 'post', author: 'p2', text: 'Hello', createdAt: '2026-01-01T00:00:00Z' }],
  });
  const people = { p1: ada, p2: bob };

  async function call<T>(what: string | undefined, work: () => Promise<T>): Promise<T> {
    if (failure && (what !== undefined || !onlyWrites)) throw new ParvisError(failure, 'scripted');
    const answer = await work();
    if (what !== undefined) written.push(`${reader}: ${what}`);
    if (what !== undefined && loseAnswers) throw new ParvisError('timeout', 'scripted');
    return answer;
  }

  const { feed } = held;
  const source = {
    name,
    session: {
      can: { signOut: true },
      get: () =>
        call(undefined, async () => ({
          person: reader === 'p1' ? people.p1 : people.p2,
          roles: ['member' as const],
        })),
      signOut: async () => {},
    },
    feed: {
      ...feed,
      list: (...asked) => call(undefined, () => feed.list(...asked)),
      get: (...asked) => call(undefined, () => feed.get(...asked)),
      post: (id, post, options) => call(post.text, () => feed.post(id, post, options)),
      comment: (id, comment, options) => call(comment.text, () => feed.comment(id, comment, options)),
      editPost: (id, text, options) => call(text, () => feed.editPost(id, text, options)),
      react: (id, kind, options) => call(kind ?? 'none', () => feed.react(id, kind, options)),
    } satisfies FeedPort,
  } satisfies Source;
  return {
    source,
    feed: source.feed,
    written,
    held: feed,
    fail: (code: ParvisError['code'] | undefined) => ([failure, onlyWrites] = [code, false]),
    failWrites: (code: ParvisError['code']) => ([failure, onlyWrites] = [code, true]),
    loseAnswers: (lose: boolean) => (loseAnswers = lose),
    become: (person: string) => (reader = person),
  };
}

async function open(source: Source) {
  const client = createClient({ source, liveAfter: 0 });
  clients.push(client);
  const feed = await client.feed();
  await settled();
  return { client, feed };
}

function watching(feed: Feed) {
  let last!: FeedView;
  let unsent!: readonly Unsent[];
  feed.watch({}, (view) => (last = view), { signal });
  feed.outbox.watch((now) => (unsent = now), { signal });
  return {
    texts: () => last.items.map(({ text }) => text),
    items: () => last.items,
    unsent: () => unsent.map(({ text }) => text),
    refused: () => unsent.map(({ refused }) => refused),
  };
}

test('what is written without a network waits, in order, and is sent once when there is one', async () => {
  const net = network();
  const { feed } = await open(net.source);
  const { texts, unsent } = watching(feed);
  await settled();
  net.fail('offline');
  const writings = ['One', 'Two'].map((text) => feed.post({ kind: 'status', text }));
  feed.comment('post', 'Three');
  for (const { kept } of writings) await kept;
  await settled();
  assert.deepEqual(texts(), ['Two', 'One', 'Hello']);
  assert.deepEqual(unsent(), ['One', 'Two', 'Three']);
  assert.deepEqual(net.written, []);
  net.fail(undefined);
  online();
  for (const { sent } of writings) await sent;
  await settled();
  assert.deepEqual(net.written, ['p1: One', 'p1: Two', 'p1: Three']);
  assert.deepEqual([unsent(), texts()], [[], ['Two', 'One', 'Hello']]);
});

test('what waits when the page is closed is sent once by the next one', async () => {
  const net = network();
  const { client, feed } = await open(net.source);
  net.fail('offline');
  await feed.post({ kind: 'status', text: 'Later' }).kept;
  await settled();
  client.close();
  net.fail(undefined);
  const { feed: next } = await open(net.source);
  const { texts, unsent } = watching(next);
  await settled();
  assert.deepEqual(net.written, ['p1: Later']);
  assert.deepEqual([texts(), unsent()], [['Later', 'Hello'], []]);
});

test('a post whose answer was lost is one post, and is sent as it was', async () => {
  const net = network();
  const { client, feed } = await open(net.source);
  net.loseAnswers(true);
  await feed.post({ kind: 'status', text: 'Once' }).kept;
  await settled();
  client.close();
  net.loseAnswers(false);
  const { feed: next } = await open(net.source);
  const { texts } = watching(next);
  await settled();
  assert.deepEqual(net.written, ['p1: Once', 'p1: Once']);
  assert.deepEqual(texts(), ['Once', 'Hello']);
});

test('another person who signs in sees nothing of the first, and sends nothing of theirs', async () => {
  const net = network();
  const { client, feed } = await open(net.source);
  net.fail('offline');
  const { kept, sent } = feed.post({ kind: 'status', text: 'Of Ada' });
  await kept;
  await settled();
  client.close();
  await assert.rejects(sent);

  net.become('p2');
  net.fail(undefined);
  const second = await open(net.source);
  const bobs = watching(second.feed);
  online();
  await settled();
  assert.deepEqual([bobs.texts(), bobs.unsent(), net.written], [['Hello'], [], []]);
  second.client.close();

  net.become('p1');
  const third = await open(net.source);
  const adas = watching(third.feed);
  await settled();
  assert.deepEqual([adas.texts(), net.written], [['Of Ada', 'Hello'], ['p1: Of Ada']]);
});

test('when somebody else has signed in meanwhile, that is found out before anything is sent', async () => {
  const net = network();
  const { feed } = await open(net.source);
  const { texts, unsent } = watching(feed);
  net.fail('offline');
  await feed.post({ kind: 'status', text: 'Of Ada' }).kept;
  await settled();
  net.become('p2');
  net.fail(undefined);
  online();
  await settled();
  assert.deepEqual(net.written, []);
  assert.deepEqual([texts(), unsent()], [['Hello'], []]);
});

test('a refused post comes back as its text with the reason, and can be sent again or taken back', async () => {
  const net = network();
  const { client, feed } = await open(net.source);
  net.fail('forbidden');
  const { sent } = feed.post({ kind: 'status', text: 'No' });
  await assert.rejects(sent, { code: 'forbidden' });
  client.close();
  net.fail(undefined);

  const { feed: next } = await open(net.source);
  const { items, unsent, refused } = watching(next);
  await settled();
  assert.deepEqual([unsent(), refused(), net.written], [['No'], ['forbidden'], []]);
  const [top] = items();
  assert.equal(top?.unsent?.refused, 'forbidden');
  next.outbox.retry(top.id);
  await settled();
  assert.deepEqual([unsent(), net.written], [[], ['p1: No']]);

  net.fail('invalid');
  const { id, sent: again } = next.post({ kind: 'status', text: 'Never' });
  await assert.rejects(again, { code: 'invalid' });
  next.outbox.remove(id);
  await settled();
  assert.deepEqual(unsent(), []);
  assert.ok(!items().some((post) => post.id === id));
});

test('what another tab sends while it has its turn is sent, and shows so here', async () => {
  const net = network();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow: Source = {
    ...net.source,
    feed: { ...net.feed, post: async (...call) => (await held, net.feed.post(...call)) },
  };
  const [other, here] = [await open(slow), await open(net.source)];
  other.feed.post({ kind: 'status', text: 'Theirs' });
  await settled();
  const { sent } = here.feed.post({ kind: 'status', text: 'Ours' });
  const { texts, items, unsent } = watching(here.feed);
  await settled();
  assert.deepEqual([unsent(), net.written], [['Theirs', 'Ours'], []]);
  release();
  await sent;
  await settled();
  assert.deepEqual(
    [texts(), unsent(), net.written],
    [['Ours', 'Theirs', 'Hello'], [], ['p1: Theirs', 'p1: Ours']],
  );
  assert.ok(!items().some(({ unsent }) => unsent));
});

test('what is refused keeps nothing else waiting', async () => {
  const net = network();
  const { feed } = await open(net.source);
  const { unsent } = watching(feed);
  net.fail('offline');
  const refused = feed.comment('nothing', 'To nowhere');
  const { kept, sent } = feed.post({ kind: 'status', text: 'Fine' });
  await kept;
  net.fail(undefined);
  online();
  await assert.rejects(refused.sent, { code: 'not_found' });
  await sent;
  assert.deepEqual([unsent(), net.written], [['To nowhere'], ['p1: Fine']]);
});

test('a mistake of the source is tried again, and after five times it is up to the writer', async () => {
  const net = network();
  const { feed } = await open(net.source);
  const { unsent, refused } = watching(feed);
  net.failWrites('internal');
  const { sent } = feed.post({ kind: 'status', text: 'Hm' });
  for (let times = 1; times < 5; times++) {
    await settled();
    assert.deepEqual([unsent(), refused()], [['Hm'], [undefined]]);
    online();
  }
  await assert.rejects(sent, { code: 'internal' });
  assert.deepEqual([unsent(), refused()], [['Hm'], ['internal']]);
});

test('a session that cannot be read refuses nothing', async () => {
  const net = network();
  const { feed } = await open(net.source);
  const { refused } = watching(feed);
  net.fail('offline');
  await feed.post({ kind: 'status', text: 'Waits' }).kept;
  await settled();
  net.fail('forbidden');
  online();
  await settled();
  assert.deepEqual(refused(), [undefined]);
});

test('a reaction chosen without a network shows, waits and is sent', async () => {
  const net = network();
  const { client, feed } = await open(net.source);
  const { items } = watching(feed);
  await settled();
  net.fail('offline');
  await feed.react('post', 'like');
  await feed.react('post', 'love');
  assert.equal(items().at(-1)?.reactions.mine, 'love');
  assert.deepEqual(items().at(-1)?.reactions.counts, [{ kind: 'love', count: 1 }]);
  await settled();
  client.close();
  net.fail(undefined);
  const { feed: next } = await open(net.source);
  const again = watching(next);
  await settled();
  assert.deepEqual(net.written, ['p1: love']);
  assert.deepEqual(again.items().at(-1)?.reactions, {
    counts: [{ kind: 'love', count: 1 }],
    mine: 'love',
    revision: 1,
  });
});

test('a reaction that waited gives way to one that was chosen elsewhere since', async () => {
  const net = network();
  const { client, feed } = await open(net.source);
  watching(feed);
  await settled();
  net.fail('offline');
  await feed.react('post', 'like');
  await settled();
  client.close();
  net.fail(undefined);
  await net.held.react('post', 'thanks', { revision: 0, signal });
  const { feed: next } = await open(net.source);
  const { items } = watching(next);
  await settled();
  assert.equal(items().at(-1)?.reactions.mine, 'thanks');
});

test('of edits that wait the last one is sent, and one that meets another from elsewhere is given back', async () => {
  const net = network();
  const { feed } = await open(net.source);
  const { items, texts, unsent, refused } = watching(feed);
  await feed.post({ kind: 'status', text: 'First' }).sent;
  await settled();
  net.fail('offline');
  await feed.edit(items()[0]!, 'Second').kept;
  await settled();
  assert.deepEqual([texts()[0], unsent()], ['Second', ['Second']]);
  await net.held.editPost(items()[0]!.id, 'From elsewhere', { revision: 0, signal });
  await feed.edit(items()[0]!, 'Third').kept;
  net.fail(undefined);
  online();
  await settled();
  assert.deepEqual(refused(), ['precondition_failed', 'precondition_failed']);
  assert.equal(texts()[0], 'From elsewhere');
  assert.equal(items()[0]?.unsent?.text, 'Third');
});

test('what is written in a frame that is given no locks is sent all the same', async () => {
  const { source, written } = network();
  const request = () => Promise.reject(new DOMException('no origin', 'SecurityError'));
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  try {
    const { feed } = await open(source);
    await feed.post({ kind: 'status', text: 'Framed' }).sent;
    assert.deepEqual(written, ['p1: Framed']);
  } finally {
    Reflect.deleteProperty(navigator, 'locks');
  }
});

test('nothing is kept and nothing shown when nobody is signed in', async () => {
  const net = network();
  net.fail('unauthenticated');
  const { feed } = await open(net.source);
  const { unsent } = watching(feed);
  const { kept, sent } = feed.post({ kind: 'status', text: 'Who am I' });
  await assert.rejects(kept, { code: 'unauthenticated' });
  await assert.rejects(sent, { code: 'unauthenticated' });
  assert.deepEqual(unsent(), []);
});
