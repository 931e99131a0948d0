import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParvisError } from '../../error.ts';
import { loaded, type FeedPort } from '../../ports.ts';
import { everything, good } from '../../testing/check.ts';
import { graph, type GraphOptions } from './index.ts';
import { officeRoutes } from './testing/office.ts';
import { manyUsers, pretendGraph, refusal, userId, type Route } from './testing/server.ts';

const { signal } = new AbortController();
const TEAM = '00000000-0000-4000-9000-000000000000';
const NEWS = '19:news@thread.tacv2';
const ALL: NonNullable<GraphOptions['writing']> = ['ChannelMessage.Send', 'ChannelMessage.ReadWrite'];

interface Setting extends Pick<GraphOptions, 'writing' | 'channels'> {
  routes?: readonly Route[];
  permissions?: readonly string[];
  messages?: readonly { by: string; text: string }[];
  begins?: number;
  /** What becomes of an answer on its way. */
  way?(response: Response, url: string): Response | Promise<Response>;
}

/** The feed of one channel over a pretended Graph, asked by its first person. */
async function over({
  routes = [],
  permissions,
  messages = [],
  begins,
  way = (one) => one,
  ...options
}: Setting = {}) {
  const users = manyUsers(5);
  const office = officeRoutes({
    users,
    me: userId(0),
    channels: [{ team: TEAM, channel: NEWS, isOpen: true, messages }],
    ...(begins !== undefined && { begins }),
  });
  const pretended = pretendGraph({
    users,
    routes: [...routes, ...office.routes],
    ...(permissions && { permissions }),
  });
  const source = graph({
    getToken: () => 'secret',
    channels: [{ team: TEAM, channel: NEWS }],
    writing: ALL,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      return way(await pretended.handle(request), request.url);
    },
    ...options,
  });
  const feed: FeedPort = await loaded(source.feed!);
  const texts = async () => (await feed.list({}, { signal })).items.map(({ text }) => text);
  const sent = () =>
    pretended.asked.filter(({ method }) => method !== 'GET').map(({ path }) => path.split('/').at(-1));
  return { ...pretended, feed, texts, sent, ids: () => office.ids(NEWS).map((id) => `${NEWS}/${id}`) };
}
const codeOf = (code: string) => (error: unknown) => error instanceof ParvisError && error.code === code;

test('a post whose answer was lost is looked for before it is sent again', async () => {
  let isCut = true;
  const { feed, texts } = await over({
    begins: Date.now(),
    way(response, url) {
      if (!isCut || !url.endsWith('/messages')) return response;
      isCut = false;
      return new Response('{"id":"1', { status: 201, headers: { 'content-type': 'application/json' } });
    },
  });
  const post = { kind: 'status', text: ' The lift <works> & runs.\nAgain. ' };
  await assert.rejects(feed.post('mine', post, { signal }), codeOf('bad_response'));
  const found = await feed.post('mine', post, { signal });
  assert.deepEqual([found.id, found.text], ['mine', 'The lift <works> & runs.\nAgain.']);
  assert.deepEqual(await texts(), ['The lift <works> & runs.\nAgain.']);
  await feed.post('other', post, { signal });
  assert.equal((await texts()).length, 2, 'and what is meant to be said twice is');
});

test('a post that was refused is sent when it is sent again', async () => {
  let refusals = 1;
  const { feed, texts } = await over({
    routes: [({ method }) => (method === 'POST' && refusals-- > 0 ? refusal(403, 'Forbidden') : undefined)],
  });
  const post = { kind: 'status', text: 'Hello' };
  await assert.rejects(feed.post('mine', post, { signal }), codeOf('forbidden'));
  await feed.post('mine', post, { signal });
  assert.deepEqual(await texts(), ['Hello']);
});

test('a failure is not an answer that is kept', async () => {
  let isBroken = true;
  const { feed, texts, ids } = await over({
    messages: [{ by: userId(1), text: 'There' }],
    routes: [() => (isBroken ? refusal(501, 'NotImplemented') : undefined)],
  });
  await assert.rejects(texts(), codeOf('internal'));
  const [id = ''] = ids();
  assert.ok(codeOf('internal')((await feed.get([id], { signal })).get(id)));
  isBroken = false;
  assert.deepEqual(await texts(), ['There']);
  assert.equal(good(await feed.get([id], { signal }), id).text, 'There');
});

test('what is removed leaves a page, and a page of nothing else is followed by the next', async () => {
  const { feed, asked } = await over({
    messages: ['1', '2', '3', '4'].map((text) => ({ by: userId(0), text })),
  });
  const { items } = await feed.list({}, { signal });
  for (const { id } of items.slice(0, 2)) await feed.remove({ kind: 'post', id }, { signal });
  const before = asked.length;
  const page = await feed.list({}, { signal, limit: 1 });
  assert.deepEqual([page.items.map(({ text }) => text), asked.length - before], [['2'], 3]);
  const rest = await everything((options) => feed.list({}, options), { signal, limit: 1 });
  assert.deepEqual(
    rest.map(({ text }) => text),
    ['2', '1'],
  );
});

