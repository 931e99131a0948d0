import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
// Loaded before the tests, so that what the client loads later is there within a turn.
import './index.ts';
import { memory } from '../adapters/memory/index.ts';
import type { ParvisClient } from '../client.ts';
import { createClient } from '../create-client.ts';
import type { FeedFilter, FeedPort, Source } from '../ports.ts';
import { ada, bob, settled } from '../testing/scripted.ts';
import type { Feed, FeedView, ListView, ShownComment } from './feed.ts';

const clients: ParvisClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await settled();
});

let sources = 0;

/** A company of two with twelve posts of Bob's, and what a client of Ada's makes of it. */
function company(options: Parameters<typeof memory>[0] = {}) {
  const source = memory({
    people: [ada, bob],
    session: { person: 'p1', roles: ['community_manager'] },
    posts: Array.from({ length: 12 }, (_, index) => ({
      id: `post-${String(index).padStart(2, '0')}`,
      author: 'p2',
      text: `Number ${index}`,
      createdAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    })),
    ...options,
  });
  // What is kept on the device is kept per source.
  return { ...source, name: `memory ${++sources}` };
}

/** Pages of five, so that there are some. */
const small = (source: ReturnType<typeof company>): ReturnType<typeof company> => ({
  ...source,
  feed: { ...source.feed, list: (filter, options) => source.feed.list(filter, { limit: 5, ...options }) },
});

async function open(source: Source) {
  const client = createClient({ source, liveAfter: 0 });
  clients.push(client);
  return { client, feed: await client.feed() };
}

function watching(feed: Feed, filter: FeedFilter = {}) {
  const asker = new AbortController();
  let last: FeedView;
  const watch = feed.watch(filter, (view) => (last = view), asker);
  return {
    ...watch,
    view: () => last,
    texts: () => last.items.map(({ text }) => text),
    leave: () => asker.abort(),
  };
}

/** Somebody else writes. */
const bobSays = (source: { feed: FeedPort }, text: string) =>
  source.feed.post(`by-bob-${text}`, { kind: 'status', text }, { signal: new AbortController().signal });

test('a list that parts of did not answer names them until they do', async () => {
  const source = company();
  let missing: string[] | undefined = ['press.example'];
  const { list } = source.feed;
  source.feed.list = async (filter, options) => {
    const page = await list(filter, { ...options, limit: 5 });
    return { ...page, ...(missing && options.cursor === undefined && { missing }) };
  };
  const { feed } = await open(source);
  const { view, more, retry } = watching(feed);
  await settled();
  assert.deepEqual([view().status, view().missing], ['ready', ['press.example']]);
  // Older posts do not bring the newest of what was missing.
  await more();
  assert.deepEqual(view().missing, ['press.example']);
  missing = undefined;
  await retry();
  assert.equal('missing' in view(), false);
});

test('a feed is there page by page, the newest first, until there is no more', async () => {
  const { feed } = await open(small(company()));
  const list = watching(feed);
  assert.equal(list.view().status, 'pending');
  await settled();
  assert.deepEqual(list.texts(), ['Number 11', 'Number 10', 'Number 9', 'Number 8', 'Number 7']);
  assert.equal(list.view().hasMore, true);
  await list.more();
  await list.more();
  assert.equal(list.view().items.length, 12);
  assert.equal(list.view().hasMore, false);
  await list.more();
  assert.equal(list.view().items.length, 12);
});

test('asked for twice at once, a page is read once', async () => {
  const { feed } = await open(small(company()));
  const list = watching(feed);
  await settled();
  await Promise.all([list.more(), list.more()]);
  assert.equal(list.view().items.length, 10);
});

test('two who watch one feed share one list and one request', async () => {
  const source = company();
  let asked = 0;
  const feedPort: FeedPort = {
    ...source.feed,
    list: (...call) => {
      asked++;
      return source.feed.list(...call);
    },
  };
  const { feed } = await open({ ...source, feed: feedPort });
  const [one, other] = [watching(feed, { tag: 'Été' }), watching(feed, { tag: 'ete' })];
  await settled();
  assert.deepEqual([asked, one.view()], [1, other.view()]);
});

