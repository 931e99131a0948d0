import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, it } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { ERROR_CODES } from '@parvis/model/schemas';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { migrate, openDatabase } from './database/index.ts';
import { ORIGIN, startApp, type TestApp } from './testing/app.ts';
import { eachDatabase } from './testing/each-database.ts';
import { addPeople } from './testing/people.ts';
import { startPostgres } from './testing/postgres.ts';

function assertProblem(response: LightMyRequestResponse, status: number, code: string): void {
  assert.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8');
  const problem = response.json();
  assert.deepEqual([response.statusCode, problem.status, problem.code], [status, status, code]);
  assert.ok(ERROR_CODES.includes(problem.code));
}

eachDatabase('The server', (database) => {
  let server: TestApp;
  before(async () => {
    await addPeople(database().db, [
      { name: 'Ada', login: 'ada' },
      { name: 'Bo', login: 'bo' },
    ]);
    server = await startApp(database());
  });
  after(() => server.close());

  it('answers hostile and broken requests with a problem of the closed list', async () => {
    const ada = server.as('ada');
    const raw = (payload: string, type = 'application/json') =>
      server.app.inject({
        method: 'POST',
        url: '/parvis/v1/people/batch',
        headers: { 'x-remote-user': 'ada', 'content-type': type },
        payload,
      });
    assertProblem(await ada('GET', '/nowhere'), 404, 'not_found');
    assertProblem(await server.app.inject('/nowhere'), 404, 'not_found');
    assertProblem(await ada('DELETE', '/v1/people'), 404, 'not_found');
    assertProblem(await ada('GET', '/v1/people/%zz'), 400, 'bad_request');
    assertProblem(await ada('GET', '/v1/people?q=a%00b'), 400, 'bad_request');
    assertProblem(await ada('GET', '/v1/people?limit=101'), 400, 'bad_request');
    assertProblem(await ada('GET', '/v1/people?limit=0'), 400, 'bad_request');
    assertProblem(await ada('GET', '/v1/people?limit=all'), 400, 'bad_request');
    assertProblem(await ada('GET', `/v1/people/${'x'.repeat(7000)}`), 400, 'bad_request');
    assertProblem(await ada('GET', '/v1/people/a%00b'), 404, 'not_found');
    assertProblem(await ada('GET', '/v1/groups/a%00b/members'), 404, 'not_found');
    assertProblem(await raw('{"keys":'), 400, 'bad_request');
    assertProblem(await raw(''), 400, 'bad_request');
    assertProblem(await raw('null'), 400, 'bad_request');
    assertProblem(await raw('{"keys":[{}]}'), 400, 'bad_request');
    assertProblem(await raw('{"__proto__":{"keys":["ada"]}}'), 400, 'bad_request');
    assertProblem(await raw('<keys/>', 'application/xml'), 400, 'bad_request');
    assertProblem(await raw(`{"keys":["${'a'.repeat(10_000_000)}"]}`), 413, 'too_large');
  });

  it('answers what is no HTTP with a problem too', async () => {
    const listening = await startApp(database());
    await listening.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = listening.app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1', () => socket.end('HELLO\r\n\r\n'));
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    assert.match(head, /^HTTP\/1\.1 400 .*\r\nContent-Type: application\/problem\+json$/s);
    assert.equal(JSON.parse(body).code, 'bad_request');
    await listening.close();
  });

  it('takes only cursors that it has given out for this list', async () => {
    const cursor = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64url');
    const id = '00000000-0000-4000-8000-000000000000';
    for (const value of [
      'x',
      '!!',
      cursor(null),
      cursor({ name: 'Ada' }),
      cursor({ name: 'Ada', id: "' or true" }),
      cursor({ name: 1, id }),
      cursor({ name: 'a\0b', id }),
    ]) {
      assertProblem(await server.as('ada')('GET', `/v1/people?cursor=${value}`), 400, 'bad_request');
    }
    const high = cursor({ rank: 1e300, name: 'Ada', id });
    assertProblem(await server.as('ada')('GET', `/v1/people?q=ada&cursor=${high}`), 400, 'bad_request');
    const late = cursor({ colleague: true, at: 9e15, id });
    const page = `kind=page&id=${encodeURIComponent(ORIGIN)}`;
    assertProblem(
      await server.as('ada')('GET', `/v1/recommendations?${page}&cursor=${late}`),
      400,
      'bad_request',
    );
  });

  it('says nothing of why an unexpected error happened', async () => {
    const { db } = database();
    await db.schema.alterTable('role_assignment').renameTo('role_away').execute();
    const response = await server.as('ada')('GET', '/v1/session');
    await db.schema.alterTable('role_away').renameTo('role_assignment').execute();
    assertProblem(response, 500, 'internal');
    assert.doesNotMatch(response.body, /role_assignment|relation|select/i);
  });

  it('carries security headers, lets nobody store what is personal, and is in no frame', async () => {
    for (const path of ['/v1/session', '/v1/people/nobody', '/health/live']) {
      const { headers } = await server.as('ada')('GET', path);
      assert.equal(headers['cache-control'], 'private, no-cache');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['content-security-policy'], "default-src 'none';frame-ancestors 'none'");
      assert.equal(headers['x-powered-by'], undefined);
    }
  });

  it('lets pages of listed origins read with credentials, and no others', async () => {
    const preflight = (origin: string) =>
      server.app.inject({
        method: 'OPTIONS',
        url: '/parvis/v1/groups/club/membership',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'if-match',
        },
      });
    const listed = await preflight(ORIGIN);
    assert.equal(listed.statusCode, 204);
    assert.equal(listed.headers['access-control-allow-origin'], ORIGIN);
    assert.equal(listed.headers['access-control-allow-credentials'], 'true');
    assert.match(String(listed.headers['access-control-allow-methods']), /PUT/);
    assert.match(String(listed.headers['access-control-allow-headers']), /if-match/);
    for (const origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`]) {
      assert.equal((await preflight(origin)).headers['access-control-allow-origin'], undefined);
      const read = await server.as('ada')('GET', '/v1/session', { headers: { origin } });
      assert.equal(read.headers['access-control-allow-origin'], undefined);
    }
    const read = await server.as('ada')('GET', '/v1/session');
    assert.equal(read.headers['access-control-allow-origin'], ORIGIN);
    assert.match(String(read.headers['access-control-expose-headers']), /ETag.*Retry-After/);
    assert.match(String(read.headers['vary']), /Origin/);
  });

  it('limits how often a person asks, by person and not by address', async () => {
    const limited = await startApp(database(), { PARVIS_RATE_LIMIT: '3' });
    for (let asked = 0; asked < 3; asked++) {
      assert.equal((await limited.as('ada')('GET', '/v1/session')).statusCode, 200);
    }
    const refused = await limited.as('ada')('GET', '/v1/session');
    assertProblem(refused, 429, 'too_many_requests');
    const wait = Number(refused.headers['retry-after']);
    assert.ok(wait > 0 && wait <= 60, String(wait));
    assert.equal((await limited.as('bo')('GET', '/v1/session')).statusCode, 200);
    assert.equal((await limited.as()('GET', '/health/live')).statusCode, 200);
    await limited.close();
  });

  it('limits those who try to sign in by address, before it answers them', async () => {
    const limited = await startApp(database(), { PARVIS_RATE_LIMIT: '2' });
    const statuses = [];
    for (const login of ['x', 'y', 'z'])
      statuses.push((await limited.as(login)('GET', '/v1/session')).statusCode);
    assert.deepEqual(statuses, [401, 401, 429]);
    await limited.close();
  });

  it('is ready while its database answers', async () => {
    assert.deepEqual((await server.as()('GET', '/health/ready')).json(), { status: 'ok' });
  });

  it('mounts where it is told to, and serves folders beside its routes', async () => {
    const root = await mkdtemp(join(tmpdir(), 'parvis-static-'));
    await writeFile(join(root, 'index.html'), '<h1>Intranet</h1>');
    const statics = [{ prefix: '/', root, headers: { 'content-security-policy': "default-src 'self'" } }];
    const other = await startApp(database(), { PARVIS_PREFIX: '/social/v' }, { statics });
    assert.equal((await other.app.inject('/social/v/health/live')).statusCode, 200);
    const page = await other.app.inject('/');
    assert.equal(page.body, '<h1>Intranet</h1>');
    assert.equal(page.headers['content-security-policy'], "default-src 'self'");
    assertProblem(await other.app.inject('/../package.json'), 404, 'not_found');
    await other.close();
    await rm(root, { recursive: true });
    const bare = await startApp(database(), { PARVIS_PREFIX: '/' });
    assert.equal((await bare.app.inject('/health/live')).statusCode, 200);
    await bare.close();
  });
});

it('a database that is gone is told from a fault, and is worth asking again', async () => {
  const postgres = await startPostgres();
  const database = await openDatabase({ kind: 'postgres', url: postgres.url });
  await migrate(database.db);
  await addPeople(database.db, [{ name: 'Ada', login: 'ada' }]);
  const server = await startApp(database);
  assert.equal((await server.as('ada')('GET', '/v1/session')).statusCode, 200);
  await postgres.stop();
  for (const path of ['/v1/session', '/v1/people', '/health/ready']) {
    const response = await server.as('ada')('GET', path);
    assertProblem(response, 503, 'unavailable');
    assert.equal(response.headers['retry-after'], '5');
  }
  assert.equal((await server.as()('GET', '/health/live')).statusCode, 200);
  await server.close();
  await database.close();
});

it('a server whose database cannot be reached does not start', async () => {
  const config = readConfig({ DATABASE_URL: 'postgres://127.0.0.1:1/parvis', PARVIS_LOG_LEVEL: 'silent' });
  await assert.rejects(createApp(config), /The schema could not be brought up to date|ECONNREFUSED/);
});
