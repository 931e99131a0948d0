import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Page, PersonSummary, Session } from '@parvis/model';
import { ORIGIN, startApp, type TestApp } from '../testing/app.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { addPeople } from '../testing/people.ts';

const write = `/v1/recommendations/page/${encodeURIComponent(`${ORIGIN}/news`)}`;

eachDatabase('Signing in by a proxy or as a visitor of a demo', (database) => {
  let server: TestApp;
  let demo: TestApp;
  let ids: string[];

  before(async () => {
    ids = await addPeople(database().db, [
      { name: 'Ada', login: 'ada', mail: 'ada@acme.example' },
      { name: 'Bo', login: 'bo' },
      { name: 'Cy', login: 'cy', active: false },
    ]);
    server = await startApp(database());
    demo = await startApp(database(), {
      PARVIS_DEMO: '1',
      PARVIS_PROXY_HEADER: '',
      PARVIS_PROXY_ADDRESSES: '',
    });
  });
  after(async () => {
    await server.close();
    await demo.close();
  });

  it('knows whom the proxy names by login or mail, in any letter case', async () => {
    for (const name of ['ada', 'ADA', 'Ada@Acme.example']) {
      assert.equal((await server.as(name)('GET', '/v1/session')).json<Session>().person.name, 'Ada');
    }
    for (const name of ['nobody', 'cy']) {
      assert.equal((await server.as(name)('GET', '/v1/session')).statusCode, 401);
    }
  });

  it('refuses the header from an address that is not listed, whatever X-Forwarded-For says', async () => {
    const elsewhere = (remoteAddress: string) =>
      server.app.inject({
        url: '/parvis/v1/session',
        remoteAddress,
        headers: { 'x-remote-user': 'ada', 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' },
      });
    assert.equal((await elsewhere('10.1.2.3')).statusCode, 401);
    assert.equal((await elsewhere('::1')).statusCode, 401);
    assert.equal((await elsewhere('::ffff:127.0.0.1')).statusCode, 200);
  });

  it('believes the header from a listed network', async () => {
    const network = await startApp(database(), { PARVIS_PROXY_ADDRESSES: '10.0.0.0/8, fd00::/8' });
    const from = (remoteAddress: string) =>
      network.app.inject({ url: '/parvis/v1/session', remoteAddress, headers: { 'x-remote-user': 'ada' } });
    assert.equal((await from('10.200.3.4')).statusCode, 200);
    assert.equal((await from('fd00::17')).statusCode, 200);
    assert.equal((await from('127.0.0.1')).statusCode, 401);
    await network.close();
  });

  it('takes a write from its own origin and from listed ones only', async () => {
    const from = async (origin: string | undefined) =>
      (
        await server.app.inject({
          method: 'PUT',
          url: `/parvis${write}`,
          headers: { host: 'localhost:80', 'x-remote-user': 'ada', ...(origin !== undefined && { origin }) },
        })
      ).statusCode;
    assert.equal(await from(ORIGIN), 200);
    assert.equal(await from('http://localhost'), 200);
    for (const origin of [
      undefined,
      'null',
      'https://evil.example',
      `${ORIGIN}.evil.example`,
      'https://localhost',
    ]) {
      assert.equal(await from(origin), 403, String(origin));
    }
  });

  it('takes batch reads without an origin, since they change nothing', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/parvis/v1/people/batch',
      headers: { 'x-remote-user': 'ada' },
      payload: { keys: ['bo'] },
    });
    assert.equal(response.statusCode, 200);
  });

  const choose = (person: string, origin = 'http://localhost') =>
    demo.as()('PUT', '/v1/demo/session', { body: { person }, headers: { host: 'localhost:80', origin } });
  const cookieOf = (setCookie: unknown): string => String(setCookie).split(';')[0] ?? '';

  it('lets the visitor of a demo be whom they choose, and end it', async () => {
    const offered = (await demo.as()('GET', '/v1/demo/people')).json<Page<PersonSummary>>().items;
    assert.deepEqual(
      offered.map((person) => person.name),
      ['Ada', 'Bo'],
    );
    const named = await choose('BO');
    assert.match(String(named.headers['set-cookie']), new RegExp(`^parvis_demo=${ids[1]}\\.`));
    const chosen = await choose(ids[1] ?? '');
    assert.equal(chosen.statusCode, 204);
    assert.match(
      String(chosen.headers['set-cookie']),
      /; Path=\/parvis; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    const cookie = cookieOf(chosen.headers['set-cookie']);
    const session = await demo.as()('GET', '/v1/session', { headers: { cookie: `other=1; ${cookie}` } });
    assert.equal(session.json<Session>().person.name, 'Bo');
    // The demo asks this before anybody is chosen, and a browser writes each 401 on the console.
    const asked = await demo.as()('GET', '/v1/demo/session', { headers: { cookie } });
    assert.equal(asked.json<Session>().person.name, 'Bo');
    assert.equal((await demo.as()('GET', '/v1/demo/session')).statusCode, 204);
    assert.equal((await demo.as()('GET', '/v1/session')).statusCode, 401);
    const ended = await demo.as()('DELETE', '/v1/session', { headers: { cookie } });
    assert.match(String(ended.headers['set-cookie']), /^parvis_demo=; .*Max-Age=0/);
  });

  it('refuses a cookie that it has not signed, and a choice from a foreign page', async () => {
    const cookie = cookieOf((await choose(ids[1] ?? '')).headers['set-cookie']);
    const forged = cookie.replace(ids[1] ?? '', ids[0] ?? '');
    for (const value of [forged, 'parvis_demo=', 'parvis_demo=a.b.c', `x${cookie}`]) {
      assert.equal(
        (await demo.as()('GET', '/v1/session', { headers: { cookie: value } })).statusCode,
        401,
        value,
      );
    }
    assert.equal((await choose(ids[0] ?? '', 'https://evil.example')).statusCode, 403);
    assert.equal((await choose(ids[2] ?? '')).statusCode, 404);
    const foreign = { cookie, origin: 'https://evil.example' };
    assert.equal((await demo.as()('PUT', write, { headers: foreign })).statusCode, 403);
    assert.equal((await demo.as()('DELETE', '/v1/session', { headers: foreign })).statusCode, 403);
  });

  it('knows no demo unless it is one', async () => {
    const cookie = cookieOf((await choose(ids[0] ?? '')).headers['set-cookie']);
    assert.equal((await server.as()('GET', '/v1/session', { headers: { cookie } })).statusCode, 401);
    for (const path of ['people', 'session']) {
      assert.equal((await server.as('ada')('GET', `/v1/demo/${path}`)).statusCode, 404);
    }
    assert.equal((await server.as()('DELETE', '/v1/session')).statusCode, 204);
  });

  it('instances on one database believe each other’s cookies', async () => {
    const second = await startApp(database(), { PARVIS_DEMO: '1' });
    const cookie = cookieOf((await choose(ids[0] ?? '')).headers['set-cookie']);
    assert.equal((await second.as()('GET', '/v1/session', { headers: { cookie } })).statusCode, 200);
    await second.close();
  });
});
