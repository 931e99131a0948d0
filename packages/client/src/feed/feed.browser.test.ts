import { expect } from '@open-wc/testing';
import { createStore, entries } from 'idb-keyval';
import type { PersonSummary, Post } from '@parvis/model';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { parvis } from '../adapters/parvis/index.ts';
import type { ParvisClient } from '../client.ts';
import { createClient } from '../create-client.ts';
import { canStream } from '../testing/streams.ts';
import type { Feed, FeedView } from './feed.ts';

const itStreams = canStream ? it : it.skip;

/** What a real browser adds: IndexedDB, locks between tabs, pages that go without a word, streams. */

const worker = setupWorker();
const people: Record<string, PersonSummary> = {
  ada: { id: 'ada', name: 'Ada' },
  bob: { id: 'bob', name: 'Bob' },
};
let reader = 'ada';
let posts: Post[] = [];
let written: string[] = [];
let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
let asked: (string | null)[] = [];
const clients: ParvisClient[] = [];
const frames: HTMLIFrameElement[] = [];

/** Each test has its own server, and what is kept on the device is kept per server. */
let server = 0;
const base = () => `/feed-${server}`;

function postOf(id: string, text: string, author = reader): Post {
  return {
    id,
    author: people[author]!,
    kind: 'status',
    text,
    tags: [],
    createdAt: new Date(Date.UTC(2026, 0, 1) + posts.length * 1000).toISOString(),
    revision: 0,
    comments: { count: 0, latest: [] },
    reactions: { counts: [], revision: 0 },
    announcement: false,
    can: { edit: true, remove: true, report: true, comment: true, react: true, pin: false, announce: false },
  };
}