test('what is new is counted, and shown when that is asked for', async () => {
  const source = company();
  const { feed } = await open(source);
  const list = watching(feed);
  await settled();
  await bobSays(source, 'News');
  await list.retry();
  assert.equal(list.view().newCount, 1);
  assert.equal(list.texts()[0], 'Number 11');
  await list.showNew();
  assert.equal(list.view().newCount, 0);
  assert.equal(list.texts()[0], 'News');
});

test('when more has come than a page, the list begins anew at the top, and nothing is left out', async () => {
  const source = small(company());
  const { feed } = await open(source);
  const list = watching(feed);
  await settled();
  for (let index = 0; index < 8; index++) await bobSays(source, `News ${index}`);
  await list.retry();
  assert.equal(list.view().newCount, 5);
  await list.showNew();
  while (list.view().hasMore) await list.more();
  assert.equal(list.view().items.length, 20);
  assert.equal(new Set(list.texts()).size, 20);
});

test('a failed first page is told, and asked for again by retry', async () => {
  const source = company();
  let broken = true;
  const list = (...call: Parameters<FeedPort['list']>) =>
    broken ? Promise.reject(new TypeError('x')) : source.feed.list(...call);
  const { feed } = await open({ ...source, feed: { ...source.feed, list } });
  const watched = watching(feed);
  await settled();
  assert.equal(watched.view().status, 'failed');
  assert.equal(watched.view().error?.code, 'internal');
  broken = false;
  await watched.retry();
  assert.equal(watched.view().status, 'ready');
  assert.equal(watched.view().error, undefined);
});

test('a page that failed leaves what is shown as it is', async () => {
  const source = small(company());
  let broken = false;
  const list = (...call: Parameters<FeedPort['list']>) =>
    broken ? Promise.reject(new TypeError('x')) : source.feed.list(...call);
  const { feed } = await open({ ...source, feed: { ...source.feed, list } });
  const watched = watching(feed);
  await settled();
  broken = true;
  await watched.more();
  assert.deepEqual([watched.view().status, watched.view().items.length], ['ready', 5]);
  assert.equal(watched.view().error?.code, 'internal');
  broken = false;
  await watched.more();
  assert.equal(watched.view().items.length, 10);
});

test('a post reacted to in one list is so in all, and says so before the source has answered', async () => {
  const source = company({ latency: 5 });
  const { feed } = await open(source);
  await feed.prepare();
  const [everyone, author] = [watching(feed), watching(feed, { author: 'p2' })];
  await new Promise((resolve) => setTimeout(resolve, 60));
  const done = feed.react('post-11', 'thanks');
  await Promise.resolve();
  for (const list of [everyone, author]) {
    assert.deepEqual(list.view().items[0]?.reactions, {
      counts: [{ kind: 'thanks', count: 1 }],
      mine: 'thanks',
      revision: 0,
    });
  }
  await done;
  assert.equal(author.view().items[0]?.reactions.revision, 1);
  await feed.react('post-11', 'love');
  await feed.react('post-11', undefined);
  assert.deepEqual(everyone.view().items[0]?.reactions, { counts: [], revision: 3 });
});

test('of reactions in quick succession the last one holds', async () => {
  const source = company({ latency: 3 });
  const { feed } = await open(source);
  const list = watching(feed);
  await new Promise((resolve) => setTimeout(resolve, 60));
  await Promise.all([
    feed.react('post-11', 'like'),
    feed.react('post-11', 'love'),
    feed.react('post-11', 'celebrate'),
  ]);
  await settled();
  assert.equal(list.view().items[0]?.reactions.mine, 'celebrate');
  const held = (await source.feed.get(['post-11'], { signal: new AbortController().signal })).get('post-11');
  assert.ok(held && 'reactions' in held && held.reactions.mine === 'celebrate');
});

