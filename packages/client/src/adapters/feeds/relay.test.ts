import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
// The server is there for this test only; the adapter knows nothing but the relay's address.
import { migrate, type Database } from '../../../../server/src/database/index.ts';
import { startApp, type TestApp } from '../../../../server/src/testing/app.ts';
import { addPeople } from '../../../../server/src/testing/people.ts';
import { startPGlite } from '../../../../server/src/testing/pglite.ts';
import { ParvisError } from '../../error.ts';
import { feeds } from './index.ts';

const { signal } = new AbortController();
const portOf = (server: Server) => (server.address() as AddressInfo).port;
const sent: string[] = [];
let upstream: Server;
let database: Database;
let server: TestApp;
let relay: string;
let at: string;

before(async () => {
  upstream = createServer(({ url }, response) => {
    if (url === '/moved') return response.writeHead(301, { location: '/new/feed' }).end();
    response.setHeader('content-type', 'application/rss+xml; charset=iso-8859-1');
    response.end(
      Buffer.from('<rss><channel><item><title>Café</title><link>a</link></item></channel></rss>', 'latin1'),
    );
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${portOf(upstream)}`;
  database = await startPGlite();
  await migrate(database.db);
  await addPeople(database.db, [{ name: 'Ada', login: 'ada' }]);
  server = await startApp(database, {
    PARVIS_RELAY_URLS: `${at}/moved`,
    PARVIS_RELAY_INTRANET: `127.0.0.1:${portOf(upstream)}`,
  });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  relay = `http://127.0.0.1:${portOf(server.app.server)}/parvis`;
});
after(async () => {
  await server.close();
  await database.close();
  upstream.close();
});

/** Asks as the person whom the company's proxy names; `sent` grows. */
const as =
  (login: string): typeof globalThis.fetch =>
  async (url, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-remote-user', login);
    const answer = await fetch(url, { ...init, headers });
    sent.push(`${answer.status} ${headers.has('if-none-match') ? 'again' : 'anew'}`);
    return answer;
  };

test('a feed comes through the server: its encoding, where it is in the end, and only what has changed', async () => {
  const { feed } = feeds({ urls: [`${at}/moved`], relay, fetch: as('ada') });
  const { items } = await feed.list({}, { signal });
  assert.equal(items[0]?.text, `**Café**\n\n${at}/new/a`);
  assert.deepEqual((await feed.list({}, { signal })).items, items);
  assert.deepEqual(sent, ['200 anew', '304 again']);
});

test('what the server does not fetch is an error with its sentence', async () => {
  const refused = (code: string, sentence: RegExp) => (error: unknown) =>
    error instanceof ParvisError && error.code === code && sentence.test(error.message);
  const other = feeds({ urls: [`${at}/other`], relay, fetch: as('ada') });
  await assert.rejects(other.feed.list({}, { signal }), refused('forbidden', /PARVIS_RELAY_URLS/));
  const nobody = feeds({ urls: [`${at}/moved`], relay });
  await assert.rejects(nobody.feed.list({}, { signal }), refused('unauthenticated', /401/));
});