async function until(so: () => boolean | Promise<boolean>, what: string) {
  const end = Date.now() + 15_000;
  while (!(await so()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await so(), what).to.equal(true);
}

function network(onLine: boolean, of: Window = window) {
  Object.defineProperty(of.navigator, 'onLine', { configurable: true, get: () => onLine });
  of.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
}

interface Tab {
  window: Window & { feed?: Feed };
  feed: Feed;
  /** The tab is gone, without a word. */
  kill(): void;
}

/** Another tab of this browser, as far as one page can have one. */
async function openTab(): Promise<Tab> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<script type="module">
    import { createClient } from '${new URL('../index.ts', import.meta.url)}';
    import { parvis } from '${new URL('../adapters/parvis/index.ts', import.meta.url)}';
    const client = createClient({ source: parvis({ baseUrl: '${base()}' }), liveAfter: 0 });
    window.feed = await client.feed();
  </script>`;
  document.body.append(frame);
  frames.push(frame);
  const tab = frame.contentWindow as Tab['window'];
  await until(() => tab.feed !== undefined, 'the tab is there');
  // Which is known only when it is known who reads.
  await tab.feed!.drafts.get('nothing');
  return { window: tab, feed: tab.feed!, kill: () => frame.remove() };
}

async function open() {
  const client = createClient({ source: parvis({ baseUrl: base() }), liveAfter: 0 });
  clients.push(client);
  return client.feed();
}

function watching(feed: Feed) {
  let last!: FeedView;
  feed.watch({}, (view) => (last = view), new AbortController());
  return { view: () => last, texts: () => last.items.map(({ text }) => text) };
}

before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
beforeEach(() => {
  server++;
  reader = 'ada';
  [posts, written, asked] = [[], [], []];
  worker.use(
    http.get(`${base()}/v1/session`, () => HttpResponse.json({ person: people[reader], roles: ['member'] })),
    http.get(`${base()}/v1/posts`, () => HttpResponse.json({ items: posts.toReversed() })),
    http.post<never, { keys: string[] }>(`${base()}/v1/posts/batch`, async ({ request }) => {
      const { keys } = await request.json();
      const problem = { type: 'about:blank', title: 'Not found', status: 404, code: 'not_found' };
      const answer = (key: string) => posts.find(({ id }) => id === key);
      return HttpResponse.json({
        answers: keys.map((key) => ({ key, post: answer(key), ...(!answer(key) && { problem }) })),
      });
    }),
    http.put<{ id: string }, { text: string }>(`${base()}/v1/posts/:id`, async ({ params, request }) => {
      const { text } = await request.json();
      written.push(`${reader}: ${text}`);
      if (!posts.some(({ id }) => id === params.id)) posts.push(postOf(params.id, text));
      return HttpResponse.json(posts.find(({ id }) => id === params.id));
    }),
    http.get(`${base()}/v1/changes`, ({ request }) => {
      asked.push(request.headers.get('last-event-id'));
      const body = new ReadableStream<Uint8Array>({ start: (controller) => (stream = controller) });
      return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
    }),
  );
});
afterEach(() => {
  worker.resetHandlers();
  for (const client of clients.splice(0)) client.close();
  for (const frame of frames.splice(0)) frame.remove();
  Reflect.deleteProperty(navigator, 'onLine');
});

const say = (text: string) => stream!.enqueue(new TextEncoder().encode(text));

describe('a post that is written without a network', () => {
  it('is one post when the page is closed and opened again with one', async () => {
    const tab = await openTab();
    network(false, tab.window);
    await tab.feed.post({ kind: 'status', text: 'Later' }).kept;
    tab.kill();
    expect(written).to.deep.equal([]);
    const { texts, view } = watching(await open());
    await until(() => written.length > 0 && view().items[0]?.unsent === undefined, 'sent');
    expect(texts()).to.deep.equal(['Later']);
    expect(posts.map(({ text }) => text)).to.deep.equal(['Later']);
    expect(written).to.deep.equal(['ada: Later']);
  });

  it('is sent by one tab of several, and shown in all', async () => {
    const [one, other] = [await openTab(), await openTab()];
    for (const tab of [one, other]) network(false, tab.window);
    for (const text of ['1', '2', '3']) await one.feed.post({ kind: 'status', text }).kept;
    const shown = [watching(one.feed), watching(other.feed)];
    for (const tab of [one, other]) network(true, tab.window);
    await until(
      () =>
        shown.every(({ view }) => view().items.length === 3 && !view().items.some(({ unsent }) => unsent)),
      'shown in both',
    );
    expect(written).to.deep.equal(['ada: 1', 'ada: 2', 'ada: 3']);
  });

  it('is neither sent nor shown when somebody else signs in', async () => {
    const tab = await openTab();
    network(false, tab.window);
    await tab.feed.post({ kind: 'status', text: 'Of Ada' }).kept;
    tab.kill();
    reader = 'bob';
    const feed = await open();
    const { texts, view } = watching(feed);
    let unsent = -1;
    feed.outbox.watch((all) => (unsent = all.length), new AbortController());
    await feed.post({ kind: 'status', text: 'Of Bob' }).sent;
    await until(() => view().items.length > 0 && !view().items[0]?.unsent, 'Bob’s');
    expect(texts()).to.deep.equal(['Of Bob']);
    expect(written).to.deep.equal(['bob: Of Bob']);
    expect(unsent).to.equal(0);
    clients.pop()!.close();

    reader = 'ada';
    watching(await open());
    await until(() => written.length === 2, 'Ada’s');
    expect(written).to.deep.equal(['bob: Of Bob', 'ada: Of Ada']);
  });
});

describe('a refused post', () => {
  it('comes back as text with its reason, also after the page was closed', async () => {
    worker.use(
      http.put(`${base()}/v1/posts/:id`, () =>
        HttpResponse.json({ type: 'about:blank', title: 'x', status: 422, code: 'invalid' }, { status: 422 }),
      ),
    );
    const tab = await openTab();
    const sent = await tab.feed.post({ kind: 'status', text: 'Hm' }).sent.then(
      () => 'sent',
      (error: unknown) => (error as { code: string }).code,
    );
    expect(sent).to.equal('invalid');
    tab.kill();
    const feed = await open();
    let found: unknown;
    feed.outbox.watch(
      ([unsent]) => (found = [unsent?.kind, unsent?.text, unsent?.refused]),
      new AbortController(),
    );
    await until(() => JSON.stringify(found) === '["post","Hm","invalid"]', 'given back');
  });
});

describe('a draft', () => {
  it('is kept while it is typed, for when the tab dies, and each tab has its own', async () => {
    const [one, other] = [await openTab(), await openTab()];
    one.feed.drafts.set('post', 'One');
    other.feed.drafts.set('post', 'Other');
    const isKept = async () => {
      const all = JSON.stringify(await entries(createStore('parvis', 'kept')));
      return ['"One"', '"Other"'].every((text) => all.includes(text));
    };
    await until(isKept, 'kept');
    expect(await other.feed.drafts.get('post')).to.equal('Other');
    one.kill();
    const feed = await open();
    // A browser may take a while to notice that a tab is gone.
    await until(async () => (await feed.drafts.get('post')) === 'One', 'taken over');
    expect(await other.feed.drafts.get('post')).to.equal('Other');
  });
});

describe('the stream', () => {
  itStreams('tells of a new post, whatever the pieces it comes in, and goes on where it was', async () => {
    const { view } = watching(await open());
    await until(() => view().status === 'ready' && stream !== undefined, 'open');
    posts.push(postOf('6f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'News', 'bob'));
    const event = { id: 'b', kind: 'post_created', key: posts[0]!.id, topic: {} };
    const text = `: hello\n\nid: a\ndata: {"id":"a","kind":"position"}\n\nid: b\ndata: ${JSON.stringify(event)}\n\n`;
    for (const piece of text.match(/[^]{1,7}/g) ?? []) say(piece);
    await until(() => view().newCount === 1, 'counted');
    expect(view().items).to.deep.equal([]);
    stream!.close();
    await until(() => asked.length === 2, 'come back');
    expect(asked).to.deep.equal([null, 'b']);
  });
});
