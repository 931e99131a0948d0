import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { ParvisError } from '../../error.ts';
import { loaded } from '../../ports.ts';
import { wordpress } from './index.ts';

const { signal } = new AbortController();

beforeEach(() => {
  // Back-off is a random part of a doubling time: here the smallest part.
  mock.method(Math, 'random', () => 0);
});

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
const error =
  (code: string, status: number, headers = {}) =>
  () =>
    json({ code, message: `<b>${code}</b>`, data: { status } }, status, headers);

/** What a list of articles ends in when WordPress gives these answers in turn, the last one again and again. */
async function ends(...answers: (() => Response | Promise<Response>)[]) {
  let count = 0;
  const source = wordpress({
    baseUrl: 'https://acme.example',
    fetch: async () => answers[Math.min(count++, answers.length - 1)]!(),
  });
  const feed = await loaded(source.feed!);
  const failure = await feed.list({ author: '1' }, { signal }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (failure === undefined) return 'data';
  assert.ok(failure instanceof ParvisError);
  assert.equal(failure.source, source.name);
  return failure.code;
}

const people = () => json([{ id: 1, name: 'Ada' }]);
const posts = (body: unknown, headers?: Record<string, string>) =>
  [people, () => json(body, 200, headers)] as const;
const one = {
  id: 1,
  date: '2026-01-01T00:00:00',
  link: 'https://acme.example/1',
  title: { rendered: 'One' },
};

const CASES: [string, string, ...(() => Response | Promise<Response>)[]][] = [
  ['400', 'bad_request', error('rest_invalid_param', 400)],
  [
    '400 of an older version, in a list',
    'bad_request',
    () => json([{ code: 'no_author', message: 'x' }], 400),
  ],
  ['401', 'unauthenticated', error('rest_forbidden', 401)],
  ['403', 'forbidden', error('rest_forbidden', 403)],
  ['403 of a nonce', 'unauthenticated', error('rest_cookie_invalid_nonce', 403)],
  ['404', 'not_found', error('rest_no_route', 404)],
  ['404 of a web server', 'not_found', () => new Response('<h1>no</h1>', { status: 404 })],
  ['409', 'conflict', error('rest_conflict', 409)],
  ['410', 'gone', error('rest_already_trashed', 410)],
  ['413', 'too_large', error('rest_upload_too_large', 413)],
  ['422', 'invalid', error('rest_invalid', 422)],
  ['429 with seconds', 'too_many_requests', error('too_many', 429, { 'retry-after': '60' })],
  [
    '429 with a date',
    'too_many_requests',
    error('too_many', 429, { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }),
  ],
  ['500', 'internal', error('internal_server_error', 500)],
  ['500 without a body', 'internal', () => new Response('', { status: 500 })],
  ['an error whose code is a number', 'forbidden', () => json({ code: 7, message: null }, 403)],
  [
    '502 with HTML, and then the answer',
    'data',
    () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    ...posts([one]),
  ],
  [
    'a maintenance page',
    'bad_response',
    () => new Response('<h1>Soon</h1>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['warnings of PHP before the JSON', 'bad_response', () => json('<br /><b>Warning</b>: x in y[]')],
  ['a body cut in the middle', 'bad_response', () => json('[{"id":1,')],
  ['an empty body', 'bad_response', () => json('')],
  ['no content', 'bad_response', () => new Response(null, { status: 204 })],
  ['an object instead of a list', 'bad_response', ...posts({ items: [] })],
  ['a field missing', 'bad_response', ...posts([{ ...one, link: undefined }])],
  ['a field of the wrong type', 'bad_response', ...posts([{ ...one, id: '1' }])],
  ['an unknown state', 'data', ...posts([{ ...one, comment_status: 'unheard-of', status: 'odd' }])],
  ['more than 10 MB', 'bad_response', ...posts('["' + 'x'.repeat(10_500_000) + '"]')],
  ['no network', 'unavailable', () => Promise.reject(new TypeError('fetch failed'))],
];
for (const [title, expected, ...answers] of CASES) {
  test(`${title}: ${expected}`, async () => {
    // Comments come last, and there are none.
    const last = expected === 'data' ? [() => json([])] : [];
    assert.equal(await ends(...answers, ...last), expected);
  });
}

test('a comment that comes too soon after another waits as long as WordPress wants', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  let count = 0;
  const made = { id: 9, post: 1, date: '2026-01-01T00:00:00', author: 1, content: { rendered: 'x' } };
  const source = wordpress({
    baseUrl: 'https://acme.example',
    getToken: () => 'ada:secret',
    fetch: async () => (count++ === 0 ? error('comment_flood', 400)() : json(made, 201)),
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
  mock.timers.reset();
});

test('an answer that is no longer wanted is called off', async () => {
  const asker = new AbortController();
  let called = false;
  const source = wordpress({
    baseUrl: 'https://acme.example',
    fetch: (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          called = true;
          reject(new DOMException('aborted', 'AbortError'));
        });
        asker.abort();
      }),
  });
  const feed = await loaded(source.feed!);
  await assert.rejects(feed.list({}, asker), { code: 'aborted' });
  assert.ok(called);
});
