import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, test } from 'node:test';
import type { PersonSummary } from '@parvis/model';
import { memory, type MemoryOptions } from '../adapters/memory/index.ts';
import type { ParvisClient, Snapshot } from '../client.ts';
import { configure } from '../config.ts';
import { createClient } from '../create-client.ts';
import type { FeedView } from '../feed/feed.ts';
import type { FeedFilter, Source } from '../ports.ts';
import { settled } from '../testing/scripted.ts';
import { combine } from './combine.ts';
import type { Identities } from './identities.ts';

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const { signal } = new AbortController();
const directory = [
  { id: '1', name: 'Ada Lovelace', mail: 'ada@acme.example', login: 'al' },
  { id: '2', name: 'Grace Hopper', mail: 'grace@acme.example', login: 'gh' },
];
/** The same ids, of others. */
const writers = [
  { id: '1', name: 'Grace', mail: 'Grace@ACME.example' },
  { id: '2', name: 'Nemo' },
  { id: 'al', name: 'Al the Bot' },
  { id: '3', name: 'Guest', mail: 'guest@elsewhere.example' },
];
const posts = writers.map(({ id }, day) => ({
  id: `post-${id}`,
  author: id,
  text: `By ${id}`,
  createdAt: `2026-01-0${day + 1}T00:00:00Z`,
  comments: [{ id: `comment-${id}`, author: id, text: 'Aye', createdAt: '2026-02-01T00:00:00Z' }],
}));
const named = <T extends Source>(name: string, source: T) => ({ ...source, name });
const houseOf = (options: MemoryOptions = {}) =>
  named('house', memory({ people: writers, posts, session: { person: '1' }, ...options }));

/** The house whose people come from a directory. */
function open(identities?: Identities, house: Source = houseOf()) {
  const { people } = memory({ people: directory });
  const asked: string[] = [];
  const get: typeof people.get = (keys, options) => {
    asked.push(...keys);
    return people.get(keys, options);
  };
  const client = createClient({
    source: combine(house, {
      name: 'directory',
      people: { ...people, get },
      ...(identities !== undefined && { identities }),
    }),
  });
  ends.push(() => client.close());
  return { client, asked };
}

async function authorsOf(client: ParvisClient, filter: FeedFilter = {}) {
  const feed = await client.feed();
  let view: FeedView | undefined;
  feed.watch(filter, (now) => (view = now), { signal });
  await settled();
  return {
    status: view!.error?.code ?? view!.status,
    authors: new Map(view!.items.map(({ author }) => [author.name, author])),
  };
}

/** Whom the source of people knows by a key. */
async function cardOf(client: ParvisClient, key: string) {
  let last: Snapshot<PersonSummary> | undefined;
  client.people.watch(key, (snapshot) => (last = snapshot), { signal });
  await settled();
  return last!.status === 'ready'
    ? last!.value.name
    : last!.status === 'failed'
      ? last!.error.code
      : 'pending';
}

const idOf = async (client: ParvisClient, name: string) => (await authorsOf(client)).authors.get(name)!.id;

describe('where people come from another source, who wrote a post', () => {
  test('is found by their mail address in whatever letters, and keeps what the post says', async () => {
    const { client } = open();
    const { authors } = await authorsOf(client);
    assert.deepEqual([...authors.keys()], ['Guest', 'Al the Bot', 'Nemo', 'Grace']);
    assert.equal(await cardOf(client, authors.get('Grace')!.id), 'Grace Hopper');
  });

  test('without an address there is nobody, and is not asked for', async () => {
    const { client, asked } = open();
    const { authors } = await authorsOf(client);
    for (const name of ['Nemo', 'Al the Bot']) {
      assert.equal(await cardOf(client, authors.get(name)!.id), 'not_found');
    }
    assert.deepEqual(asked, []);
  });

  test('and is not in the directory is not found there', async () => {
    const { client } = open();
    assert.equal(await cardOf(client, await idOf(client, 'Guest')), 'not_found');
  });

  test('is whom the administrator says, whatever their address', async () => {
    const { client } = open({ 1: 'AL', AL: 'gh', 3: null });
    assert.equal(await cardOf(client, await idOf(client, 'Grace')), 'Ada Lovelace');
    assert.equal(await cardOf(client, await idOf(client, 'Al the Bot')), 'Grace Hopper');
    assert.match(await idOf(client, 'Guest'), /^\?/);
  });

  test('is whom a function says, which is told the source; else the address decides', async () => {
    const { client } = open(({ id }, source) => (source === 'house' && id === '2' ? '1' : undefined));
    assert.equal(await cardOf(client, await idOf(client, 'Nemo')), 'Ada Lovelace');
    assert.equal(await cardOf(client, await idOf(client, 'Grace')), 'Grace Hopper');
  });

  test('is never shown on the card of the same id, in whatever order the two are read', async () => {
    const { client } = open();
    await authorsOf(client);
    assert.equal(await cardOf(client, '1'), 'Ada Lovelace');
    await authorsOf(client, { tag: 'x' });
    assert.equal(await cardOf(client, '1'), 'Ada Lovelace');
    assert.equal(await cardOf(client, 'grace@acme.example'), 'Grace Hopper');
  });
});

