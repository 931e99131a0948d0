import { expect } from '@open-wc/testing';
import type { PersonSummary } from '@parvis/model';
import { memory } from './adapters/memory/index.ts';
import type { ParvisClient, Snapshot } from './client.ts';
import { combine } from './combine/combine.ts';
import type { Identities } from './combine/identities.ts';
import { createClient } from './create-client.ts';
import type { FeedView, ShownPost } from './feed/feed.ts';
import type { Named } from './named.ts';
import { graph } from './adapters/graph/index.ts';
import { officeRoutes } from './adapters/graph/testing/office.ts';
import { manyUsers, pretendGraph, userId } from './adapters/graph/testing/server.ts';

const TEAM = '00000000-0000-4000-9000-000000000000';
const NEWS = '19:news@thread.tacv2';
/** Every third person has no photograph: the first of all is one of them. */
const WRITERS = [1, 2, 0].map(userId);
const clients: ParvisClient[] = [];
const hosts: HTMLElement[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  for (const host of hosts.splice(0)) host.remove();
});

/** A tenant with a channel in which three people have written twenty messages each. */
function tenant() {
  const users = manyUsers(5);
  const messages = Array.from({ length: 60 }, (_, at) => ({ by: WRITERS[at % 3]!, text: `Message ${at}` }));
  const office = officeRoutes({
    users,
    me: userId(0),
    channels: [{ team: TEAM, channel: NEWS, isOpen: true, messages }],
  });
  const pretended = pretendGraph({ users, routes: office.routes });
  const fetch: typeof globalThis.fetch = (url, init) => pretended.handle(new Request(url, init));
  const baseUrl = `https://${crypto.randomUUID()}.example/v1.0`;
  const paths = () => pretended.asked.map(({ path }) => path);
  return {
    source: graph({ baseUrl, getToken: () => 'secret', fetch, channels: [{ team: TEAM, channel: NEWS }] }),
    photos: () => paths().filter((path) => path.includes('/photos/')),
    people: () => paths().filter((path) => path === '/users'),
  };
}

function open(source: Parameters<typeof createClient>[0]['source']) {
  const client = createClient({ source });
  clients.push(client);
  return client;
}

async function postsOf(client: ParvisClient): Promise<readonly ShownPost[]> {
  let view: FeedView | undefined;
  const feed = await client.feed();
  feed.watch({}, (now) => (view = now), { signal: new AbortController().signal });
  await until(() => view?.status === 'ready', 'the posts');
  return view!.items;
}

/** Shows somebody as a post does, so far down the page. */
function shown(client: ParvisClient, author: Named, top = 0) {
  const host = document.createElement('div');
  host.style.cssText = `position:absolute;top:${top}px;height:20px;width:20px`;
  document.body.append(host);
  hosts.push(host);
  const asker = new AbortController();
  const told: PersonSummary[] = [];
  const listener = (snapshot: Snapshot<PersonSummary>) => {
    if (snapshot.status === 'ready') told.push(snapshot.value);
  };
  client.people.watch(author, listener, { signal: asker.signal, host });
  return {
    told,
    url: () => told.at(-1)?.photo?.url,
    leave: () => (asker.abort(), host.remove()),
  };
}

async function until(so: () => unknown, what: string) {
  let isSo = await so();
  for (let times = 0; !isSo && times < 400; times++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    isSo = await so();
  }
  expect(!!isSo, what).to.equal(true);
}

const isThere = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Two frames: by then what is in the viewport has been told so. */
const seen = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

