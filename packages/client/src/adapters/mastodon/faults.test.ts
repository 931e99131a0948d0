import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { ParvisError } from '../../error.ts';
import { faults } from '../../testing/faults/index.ts';
import { mastodon } from './index.ts';

const { signal } = new AbortController();
const baseUrl = 'https://social.acme.example';
const status = JSON.parse(readFileSync(new URL('fixtures/status.json', import.meta.url), 'utf8')) as {
  id: string;
  account: object;
};
const { id, account } = status;
const other = { ...account, id: '43' };
const boost = { ...status, id: '114000000000000002', reblog: status };
const iso = (time: Date) => time.toISOString();

faults(
  'mastodon',
  {
    make: (getToken) => mastodon({ baseUrl, mailDomain: 'acme.example', getToken }),
    hasToken: true,
    stream: {
      at: '/api/v1/streaming/user',
      begins: ':thump\n',
      tells: (id) => `event: update\ndata: ${JSON.stringify({ ...status, id })}\n\n`,
      unknown: [
        'event: notification\ndata: {}\n\n',
        'event: unheard-of\ndata: {"id":\n\n',
        'weather: fine\n\n',
      ],
      broken: ['event: update\ndata: {"id":\n\n'],
      afterwards: { '/api/v1/timelines/home': [{ ...status, id: 'p9' }] },
      goesOn: false,
    },
    answers: {
      '/api/v1/accounts/verify_credentials': account,
      '/api/v1/accounts': [account, other],
      '/api/v1/accounts/42': account,
      '/api/v1/accounts/43': other,
      '/api/v1/accounts/lookup': account,
      '/api/v1/accounts/relationships': [{ id: '42', following: true, followed_by: true, requested: false }],
      '/api/v1/accounts/42/statuses': [status],
      '/api/v2/search': { accounts: [account], statuses: [], hashtags: [{ name: 'FilmNight' }] },
      '/api/v1/timelines/home': [status],
      [`/api/v1/statuses/${id}`]: status,
      [`/api/v1/statuses/${id}/context`]: { ancestors: [], descendants: [status] },
      [`/api/v1/statuses/${id}/favourited_by`]: [account],
      [`/api/v1/statuses/${id}/history`]: [status],
      [`/api/v1/statuses/${id}/reblogged_by`]: [account],
      '/api/v1/statuses': [status, boost],
      [`/api/v1/statuses/${boost.id}`]: boost,
    },
    reads: [
      { name: 'session.get', at: '/api/v1/accounts/verify_credentials' },
      { name: 'people.get', at: '/api/v1/accounts', keys: ['42', '43'] },
      { name: 'people.details', at: '/api/v1/accounts/lookup', keys: ['ada'] },
      { name: 'people.search', at: '/api/v2/search', keys: ['ada'] },
      { name: 'feed.list', at: '/api/v1/timelines/home' },
      { name: 'feed.list', at: '/api/v1/accounts/42/statuses', filter: { author: 'ada' } },
      { name: 'feed.get', at: `/api/v1/statuses/${id}`, keys: [id] },
      { name: 'feed.comments', at: `/api/v1/statuses/${id}/context`, keys: [id] },
      { name: 'feed.reactions', at: `/api/v1/statuses/${id}/favourited_by`, keys: [id] },
      { name: 'feed.versions', at: `/api/v1/statuses/${id}/history`, keys: [id] },
      {
        name: 'recommendations.get',
        at: '/api/v1/statuses',
        keys: [`post:${id}`, `post:${boost.id}`],
      },
      { name: 'recommendations.get', at: `/api/v1/statuses/${id}`, keys: [`post:${id}`] },
      { name: 'recommendations.list', at: `/api/v1/statuses/${id}/reblogged_by`, keys: [`post:${id}`] },
      { name: 'tags.complete', at: '/api/v2/search', keys: ['film'] },
    ],
    names: ['display_name'],
    dates: { created_at: iso, edited_at: iso },
    words: ['visibility', 'type', 'language'],
  },
  { describe, test, before, after },
);

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  });

/** What a timeline of this one status, changed so, is read as; without a status, what the answer is. */
async function list(answer: object | Response) {
  const source = mastodon({
    baseUrl,
    fetch: async () => (answer instanceof Response ? answer : json([{ ...status, ...answer }])),
  });
  return (await source.feed()).list({}, { signal });
}

const failed = (call: Promise<unknown>) =>
  call.then(
    (value) => assert.fail(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => {
      assert.ok(error instanceof ParvisError, String(error));
      return error;
    },
  );

test('a refusal that tells a reset in place of Retry-After says when to ask again', async () => {
  const { code, retryAfter } = await failed(
    list(json({}, { status: 429, headers: { 'x-ratelimit-reset': '100' } })),
  );
  assert.deepEqual([code, retryAfter], ['too_many_requests', 100_000]);
});

test('what the server says is in the message, and of a wrong field its whole path', async () => {
  assert.match((await failed(list(json({ error: 'Why' }, { status: 422 })))).message, /"Why"/);
  const { message } = await failed(list({ poll: { id: '3', options: [{ title: 7 }] } }));
  assert.match(message, /poll of \d+\.options\[0\]\.title/);
});

for (const [what, change] of [
  ['a date that is none', { created_at: 'yesterday' }],
  ['an account named by nothing', { account: { ...account, acct: '  ' } }],
] as const) {
  test(`${what} is bad_response`, async () => {
    assert.equal((await failed(list(change))).code, 'bad_response');
  });
}

for (const [what, change, shown] of [
  ['a name of spaces', { account: { ...account, display_name: ' \u3000 ' } }, { name: 'ada' }],
  [
    '9999 in another zone',
    { created_at: '9999-12-31T23:00:00+01:00' },
    { createdAt: '9999-12-31T22:00:00.000Z' },
  ],
  ['media nobody knows', { media_attachments: [{ type: 'hologram', url: null }] }, {}],
  ['fields nobody knows', { quote: { state: 'dreamt' }, sauce: 1 }, {}],
] as const) {
  test(`${what} is read`, async () => {
    const [post] = (await list(change)).items;
    assert.ok(post);
    const { author, createdAt } = post;
    assert.deepEqual({ name: author.name, createdAt, ...shown }, { name: author.name, createdAt });
  });
}
