import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { startApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { addPeople } from '../../testing/people.ts';
import { example, startScim, TOKEN, type ScimApp } from '../../testing/scim.ts';

function assertError(response: LightMyRequestResponse, status: number, scimType?: string): void {
  assert.match(String(response.headers['content-type']), /^application\/scim\+json/);
  const { schemas, detail, ...error } = response.json();
  assert.deepEqual(schemas, ['urn:ietf:params:scim:api:messages:2.0:Error']);
  assert.equal(typeof detail, 'string');
  assert.deepEqual(
    [response.statusCode, error],
    [status, { status: String(status), ...(scimType && { scimType }) }],
  );
}

eachDatabase('The SCIM service', (database) => {
  let server: ScimApp;
  before(async () => {
    await addPeople(database().db, [{ name: 'Ada', login: 'ada' }]);
    server = await startScim(database());
  });
  after(() => server.close());

  it('is not there unless it has a token', async () => {
    const without = await startApp(database());
    for (const path of ['/Users', '/ServiceProviderConfig']) {
      const headers = { authorization: `Bearer ${TOKEN}` };
      const response = await without.as()('GET', `/scim/v2${path}`, { headers });
      assert.deepEqual(response.json(), (await without.as()('GET', '/nowhere', { headers })).json());
      assert.equal(response.statusCode, 404);
    }
    await without.close();
  });

  it('answers nobody without the token, and whoever is signed in is nobody here', async () => {
    const tokens = [
      '',
      'Bearer',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(0, -1)}`,
      `Basic ${TOKEN}`,
      TOKEN,
      `Bearer ${TOKEN} x`,
    ];
    for (const authorization of tokens) {
      for (const path of ['/Users', '/Schemas', '/nowhere', '/Bulk']) {
        assertError(
          await server.push('GET', path, undefined, { authorization, 'x-remote-user': 'ada' }),
          401,
        );
      }
      const response = await server.push('POST', '/Users', '{broken', { authorization });
      assertError(response, 401);
      assert.equal(response.headers['www-authenticate'], 'Bearer');
    }
    assert.equal(
      (await server.app.inject({ url: '/parvis/v1/session', headers: { authorization: `Bearer ${TOKEN}` } }))
        .statusCode,
      401,
    );
  });

  it('takes two tokens while one is changed for the other', async () => {
    const other = TOKEN.replace('a-', 'b-');
    const both = await startScim(database(), { PARVIS_SCIM_TOKEN: `${TOKEN}, ${other}` });
    for (const token of [TOKEN, other]) {
      assert.equal(
        (await both.push('GET', '/Users', undefined, { authorization: `Bearer ${token}` })).statusCode,
        200,
      );
    }
    await both.close();
  });

  it('holds back whoever tries tokens, and never the directory', async () => {
    const limited = await startScim(database(), { PARVIS_RATE_LIMIT: '3' });
    const wrong = { authorization: 'Bearer wrong' };
    for (let time = 0; time < 3; time++)
      assertError(await limited.push('GET', '/Users', undefined, wrong), 401);
    const held = await limited.push('GET', '/Users', undefined, wrong);
    assertError(held, 429);
    assert.ok(held.headers['retry-after']);
    for (let time = 0; time < 5; time++) assert.equal((await limited.push('GET', '/Users')).statusCode, 200);
    await limited.close();
  });

  it('says of itself what it can do, and no page may ask it', async () => {
    const config = await server.push('GET', '/ServiceProviderConfig', undefined, {
      origin: 'https://intranet.example',
    });
    const { patch, bulk, filter, sort, etag, changePassword, authenticationSchemes } = config.json();
    assert.deepEqual(
      [patch, bulk.supported, filter, sort, etag, changePassword, authenticationSchemes[0].type],
      [
        { supported: true },
        false,
        { supported: true, maxResults: 200 },
        { supported: true },
        { supported: true },
        { supported: false },
        'oauthbearertoken',
      ],
    );
    assert.equal(config.headers['access-control-allow-origin'], undefined);
    assert.equal(config.headers['cache-control'], 'no-store');
    const types = (await server.push('GET', '/ResourceTypes')).json();
    assert.deepEqual(
      types.Resources.map((type: { id: string; endpoint: string }) => [type.id, type.endpoint]),
      [
        ['User', '/Users'],
        ['Group', '/Groups'],
      ],
    );
    assert.deepEqual((await server.push('GET', '/ResourceTypes/User')).json(), types.Resources[0]);
    const schemas = (await server.push('GET', '/Schemas')).json();
    assert.equal(schemas.totalResults, 3);
    for (const schema of schemas.Resources) {
      assert.deepEqual((await server.push('GET', `/Schemas/${schema.id}`)).json(), schema);
    }
    assertError(await server.push('GET', '/Schemas/urn:x'), 404);
    assertError(await server.push('GET', '/ResourceTypes/Thing'), 404);
    assertError(await server.push('GET', '/Schemas?filter=id+pr'), 403);
  });

  it('describes of every attribute what RFC 7643 describes', async () => {
    const { Resources } = (await server.push('GET', '/Schemas')).json();
    const wanted = ['name', 'type', 'multiValued', 'description', 'required', 'mutability', 'returned'];
    const look = (attributes: Record<string, unknown>[]): void => {
      for (const attribute of attributes) {
        for (const name of wanted)
          assert.ok(name in attribute, `${String(attribute['name'])} without ${name}`);
        if (attribute['type'] === 'complex') look(attribute['subAttributes'] as Record<string, unknown>[]);
      }
    };
    for (const { attributes } of Resources) look(attributes);
  });

  it('says of what it does not do that it does not', async () => {
    assertError(await server.push('POST', '/Bulk', await example('rfc7644-3.7.2-bulk')), 501);
    assertError(await server.push('GET', '/Me'), 501);
    assertError(await server.push('POST', '/.search', await example('rfc7644-3.4.3-search')), 501);
    assertError(await server.push('GET', '/Things'), 404);
    assertError(await server.push('PUT', '/Users', {}), 404);
  });

  it('answers hostile and broken requests with an error of SCIM', async () => {
    const { id } = (await server.push('POST', '/Users', { userName: 'victim', title: 'x' })).json();
    const post = (body: unknown, headers?: Record<string, string>) =>
      server.push('POST', '/Users', body, headers);
    for (const body of [
      '{broken',
      '',
      '[]',
      'null',
      '"x"',
      '5',
      '{"__proto__":{"userName":"x"}}',
      '{"userName":"x","name":{"__proto__":{}}}',
    ]) {
      assertError(await post(body), 400, 'invalidSyntax');
    }
    assertError(
      await post('userName=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      400,
      'invalidSyntax',
    );
    const values = [
      {}, { userName: '' }, { userName: ' \u0000 ' }, { userName: null }, { userName: {} }, { userName: ['x'] }, { userName: true },
      { userName: 'x'.repeat(501) }, { userName: 'x', active: 'perhaps' }, { userName: 'x', name: 'x' }, { userName: 'x', name: [] },
      { userName: 'x', emails: [[{}]] }, { userName: 'x', emails: Array.from({ length: 101 }, (_, n) => ({ value: `m${n}` })) },
      { userName: 'x', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': 'x' }, { userName: 'x', title: { toString: 'x' } },
    ]; // prettier-ignore
    for (const body of values) assertError(await post(body), 400, 'invalidValue');

    const deep = `${'('.repeat(5000)}userName pr${')'.repeat(5000)}`;
    const long = `userName eq "${'x'.repeat(1_000_000)}"`;
    for (const filter of [
      deep,
      long,
      'userName eq',
      '__proto__ pr',
      'constructor.prototype eq "x"',
      "userName eq 'x' or 1=1 --",
    ]) {
      assertError(await server.push('POST', '/Users/.search', { filter }), 400, 'invalidFilter');
      assertError(await server.push('POST', '/Groups/.search', { filter }), 400, 'invalidFilter');
    }
    for (const asked of [
      { filter: 5 },
      { filter: ['x'] },
      { count: 'x' },
      { startIndex: 1.5 },
      { attributes: [5] },
      { count: 1e30 },
    ]) {
      assertError(await server.push('POST', '/Users/.search', asked), 400, 'invalidValue');
    }
    for (const value of [
      "' or '1'='1",
      "'; drop table person; --",
      '%',
      '_',
      '\\',
      '$1',
      '\u0000',
      '\ud800',
    ]) {
      for (const attribute of [
        'userName',
        'name.familyName',
        'emails',
        'emails[value eq "x"].value',
        'externalId',
      ]) {
        const answer = await server.push('POST', '/Users/.search', {
          filter: `${attribute} eq ${JSON.stringify(value)}`,
        });
        assert.deepEqual([answer.statusCode, answer.json().totalResults], [200, 0], `${attribute} ${value}`);
      }
    }
    for (const key of ['a%00b', "x'--", '%2e%2e', 'null', '00000000-0000-4000-8000-000000000000']) {
      assertError(await server.push('GET', `/Users/${key}`), 404);
      assertError(await server.push('PATCH', `/Groups/${key}`, { Operations: [] }), 404);
    }
    const operations = [
      [{}, 'invalidSyntax'], [{ Operations: {} }, 'invalidSyntax'], [[], 'invalidSyntax'], [{ Operations: [null] }, 'invalidSyntax'],
      [{ Operations: [{ op: 'add', path: '__proto__.x', value: 'x' }] }, 'invalidPath'],
      [{ Operations: [{ op: 'add', path: 'constructor.prototype', value: { x: 1 } }] }, 'invalidPath'],
      [{ Operations: [{ op: 'add', path: 'x'.repeat(9000), value: 'x' }] }, 'invalidPath'],
      [{ Operations: Array(1001).fill({ op: 'add', path: 'title', value: 'x' }) }, 'invalidValue'],
    ] as const; // prettier-ignore
    for (const [body, scimType] of operations)
      assertError(await server.push('PATCH', `/Users/${id}`, body), 400, scimType);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
    assert.equal((await server.push('GET', `/Users/${id}`)).json().meta.version, 'W/"1"');
  });

  it('keeps texts as they are meant, without what no page should hold', async () => {
    const odd = {
      userName: 'odd\u0000 name',
      displayName: '  Zoe\u0308 \ud800 <b>&</b> \u{1f600}\u0007 ',
      title: "Robert'); drop table person;--",
    };
    const user = (await server.push('POST', '/Users', odd)).json();
    assert.deepEqual(
      [user.userName, user.displayName, user.title],
      ['odd name', 'Zoë \ufffd <b>&</b> \u{1f600}', "Robert'); drop table person;--"],
    );
  });
});
