import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { ParvisError } from '../error.ts';
import { createHttp } from '../http.ts';
import { allowance } from './allowance.ts';

const { signal } = new AbortController();
const NOW = Date.parse('2026-03-02T09:00:00Z');

beforeEach(() => mock.timers.enable({ apis: ['Date'], now: NOW }));
afterEach(() => mock.timers.reset());

/** Asks a system that answers so each time; nothing is asked twice, to see what one answer does. */
function asking(status: number, headers: Record<string, string>) {
  const asked: string[] = [];
  const http = createHttp({
    source: 'test',
    baseUrl: 'http://host.example',
    middleware: allowance(),
    async fetch(url) {
      asked.push(new Request(url).url);
      return new Response('{}', { status, headers: { 'content-type': 'application/json', ...headers } });
    },
  });
  const get = (method: 'GET' | 'POST' = 'GET') => http('/x', { signal, method, idempotent: false });
  return { asked, get };
}

const refused = (call: Promise<unknown>) =>
  call.then(
    () => assert.fail('answered'),
    (error: unknown) => {
      assert.ok(error instanceof ParvisError);
      return [error.code, error.retryAfter];
    },
  );

for (const [reset, wait] of [
  ['2026-03-02T09:00:20.000Z', 20_000],
  [String(NOW / 1000 + 20), 20_000],
  ['20', 20_000],
  // A clock that is an hour wrong, and a window of three hours.
  ['2026-03-02T10:00:20.000Z', 300_000],
] as const) {
  test(`a refusal until ${reset} asks for ${wait} milliseconds`, async () => {
    const { asked, get } = asking(429, { 'x-ratelimit-reset': reset });
    assert.deepEqual(await refused(get()), ['too_many_requests', wait]);
    assert.deepEqual(await refused(get()), ['too_many_requests', wait]);
    assert.equal(asked.length, 1, 'nothing is asked before');
    mock.timers.tick(wait + 1);
    await refused(get());
    assert.equal(asked.length, 2);
  });
}

test('when nothing remains, nothing is asked with that method until the reset', async () => {
  const { asked, get } = asking(200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' });
  await get();
  assert.deepEqual(await refused(get()), ['too_many_requests', 30_000]);
  await get('POST');
  assert.equal(asked.length, 2);
});

test('while something remains, and where the reset cannot be read, all is asked', async () => {
  for (const headers of [
    { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '30' },
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'soon' },
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-03-02T08:00:00Z' },
    {},
  ]) {
    const { asked, get } = asking(200, headers);
    await get();
    await get();
    assert.equal(asked.length, 2);
  }
});

test('a date is one by the clock of the server, where it tells the time', async () => {
  const { get } = asking(429, {
    date: 'Mon, 02 Mar 2026 10:00:00 GMT',
    'x-ratelimit-reset': '2026-03-02T10:00:15.000Z',
  });
  assert.deepEqual(await refused(get()), ['too_many_requests', 15_000]);
});

test('what the server says of waiting comes first', async () => {
  const { get } = asking(429, { 'retry-after': '7', 'x-ratelimit-reset': '30' });
  assert.deepEqual(await refused(get()), ['too_many_requests', 7_000]);
});