test('an own post stands at the top at once, unsent, and stays there when it is sent', async () => {
  const source = company({ latency: 5 });
  const { feed } = await open(source);
  await feed.prepare();
  const list = watching(feed);
  await new Promise((resolve) => setTimeout(resolve, 60));
  const writing = feed.post({ kind: 'status', text: 'Mine #new' });
  await Promise.resolve();
  const [top] = list.view().items;
  assert.equal(top?.id, writing.id);
  assert.deepEqual(top?.unsent, { id: writing.id, kind: 'post', text: 'Mine #new', place: {} });
  assert.equal(top?.author.name, 'Ada');
  await writing.sent;
  await settled();
  assert.equal(list.view().items[0]?.unsent, undefined);
  assert.deepEqual(list.view().items.filter(({ id }) => id === writing.id).length, 1);
  assert.equal(list.view().items.length, 13);
});

test('an own post shows in the feeds it belongs to, and in no other', async () => {
  const source = company({
    groups: [{ id: 'g1', slug: 'chess', name: 'Chess', visibility: 'open', members: {} }],
  });
  const { feed } = await open(source);
  const page = 'https://intranet.example/news?utm_source=mail#top';
  const lists = {
    everyone: watching(feed),
    group: watching(feed, { group: 'chess' }),
    tag: watching(feed, { tag: 'Openings' }),
    mine: watching(feed, { author: 'p1' }),
    page: watching(feed, { about: page }),
  };
  await settled();
  await feed.post({ kind: 'status', text: 'About #openings', group: 'chess' }).sent;
  await feed.post({ kind: 'status', text: 'On the page', about: page }).sent;
  await settled();
  const shown = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list.texts().slice(0, 1)]),
  );
  assert.deepEqual(shown, {
    everyone: ['Number 11'],
    group: ['About #openings'],
    tag: ['About #openings'],
    mine: ['About #openings'],
    page: ['On the page'],
  });
});

test('a removed post is gone from every list at once, and back when that is undone', async () => {
  const { feed } = await open(company());
  await feed.prepare();
  const [everyone, author] = [watching(feed), watching(feed, { author: 'p2' })];
  await settled();
  const post = everyone.view().items[3]!;
  const removed = feed.remove(post);
  await Promise.resolve();
  assert.ok(!everyone.texts().includes('Number 8') && !author.texts().includes('Number 8'));
  await removed;
  await feed.restore(post);
  await Promise.resolve();
  assert.equal(everyone.texts()[3], 'Number 8');
  assert.equal(author.texts()[3], 'Number 8');
});

test('an answer that was on its way does not bring a removed post back', async () => {
  const source = company();
  let answer = () => {};
  let slow = false;
  const list: FeedPort['list'] = async (...call) => {
    const page = await source.feed.list(...call);
    if (slow) await new Promise<void>((resolve) => (answer = resolve));
    return page;
  };
  const { feed } = await open({ ...source, feed: { ...source.feed, list } });
  const { view, texts, retry } = watching(feed);
  await settled();
  slow = true;
  const read = retry();
  await settled();
  await feed.remove(view().items[3]!);
  answer();
  await read;
  await settled();
  assert.equal(view().items.length, 11);
  assert.ok(!texts().includes('Number 8'));
  assert.equal(view().newCount, 0);
});

test('what moves up to the first page is not new', async () => {
  const source = small(company());
  const { feed } = await open(source);
  const { view, texts, more, retry } = watching(feed);
  await settled();
  await feed.remove(view().items[1]!);
  await retry();
  assert.deepEqual([view().newCount, texts().length], [0, 4]);
  await more();
  assert.equal(texts().length, 9);
});

test('a removal that is refused puts the post back and rejects', async () => {
  const { feed } = await open(company({ failures: { 'feed.remove': 'forbidden' } }));
  const list = watching(feed);
  await settled();
  await assert.rejects(feed.remove(list.view().items[3]!), { code: 'forbidden' });
  await Promise.resolve();
  assert.equal(list.texts()[3], 'Number 8');
  assert.equal(list.view().items.length, 12);
});

test('an edit shows at once in every list and then carries its revision', async () => {
  const { feed } = await open(company());
  const list = watching(feed);
  await settled();
  await feed.post({ kind: 'status', text: 'Befor' }).sent;
  await settled();
  const writing = feed.edit(list.view().items[0]!, 'Before');
  await Promise.resolve();
  assert.equal(list.texts()[0], 'Before');
  assert.equal(list.view().items[0]?.unsent?.kind, 'edit');
  await writing.sent;
  await settled();
  const [post] = list.view().items;
  assert.deepEqual([post?.text, post?.revision, post?.unsent], ['Before', 1, undefined]);
  const { items } = await feed.versions(post!, { signal: new AbortController().signal });
  assert.deepEqual(
    items.map(({ text }) => text),
    ['Before', 'Befor'],
  );
});

