import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { ParvisError } from './error.ts';
import { createHttp, type HttpOptions } from './http.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const signal = new AbortController().signal;
const stops: (() => Promise<void>)[] = [];

beforeEach(() => {
  // Back-off is a random part of a doubling time: here the smallest part, unless a test says otherwise.
  mock.method(Math, 'random', () => 0);
});
afterEach(async () => {
  mock.restoreAll();
  for (const stop of stops.splice(0)) await stop();
});

/** A server that gives these answers in turn, the last one again and again. */
async function serving(...answers: Answer[]) {
  const requests: { at: number; method: string; url: string; authorization: string | undefined }[] = [];
  const listener: RequestListener = (request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ at: performance.now(), method, url, authorization: headers.authorization });
    (answers[requests.length - 1] ?? answers.at(-1)!)(request, response);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`;
  const http = (options: Partial<HttpOptions> = {}) => createHttp({ source: 'test', baseUrl, ...options });
  return { requests, baseUrl, http, ask: (path = '/x') => http()(path, { signal }) };
}

const send =
  (status: number, headers: Record<string, string>, body = ''): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  send(status, { 'content-type': 'application/json', ...headers }, JSON.stringify(value));
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  send(
    status,
    { 'content-type': 'application/problem+json', ...headers },
    JSON.stringify({ status, code, detail: 'why' }),
  );
const good = json({ good: true });

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    (value) => assert.fail(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  assert.ok(error instanceof ParvisError, String(error));
  assert.equal(error.source, 'test');
  return error.code;
}

test('an answer is what its JSON holds', async () => {
  const { ask, requests } = await serving(good);
  assert.deepEqual(await ask('/a/b'), { good: true });
  assert.deepEqual([requests[0]?.method, requests[0]?.url], ['GET', '/base/a/b']);
});

test('a query is escaped, and what is undefined left out', async () => {
  const { http, requests } = await serving(good);
  await http()('/x', { signal, query: { q: 'a&b', cursor: undefined, limit: 5 } });
  assert.equal(requests[0]?.url, '/base/x?q=a%26b&limit=5');
});

for (const [what, answer, code, times] of [
  ['a problem document', problem(404, 'not_found'), 'not_found', 1],
  ['a problem with a code that nobody knows', problem(409, 'strange'), 'conflict', 1],
  ['a problem with a code that only readers use', problem(400, 'offline'), 'bad_request', 1],
  ['500 without a body', send(500, {}), 'internal', 1],
  ['418', send(418, { 'content-type': 'text/plain' }, 'tea'), 'bad_request', 1],
  [
    'an HTML page with 502, as proxies send',
    send(502, { 'content-type': 'text/html' }, '<h1>'),
    'unavailable',
    4,
  ],
  ['503', problem(503, 'unavailable'), 'unavailable', 4],
  ['504', send(504, {}), 'timeout', 4],
  ['429', problem(429, 'too_many_requests'), 'too_many_requests', 4],
  ['an HTML page with 200', send(200, { 'content-type': 'text/html' }, '<h1>'), 'bad_response', 1],
  ['JSON that does not end', send(200, { 'content-type': 'application/json' }, '{"a":'), 'bad_response', 1],
  ['an empty body', send(200, { 'content-type': 'application/json' }), 'bad_response', 1],
  ['no type', send(200, {}, '{}'), 'bad_response', 1],
] as const) {
  test(`${what} is ${code}, asked for ${times === 1 ? 'once' : `${times} times`}`, async () => {
    const { ask, requests } = await serving(answer);
    assert.equal(await codeOf(ask()), code);
    assert.equal(requests.length, times);
  });
}

test('a body that is cut is bad_response, and asked for again', async () => {
  const cut: Answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"good":', () => response.destroy());
  };
  const { ask, requests } = await serving(cut, good);
  assert.deepEqual(await ask(), { good: true });
  assert.equal(requests.length, 2);
  const always = await serving(cut);
  assert.equal(await codeOf(always.ask()), 'bad_response');
});

test('no server is unavailable', async () => {
  const { ask, baseUrl } = await serving(good);
  await stops.pop()!();
  assert.match(baseUrl, /127/);
  assert.equal(await codeOf(ask()), 'unavailable');
});

test('an answer of more than 10 MB is not read to its end', async () => {
  let closed = false;
  const { ask } = await serving((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.on('close', () => (closed = true));
    const more = () => {
      if (!closed) response.write('"x"'.padEnd(1 << 20), more);
    };
    more();
  });
  assert.equal(await codeOf(ask()), 'bad_response');
  while (!closed) await new Promise((resolve) => setTimeout(resolve, 5));
});

test('what failed for a passing reason is asked again and answered', async () => {
  const { ask, requests } = await serving(
    problem(503, 'unavailable'),
    problem(429, 'too_many_requests'),
    good,
  );
  assert.deepEqual(await ask(), { good: true });
  assert.equal(requests.length, 3);
});

test('back-off grows, by a random part', async () => {
  mock.method(Math, 'random', () => 0.25);
  const { ask, requests } = await serving(send(503, {}), send(503, {}), good);
  await ask();
  const [first, second] = [requests[1]!.at - requests[0]!.at, requests[2]!.at - requests[1]!.at];
  assert.ok(first >= 95 && second >= 195, `${first}, ${second}`);
});

test('Retry-After is obeyed, in seconds', async () => {
  const { ask, requests } = await serving(problem(429, 'too_many_requests', { 'retry-after': '1' }), good);
  await ask();
  assert.ok(requests[1]!.at - requests[0]!.at >= 990);
});

test('Retry-After is obeyed as a date by the clock of the server', async () => {
  const late = {
    date: 'Tue, 01 Jan 2019 00:00:00 GMT',
    'retry-after': 'Tue, 01 Jan 2019 00:00:01 GMT',
  };
  const { ask, requests } = await serving(problem(503, 'unavailable', late), good);
  await ask();
  const waited = requests[1]!.at - requests[0]!.at;
  assert.ok(waited >= 990 && waited < 5000, `${waited}`);
});

test('a Retry-After past all patience is told to the asker at once', async () => {
  const { ask, requests } = await serving(problem(429, 'too_many_requests', { 'retry-after': '120' }));
  await assert.rejects(ask(), { code: 'too_many_requests', retryAfter: 120_000 });
  assert.equal(requests.length, 1);
});

test('a POST is sent once, unless it only reads', async () => {
  const { http, requests } = await serving(send(503, {}));
  await codeOf(http()('/x', { signal, method: 'POST', body: {} }));
  assert.equal(requests.length, 1);
  await codeOf(http()('/x', { signal, method: 'POST', body: {}, idempotent: true }));
  assert.equal(requests.length, 5);
});

test('an attempt that takes too long is ended, and tried again', async () => {
  let ended = 0;
  const slow: Answer = (request) => request.on('close', () => ended++);
  const { http, requests } = await serving(slow, good);
  assert.deepEqual(await http({ timeout: 50 })('/x', { signal }), { good: true });
  assert.deepEqual([requests.length, ended], [2, 1]);
  const always = await serving((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
  );
  assert.equal(await codeOf(always.http({ timeout: 50 })('/x', { signal })), 'timeout');
});

test('what is called off is aborted, on its way, waiting for its turn and between two attempts', async () => {
  let ended = 0;
  const { http, requests } = await serving((request) => request.on('close', () => ended++));
  const asker = new AbortController();
  const all = Array.from({ length: 8 }, () => codeOf(http()('/x', { signal: asker.signal })));
  while (requests.length < 6) await new Promise((resolve) => setTimeout(resolve, 5));
  asker.abort();
  assert.deepEqual(await Promise.all(all), Array(8).fill('aborted'));
  while (ended < 6) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(requests.length, 6);

  const waiting = await serving(problem(503, 'unavailable', { 'retry-after': '20' }));
  const other = new AbortController();
  const code = codeOf(waiting.http()('/x', { signal: other.signal }));
  while (waiting.requests.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
  setTimeout(() => other.abort(), 20);
  assert.equal(await code, 'aborted');
});

test('at most six requests to one host run at a time, whoever asks', async () => {
  let [running, most] = [0, 0];
  const { http } = await serving((_, response) => {
    most = Math.max(most, ++running);
    setTimeout(() => {
      running--;
      response.writeHead(200, { 'content-type': 'application/json' }).end('1');
    }, 10);
  });
  const [one, two] = [http(), http()];
  await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : two)('/x', { signal })));
  assert.equal(most, 6);
});

test('a token is kept until it is refused, then asked for once and sent again', async () => {
  const valid = new Set(['t1']);
  const { http, requests } = await serving((request, response) => {
    const given = request.headers.authorization?.replace('Bearer ', '') ?? '';
    (valid.has(given) ? good : problem(401, 'unauthenticated'))(request, response);
  });
  const asked: (string | undefined)[] = [];
  const ask = http({
    async getToken(expired) {
      asked.push(expired);
      return `t${asked.length}`;
    },
  });
  await Promise.all([ask('/x', { signal }), ask('/x', { signal })]);
  assert.deepEqual(asked, [undefined]);

  valid.delete('t1');
  valid.add('t2');
  await Promise.all([ask('/x', { signal }), ask('/x', { signal }), ask('/x', { signal })]);
  assert.deepEqual(asked, [undefined, 't1'], 'one refresh for three refusals');

  valid.clear();
  requests.length = 0;
  assert.equal(await codeOf(ask('/x', { signal })), 'unauthenticated');
  assert.equal(requests.length, 2, 'one refresh, no more');
});

test('without a token to give, 401 is unauthenticated at once', async () => {
  const { ask, requests } = await serving(problem(401, 'unauthenticated'));
  assert.equal(await codeOf(ask()), 'unauthenticated');
  assert.equal(requests.length, 1);
});

test('a token comes from tokenUrl, which is itself asked without one', async () => {
  const { http, baseUrl, requests } = await serving(json({ token: 'abc' }), good);
  assert.deepEqual(await http({ tokenUrl: `${baseUrl}/token` })('/x', { signal }), { good: true });
  assert.deepEqual(
    requests.map(({ url, authorization }) => [url, authorization]),
    [
      ['/base/token', undefined],
      ['/base/x', 'Bearer abc'],
    ],
  );
  const wrong = await serving(json({ jeton: 'abc' }));
  assert.equal(
    await codeOf(wrong.http({ tokenUrl: `${wrong.baseUrl}/token` })('/x', { signal })),
    'bad_response',
  );
});

test('a proxy that leads to its sign-in page is unauthenticated', async () => {
  const page = send(200, { 'content-type': 'text/html' }, '<form>');
  const { ask } = await serving(send(302, { location: '/sign-in' }), page);
  assert.equal(await codeOf(ask()), 'unauthenticated');
});

test('bytes are given as they came, with status, headers and where they came from', async () => {
  const moved = send(302, { location: '/elsewhere' });
  const { http, baseUrl } = await serving(
    moved,
    send(200, { 'content-type': 'text/xml', etag: '"1"' }, '<a/>'),
  );
  const { status, headers, url, body } = await http().whole('/x', { signal, raw: true });
  assert.ok(body instanceof Uint8Array);
  assert.deepEqual(
    [status, headers.get('etag'), url, new TextDecoder().decode(body)],
    [200, '"1"', new URL('/elsewhere', baseUrl).href, '<a/>'],
  );
});

test('that nothing has changed is an answer to who asked for that', async () => {
  const { http } = await serving(send(304, { etag: '"1"' }));
  const { status, body } = await http().whole('/x', { signal, headers: { 'if-none-match': '"1"' } });
  assert.deepEqual([status, body], [304, undefined]);
});

test('an error is read as one where bytes are asked for', async () => {
  const { http } = await serving(problem(404, 'gone'));
  assert.equal(await codeOf(http().whole('/x', { signal, raw: true })), 'gone');
});

test('a fetch that is given is the one that asks', async () => {
  const asked: unknown[] = [];
  const http = createHttp({
    source: 'test',
    baseUrl: 'https://system.example',
    fetch: async (url) => (asked.push(url), Response.json({ good: true })),
  });
  assert.deepEqual(await http('/x', { signal }), { good: true });
  assert.deepEqual(asked, ['https://system.example/x']);
});

test('a middleware of one system sees each attempt and what came of it', async () => {
  const seen: string[] = [];
  const http = createHttp({
    source: 'test',
    baseUrl: 'http://nowhere.example',
    async fetch(url, init) {
      seen.push(`${new Request(url).url} ${new Headers(init?.headers).get('x-said')}`);
      return Response.json(
        { code: 'busy' },
        { status: seen.length === 1 ? 503 : 200, headers: { 'x-total': '7' } },
      );
    },
    async middleware(request, next) {
      const answer = await next({ ...request, headers: { ...request.headers, 'x-said': 'hello' } });
      return { ...answer, body: { total: answer.headers.get('x-total') } };
    },
  });
  assert.deepEqual(await http('/x', { signal }), { total: '7' });
  assert.deepEqual(seen, ['http://nowhere.example/x hello', 'http://nowhere.example/x hello']);
});
