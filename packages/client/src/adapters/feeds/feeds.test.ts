import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { FeedFilter } from '../../ports.ts';
import { configure } from '../../config.ts';
import { ParvisError } from '../../error.ts';
import { feeds, type FeedsOptions } from './index.ts';
import { readOptions } from './options.ts';

const { signal } = new AbortController();
const stops: (() => void)[] = [];

beforeEach(() => void mock.method(Math, 'random', () => 0));
afterEach(() => {
  mock.restoreAll();
  for (const stop of stops.splice(0)) stop();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A site that answers each path as it is told; `asked` grows. */
async function site(paths: Record<string, Answer>) {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site');
    asked.push({ path: request.url!, headers: request.headers });
    (paths[pathname] ?? ((_, none) => none.writeHead(404).end()))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => (server.closeAllConnections(), server.close()));
  return { asked, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const item = (id: string, date = '', category = '') =>
  `<item><title>${id}</title><guid isPermaLink="false">tag:x,2026:${id}</guid><pubDate>${date}</pubDate><category>${category}</category></item>`;
const rss =
  (...items: string[]): Answer =>
  (_, response) =>
    response
      .setHeader('content-type', 'application/rss+xml')
      .end(`<rss><channel><title>T</title>${items.join('')}</channel></rss>`);
const status =
  (code: number, headers = {}, body = ''): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end(body);

const titles = async (options: FeedsOptions, filter: FeedFilter = {}) =>
  (await feeds(options).feed.list(filter, { signal })).items.map(({ text }) => text.replaceAll('*', ''));

async function codeOf(promise: Promise<unknown>) {
  const error = await promise.then(
    (value) => assert.fail(JSON.stringify(value)),
    (error: unknown) => error,
  );
  assert.ok(error instanceof ParvisError, String(error));
  assert.match(error.source ?? '', /^feeds:/);
  return error.code;
}

test('several feeds are one list, the newest first, what two of them have once', async () => {
  const { at } = await site({
    '/a': rss(item('3', '2026-03-03T00:00:00Z'), item('1', '2026-03-01T00:00:00Z')),
    '/b': rss(item('2', '2026-03-02T00:00:00Z'), item('1', '2026-03-01T00:00:00Z')),
    '/c': rss(item('4', '2026-03-04T00:00:00Z', 'Open Source')),
  });
  const options = {
    urls: [`${at}/a`, `${at}/b`],
    groups: [{ slug: 'press', name: 'Press', urls: [`${at}/c`] }],
  };
  assert.deepEqual(await titles(options), ['3', '2', '1']);
  assert.deepEqual(await titles(options, { group: 'press' }), ['4']);
  assert.deepEqual(await titles(options, { tag: 'OpenSource' }), ['4']);
  assert.deepEqual(await titles(options, { author: 't' }), ['4', '3', '2', '1']);
  assert.deepEqual(await titles(options, { about: 'https://a.example/' }), []);
  assert.equal(await codeOf(titles(options, { group: 'nowhere' })), 'not_found');
  assert.equal(await codeOf(titles(options, { tag: 'a', author: 'b' })), 'bad_request');
  const tags = await (await feeds(options).tags()).complete('OPEN', { signal });
  assert.deepEqual(tags, [{ tag: 'opensource', name: 'OpenSource' }]);
});

test('pages have no doubles and no gaps while the feed grows', async () => {
  const items = ['3', '2', '1'].map((day) => item(day, `2026-03-0${day}T00:00:00Z`));
  const { at } = await site({ '/': (...call) => rss(...items)(...call) });
  const { feed } = feeds({ urls: [at] });
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await feed.list({}, { signal, limit: 1, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items.map(({ id }) => id.at(-1)!));
    cursor = page.cursor;
    items.unshift(item(`9${items.length}`, '2026-04-01T00:00:00Z'));
    await feed.list({}, { signal });
  } while (cursor !== undefined);
  assert.deepEqual(found, ['3', '2', '1']);
});

test('what has not changed is not sent again', async () => {
  const { at, asked } = await site({
    '/': (request, response) => {
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      response.setHeader('etag', '"1"').setHeader('last-modified', 'Mon, 02 Mar 2026 08:00:00 GMT');
      rss(item('a'))(request, response);
    },
  });
  const { feed } = feeds({ urls: [at] });
  const first = await feed.list({}, { signal });
  assert.equal(first.items[0]?.createdAt, '2026-03-02T08:00:00.000Z');
  assert.deepEqual(await feed.list({}, { signal }), first);
  assert.equal(asked[1]?.headers['if-none-match'], '"1"');
  assert.equal(asked[1]?.headers['if-modified-since'], 'Mon, 02 Mar 2026 08:00:00 GMT');
  // What was just read answers for single posts.
  const { id } = first.items[0];
  const answers = await feed.get([id, 'x'], { signal });
  assert.deepEqual(answers.get(id), first.items[0]);
  assert.equal(asked.length, 2);
});

test('a feed that cannot be read does not take the others with it', async () => {
  const { at } = await site({ '/good': rss(item('a')), '/bad': status(500) });
  const options = { urls: [`${at}/bad`, `${at}/good`] };
  assert.deepEqual(await titles(options), ['a']);
  const answers = await feeds(options).feed.get(['elsewhere'], { signal });
  assert.equal((answers.get('elsewhere') as ParvisError).code, 'internal');
});

test('a picture is no feed', async () => {
  const { at } = await site({ '/': status(200, { 'content-type': 'image/png' }, '\x89PNG\r\n\x1a\n') });
  assert.equal(await codeOf(titles({ urls: [at] })), 'bad_response');
});

test('a list says by its host which feed it is without, and no more once that answers', async () => {
  let answer = status(500);
  const { at } = await site({ '/good': rss(item('a')), '/bad': (...call) => answer(...call) });
  const { feed } = feeds({ urls: [`${at}/bad?key=secret`, `${at}/good`] });
  assert.deepEqual((await feed.list({}, { signal })).missing, [new URL(at).host]);
  answer = rss(item('b'));
  assert.equal('missing' in (await feed.list({}, { signal })), false);
});

test('of an endless text so much is shown as a post has', async () => {
  const big = JSON.stringify({ items: [{ id: '1', content_text: 'x'.repeat(10 * 1024 * 1024 - 100) }] });
  const { at } = await site({ '/': status(200, {}, big) });
  assert.equal((await titles({ urls: [at] }))[0]?.length, 10_000);
});

test('a redirect is followed, and addresses are those of where it led', async () => {
  const link = '<rss><channel><item><link>a</link></item></channel></rss>';
  const { at } = await site({
    '/': status(301, { location: '/deep/feed' }),
    '/deep/feed': status(200, {}, link),
  });
  assert.deepEqual(await titles({ urls: [at] }), [`${at}/deep/a`]);
});

test('through the relay, with its token, which no feed is ever sent', async () => {
  const { at, asked } = await site({
    '/parvis/v1/relay': (request, response) => {
      if (request.headers.authorization !== 'Bearer new') return response.writeHead(401).end();
      response.setHeader('content-location', 'https://far.example/dir/feed');
      status(200, { 'content-type': 'text/plain; charset=iso-8859-1' }, '')(request, response);
    },
    '/': status(401),
  });
  const tokens: (string | undefined)[] = [];
  const getToken = (expired?: string) => (tokens.push(expired), expired ? 'new' : 'old');
  const through = { urls: ['https://far.example/feed?a=1&b=2'], relay: `${at}/parvis`, getToken };
  assert.equal(await codeOf(titles(through)), 'bad_response');
  assert.deepEqual(tokens, [undefined, 'old']);
  assert.equal(asked.at(-1)?.path, '/parvis/v1/relay?url=https%3A%2F%2Ffar.example%2Ffeed%3Fa%3D1%26b%3D2');
  assert.equal(await codeOf(titles({ urls: [at], getToken })), 'unauthenticated');
  assert.equal(asked.at(-1)?.headers.authorization, undefined);
});

test('what has no answer of its own is called off as well', async () => {
  const { feed } = feeds({ urls: ['https://a.example'] });
  const calledOff = { signal: AbortSignal.abort() };
  for (const call of [feed.comments('a', calledOff), feed.reactions('a', calledOff)])
    assert.equal(await codeOf(call), 'aborted');
});

test('nothing can be written', async () => {
  const { feed } = feeds({ urls: ['https://a.example'] });
  assert.equal(await codeOf(feed.post('x', { kind: 'status', text: 'x' }, { signal })), 'unsupported');
  for (const can of Object.values<unknown>(feed.can))
    assert.ok(can === false || (Array.isArray(can) && can.length === 0));
});

test('every mistake in the options is said', async () => {
  const said = (json: Record<string, unknown>) => {
    const mistakes: string[] = [];
    assert.equal(
      readOptions(json, (mistake) => mistakes.push(mistake)),
      undefined,
    );
    return mistakes.join();
  };
  assert.match(said({}), /"urls" has to list/);
  assert.match(said({ urls: ['ftp://a.example'] }), /"options.urls\[0\]" has to be an address/);
  assert.match(said({ urls: ['https://u:p@a.example'] }), /"options.urls\[0\]"/);
  assert.match(said({ url: 'https://a.example' }), /"url" is not known/);
  assert.match(said({ groups: [{ slug: 'a', urls: [] }] }), /"options.groups\[0\].name"/);
  const client = await configure({
    source: {
      adapter: 'feeds',
      urls: ['https://a.example/feed'],
      relay: 'https://social.acme.example/parvis',
    },
  });
  assert.deepEqual([client.has('feed'), client.has('people')], [true, false]);
  client.close();
});

test('trends are those of all feeds, or of a group', async () => {
  const published = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const feed = (...items: [author: string, tag: string][]) =>
    JSON.stringify({
      items: items.map(([name, tag], id) => ({
        ...{ id: `${name}-${tag}-${id}`, content_text: 'x', date_published: published(1), tags: [tag] },
        authors: [{ name }],
      })),
    });
  const { at } = await site({
    '/': status(200, {}, feed(['Ada', 'Lift'], ['Bo', 'lift'])),
    '/press': status(200, {}, feed(['Cy', 'Deals'])),
  });
  const { tags: loading } = feeds({
    urls: [`${at}/`],
    groups: [{ slug: 'press', name: 'Press', urls: [`${at}/press`] }],
  });
  const tags = await loading();
  const { kind, items } = await tags.trends({ signal });
  assert.deepEqual([kind, items.map(({ tag, people }) => [tag, people])], ['trends', [['lift', 2]]]);
  const press = await tags.trends({ signal, group: 'press' });
  assert.deepEqual([press.kind, press.items.map(({ tag }) => tag)], ['recent', ['deals']]);
  assert.equal(await codeOf(tags.trends({ signal, group: 'nowhere' })), 'not_found');
});
