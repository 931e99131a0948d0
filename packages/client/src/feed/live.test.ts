import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
// Loaded before the tests, so that what the client loads later is there within a turn.
import './index.ts';
import type { StreamSignal } from '@parvis/model';
import { memory } from '../adapters/memory/index.ts';
import type { ParvisClient } from '../client.ts';
import { createClient } from '../create-client.ts';
import type { FeedPort, Source } from '../ports.ts';
import { change, scriptedChanges } from '../testing/scripted-changes.ts';
import { ada, bob } from '../testing/scripted.ts';
import type { Feed, FeedView, ListView, ShownComment } from './feed.ts';

const { signal } = new AbortController();
const clients: ParvisClient[] = [];

/** The window and document of a browser, as far as the client listens to them. */
const network = new EventTarget();
const page = Object.assign(new EventTarget(), { hidden: false, baseURI: 'http://intranet.example/' });

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 5, 1) });
  page.hidden = false;
  Object.assign(globalThis, { document: page, addEventListener: network.addEventListener.bind(network) });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await turns();
  mock.timers.reset();
  Object.assign(globalThis, { document: undefined, addEventListener: undefined });
});

/** Lets everything happen that is due now. */
async function turns() {
  for (let times = 0; times < 12; times++) {
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(0);
  }
}

/** Lets time pass, a second at a time, as it does. */
async function pass(seconds: number) {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await turns();
}

async function show(hidden: boolean) {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
  await turns();
}

/** A source whose streams say what the test says, and which counts what is read. */
function scripted() {
  const said = scriptedChanges(turns);
  const asked: string[] = [];
  const held = memory({
    people: [ada, bob],
    session: { person: 'p1' },
    posts: ['one', 'two'].map((id, day) => ({
      id,
      author: 'p2',
      text: id,
      createdAt: `2026-01-0${day + 1}T00:00:00Z`,
      comments: [{ id: `c-${id}`, author: 'p2', text: 'First', createdAt: '2026-01-03T00:00:00Z' }],
    })),
    groups: [{ id: 'g1', slug: 'chess', name: 'Chess', visibility: 'open', members: {} }],
  });
  const source: Source = {
    name: 'live',
    session: held.session,
    feed: {
      ...held.feed,
      list: (filter, options) => (
        asked.push(`list ${JSON.stringify(filter)}`),
        held.feed.list(filter, options)
      ),
      get: (ids, options) => (asked.push(`get ${ids.join(' ')}`), held.feed.get(ids, options)),
      comments: (id, options) => (asked.push(`comments ${id}`), held.feed.comments(id, options)),
    } satisfies FeedPort,
    changes: said.changes,
  };
  return { ...said, source, asked, held: held.feed };
}

async function open(source: Source, liveAfter = 0) {
  const client = createClient({ source, liveAfter });
  clients.push(client);
  return client.feed();
}

function watching(feed: Feed, filter: Parameters<Feed['watch']>[0] = {}) {
  const asker = new AbortController();
  let last!: FeedView;
  const watch = feed.watch(filter, (view) => (last = view), asker);
  return { ...watch, view: () => last, leave: () => asker.abort() };
}

const position = (id: string): StreamSignal => ({ id, kind: 'position' });
test('a page that is left at once opens no stream; one that stays hears of what came meanwhile', async () => {
  const { source, streams, last } = scripted();
  const feed = await open(source, 2000);
  const gone = watching(feed);
  await pass(1);
  gone.leave();
  await pass(5);
  assert.equal(streams.length, 0);
  const list = watching(feed);
  await pass(1);
  assert.equal(streams.length, 0);
  await pass(3);
  assert.equal(streams.length, 1);
  await last().say(position('1'));
  await last().say(change('post_created', 'three'));
  assert.equal(list.view().newCount, 1);
});

test('there is one stream while anybody watches, and none before or after', async () => {
  const { source, streams } = scripted();
  const feed = await open(source);
  await turns();
  assert.equal(streams.length, 0);
  const [one, other] = [watching(feed), watching(feed, { group: 'chess' })];
  await turns();
  assert.equal(streams.length, 1);
  one.leave();
  await turns();
  assert.equal(streams[0]?.signal.aborted, false);
  other.leave();
  await turns();
  assert.equal(streams[0]?.signal.aborted, true);
  await pass(600);
  assert.equal(streams.length, 1);
});

