import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configure } from '../../config.ts';
import { ParvisError } from '../../error.ts';
import { loaded } from '../../ports.ts';
import { wordpressSite, type GivenArticle, type GivenSite } from './fixtures/site.ts';
import { wordpress, type WordpressOptions } from './index.ts';
import { readOptions } from './options.ts';

const { signal } = new AbortController();
const url = 'https://acme.example/blog';
const users = [
  { id: 1, name: 'Ada', slug: 'ada', username: 'ada', email: 'ada@acme.example', roles: ['editor'] },
  { id: 2, name: 'Bob', slug: 'bob', username: 'bob', email: 'bob@acme.example', roles: ['subscriber'] },
];
const article = (id: number, more: Partial<GivenArticle> = {}): GivenArticle => ({
  id,
  date: '2026-01-01T10:00:00',
  title: `Number ${id}`,
  ...more,
});

async function asked(given: Partial<GivenSite>, options: Partial<WordpressOptions> = {}) {
  const site = wordpressSite({ url, users, ...given });
  const source = wordpress({
    baseUrl: url,
    fetch: async (...call) => site.answer(new Request(...call)),
    ...options,
  });
  const lines = () => site.requests.map((request) => `${request.method} ${decodeURIComponent(request.url)}`);
  return { ...site, source, lines, feed: await loaded(source.feed!), tags: await loaded(source.tags!) };
}
const getToken = () => 'ada:secret';
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: unknown) => (error instanceof ParvisError ? error.code : String(error)),
  );

test('a page of articles costs three requests, its comments, authors and tags included', async () => {
  const { feed, lines } = await asked({ posts: [article(1), article(2, { sticky: true })] });
  const page = await feed.list({}, { signal, limit: 10 });
  assert.deepEqual(
    page.pinned?.map(({ id, pinned }) => [id, pinned?.read]),
    [['2', true]],
  );
  const paths = lines().map((line) => line.replace(/\?.*/, ''));
  assert.deepEqual(paths, [
    `GET ${url}/wp-json/wp/v2/posts`,
    `GET ${url}/wp-json/wp/v2/posts`,
    `GET ${url}/wp-json/wp/v2/comments`,
  ]);
  assert.match(lines()[0]!, /_embed=author,wp:term&_fields=id,.*,excerpt,_links,_embedded&per_page=10/);
});

test('no comments are asked for where a site has none', async () => {
  const { feed, lines } = await asked({ posts: [article(1)] }, { noComments: true, getToken });
  assert.equal((await feed.list({ author: '1' }, { signal })).items[0]?.can.comment, false);
  assert.equal(feed.can.comment, false);
  assert.deepEqual((await feed.comments('1', { signal })).items, []);
  assert.ok(!lines().some((line) => line.includes('/comments')));
});

test('where more comments hang on a page than come at once, each article is asked for its own', async () => {
  const comments = Array.from({ length: 130 }, (_, index) => ({
    id: index + 1,
    post: index < 120 ? 1 : 2,
    date: `2026-01-02T10:00:00`,
    author: 0,
    author_name: 'Guest',
    content: `${index}`,
  }));
  const { feed } = await asked({ posts: [article(1), article(2), article(3)], comments });
  const { items } = await feed.list({ author: '1' }, { signal });
  const counts = Object.fromEntries(
    items.map(({ id, comments: { count, latest } }) => [id, [count, latest.length]]),
  );
  assert.deepEqual(counts, { 1: [120, 2], 2: [10, 2], 3: [0, 0] });
});

