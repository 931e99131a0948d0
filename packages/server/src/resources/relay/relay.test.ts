import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, it } from 'node:test';
import { startPGlite } from '../../testing/pglite.ts';
import { migrate, type Database } from '../../database/index.ts';
import { ProblemError } from '../../problem.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { addPeople } from '../../testing/people.ts';
import { cached } from './cache.ts';
import type { Fetched } from './fetch.ts';

let database: Database;
let server: TestApp;
let upstream: Server;
let at: string;
let asked = 0;

before(async () => {
  upstream = createServer((request, response) => {
    asked++;
    if (request.url === '/moved') return response.writeHead(301, { location: '/deep/feed' }).end();
    response.setHeader('content-type', 'text/html; charset=koi8-r').end('<script>alert(1)</script>');
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  at = `http://${host}`;
  database = await startPGlite();
  await migrate(database.db);
  await addPeople(database.db, [{ name: 'Ada', login: 'ada' }]);
  server = await startApp(database, {
    PARVIS_RELAY_URLS: `${at}/feed, ${at}/moved, http://127.0.0.2/feed`,
    PARVIS_RELAY_INTRANET: host,
  });
});
after(async () => {
  await server.close();
  await database.close();
  upstream.close();
});
beforeEach(() => void (asked = 0));

const path = (url: string) => `/v1/relay?url=${encodeURIComponent(url)}`;

it('who is signed in gets the bytes of a listed address, in which nothing runs', async () => {
  const { statusCode, headers, body } = await server.as('ada')('GET', path(`${at}/moved`));
  assert.deepEqual([statusCode, body], [200, '<script>alert(1)</script>']);
  assert.equal(headers['content-type'], 'application/octet-stream; charset=koi8-r');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['content-disposition'], 'attachment');
  assert.equal(headers['content-location'], `${at}/deep/feed`);
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.match(String(headers['access-control-expose-headers']), /Content-Location/);
  const again = await server.as('ada')('GET', path(`${at}/moved`), {
    headers: { 'if-none-match': String(headers['etag']) },
  });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
});

it('nobody else does, and no other address is fetched', async () => {
  assert.equal((await server.as()('GET', path(`${at}/feed`))).statusCode, 401);
  for (const url of [
    `${at}/`,
    `${at}/feed?x`,
    `${at}/feed/../other`,
    `${at}@evil.example/feed`,
    'file:///etc/passwd',
    'x',
    at.replace('http', 'https'),
  ]) {
    const { statusCode, body } = await server.as('ada')('GET', path(url));
    assert.equal(statusCode, 403, url);
    assert.match(body, /not in PARVIS_RELAY_URLS/);
  }
  assert.equal((await server.as('ada')('GET', '/v1/relay')).statusCode, 400);
  assert.equal(asked, 0);
});

it('a listed address within the company needs its host listed too', async () => {
  const { statusCode, body } = await server.as('ada')('GET', path('http://127.0.0.2/feed'));
  assert.deepEqual([statusCode, JSON.parse(body).code], [403, 'forbidden']);
});

it('an address is fetched once for everybody, in whichever form it is asked for', async () => {
  const ask = (url: string) => server.as('ada')('GET', path(url));
  const found = await Promise.all([
    ask(`${at}/feed`),
    ask(`${at}/feed#x`.replace('#x', '')),
    ask(`${at}/./feed`.replace('http', 'HTTP')),
  ]);
  assert.deepEqual(
    found.map(({ statusCode }) => statusCode),
    [200, 200, 200],
  );
  await ask(`${at}/feed`);
  assert.equal(asked, 1);
});

const fetched = (text: string, etag?: string): Fetched => ({
  body: Buffer.from(text),
  url: 'u',
  type: '',
  etag,
  modified: undefined,
});

/** A cache with a clock of its own and a server that answers in turn. */
function scripted(...answers: (Fetched | undefined | ProblemError)[]) {
  let time = 0;
  const known: (string | undefined)[] = [];
  const get = cached(
    async (_, before) => {
      const answer = answers[known.push(before?.etag) - 1];
      if (answer instanceof ProblemError) throw answer;
      return answer;
    },
    () => time,
  );
  return {
    known,
    pass: (minutes: number) => void (time += minutes * 60_000),
    text: async () => (await get('u')).body.toString(),
  };
}
const down = new ProblemError('unavailable', 'down');

it('what is fetched is good for five minutes, then it is asked whether it is still so', async () => {
  const { known, pass, text } = scripted(fetched('a', '"1"'), undefined, fetched('b'));
  assert.equal(await text(), 'a');
  pass(4);
  assert.equal(await text(), 'a');
  assert.equal(known.length, 1);
  pass(2);
  assert.equal(await text(), 'a');
  pass(6);
  assert.equal(await text(), 'b');
  assert.deepEqual(known, [undefined, '"1"', '"1"']);
});

it('a failure is nobody’s answer for longer than half a minute; a day’s old copy stands in for it', async () => {
  const { known, pass, text } = scripted(down, fetched('a'), down, down);
  await assert.rejects(text(), down);
  await assert.rejects(text(), down);
  assert.equal(known.length, 1);
  pass(1);
  assert.equal(await text(), 'a');
  pass(60);
  assert.equal(await text(), 'a');
  pass(24 * 60);
  await assert.rejects(text(), down);
});

it('what was asked for longest ago goes when it is too much', async () => {
  let times = 0;
  const get = cached(async () => (times++, { ...fetched(''), body: Buffer.alloc(20 * 1024 * 1024) }));
  for (const url of ['a', 'b', 'c', 'c', 'b', 'a']) await get(url);
  assert.equal(times, 4);
});