test('a feed of an author or a tag leaves out what is by others, or of other tags', async () => {
  const { feed } = await over({
    messages: [
      { by: userId(1), text: 'One #Lifts' },
      { by: userId(2), text: 'Two #lifts' },
      { by: userId(1), text: 'Three' },
    ],
  });
  const texts = async (filter: Parameters<FeedPort['list']>[0]) =>
    (await feed.list(filter, { signal })).items.map(({ text }) => text);
  assert.deepEqual(await texts({ author: 'P1@acme.example' }), ['Three', 'One #Lifts']);
  assert.deepEqual(await texts({ tag: 'LIFTS' }), ['Two #lifts', 'One #Lifts']);
  await assert.rejects(texts({ author: 'nobody@acme.example' }), codeOf('not_found'));
  await assert.rejects(texts({ author: 'p1@acme.example', tag: 'lifts' }), codeOf('bad_request'));
  await assert.rejects(texts({ about: 'https://acme.example/' }), codeOf('unsupported'));
});

test('one reaction takes the place of another, and what Teams alone has stays', async () => {
  const { feed, sent, ids } = await over({ messages: [{ by: userId(1), text: 'Cake' }] });
  const [id = ''] = ids();
  const { reactions } = good(await feed.get([id], { signal }), id);
  const liked = await feed.react(id, 'like', { revision: reactions.revision, signal });
  await feed.react(id, 'celebrate', { revision: liked.reactions.revision, signal });
  assert.deepEqual(sent(), ['setReaction', 'unsetReaction', 'setReaction']);
  const { items } = await feed.reactions(id, { signal });
  assert.deepEqual(
    items.map(({ person, kind }) => [person.name, person.mail, kind]),
    [['Person 0', 'p0@acme.example', 'celebrate']],
    'the name, which the message does not tell',
  );
});

test('what is not granted by name is neither offered nor sent', async () => {
  const read = await over({ writing: [], messages: [{ by: userId(0), text: 'Mine' }] });
  assert.deepEqual(read.feed.can, {
    post: [],
    places: [],
    comment: false,
    react: [],
    edit: false,
    remove: false,
    pin: false,
    announce: false,
    report: false,
  });
  const [id = ''] = read.ids();
  await assert.rejects(read.feed.post('x', { kind: 'status', text: 'x' }, { signal }), codeOf('unsupported'));
  await assert.rejects(read.feed.react(id, 'like', { revision: 0, signal }), codeOf('unsupported'));
  await assert.rejects(read.feed.remove({ kind: 'post', id }, { signal }), codeOf('unsupported'));
  assert.deepEqual(read.sent(), []);
  const { can } = (await over({ writing: ['ChannelMessage.Send'] })).feed;
  assert.deepEqual([can.post, can.comment, can.edit, can.remove], [['status'], true, false, false]);
});

test('a message with formatting, files or people is edited in Teams', async () => {
  const { feed, ids, sent } = await over({ messages: [{ by: userId(0), text: '<p><b>Bold</b></p>' }] });
  const [id = ''] = ids();
  const post = good(await feed.get([id], { signal }), id);
  assert.deepEqual([post.text, post.can.edit, post.can.remove], ['**Bold**', false, true]);
  await assert.rejects(feed.editPost(id, 'Thin', { revision: post.revision, signal }), codeOf('unsupported'));
  assert.deepEqual(sent(), []);
});

test('a text that was edited in Teams has been edited once more than this page has seen', async () => {
  let isEdited = false;
  const { feed, ids } = await over({
    messages: [{ by: userId(1), text: 'Monday' }],
    routes: [
      ({ method, path }) =>
        isEdited && method === 'GET' && /messages\/\d+$/.test(path)
          ? {
              body: {
                id: path.split('/').at(-1),
                createdDateTime: '2026-01-01T00:00:01Z',
                lastEditedDateTime: '2026-01-02T00:00:00Z',
                body: { contentType: 'html', content: 'Tuesday' },
              },
            }
          : undefined,
    ],
  });
  const [id = ''] = ids();
  assert.equal(good(await feed.get([id], { signal }), id).revision, 0);
  isEdited = true;
  assert.equal(good(await feed.get([id], { signal }), id).revision, 1);
  assert.deepEqual((await feed.versions({ kind: 'post', id }, { signal })).items, [
    { revision: 1, text: 'Tuesday', at: '2026-01-02T00:00:00.000Z' },
    { revision: 0, text: 'Monday', at: '2026-01-01T00:00:01.000Z' },
  ]);
});

test('without a channel there is no feed, and a channel of a group is not everyone’s', async () => {
  assert.equal(graph({ getToken: () => 'secret' }).feed, undefined);
  const { feed, asked } = await over({
    channels: [{ team: TEAM, channel: NEWS, group: 'chess', name: 'Chess' }],
  });
  assert.deepEqual(await feed.list({}, { signal }), { items: [] });
  assert.equal(asked.length, 0);
  await assert.rejects(feed.post('x', { kind: 'status', text: 'x' }, { signal }), codeOf('unsupported'));
  const post = await feed.post('x', { kind: 'status', text: 'x', group: 'chess' }, { signal });
  assert.deepEqual(post.group, { id: TEAM, slug: 'chess', name: 'Chess' });
});

test('a page of posts is one request, besides the one that says who asks', async () => {
  const { feed, asked, batches } = await over({
    messages: Array.from({ length: 20 }, (_, index) => ({ by: userId(1), text: `${index}` })),
  });
  const { items } = await feed.list({}, { signal, limit: 20 });
  assert.equal(items.length, 20);
  assert.deepEqual([batches(), asked.map(({ path }) => path.split('/').at(-1))], [2, ['messages', 'me']]);
});