test('pages hold all articles of one second once, while others are published', async () => {
  const posts = Array.from({ length: 23 }, (_, index) =>
    article(index + 1, index > 18 ? { date: '9999-12-31T23:59:59' } : {}),
  );
  const site = await asked({ posts });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await site.feed.list({}, { signal, limit: 2, ...(cursor !== undefined && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.cursor;
    site.posts.push(article(1000 + seen.length, { date: '2026-02-01T00:00:00' }));
    assert.ok(seen.length < 100);
  } while (cursor !== undefined);
  assert.equal(new Set(seen).size, seen.length, 'none twice');
  assert.deepEqual(
    Array.from({ length: 23 }, (_, index) => String(index + 1)).filter((id) => !seen.includes(id)),
    [],
  );
});

test('a cursor of somebody else is refused, before anything is asked', async () => {
  const { feed, source, requests } = await asked({});
  for (const cursor of ['', '7', '{}', '{"of":{"tags":"x"},"not":[]}', 'null']) {
    assert.equal(await codeOf(feed.list({}, { signal, cursor })), 'bad_request', cursor);
    assert.equal(await codeOf(feed.comments('1', { signal, cursor })), 'bad_request', cursor);
  }
  assert.equal(await codeOf(source.people.search('', { signal, cursor: 'x' })), 'bad_request');
  assert.equal(requests.length, 0);
});

test('a type that has no tags answers no feed of a tag', async () => {
  const { feed } = await asked({ posts: [article(1)], tags: [{ id: 5, name: 'X', slug: 'x', count: 1 }] });
  assert.deepEqual((await feed.list({ tag: 'x' }, { signal })).items, []);
  const all = wordpress({
    baseUrl: url,
    fetch: async (address) =>
      Response.json(
        new Request(address).url.includes('/tags')
          ? [{ id: 5, name: 'X', slug: 'x', taxonomy: 'post_tag' }]
          : [{ id: 1, date: '2026-01-01T00:00:00', link: url, title: { rendered: 'A page' } }],
      ),
  });
  assert.equal(await codeOf((await loaded(all.feed!)).list({ tag: 'x' }, { signal })), 'unsupported');
});

test('where a site answers is found from its address, in a folder, with plain permalinks, from its API', async () => {
  const at: Record<string, string> = {
    'https://acme.example': 'https://acme.example/wp-json/wp/v2/users/me',
    'https://acme.example/blog/': 'https://acme.example/blog/wp-json/wp/v2/users/me',
    'https://acme.example/blog/wp-json/': 'https://acme.example/blog/wp-json/wp/v2/users/me',
    'https://acme.example/index.php/wp-json/wp/v2': 'https://acme.example/index.php/wp-json/wp/v2/users/me',
    'https://acme.example/blog/?rest_route=/': 'https://acme.example/blog/?rest_route=/wp/v2/users/me&',
    'https://acme.example/index.php?rest_route=/': 'https://acme.example/?rest_route=/wp/v2/users/me&',
  };
  for (const [baseUrl, expected] of Object.entries(at)) {
    const { source, lines } = await asked({}, { baseUrl, getToken });
    await source.session!.get({ signal });
    assert.ok(lines()[0]?.startsWith(`GET ${expected}`), `${baseUrl}: ${lines()[0]}`);
  }
  assert.equal(wordpress({ baseUrl: `${url}/wp-json` }).name, `wordpress:${url}`);
  assert.equal(wordpress({ baseUrl: url, type: 'pages' }).name, `wordpress:${url}#pages`);
});

test('an application password goes as Basic, another token as Bearer, a nonce in a header of its own', async () => {
  const seen = async (options: Partial<WordpressOptions>) => {
    let headers = new Headers();
    const source = wordpress({
      baseUrl: url,
      async fetch(_, init) {
        headers = new Headers(init?.headers);
        return Response.json(users[0]);
      },
      ...options,
    });
    await source.session?.get({ signal });
    return [headers.get('authorization'), headers.get('x-wp-nonce')];
  };
  assert.deepEqual(await seen({ getToken: () => 'zoë:ab cd' }), [
    `Basic ${Buffer.from('zoë:ab cd').toString('base64')}`,
    null,
  ]);
  assert.deepEqual(await seen({ getToken: () => 'a.b.c' }), ['Bearer a.b.c', null]);
  assert.deepEqual(await seen({ nonce: '12ab' }), [null, '12ab']);
  assert.deepEqual(await seen({}), [null, null]);
});

test('each answer brings the nonce of the next request', async () => {
  const sent: (string | null)[] = [];
  const source = wordpress({
    baseUrl: url,
    nonce: 'n0',
    async fetch(_, init) {
      sent.push(new Headers(init?.headers).get('x-wp-nonce'));
      return Response.json(users[0], { headers: { 'x-wp-nonce': `n${sent.length}` } });
    },
  });
  for (let times = 0; times < 3; times++) await source.session!.get({ signal });
  assert.deepEqual(sent, ['n0', 'n1', 'n2']);
});

test('a comment is sent as it was typed, and found again when it was there', async () => {
  const { feed, source } = await asked(
    { posts: [article(1), article(2, { comment_status: 'closed' })] },
    { getToken },
  );
  assert.deepEqual((await source.session!.get({ signal })).roles, ['member', 'community_manager']);
  const write = (post: string, text: string) => feed.comment(crypto.randomUUID(), { post, text }, { signal });
  const made = await write('1', ' 1 < 2 && <b>\r\nbold ');
  assert.deepEqual([made.text, made.post, made.author.id], ['1 < 2 && <b> bold', '1', '1']);
  assert.equal((await write('1', ' 1 < 2 && <b>\r\nbold ')).id, made.id);
  assert.equal(await codeOf(write('2', 'x')), 'forbidden');
  assert.equal(await codeOf(write('77', 'x')), 'not_found');
  assert.equal(await codeOf(write('uuid', 'x')), 'not_found');
  assert.equal(await codeOf(write('1', ' ')), 'invalid');
  for (const call of [feed.post, feed.pin, feed.react, feed.remove] as unknown as (() => Promise<unknown>)[])
    assert.equal(await codeOf(call()), 'unsupported');
});

test('a person whom the site does not tell of is not asked for by another’s name', async () => {
  const { source, requests } = await asked({});
  const answers = await source.people.get(['guest:Ada', '../ada', '%', ''], { signal });
  assert.deepEqual(
    [...answers.values()].map((answer) => (answer as ParvisError).code),
    Array<string>(4).fill('not_found'),
  );
  assert.equal(requests.length, 0);
});

test('a configuration has every option, and no secret', async () => {
  const said: string[] = [];
  assert.deepEqual(
    readOptions(
      {
        baseUrl: '/blog',
        type: 'pages',
        text: 'content',
        noComments: true,
        directory: false,
        plugin: true,
        foreignPhotos: true,
        nonce: 'x',
      },
      (mistake) => said.push(mistake),
    ),
    {
      baseUrl: '/blog',
      type: 'pages',
      text: 'content',
      noComments: true,
      directory: false,
      plugin: true,
      foreignPhotos: true,
      nonce: 'x',
    },
  );
  assert.equal(said.length, 0);
  const wrongs = [
    { baseUrl: 'http://[' },
    { baseUrl: '/', type: '../users' },
    { baseUrl: '/', password: 'x' },
    { baseUrl: '/', getToken: 'x' },
    { baseUrl: '/', text: 'all' },
    {},
  ];
  for (const wrong of wrongs)
    assert.equal(
      readOptions(wrong, (mistake) => said.push(mistake)),
      undefined,
    );
  assert.equal(said.length, wrongs.length);
  const client = await configure({ source: { adapter: 'wordpress', baseUrl: url } });
  client.close();
});

test('trends are told of the newest articles by two requests, and those of a category in it', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19);
  const tags = [
    { id: 5, name: 'Sécurité', slug: 'securite', count: 9 },
    { id: 6, name: 'Canteen', slug: 'canteen', count: 99 },
  ];
  const given = {
    tags,
    categories: [{ id: 3, name: 'News', slug: 'news', count: 1 }],
    posts: [
      article(1, { date: ago(3), author: 1, tags: [5] }),
      article(2, { date: ago(2), author: 2, tags: [5, 6], categories: [3] }),
      article(3, { date: ago(1), author: 2, tags: [5] }),
      article(4, { date: ago(200), author: 1, tags: [6] }),
    ],
  };
  const { tags: port, lines } = await asked(given);
  const { kind, items } = await port.trends({ signal });
  assert.deepEqual([kind, items.map(({ name, people }) => [name, people])], ['trends', [['Sécurité', 2]]]);
  assert.equal(lines().length, 2);
  assert.match(lines()[0]!, /\/posts\?.*after=\d{4}-.*_fields=date_gmt,author,tags/);
  assert.match(lines()[1]!, /\/tags\?include=/);

  const inside = await port.trends({ signal, group: 'news' });
  assert.deepEqual([inside.kind, inside.items.map(({ tag }) => tag)], ['recent', ['canteen', 'securite']]);
  assert.equal(await codeOf(port.trends({ signal, group: 'nowhere' })), 'not_found');
  assert.deepEqual((await (await asked({})).tags.trends({ signal })).items, []);
});
