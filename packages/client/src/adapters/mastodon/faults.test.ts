import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { ErrorCode } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { mastodon } from './index.ts';

const { signal } = new AbortController();
const status = JSON.parse(readFileSync(new URL('fixtures/status.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;
const account = status['account'] as Record<string, unknown>;

beforeEach(() => mock.method(Math, 'random', () => 0));
afterEach(() => mock.restoreAll());

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  });
const refusal = (code: number, headers: Record<string, string> = {}) =>
  json({ error: 'Why' }, { status: code, headers });
const typed = (body: BodyInit | null, type: string, code = 200) =>
  new Response(body, { status: code, headers: { 'content-type': type } });

/** The feed of a server that answers a timeline so, and knows who asks. */
async function answering(answer: () => Response | Promise<Response>, getToken: () => string = () => 'one') {
  const asked: { path: string; authorization: string | null }[] = [];
  const source = mastodon({
    baseUrl: 'https://social.acme.example',
    getToken,
    async fetch(url, init) {
      const { pathname: path } = new URL(new Request(url).url);
      if (path.endsWith('verify_credentials')) return json(account);
      asked.push({ path, authorization: new Headers(init?.headers).get('authorization') });
      init?.signal?.throwIfAborted();
      return answer();
    },
  });
  const feed = await source.feed();
  return { asked, list: () => feed.list({}, { signal }) };
}

const failed = (call: Promise<unknown>) =>
  call.then(
    (value) => assert.fail(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => {
      assert.ok(error instanceof ParvisError, String(error));
      assert.equal(error.source, 'mastodon:https://social.acme.example');
      return error;
    },
  );

const cut = () =>
  typed(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('[{"id":'));
        controller.error(new TypeError('terminated'));
      },
    }),
    'application/json',
  );
const huge = () => typed(`[${'"x",'.repeat(2_700_000)}"x"]`, 'application/json');
const soon = new Date(Date.now() + 3_600_000).toUTCString();

const FAULTS: readonly [string, () => Response, ErrorCode, number?][] = [
  ['403', () => refusal(403), 'forbidden'],
  ['404', () => refusal(404), 'not_found'],
  ['409', () => refusal(409), 'conflict'],
  ['410', () => refusal(410), 'gone'],
  ['413', () => refusal(413), 'too_large'],
  ['422', () => refusal(422), 'invalid'],
  ['429 with seconds', () => refusal(429, { 'retry-after': '3600' }), 'too_many_requests', 3_600_000],
  [
    '429 until a date',
    () => refusal(429, { 'retry-after': soon, date: new Date().toUTCString() }),
    'too_many_requests',
    3_600_000,
  ],
  ['429 with a reset', () => refusal(429, { 'x-ratelimit-reset': '100' }), 'too_many_requests', 100_000],
  ['500', () => refusal(500), 'internal'],
  ['502 with HTML', () => typed('<h1>Bad gateway</h1>', 'text/html', 502), 'unavailable'],
  ['503', () => refusal(503), 'unavailable'],
  ['a body that is cut', cut, 'bad_response'],
  ['an empty body', () => typed('', 'application/json'), 'bad_response'],
  ['HTML', () => typed('<h1>Sign in</h1>', 'text/html'), 'bad_response'],
  ['an object for a list', () => json({}), 'bad_response'],
  ['null', () => json(null), 'bad_response'],
  ['a field that is missing', () => json([{ ...status, created_at: undefined }]), 'bad_response'],
  ['a field of another type', () => json([{ ...status, replies_count: '2' }]), 'bad_response'],
  ['a date that is none', () => json([{ ...status, created_at: 'yesterday' }]), 'bad_response'],
  ['a name of nothing', () => json([{ ...status, account: { ...account, acct: '  ' } }]), 'bad_response'],
  ['more than ten megabytes', huge, 'bad_response'],
];

for (const [what, answer, code, retryAfter] of FAULTS) {
  test(`${what} is ${code}`, async () => {
    const { list } = await answering(answer);
    const error = await failed(list());
    assert.equal(error.code, code);
    if (retryAfter !== undefined) assert.ok(Math.abs((error.retryAfter ?? 0) - retryAfter) <= 1000);
  });
}

test('what the server says is in the message, and of a wrong field its name', async () => {
  assert.match((await failed((await answering(() => refusal(422))).list())).message, /"Why"/);
  const { list } = await answering(() =>
    json([status, { ...status, poll: { id: '3', options: [{ title: 7 }] } }]),
  );
  assert.match((await failed(list())).message, /poll of \d+\.options\[0\]\.title/);
});

test('a refused token is asked for again once, then the reader has to sign in', async () => {
  let times = 0;
  const renewed = await answering(
    () => (times++ === 0 ? refusal(401) : json([])),
    () => (times === 0 ? 'old' : 'new'),
  );
  assert.deepEqual(await renewed.list(), { items: [] });
  assert.deepEqual(
    renewed.asked.map(({ authorization }) => authorization),
    ['Bearer old', 'Bearer new'],
  );
  const refused = await answering(() => refusal(401));
  assert.equal((await failed(refused.list())).code, 'unauthenticated');
  assert.equal(refused.asked.length, 2);
});

test('no network is unavailable', async () => {
  const { list } = await answering(() => Promise.reject(new TypeError('fetch failed')));
  assert.equal((await failed(list())).code, 'unavailable');
});

for (const [what, change, shown] of [
  ['a name of one letter', { account: { ...account, display_name: 'Ж' } }, { name: 'Ж' }],
  ['a name of 300', { account: { ...account, display_name: 'x'.repeat(300) } }, { name: 'x'.repeat(300) }],
  [
    'a name from right to left',
    { account: { ...account, display_name: 'آدا لوفلايس' } },
    { name: 'آدا لوفلايس' },
  ],
  ['a name of emoji', { account: { ...account, display_name: '👩‍💻🏳️‍🌈' } }, { name: '👩‍💻🏳️‍🌈' }],
  ['a name of spaces', { account: { ...account, display_name: ' \u3000 ' } }, { name: 'ada' }],
  ['1970', { created_at: '1970-01-01T00:00:00Z' }, { createdAt: '1970-01-01T00:00:00.000Z' }],
  [
    '9999 in another zone',
    { created_at: '9999-12-31T23:00:00+01:00' },
    { createdAt: '9999-12-31T22:00:00.000Z' },
  ],
  ['a visibility nobody knows', { visibility: 'galaxy' }, {}],
  ['media nobody knows', { media_attachments: [{ type: 'hologram', url: null }] }, {}],
  ['fields nobody knows', { quote: { state: 'dreamt' }, sauce: 1 }, {}],
] as const) {
  test(`${what} is read`, async () => {
    const { list } = await answering(() => json([{ ...status, ...change }]));
    const [post] = (await list()).items;
    assert.ok(post);
    const { author, createdAt } = post;
    assert.deepEqual({ name: author.name, createdAt, ...shown }, { name: author.name, createdAt });
  });
}