test('pins stand apart and in their place, and announcements and what was read are told', async () => {
  const { feed } = await open(company());
  const list = watching(feed);
  await settled();
  await feed.pin('post-03', true);
  await settled();
  assert.deepEqual(
    list.view().pinned.map(({ text }) => text),
    ['Number 3'],
  );
  assert.equal(list.view().items.length, 12);
  await feed.markRead('post-03');
  await settled();
  assert.equal(list.view().pinned[0]?.pinned?.read, true);
  await feed.announce('post-03', true);
  await settled();
  assert.equal(list.view().items[8]?.announcement, true);
  await feed.pin('post-03', false);
  await settled();
  assert.deepEqual(list.view().pinned, []);
});

test('comments are there page by page, the oldest first, an own one at once', async () => {
  const comments = Array.from({ length: 25 }, (_, index) => ({
    id: `comment-${index}`,
    author: 'p2',
    text: `Comment ${index}`,
    createdAt: new Date(Date.UTC(2026, 1, 1 + index)).toISOString(),
  }));
  const posts = [{ id: 'p', author: 'p2', text: 'Post', createdAt: '2026-01-01T00:00:00Z', comments }];
  const { feed } = await open(company({ posts }));
  const list = watching(feed);
  let last!: ListView<ShownComment>;
  const watch = feed.watchComments('p', (view) => (last = view), new AbortController());
  await settled();
  assert.deepEqual([last.items.length, last.items[0]?.text, last.hasMore], [20, 'Comment 5', true]);
  await watch.more();
  assert.deepEqual([last.items.length, last.items[0]?.text, last.hasMore], [25, 'Comment 0', false]);

  const writing = feed.comment('p', 'Mine');
  await Promise.resolve();
  assert.deepEqual([last.items.at(-1)?.text, last.items.at(-1)?.unsent?.kind], ['Mine', 'comment']);
  const shown = () => list.view().items[0]!.comments;
  assert.deepEqual([shown().count, shown().latest.map(({ text }) => text)], [26, ['Comment 24', 'Mine']]);
  await writing.sent;
  await settled();
  assert.deepEqual([last.items.length, last.items.at(-1)?.unsent], [26, undefined]);
  assert.equal(shown().count, 26);

  await feed.edit(last.items.at(-1)!, 'Mine, edited').sent;
  await settled();
  assert.deepEqual([last.items.at(-1)?.text, shown().latest.at(-1)?.text], ['Mine, edited', 'Mine, edited']);

  const mine = last.items.at(-1)!;
  await feed.remove(mine);
  assert.deepEqual([last.items.length, shown().count], [25, 25]);
  await feed.restore(mine);
  await settled();
  assert.deepEqual([last.items.length, shown().count, last.items.at(-1)?.text], [26, 26, 'Mine, edited']);
});

test('who reacted is listed, and hashtags are completed', async () => {
  const posts = [
    {
      id: 'p',
      author: 'p2',
      text: '#Sécurité #Safety',
      createdAt: '2026-01-01T00:00:00Z',
      reactions: { like: ['p1', 'p2'] },
    },
  ];
  const { feed } = await open(company({ posts }));
  const { signal } = new AbortController();
  const { items } = await feed.reactions('p', { kind: 'like', signal });
  assert.deepEqual(
    items.map(({ person }) => person.name),
    ['Bob', 'Ada'],
  );
  assert.deepEqual(await feed.complete('secu', { signal }), [{ tag: 'securite', name: 'Sécurité' }]);
});

test('a source without a feed says so', async () => {
  const { name, people } = company();
  const client = createClient({ source: { name, people } });
  clients.push(client);
  assert.equal(client.has('feed'), false);
  await assert.rejects(client.feed(), { code: 'unsupported' });
});