test('a new post is counted where it belongs, read by nobody until it is asked for', async () => {
  const { source, held, asked, last } = scripted();
  const feed = await open(source);
  const [everyone, group, tag] = [
    watching(feed),
    watching(feed, { group: 'chess' }),
    watching(feed, { tag: 'x' }),
  ];
  await turns();
  void held.post('new', { kind: 'status', text: 'New #x' }, { signal });
  await turns();
  asked.length = 0;
  await last().say(change('post_created', 'new'));
  assert.deepEqual([everyone.view().newCount, group.view().newCount], [1, 0]);
  assert.deepEqual(asked, []);
  await pass(5);
  assert.equal(tag.view().newCount, 1, 'only the post says whether it has the tag');
  void everyone.showNew();
  await turns();
  assert.deepEqual(
    everyone.view().items.map(({ id }) => id),
    ['new', 'two', 'one'],
  );
  assert.deepEqual(asked, ['get new']);
  await last().say(change('post_created', 'new'));
  assert.equal(everyone.view().newCount, 0, 'what is shown is not new');
});

test('many changes are one reading, a little later', async () => {
  const { source, held, asked, last } = scripted();
  const feed = await open(source);
  const list = watching(feed);
  let comments!: ListView<ShownComment>;
  feed.watchComments('one', (view) => (comments = view), { signal });
  await turns();
  asked.length = 0;
  void held.comment('c', { post: 'one', text: 'Second' }, { signal });
  await turns();
  void held.react('two', 'love', { revision: 0, signal });
  await turns();
  for (let times = 0; times < 5; times++) {
    await last().say(change('comments_changed', 'one'));
    await last().say(change('reactions_changed', 'two'));
    await last().say(change('heard_of_nothing', 'three'));
  }
  assert.deepEqual(asked, []);
  await pass(5);
  assert.deepEqual(asked.sort(), ['comments one', 'get two one']);
  assert.equal(list.view().items[0]?.reactions.mine, 'love');
  assert.deepEqual(
    comments.items.map(({ text }) => text),
    ['First', 'Second'],
  );
});

test('a post that was removed elsewhere goes, and what is pinned is read again', async () => {
  const { source, held, asked, last } = scripted();
  const feed = await open(source);
  const list = watching(feed);
  await turns();
  void held.post('mine', { kind: 'status', text: 'Mine' }, { signal });
  await turns();
  await last().say(change('post_created', 'mine'));
  void list.showNew();
  await turns();
  void held.remove({ kind: 'post', id: 'mine' }, { signal });
  await turns();
  await last().say(change('post_changed', 'mine'));
  await pass(5);
  assert.deepEqual(
    list.view().items.map(({ id }) => id),
    ['two', 'one'],
  );
  asked.length = 0;
  await last().say(change('pins_changed', 'two'));
  await pass(5);
  assert.deepEqual(asked.sort(), ['get two', 'list {}']);
});

test('a stream that broke off goes on where it was', async () => {
  const { source, streams, last } = scripted();
  watching(await open(source));
  await turns();
  await last().say(position('a'));
  await last().say(change('post_created', 'x'));
  await last().end();
  await pass(3);
  assert.deepEqual(
    streams.map(({ since }) => since),
    [undefined, 'post_created x'],
  );
});

test('a stream that cannot be opened is tried again, more and more seldom, and at once when there is a network', async () => {
  const { source, streams, break: broken } = scripted();
  broken(true);
  const list = watching(await open(source));
  await pass(10);
  const early = streams.length;
  await pass(600);
  assert.ok(early >= 3 && early <= 8, `${early} in ten seconds`);
  assert.ok(streams.length - early < 16, `${streams.length - early} in ten minutes`);
  assert.equal(list.view().status, 'ready', 'the feed is there without it');
  const before = streams.length;
  broken(false);
  network.dispatchEvent(new Event('online'));
  await turns();
  assert.equal(streams.length, before + 1);
});

