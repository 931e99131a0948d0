import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { afterEach, beforeEach, test } from 'node:test';
// Loaded before the tests, so that what the client loads later is there within a turn.
import './index.ts';
import { memory } from '../adapters/memory/index.ts';
import type { ParvisClient } from '../client.ts';
import type { createClient as create } from '../create-client.ts';
import { ParvisError } from '../error.ts';
import type { Source } from '../ports.ts';
import { ada, bob, settled } from '../testing/scripted.ts';
import type { Unsent } from './feed.ts';

function deferred<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** What is loaded later is there when the gate opens, or cannot be loaded. */
let gate = deferred<null>();
let broken = false;
let loads = 0;
let fresh = 0;
Object.assign(globalThis, { parvisGate: () => gate.promise });
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    // Each test has these for the first time.
    const { search } = new URL(context.parentURL ?? 'file:///');
    if (!search || !/feed\/index|acting|recommending/.test(specifier)) return found;
    if (specifier.includes('index')) return { ...found, url: found.url + search };
    loads++;
    if (broken) throw new Error('404');
    const code = `await parvisGate(); export * from '${found.url}'; //${search}`;
    return { url: `data:text/javascript,${encodeURIComponent(code)}`, format: 'module', shortCircuit: true };
  },
});
let createClient: typeof create;
async function renew() {
  gate = deferred();
  broken = false;
  loads = 0;
  ({ createClient } = (await import(`../create-client.ts?${++fresh}`)) as { createClient: typeof create });
}
beforeEach(renew);

/** The window of a browser, as far as the client listens to it. */
const view = new EventTarget();
Object.assign(globalThis, { addEventListener: view.addEventListener.bind(view) });
const online = () => view.dispatchEvent(new Event('online'));

const clients: ParvisClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await settled();
});

let sources = 0;

/** A source that another person may sign in to, and that says what was written, and by whom. */
function scripted() {
  let reader = ada;
  let failure: ParvisError | undefined;
  const written: string[] = [];
  const posts = [{ id: 'post', author: 'p2', text: 'Hello', createdAt: '2026-01-01T00:00:00Z' }];
  const held = memory({ people: [ada, bob], session: { person: 'p1' }, posts });
  const write = <T>(what: string, work: () => Promise<T>): Promise<T> => {
    if (failure) return Promise.reject(failure);
    written.push(`${reader.name}: ${what}`);
    return work();
  };
  const { feed, recommendations } = held;
  const source = {
    ...held,
    name: `early ${++sources}`,
    session: {
      can: { signOut: false },
      get: async () => ({ person: reader, roles: ['member' as const] }),
      signOut: async () => {},
    },
    feed: {
      ...feed,
      post: (id, post, options) => write(post.text, () => feed.post(id, post, options)),
      react: (id, kind, options) => write(`${kind}`, () => feed.react(id, kind, options)),
    },
    recommendations: {
      ...recommendations,
      set: (...asked) => write('recommended', () => recommendations.set(...asked)),
    },
  } satisfies Source;
  return {
    source,
    written,
    become: (person: typeof ada) => (reader = person),
    fail: (code?: ParvisError['code']) => (failure = code && new ParvisError(code, 'scripted')),
  };
}

async function open(source: Source) {
  const client = createClient({ source });
  clients.push(client);
  const asker = new AbortController();
  const { retry } = client.session.watch(() => {}, asker);
  const feed = await client.feed();
  await settled();
  /** Looks who is reading now. */
  const look = async () => {
    retry();
    await settled();
  };
  return { client, feed, look };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof ParvisError ? error.code : String(error)),
  );

/** Longer than a draft waits to be stored. */
const stored = () => new Promise((resolve) => setTimeout(resolve, 700));

test('who only reads, and looks for a draft or for what waits, loads nothing of what it takes to write', async () => {
  const { feed } = await open(scripted().source);
  const told: number[] = [];
  feed.outbox.watch((unsent) => told.push(unsent.length), new AbortController());
  assert.equal(await feed.drafts.get('post'), undefined);
  await settled();
  assert.deepEqual([told, loads], [[0], 0]);
});

test('what is typed before drafts are there is there for who asks, and is kept once they are', async () => {
  const { source } = scripted();
  const { client, feed } = await open(source);
  feed.drafts.set('comment', 'Gone');
  feed.drafts.remove('comment');
  feed.drafts.set('post', 'Hel');
  feed.drafts.set('post', 'Hello');
  assert.equal(await feed.drafts.get('post'), 'Hello');
  assert.equal(await feed.drafts.get('comment'), undefined);
  gate.resolve(null);
  await settled();
  assert.equal(await feed.drafts.get('post'), 'Hello');
  await stored();
  client.close();
  assert.equal(await (await open(source)).feed.drafts.get('post'), 'Hello');
});