describe('what the source of people knows somebody by', () => {
  const wrote = async (client: ParvisClient, author: string) => {
    const { authors, status } = await authorsOf(client, { author });
    return authors.size > 0 ? [...authors.keys()].join() : status;
  };

  test('finds what they wrote: by their address, which the source of people says', async () => {
    const { client } = open();
    for (const key of ['2', 'GH', 'grace@acme.example']) assert.equal(await wrote(client, key), 'Grace', key);
    assert.equal(await wrote(client, '1'), 'not_found');
    assert.equal(await wrote(client, 'al'), 'not_found');
    assert.equal(await wrote(client, 'nobody'), 'not_found');
  });

  test('finds it by what the administrator says', async () => {
    const { client } = open({ 2: 'ada@acme.example' });
    for (const key of ['1', 'al', 'Ada@acme.example']) assert.equal(await wrote(client, key), 'Nemo', key);
  });

  test('does not find who has their address and is somebody else, as the administrator says', async () => {
    const recommendations = [{ subject: { kind: 'person' as const, id: '1' }, people: ['2'] }];
    for (const identities of [{ 1: '1' }, { 1: null }]) {
      const { client } = open(identities, houseOf({ recommendations }));
      const { authors } = await authorsOf(client, { author: 'grace@acme.example' });
      assert.deepEqual([...authors.keys()], []);
      let code: string | undefined;
      client.recommendations.watch(
        { kind: 'person', id: 'gh' },
        (now) => (code = now.status === 'failed' ? now.error.code : now.status),
        { signal },
      );
      await settled();
      assert.equal(code, 'not_found');
    }
  });

  test('finds what those wrote who are not there, by the id or address that their posts have', async () => {
    const { client } = open();
    for (const name of ['Guest', 'Nemo']) assert.equal(await wrote(client, await idOf(client, name)), name);
  });

  test('recommends them where the house keeps that, and tells of nobody else', async () => {
    const recommendations = [
      { subject: { kind: 'person' as const, id: '1' }, people: ['2', '1'] },
      { subject: { kind: 'person' as const, id: '2' }, people: ['3'] },
    ];
    const { client } = open({ al: '1' }, houseOf({ recommendations, session: { person: '3' } }));
    const of = async (id: string) => {
      const seen: string[] = [];
      client.recommendations.watch(
        { kind: 'person', id },
        (now) =>
          seen.push(
            now.status === 'ready'
              ? `${now.value.subject.id} ${now.value.people.map((person) => person.id).join()}`
              : now.status,
          ),
        { signal },
      );
      await settled();
      return seen.at(-1);
    };
    assert.equal(await of('grace@acme.example'), 'grace@acme.example ?house 2,grace@acme.example');
    // The id of Nemo in the house.
    assert.equal(await of('2'), '2 ?house 2,grace@acme.example');
    assert.equal(await of('1'), '1 ');
    await client.recommendations.set({ kind: 'person', id: '2' }, true);
    const { items } = await client.recommendations.list({ kind: 'person', id: '2' }, { signal });
    assert.deepEqual(
      items.map(({ subject, person }) => `${subject.id} ${person.name}`),
      ['2 Guest', '2 Nemo', '2 Grace'],
    );
  });
});

test('those who react, comment, belong to a group or read are known by the same keys', async () => {
  const house = houseOf({
    groups: [
      { id: 'g', slug: 'chess', name: 'Chess', visibility: 'open', members: { 1: 'owner', 2: 'member' } },
    ],
    posts: [{ ...posts[0]!, reactions: { like: ['1', '2'] } }],
  });
  const { client } = open(undefined, house);
  const feed = await client.feed();
  const keys = ['grace@acme.example', '?house 2'];
  const people = (items: readonly { person: PersonSummary }[]) => items.map(({ person }) => person.id).sort();
  assert.deepEqual(people((await feed.reactions('post-1', { signal })).items).sort(), keys.toSorted());
  assert.deepEqual(people((await client.groups.members('g', { signal })).items), keys.toSorted());
  let reader: string | undefined;
  client.session.watch((now) => (reader = now.status === 'ready' ? now.value.person.id : now.status), {
    signal,
  });
  let commenters: string[] = [];
  feed.watchComments('post-1', ({ items }) => (commenters = items.map(({ author }) => author.id)), {
    signal,
  });
  await settled();
  assert.deepEqual([reader, commenters], ['grace@acme.example', ['grace@acme.example']]);
});

