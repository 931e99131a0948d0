import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { migrate, openDatabase } from './database/index.ts';
import { ORIGIN } from './testing/app.ts';
import { addPeople } from './testing/people.ts';
import { startServer, stopServer } from './testing/server-process.ts';

let dir = '';
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'parvis-main-'));
  const database = await openDatabase({ kind: 'pglite', dir });
  await migrate(database.db);
  await addPeople(database.db, [{ name: 'Ada Lovelace', login: 'adalogin', mail: 'ada@acme.example' }]);
  await database.close();
});
after(() => rm(dir, { recursive: true, force: true }));

it('logs say what happened, and nothing of who it happened to', async () => {
  const server = await startServer({
    PARVIS_DATA_DIR: dir,
    PARVIS_LOG_LEVEL: 'trace',
    PARVIS_DEMO: '1',
    PARVIS_SCIM_TOKEN: 'leak'.repeat(8),
  });
  let log = '';
  server.child.stdout?.on('data', (chunk) => (log += String(chunk)));
  server.child.stderr?.on('data', (chunk) => (log += String(chunk)));
  const headers = { 'x-remote-user': 'adalogin', origin: ORIGIN, 'user-agent': 'agent-of-ada' };
  const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, { ...init, headers });

  const { id } = (await (await ask('/v1/people/ada@acme.example?q=leak')).json()) as { id: string };
  await ask('/v1/people?q=Lovelace');
  await ask('/v1/people?q=Lovelace&cursor=leak');
  await ask(`/v1/recommendations/page/${encodeURIComponent(`${ORIGIN}/secret-plan`)}`, { method: 'PUT' });
  await ask('/v1/people/batch', { method: 'POST', body: 'Lovelace{' });
  await ask('/nowhere/ada@acme.example');
  await fetch(`${server.url}/v1/session`, { headers: { authorization: 'Bearer leaked.to.ken' } });
  for (const token of ['leak'.repeat(8), 'leaked']) {
    const directory = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
    await fetch(`${server.url}/scim/v2/Users?filter=userName+eq+%22adalogin%22`, { headers: directory });
    for (const body of [
      '{"userName":"adalogin","displayName":"Ada Lovelace"}',
      '{"userName":"adalogin"}',
      'Lovelace{',
    ]) {
      await fetch(`${server.url}/scim/v2/Users`, { method: 'POST', headers: directory, body });
    }
  }
  await stopServer(server);

  for (const personal of [
    'Lovelace',
    'adalogin',
    'acme.example',
    'leak',
    'secret-plan',
    'agent-of-ada',
    id,
  ]) {
    assert.ok(!log.includes(personal), `"${personal}" is in the log`);
  }
  const lines = log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  assert.ok(lines.some((line) => line.req?.route === '/parvis/v1/people/:person'));
  assert.ok(lines.some((line) => line.req?.route === '/parvis/scim/v2/Users'));
  assert.ok(lines.some((line) => line.res?.statusCode === 200 && line.responseTime > 0));
});

it('a request that has begun is answered although the server is told to stop', async () => {
  const server = await startServer({ PARVIS_DATA_DIR: dir });
  assert.equal((await stat(join(dir, 'server.json'))).mode & 0o777, 0o600);
  const body = JSON.stringify({ keys: ['adalogin'] });
  const asked = request(`${server.url}/v1/people/batch`, {
    method: 'POST',
    headers: {
      'x-remote-user': 'adalogin',
      'content-type': 'application/json',
      'content-length': body.length,
    },
  });
  const answered = once(asked, 'response');
  asked.write(body.slice(0, 5));
  // As browsers open them, just in case.
  const unused = connect(Number(new URL(server.url).port), '127.0.0.1');
  await wait(200);
  const stopped = stopServer(server);
  await wait(200);
  const ended = performance.now();
  asked.end(body.slice(5));
  const [answer] = await answered;
  assert.equal(answer.statusCode, 200);
  assert.match(await text(answer), /Ada Lovelace/);
  await stopped;
  const took = performance.now() - ended;
  assert.ok(took < 3000, `no connection keeps it from ending; it took ${took} ms`);
  unused.destroy();
  assert.equal(server.child.exitCode, 0);
  assert.deepEqual(await readdir(dir), ['pglite'], 'neither a lock nor a token is left behind');
});

it('a server that can let nobody in says so', async () => {
  const start = async (env: Record<string, string>) => {
    const server = await startServer({ PARVIS_DATA_DIR: dir, ...env });
    await stopServer(server);
    return server.said;
  };
  assert.match(
    await start({ PARVIS_PROXY_HEADER: '', PARVIS_PROXY_ADDRESSES: '' }),
    /No sign-in is configured/,
  );
  assert.doesNotMatch(await start({}), /No sign-in/);
});