test('a stream that is silent for a minute is dead', async () => {
  const { source, streams, last } = scripted();
  watching(await open(source));
  await turns();
  await last().say(position('a'));
  await pass(59);
  assert.equal(streams.length, 1);
  await pass(5);
  assert.deepEqual(
    streams.map(({ signal }) => signal.aborted),
    [true, false],
  );
});

test('a server that stops is come back to when it says', async () => {
  const { source, streams, last } = scripted();
  watching(await open(source));
  await turns();
  await last().say({ id: 'z', kind: 'end', retryAfter: 20_000 });
  await last().end();
  await pass(19);
  assert.equal(streams.length, 1);
  await pass(2);
  assert.equal(streams[1]?.since, 'z');
});

test('half a minute after the page is hidden the stream is closed, and goes on when it is looked at', async () => {
  const { source, streams, last } = scripted();
  watching(await open(source));
  await turns();
  await last().say(position('a'));
  await show(true);
  await pass(29);
  assert.equal(last().signal.aborted, false);
  await pass(2);
  assert.equal(last().signal.aborted, true);
  await show(false);
  assert.deepEqual([streams.length, last().since], [2, 'a']);
});

test('what changes while the page is hidden is read when it is looked at', async () => {
  const { source, held, asked, last } = scripted();
  const feed = await open(source);
  const list = watching(feed);
  await turns();
  asked.length = 0;
  await show(true);
  void held.react('two', 'like', { revision: 0, signal });
  await turns();
  await last().say(change('reactions_changed', 'two'));
  await pass(10);
  assert.deepEqual(asked, []);
  await show(false);
  assert.deepEqual(asked, ['get two']);
  assert.equal(list.view().items[0]?.reactions.mine, 'like');
});

test('after a gap everything that is shown is read again, and what is new is counted', async () => {
  const { source, held, asked, last } = scripted();
  const feed = await open(source);
  const list = watching(feed);
  await turns();
  void held.post('missed', { kind: 'status', text: 'Missed' }, { signal });
  await turns();
  asked.length = 0;
  await last().say({ id: 'r', kind: 'reset' });
  await pass(5);
  assert.ok(asked.includes('list {}'));
  assert.equal(list.view().newCount, 1);
});

test('a stream that is first there long after the feed was read has missed something', async () => {
  const { source, held, last, break: broken } = scripted();
  broken(true);
  const list = watching(await open(source));
  await pass(90);
  void held.post('missed', { kind: 'status', text: 'Missed' }, { signal });
  await turns();
  broken(false);
  network.dispatchEvent(new Event('online'));
  await turns();
  await last().say(position('a'));
  await pass(5);
  assert.equal(list.view().newCount, 1);
});

test('a closed client leaves no stream and no timer', async () => {
  const { source, streams, last } = scripted();
  watching(await open(source));
  await turns();
  clients.pop()!.close();
  await turns();
  assert.equal(last().signal.aborted, true);
  await pass(600);
  assert.equal(streams.length, 1);
});

test('a server that stops again and again, and says that it is back at once, is asked more and more seldom', async () => {
  const { source, streams, last } = scripted();
  watching(await open(source));
  await turns();
  for (let second = 0; second < 60; second++) {
    const { length } = streams;
    await last().say({ id: 'z', kind: 'end', retryAfter: 0 });
    await last().end();
    while (streams.length === length && second++ < 60) await pass(1);
  }
  assert.ok(streams.length <= 8, `${streams.length} in a minute`);
  assert.equal(last().since, 'z');
});

test('a stream that has stood for a while is opened anew at once, however often there was none before', async () => {
  const { source, streams, last, break: broken } = scripted();
  broken(true);
  watching(await open(source));
  await pass(60);
  broken(false);
  network.dispatchEvent(new Event('online'));
  await turns();
  for (let times = 0; times < 2; times++) {
    await last().say(position('a'));
    await pass(25);
  }
  const { length } = streams;
  await last().say(position('a'));
  await last().end();
  await pass(2);
  assert.equal(streams.length, length + 1);
});