test('what one person did while it loaded is not done, nor kept, as the next', async () => {
  const { source, written, become } = scripted();
  const { client, feed, look } = await open(source);
  const writing = feed.post({ kind: 'status', text: 'Of Ada' });
  const done = [writing.kept, writing.sent, feed.react('post', 'like')].map(codeOf);
  done.push(codeOf(client.recommendations.set({ kind: 'page', id: 'https://a.example/' }, true)));
  feed.drafts.set('post', 'Of Ada');
  await settled();
  become(bob);
  await look();
  gate.resolve(null);
  assert.deepEqual(await Promise.all(done), ['aborted', 'aborted', 'aborted', 'aborted']);
  await settled();
  assert.equal(await feed.drafts.get('post'), undefined);
  assert.deepEqual(written, []);
  await feed.post({ kind: 'status', text: 'Of Bob' }).sent;
  assert.deepEqual(written, ['Bob: Of Bob']);
});

test('what is written as the client is closed is told to come to nothing', async () => {
  const { source, written } = scripted();
  const { client, feed } = await open(source);
  const { kept, sent } = feed.post({ kind: 'status', text: 'Late' });
  client.close();
  gate.resolve(null);
  assert.deepEqual(await Promise.all([kept, sent].map(codeOf)), ['aborted', 'aborted']);
  assert.equal(await codeOf(feed.post({ kind: 'status', text: 'Later' }).kept), 'aborted');
  assert.deepEqual(written, []);
});

test('what cannot be loaded is said, and loaded at the next need; what was typed meanwhile is not lost', async () => {
  const { source, written } = scripted();
  const { feed } = await open(source);
  broken = true;
  feed.drafts.set('comment', 'Typed');
  assert.equal(await codeOf(feed.post({ kind: 'status', text: 'First' }).kept), 'unavailable');
  broken = false;
  gate.resolve(null);
  await feed.post({ kind: 'status', text: 'Second' }).sent;
  assert.deepEqual(written, ['Ada: Second']);
  assert.equal(await feed.drafts.get('comment'), 'Typed');
});

test('comments that cannot be loaded say so, and are there when that is tried again', async () => {
  const { feed } = await open(scripted().source);
  broken = true;
  const told: string[] = [];
  const { retry } = feed.watchComments('post', ({ status }) => told.push(status), new AbortController());
  void retry();
  await settled();
  assert.deepEqual(told, ['pending', 'failed']);
  broken = false;
  gate.resolve(null);
  await retry();
  await settled();
  assert.equal(told.at(-1), 'ready');
});

test('what another tab writes is told to who watches, though nothing was loaded before', async () => {
  const { source, fail } = scripted();
  fail('offline');
  const [one, other] = [await open(source), await open(source)];
  let unsent: readonly Unsent[] = [];
  other.feed.outbox.watch((now) => (unsent = now), new AbortController());
  gate.resolve(null);
  await one.feed.post({ kind: 'status', text: 'Waits' }).kept;
  await settled();
  assert.deepEqual(
    unsent.map(({ text }) => text),
    ['Waits'],
  );
});

test('what waits is sent when the network is back, though it could not be loaded before', async () => {
  const { source, written, fail } = scripted();
  fail('offline');
  const { client, feed } = await open(source);
  gate.resolve(null);
  await feed.post({ kind: 'status', text: 'Waits' }).kept;
  await settled();
  client.close();
  await renew();
  broken = true;
  await open(source);
  fail();
  broken = false;
  gate.resolve(null);
  online();
  await settled();
  await settled();
  assert.deepEqual(written, ['Ada: Waits']);
});

test('a feed that is still opening stands it when the network comes, or another person', async () => {
  const { source, become } = scripted();
  const stream = deferred<object>();
  const changes = async () => ({ can: {}, async *stream() {}, ...(await stream.promise) });
  const client = createClient({ source: { ...source, changes } });
  clients.push(client);
  const seen: string[] = [];
  const { retry } = client.session.watch(
    (now) => seen.push(now.status === 'ready' ? now.value.person.name : now.status),
    new AbortController(),
  );
  const opening = client.feed();
  await settled();
  online();
  become(bob);
  retry();
  await settled();
  assert.equal(seen.at(-1), 'Bob');
  stream.resolve({});
  assert.equal((await opening).can.comment, true);
});