describe('who wrote a message of a channel', () => {
  it('has one photograph asked for, however many messages are theirs, and nothing else', async () => {
    const { source, photos, people } = tenant();
    const client = open(source);
    const posts = await postsOf(client);
    const cards = posts.map(({ author }) => shown(client, author));
    await until(
      () => cards.every(({ url }, at) => posts[at]!.author.id === userId(0) || url()),
      'all there are',
    );
    expect(posts.length).to.equal(20);
    expect(photos().toSorted()).to.deep.equal(
      [0, 1, 2].map((at) => `/users/${userId(at)}/photos/96x96/$value`),
    );
    expect(people()).to.deep.equal([]);
    const urls = new Set(cards.map(({ url }) => url()).filter((url) => url !== undefined));
    expect(urls.size).to.equal(2);
    const at = posts.findIndex(({ author }) => author.id === userId(1));
    const { told, url } = cards[at]!;
    expect(told).to.deep.equal([{ ...posts[at]!.author, photo: { url: url() } }]);
  });

  it('has none asked for before a message of theirs is near, and its address is given back', async () => {
    const { source, photos } = tenant();
    const client = open(source);
    const author = (await postsOf(client)).find(({ author: { id } }) => id === userId(1))!.author;
    const [one, other] = [shown(client, author, 20_000), shown(client, author, 20_100)];
    await seen();
    expect(photos()).to.deep.equal([]);
    scrollTo(0, 20_000);
    await until(() => one.url() && other.url(), 'the photograph');
    scrollTo(0, 0);
    expect(photos().length).to.equal(1);
    const url = one.url()!;
    one.leave();
    expect(await isThere(url)).to.equal(true);
    other.leave();
    expect(await isThere(url)).to.equal(false);
  });

  it('has none asked for when it is a program, or somebody of the page’s own', async () => {
    const { source, photos } = tenant();
    const client = open(source);
    for (const id of ['–', 'ada', 'p1@acme.example']) shown(client, { id, name: 'Somebody' });
    const last = shown(client, { id: userId(1), name: 'Person 1' });
    await until(last.url, 'a photograph that is asked for after them');
    expect(photos()).to.deep.equal([`/users/${userId(1)}/photos/96x96/$value`]);
  });
});

describe('who wrote a post of another system', () => {
  const writers = [
    { id: 'u1', name: 'P. One', mail: 'P1@acme.example' },
    { id: 'u2', name: 'P. Two' },
    { id: 'u3', name: 'Guest', mail: 'guest@elsewhere.example' },
    { id: 'u4', name: 'Nemo' },
  ];
  const posts = Array.from({ length: 20 }, (_, at) => ({
    id: `post-${at}`,
    author: writers[at % 4]!.id,
    text: `Post ${at}`,
    createdAt: `2026-01-01T00:00:${10 + at}Z`,
  }));
  const house = { ...memory({ people: writers, posts, session: { person: 'u4' } }), name: 'house' };

  async function combined(identities: Identities = {}) {
    const { source, ...asked } = tenant();
    const client = open(combine(house, { name: source.name, people: source.people, identities }));
    return { client, posts: await postsOf(client), ...asked };
  }
  const byName = (all: readonly ShownPost[], name: string) =>
    all.map(({ author }) => author).filter((author) => author.name === name);

  it('has the photograph that Graph has of them, and the name that the post has', async () => {
    const { client, posts: all, photos, people } = await combined({ u2: userId(2) });
    const cards = all.map(({ author }) => shown(client, author));
    const those = (name: string) => cards.filter((_, at) => all[at]!.author.name === name);
    const known = [...those('P. One'), ...those('P. Two')];
    await until(() => known.every(({ url }) => url()), 'the photographs');
    expect(known.length).to.equal(10);
    expect(those('P. One')[0]!.told).to.deep.equal([
      { ...byName(all, 'P. One')[0]!, photo: { url: those('P. One')[0]!.url() } },
    ]);
    expect([...those('Guest'), ...those('Nemo')].flatMap(({ told }) => told)).to.deep.equal([]);
    expect(photos().toSorted()).to.deep.equal([1, 2].map((at) => `/users/${userId(at)}/photos/96x96/$value`));
    // By id, by mail, and of whom nobody has the mail, by the name they sign in with.
    expect(people().length).to.equal(3);
  });

  it('is not asked for before a post of theirs is near', async () => {
    const { client, posts: all, photos, people } = await combined();
    const [author] = byName(all, 'P. One');
    const far = shown(client, author!, 20_000);
    await seen();
    expect([photos(), people()]).to.deep.equal([[], []]);
    scrollTo(0, 20_000);
    await until(far.url, 'the photograph, when it is seen');
    scrollTo(0, 0);
    expect([photos().length, people().length]).to.deep.equal([1, 1]);
    const url = far.url()!;
    far.leave();
    expect(await isThere(url)).to.equal(false);
  });

  it('keeps the photograph that the post came with', async () => {
    const { client, posts: all, photos, people } = await combined();
    const [author] = byName(all, 'P. One');
    const own = shown(client, { ...author!, photo: { url: 'https://house.example/p1.jpg' } });
    const other = shown(client, byName(all, 'P. One')[1]!);
    await until(other.url, 'that of a post without one');
    expect(own.told).to.deep.equal([]);
    expect([photos().length, people().length]).to.deep.equal([1, 1]);
  });
});
