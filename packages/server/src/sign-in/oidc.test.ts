import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, it } from 'node:test';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair, type JWTPayload } from 'jose';
import type { Session } from '@parvis/model';
import { startApp, type TestApp } from '../testing/app.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { addPeople } from '../testing/people.ts';

const ISSUER = 'https://login.example/tenant';
const AUDIENCE = 'parvis';
const key = await generateKeyPair('RS256');
const foreignKey = await generateKeyPair('RS256');

/** The address at which a sign-in system publishes its keys. */
async function publishKeys(): Promise<{ server: Server; url: string }> {
  const jwk = { ...(await exportJWK(key.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys` };
}

interface TokenOptions {
  issuer?: string;
  audience?: string;
  /** Seconds from now. */
  expires?: number;
  signWith?: CryptoKey | Uint8Array;
  alg?: string;
}

const token = (claims: JWTPayload, options: TokenOptions = {}): Promise<string> => {
  const {
    issuer = ISSUER,
    audience = AUDIENCE,
    expires = 300,
    signWith = key.privateKey,
    alg = 'RS256',
  } = options;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg, kid: 'one' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + expires)
    .sign(signWith);
};

const verified = (email: string) => ({ email, email_verified: true });

eachDatabase('Signing in with a bearer token', (database) => {
  let keys: Awaited<ReturnType<typeof publishKeys>>;
  let server: TestApp;
  const bearer = (value: string) =>
    server.as()('GET', '/v1/session', { headers: { authorization: `Bearer ${value}` } });
  const nameOf = async (value: string) => {
    const response = await bearer(value);
    return response.statusCode === 200
      ? response.json<Session>().person.name
      : response.json<{ code: string }>().code;
  };

  before(async () => {
    await addPeople(database().db, [
      { name: 'Ada', login: 'ada', mail: 'Ada@acme.example' },
      { name: 'Bo', mail: 'bo@acme.example', external_id: '11111111-aaaa-4aaa-8aaa-111111111111' },
      { name: 'Cy', mail: 'cy@acme.example', active: false },
    ]);
    keys = await publishKeys();
    server = await startApp(database(), {
      PARVIS_OIDC_ISSUER: ISSUER,
      PARVIS_OIDC_AUDIENCE: AUDIENCE,
      PARVIS_OIDC_JWKS: keys.url,
      PARVIS_ADMINISTRATORS: 'ADA@acme.example',
      PARVIS_COMMUNITY_MANAGERS: 'grace@acme.example, ada@acme.example',
    });
  });
  after(async () => {
    await server.close();
    keys.server.close();
  });

  it('knows a colleague by their verified mail, and then by subject alone', async () => {
    assert.equal(await nameOf(await token({ sub: 'a', ...verified('ada@ACME.example') })), 'Ada');
    assert.equal(await nameOf(await token({ sub: 'a' })), 'Ada');
  });

  it('opens nothing to another subject with the same mail, nor to the same subject of a new mail', async () => {
    assert.equal(
      await nameOf(await token({ sub: 'thief', ...verified('ada@acme.example') })),
      'unauthenticated',
    );
    assert.equal(await nameOf(await token({ sub: 'a', ...verified('bo@acme.example') })), 'Ada');
  });

  it('believes no mail that the issuer has not verified', async () => {
    assert.equal(await nameOf(await token({ sub: 'b', email: 'bo@acme.example' })), 'unauthenticated');
    const unverified = await token({ sub: 'b', email: 'bo@acme.example', email_verified: false });
    assert.equal(await nameOf(unverified), 'unauthenticated');
  });

  it('knows a colleague by the object id of the directory', async () => {
    assert.equal(await nameOf(await token({ sub: 'b', oid: '11111111-aaaa-4aaa-8aaa-111111111111' })), 'Bo');
  });

  it('lets nobody in who has left, or whom the directory does not know', async () => {
    assert.equal(await nameOf(await token({ sub: 'c', ...verified('cy@acme.example') })), 'unauthenticated');
    assert.equal(await nameOf(await token({ sub: 'd', ...verified('dee@acme.example') })), 'unauthenticated');
    assert.equal(await nameOf(await token({ ...verified('ada@acme.example') })), 'unauthenticated');
  });

  it('refuses tokens of another issuer, for another audience, expired, unsigned or signed by others', async () => {
    const ada = { sub: 'a' };
    const unsigned = new UnsecuredJWT(ada)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('5m')
      .encode();
    const tokens = {
      issuer: await token(ada, { issuer: 'https://login.example/other' }),
      audience: await token(ada, { audience: 'payroll' }),
      expired: await token(ada, { expires: -120 }),
      foreign: await token(ada, { signWith: foreignKey.privateKey }),
      shared: await token(ada, {
        alg: 'HS256',
        signWith: new TextEncoder().encode('a secret that is long enough'),
      }),
      unsigned,
      nonsense: 'not.a.token',
    };
    for (const [kind, value] of Object.entries(tokens)) {
      const response = await bearer(value);
      assert.equal(response.statusCode, 401, kind);
      assert.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8');
      assert.equal(response.headers['www-authenticate'], 'Bearer');
    }
    assert.equal(await nameOf(await token(ada)), 'Ada');
  });

  it('forgives a clock that is a little late', async () => {
    assert.equal(await nameOf(await token({ sub: 'a' }, { expires: -30 })), 'Ada');
  });

  it('does not fall back to another way of signing in when the token is wrong', async () => {
    const headers = { authorization: 'Bearer not.a.token' };
    assert.equal((await server.as('ada')('GET', '/v1/session', { headers })).statusCode, 401);
    assert.equal(
      (await server.as('ada')('GET', '/v1/session', { headers: { authorization: 'Basic YTpi' } })).statusCode,
      401,
    );
  });

  it('lets a token write from anywhere, since no browser adds it by itself', async () => {
    const headers = {
      authorization: `Bearer ${await token({ sub: 'a' })}`,
      origin: 'https://elsewhere.example',
    };
    const url = `/v1/recommendations/page/${encodeURIComponent('https://intranet.example/')}`;
    assert.equal((await server.as()('PUT', url, { headers })).statusCode, 200);
  });

  it('gives the roles of the table and of the configuration', async () => {
    const { id } = await database()
      .db.selectFrom('person')
      .select('id')
      .where('name', '=', 'Bo')
      .executeTakeFirstOrThrow();
    await database()
      .db.insertInto('role_assignment')
      .values({ person_id: id, role: 'community_manager' })
      .execute();
    const roles = async (sub: string) => (await bearer(await token({ sub }))).json<Session>().roles;
    assert.deepEqual(await roles('a'), ['member', 'administrator', 'community_manager']);
    assert.deepEqual(await roles('b'), ['member', 'community_manager']);
  });

  it('says that it is the keys, not the token, when they cannot be fetched', async () => {
    const { server: gone, url } = await publishKeys();
    gone.close();
    await once(gone, 'close');
    const cutOff = await startApp(database(), {
      PARVIS_OIDC_ISSUER: ISSUER,
      PARVIS_OIDC_AUDIENCE: AUDIENCE,
      PARVIS_OIDC_JWKS: url,
    });
    const headers = { authorization: `Bearer ${await token({ sub: 'a' })}` };
    const response = await cutOff.as()('GET', '/v1/session', { headers });
    assert.equal(response.json().code, 'unavailable');
    assert.ok(response.headers['retry-after']);
    await cutOff.close();
  });
});