test('what is kept on the device stays when a source of people or a calendar is added', () => {
  const house = houseOf();
  const { people } = named('directory', memory({ people: directory }));
  const { events } = memory({ events: [] });
  assert.equal(combine(house, { name: 'directory', people }).kept, 'house');
  const all = combine(house, { name: 'directory', people }, { name: 'calendar', events });
  assert.deepEqual([all.kept, all.name], ['house', 'house + directory + calendar']);
  assert.equal(combine(house, { name: 'forum', feed: house.feed }).kept, 'forum + house');
});

test('organisers are known by the keys of the source of people, or by their names only', async () => {
  const event = { title: 'Tea', start: { date: '2099-01-01' }, end: { date: '2099-01-02' } };
  const house = houseOf({
    events: [
      { ...event, id: 'a', organizer: '1' },
      { ...event, id: 'b', organizer: '2' },
    ],
  });
  const { client } = open(undefined, house);
  const events = await client.events();
  let organizers: unknown;
  events.watch(
    { from: '2099-01-01', to: '2099-02-01', zone: 'Europe/Paris' },
    ({ items }) => (organizers = items.map(({ organizer }) => organizer)),
    { signal },
  );
  await settled();
  assert.deepEqual(organizers, [
    { id: 'grace@acme.example', name: 'Grace', mail: 'Grace@ACME.example' },
    { name: 'Nemo' },
  ]);
});

describe('an administrator’s file of who is who', () => {
  async function site(answers: { status: number; body: string }[]) {
    let asked = 0;
    const server = createServer((_, response) => {
      const { status, body } = answers[Math.min(asked++, answers.length - 1)]!;
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.push(() => (server.closeAllConnections(), server.close()));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked: () => asked };
  }

  test('is read once, when somebody is named first', async () => {
    const { url, asked } = await site([{ status: 200, body: '{"2":"1"}' }]);
    const { client } = open(url);
    await client.people.search('', { signal });
    assert.equal(asked(), 0);
    const feed = await client.feed();
    await new Promise<void>((resolve) => {
      feed.watch({}, ({ status }) => status === 'ready' && resolve(), { signal });
    });
    assert.equal(await cardOf(client, await idOf(client, 'Nemo')), 'Ada Lovelace');
    assert.equal(asked(), 1);
  });

  for (const [what, status, body] of [
    ['cannot be had', 500, ''],
    ['says something else', 200, '{"2":7}'],
  ] as const) {
    test(`that ${what} leaves the posts, and nobody is taken for somebody`, async () => {
      const { url, asked } = await site([{ status, body }]);
      const { client } = open(url);
      const feed = await client.feed();
      const ids = await new Promise<string[]>((resolve) => {
        feed.watch(
          {},
          ({ status, items }) => status === 'ready' && resolve(items.map(({ author }) => author.id)),
          { signal },
        );
      });
      assert.deepEqual(ids, ['?house 3', '?house al', '?house 2', '?house 1']);
      // Whose they are is not known either: that is no empty list.
      const failed = await new Promise<FeedView>((resolve) => {
        feed.watch({ author: 'grace@acme.example' }, (view) => view.status === 'failed' && resolve(view), {
          signal,
        });
      });
      assert.equal(failed.error?.code, 'unavailable');
      assert.equal(asked(), 1);
    });
  }

  test('is named in a configuration', async () => {
    const file = await site([{ status: 200, body: '{"2":"1"}' }]);
    const company = await site([{ status: 200, body: JSON.stringify({ people: directory }) }]);
    const client = await configure({
      source: { adapter: 'memory', people: writers, posts, session: { person: '1' } },
      ports: { people: { adapter: 'static', url: company.url } },
      identities: file.url,
    });
    ends.push(() => client.close());
    const feed = await client.feed();
    const ids = await new Promise<string[]>((resolve) => {
      const take = (view: FeedView) =>
        view.status === 'ready' && resolve(view.items.map(({ author }) => author.id));
      feed.watch({}, take, { signal });
    });
    assert.deepEqual(ids.slice(1), ['?memory al', '1', 'grace@acme.example']);
    const name = await new Promise<string>((resolve) => {
      client.people.watch(ids[2]!, (now) => now.status === 'ready' && resolve(now.value.name), { signal });
    });
    assert.equal(name, 'Ada Lovelace');
  });
});
