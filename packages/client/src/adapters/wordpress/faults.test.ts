import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loaded } from '../../ports.ts';
import { faults } from '../../testing/faults/index.ts';
import { wordpress } from './index.ts';

const { signal } = new AbortController();
const baseUrl = 'https://acme.example';
const at = (path: string) => `/wp-json/wp/v2${path}`;
const rendered = (text: string) => ({ rendered: `<p>${text}</p>` });
const ada = {
  id: 1,
  name: 'Ada Lovelace',
  slug: 'ada',
  description: 'Weaves patterns',
  avatar_urls: { 24: `${baseUrl}/ada-24.png`, 96: `${baseUrl}/ada-96.png` },
  username: 'ada',
  email: 'ada@acme.example',
  locale: 'en_GB',
  roles: ['author'],
};
const [news, chess] = [
  { id: 3, name: 'News', slug: 'news', taxonomy: 'category' },
  { id: 4, name: 'Chess', slug: 'chess', taxonomy: 'post_tag' },
];
const article = {
  id: 7,
  date: '2026-03-02T10:00:00',
  date_gmt: '2026-03-02T09:00:00',
  modified_gmt: '2026-03-02T09:30:00',
  link: `${baseUrl}/2026/lift/`,
  title: { rendered: 'The lift works' },
  excerpt: rendered('All floors'),
  sticky: false,
  comment_status: 'open',
  tags: [4],
  categories: [3],
  _embedded: { author: [ada], 'wp:term': [[news], [chess]] },
};
const remark = {
  id: 9,
  post: 7,
  date: '2026-03-02T11:00:00',
  date_gmt: '2026-03-02T10:00:00',
  author: 1,
  author_name: 'Ada Lovelace',
  author_avatar_urls: ada.avatar_urls,
  content: rendered('At last'),
};
const subject = { kind: 'page', id: `${baseUrl}/2026/lift/` };
const ours = (path: string) => `/wp-json/parvis/v1${path}`;
const local = (time: Date) => time.toISOString().slice(0, 19);

faults(
  'wordpress',
  {
    make: (getToken) => wordpress({ baseUrl, directory: true, plugin: true, getToken }),
    hasToken: true,
    answers: {
      [at('/users/me')]: ada,
      [at('/users')]: [ada],
      [at('/posts')]: [article],
      [at('/comments')]: [remark],
      [at('/tags')]: [chess],
      [at('/categories')]: [news],
      [ours('/recommendations/batch')]: [{ subject, count: 1, mine: true, revision: 1, people: [ada] }],
      [ours('/recommendations')]: {
        items: [{ subject, person: ada, created_at: '2026-03-02T09:00:00Z' }],
        cursor: '1772442000.1',
      },
    },
    reads: [
      { name: 'session.get', at: at('/users/me') },
      { name: 'people.get', at: at('/users'), keys: ['1', 'ada'] },
      { name: 'people.details', at: at('/users'), keys: ['ada@acme.example'] },
      { name: 'people.search', at: at('/users') },
      { name: 'feed.list', at: at('/posts') },
      { name: 'feed.list', at: at('/tags'), filter: { tag: 'chess' } },
      { name: 'feed.list', at: at('/categories'), filter: { group: 'news' } },
      { name: 'feed.list', at: at('/users'), filter: { author: 'ada' } },
      { name: 'feed.get', at: at('/posts'), keys: ['7'] },
      { name: 'feed.comments', at: at('/comments'), keys: ['7'] },
      { name: 'feed.reactions', at: at('/posts'), keys: ['7'] },
      { name: 'feed.versions', at: at('/posts'), keys: ['7'] },
      { name: 'recommendations.get', at: ours('/recommendations/batch'), keys: [`page:${subject.id}`] },
      { name: 'recommendations.get', at: at('/users'), keys: ['person:ada'] },
      { name: 'recommendations.list', at: ours('/recommendations'), keys: [`page:${subject.id}`] },
      { name: 'tags.complete', at: at('/tags'), keys: ['che'] },
    ],
    names: ['name', 'author_name'],
    dates: {
      date: local,
      date_gmt: local,
      modified_gmt: local,
      created_at: (time) => `${local(time)}Z`,
    },
    words: ['comment_status', 'taxonomy', 'roles'],
  },
  { describe, test, before, after },
);

const json = (body: unknown, status = 200) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
const error = (code: string, status: number) =>
  json({ code, message: `<b>${code}</b>`, data: { status } }, status);

for (const [what, code, answer] of [
  ['400', 'bad_request', () => error('rest_invalid_param', 400)],
  ['400 of an older version, in a list', 'bad_request', () => json([{ code: 'no_author' }], 400)],
  ['403 of a nonce', 'unauthenticated', () => error('rest_cookie_invalid_nonce', 403)],
  ['an error whose code is a number', 'forbidden', () => json({ code: 7, message: null }, 403)],
  ['what PHP warns of before the JSON', 'bad_response', () => json('<br /><b>Warning</b>: x in y[]')],
] as const) {
  test(`${what} is ${code}`, async () => {
    const { people } = wordpress({ baseUrl, fetch: async () => answer() });
    await assert.rejects(people.search('', { signal }), { name: 'ParvisError', code });
  });
}

test('a comment that comes too soon after another waits as long as WordPress wants', async ({ mock }) => {
  // Back-off is a random part of a doubling time: here the smallest part.
  mock.method(Math, 'random', () => 0);
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  let count = 0;
  const made = { id: 9, post: 1, date: '2026-01-01T00:00:00', author: 1, content: { rendered: 'x' } };
  const source = wordpress({
    baseUrl,
    getToken: () => 'ada:secret',
    fetch: async () => (count++ === 0 ? error('comment_flood', 400) : json(made, 201)),
  });
  const feed = await loaded(source.feed!);
  const sent = feed.comment('id', { post: '1', text: 'x' }, { signal });
  const turns = async () => {
    for (let times = 0; times < 50; times++) await new Promise((resolve) => setImmediate(resolve));
  };
  await turns();
  mock.timers.tick(14_900);
  await turns();
  assert.equal(count, 1);
  mock.timers.tick(200);
  assert.equal((await sent).id, '9');
});
