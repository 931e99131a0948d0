import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import type { Person } from '@parvis/model';
import { eachDatabase } from '../../../testing/each-database.ts';
import { addGroup, addPeople } from '../../../testing/people.ts';
import { example, startScim, type ScimApp } from '../../../testing/scim.ts';
import { ENTERPRISE } from '../schema.ts';

const theirs = '2819c223-7f76-453a-919d-413861904646';

eachDatabase('Users by SCIM', (database) => {
  let server: ScimApp;
  before(async () => {
    server = await startScim(database());
  });
  after(() => server.close());
  beforeEach(async () => {
    await database().db.deleteFrom('person').execute();
  });

  const create = async (body: unknown) => {
    const response = await server.push('POST', '/Users', body);
    assert.equal(response.statusCode, 201, response.body);
    return response.json();
  };
  const get = async (id: string, query = '') => (await server.push('GET', `/Users/${id}${query}`)).json();
  const list = async (query: string) => (await server.push('GET', `/Users?${query}`)).json();
  const named = async (filter: string) => {
    const { Resources } = await list(`filter=${encodeURIComponent(filter)}`);
    return Resources.map((user: { userName: string }) => user.userName);
  };
  const personOf = (id: string) =>
    database().db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const refusal = (response: { statusCode: number; json: () => { scimType?: string } }) => [
    response.statusCode,
    response.json().scimType,
  ];

  it('are created as in section 3.3, and say where they are', async () => {
    const response = await server.push('POST', '/Users', await example('rfc7644-3.3-create-user'));
    assert.equal(response.statusCode, 201);
    assert.match(String(response.headers['content-type']), /^application\/scim\+json/);
    const user = response.json();
    assert.equal(response.headers['location'], `http://localhost:80/parvis/scim/v2/Users/${user.id}`);
    assert.equal(response.headers['etag'], 'W/"1"');
    const { id, meta, ...said } = user;
    assert.deepEqual(said, {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      externalId: 'bjensen',
      userName: 'bjensen',
      name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
      active: true,
    });
    assert.deepEqual([meta.resourceType, meta.version], ['User', 'W/"1"']);
    assert.ok(Date.parse(meta.created) && Date.parse(meta.lastModified));
    assert.deepEqual(await get(id), user);
  });

  it('keep what the full and the enterprise example say, without keys, pictures and rights', async () => {
    for (const name of ['rfc7643-8.1-minimal-user', 'rfc7643-8.2-full-user', 'rfc7643-8.3-enterprise-user']) {
      const said = await example(name);
      const user = await create(said);
      const own = ['id', 'meta', 'groups', 'password', 'photos', 'x509Certificates'];
      const kept = Object.fromEntries(Object.entries(said).filter(([attribute]) => !own.includes(attribute)));
      const enterprise = kept[ENTERPRISE] as { manager: { value: string } } | undefined;
      const { id, meta, ...answer } = user;
      assert.notEqual(id, theirs);
      assert.deepEqual(answer, {
        active: true,
        ...kept,
        ...(enterprise && {
          [ENTERPRISE]: {
            ...enterprise,
            manager: {
              value: enterprise.manager.value,
              $ref: `http://localhost:80/parvis/scim/v2/Users/${enterprise.manager.value}`,
            },
          },
        }),
      });
      assert.equal(meta.location, `http://localhost:80/parvis/scim/v2/Users/${id}`);
      const rows = await database().db.selectFrom('scim_user').selectAll().execute();
      assert.doesNotMatch(JSON.stringify(rows), /t1meMa|photos\.example|MIIDQz/);
      assert.equal((await server.push('DELETE', `/Users/${id}`)).statusCode, 204);
      await database().db.deleteFrom('person').execute();
    }
  });

  it('are colleagues: what the directory says is on their card', async () => {
    const boss = await create({ userName: 'john', displayName: 'John Smith' });
    const said = await example('rfc7643-8.3-enterprise-user', {
      '26118915-6090-4610-87e4-49d8ca9f808d': boss.id,
    });
    const { id } = await create(said);
    const seen = (await server.as('john')('GET', `/v1/people/${id}`)).json<Person>();
    assert.deepEqual(seen, {
      id,
      name: 'Babs Jensen',
      title: 'Tour Guide',
      department: 'Tour Operations',
      mail: 'bjensen@example.com',
      login: 'bjensen@example.com',
      phone: '555-555-5555',
      mobile: '555-555-4444',
      place: '100 Universal City Plaza, Hollywood, CA 91608 USA',
      timeZone: 'America/Los_Angeles',
      language: 'en-US',
      manager: { id: boss.id, name: 'John Smith' },
      reports: [],
      reportsCount: 0,
    });
  });

  it('a home address that is not said to be the usual one is shown to nobody', async () => {
    const { id } = await create({
      userName: 'babs',
      emails: [{ value: 'babs@jensen.org', type: 'home' }],
      addresses: [{ formatted: '456 Hollywood Blvd', type: 'home' }],
      timezone: 'Mars/Olympus',
      preferredLanguage: 'de_CH, en;q=0.8',
    });
    const { mail, place, time_zone, language, name } = await personOf(id);
    assert.deepEqual([mail, place, time_zone, language, name], [null, null, null, 'de-CH', 'babs']);
  });

  it('a manager who is pushed later, or named by mail address, is found', async () => {
    const { id } = await create({
      userName: 'ada',
      [ENTERPRISE]: { manager: { value: 'BOB@acme.example' } },
    });
    assert.equal((await personOf(id)).manager_id, null);
    const bob = await create({ userName: 'bob', emails: [{ value: 'bob@acme.example' }] });
    assert.equal((await personOf(id)).manager_id, bob.id);
    const self = await create({ userName: 'eve', [ENTERPRISE]: { manager: { value: 'eve' } } });
    assert.equal((await personOf(self.id)).manager_id, null);
    const none = { Operations: [{ op: 'remove', path: `${ENTERPRISE}:manager` }] };
    assert.equal((await server.push('PATCH', `/Users/${id}`, none)).statusCode, 200);
    assert.equal((await personOf(id)).manager_id, null);
  });

  it('are replaced as in section 3.5.1: what is not said is gone, and the id stays', async () => {
    const user = await create(await example('rfc7643-8.2-full-user'));
    const response = await server.push(
      'PUT',
      `/Users/${user.id}`,
      await example('rfc7644-3.5.1-replace-user'),
    );
    assert.equal(response.statusCode, 200);
    const { id, emails, title, name, meta } = response.json();
    assert.deepEqual([id, title, name.middleName, meta.version], [user.id, undefined, 'Jane', 'W/"2"']);
    assert.deepEqual(emails, [{ value: 'bjensen@example.com' }, { value: 'babs@jensen.org' }]);
    const person = await personOf(id);
    assert.deepEqual([person.title, person.name], [null, 'Ms. Barbara J Jensen III']);
    assert.deepEqual(refusal(await server.push('PUT', `/Users/${id}`, { title: 'x' })), [
      400,
      'invalidValue',
    ]);
    assert.equal((await server.push('PUT', `/Users/${theirs}`, { userName: 'x' })).statusCode, 404);
  });

  it('are changed by every PATCH of section 3.5.2', async () => {
    const { id } = await create({
      ...(await example('rfc7643-8.2-full-user')),
      nickName: 'B',
      emails: [{ value: 'bjensen@example.com', type: 'work', primary: true }],
    });
    const patch = async (name: string) => {
      const response = await server.push('PATCH', `/Users/${id}`, await example(name));
      assert.equal(response.statusCode, 200, response.body);
      return response.json();
    };
    const added = await patch('rfc7644-3.5.2.1-add-without-path');
    assert.equal(added.nickName, 'Babs');
    assert.deepEqual(
      added.emails.map((mail: { value: string }) => mail.value),
      ['bjensen@example.com', 'babs@jensen.org'],
    );
    assert.equal((await patch('rfc7644-3.5.2.1-add-without-path')).meta.version, added.meta.version);
    assert.deepEqual((await patch('rfc7644-3.5.2.2-remove-email')).emails, [
      { value: 'babs@jensen.org', type: 'home' },
    ]);
    const [work, home] = (await patch('rfc7644-3.5.2.3-replace-work-address')).addresses;
    assert.deepEqual(
      [work.streetAddress, work.country, home.country],
      ['911 Universal City Plaza', 'US', 'USA'],
    );
    const [street] = (await patch('rfc7644-3.5.2.3-replace-street-address')).addresses;
    assert.deepEqual([street.streetAddress, street.country], ['1010 Broadway Ave', 'US']);
    assert.equal((await patch('rfc7644-3.5.2.3-replace-without-path')).emails.length, 2);
    assert.equal((await personOf(id)).mail, 'bjensen@example.com');
  });

  it('a PATCH that fails in one place changes nothing', async () => {
    const { id } = await create({
      userName: 'ada',
      title: 'Poet',
      emails: [{ value: 'ada@acme.example', type: 'work' }],
    });
    const wrong: [unknown, string][] = [
      [{ op: 'replace', path: 'emails[type eq "home"].value', value: 'x@y.example' }, 'noTarget'],
      [{ op: 'replace', path: 'emails[type co "home"]', value: {} }, 'noTarget'],
      [{ op: 'remove' }, 'noTarget'],
      [{ op: 'add', path: 'nothing', value: 'x' }, 'invalidPath'],
      [{ op: 'add', path: 'title[value eq "x"]', value: 'x' }, 'invalidPath'],
      [{ op: 'add', path: 'emails[type', value: 'x' }, 'invalidPath'],
      [{ op: 'add', path: 5, value: 'x' }, 'invalidPath'],
      [{ op: 'replace', path: 'id', value: 'x' }, 'mutability'],
      [{ op: 'remove', path: 'userName' }, 'mutability'],
      [{ op: 'replace', path: 'userName', value: '' }, 'mutability'],
      [{ op: 'replace', path: 'groups', value: [] }, 'mutability'],
      [{ op: 'replace', path: 'active', value: 'perhaps' }, 'invalidValue'],
      [{ op: 'replace', path: 'title', value: { a: 1 } }, 'invalidValue'],
      [{ op: 'replace', path: 'emails[type eq "work"]', value: 'x' }, 'invalidValue'],
      [{ op: 'add', value: 'x' }, 'invalidValue'],
      [{ op: 'replace', path: 'emails[nothing eq "x"]', value: {} }, 'invalidFilter'],
      [{ op: 'move', path: 'title', value: 'x' }, 'invalidSyntax'],
      ['x', 'invalidSyntax'],
    ];
    const first = { op: 'replace', path: 'title', value: 'Countess' };
    for (const [operation, scimType] of wrong) {
      const response = await server.push('PATCH', `/Users/${id}`, { Operations: [first, operation] });
      assert.deepEqual(refusal(response), [400, scimType], JSON.stringify(operation));
    }
    assert.deepEqual((await get(id)).title, 'Poet');
    assert.equal((await personOf(id)).title, 'Poet');
    assert.equal((await get(id)).meta.version, 'W/"1"');
  });

  it('one of several values at most is the usual one: the one that was said so last', async () => {
    const { id } = await create({ userName: 'ada', emails: [{ value: 'a@acme.example', primary: true }] });
    const add = {
      Operations: [{ op: 'add', path: 'emails', value: { value: 'b@acme.example', primary: true } }],
    };
    const { emails } = (await server.push('PATCH', `/Users/${id}`, add)).json();
    assert.deepEqual(emails, [
      { value: 'a@acme.example', primary: false },
      { value: 'b@acme.example', primary: true },
    ]);
    assert.equal((await personOf(id)).mail, 'b@acme.example');
  });

  it('who is deactivated is signed out, seen by nobody and still counted, and comes back with active', async () => {
    const { id } = await create({ userName: 'ada' });
    await create({ userName: 'bob' });
    const recommend = `/v1/recommendations/page/${encodeURIComponent('https://intranet.example/')}`;
    assert.equal((await server.as('ada')('PUT', recommend)).statusCode, 200);
    const set = (active: unknown) =>
      server.push('PATCH', `/Users/${id}`, { Operations: [{ op: 'replace', value: { active } }] });
    assert.equal((await set(false)).json().active, false);
    assert.equal((await server.as('ada')('GET', '/v1/session')).statusCode, 401);
    assert.equal((await server.as('bob')('GET', `/v1/people/${id}`)).statusCode, 404);
    assert.equal((await server.as('bob')('PUT', recommend)).json().count, 2);
    assert.deepEqual(await named('active eq false'), ['ada']);
    assert.equal((await set('True')).json().active, true);
    assert.equal((await server.as('ada')('GET', '/v1/session')).statusCode, 200);
  });

  it('who is deleted is nowhere, leaves the groups of the directory, and is themself again by the same externalId', async () => {
    const { id } = await create({ userName: 'ada', externalId: 'o1' });
    const { id: group } = (
      await server.push('POST', '/Groups', { displayName: 'G', members: [{ value: id }] })
    ).json();
    const choir = await addGroup(
      database().db,
      { slug: 'choir', name: 'Choir', visibility: 'open' },
      { [id]: 'owner' },
    );
    assert.equal((await server.push('DELETE', `/Users/${id}`)).statusCode, 204);
    for (const [method, body] of [
      ['GET'],
      ['PUT', { userName: 'x' }],
      ['PATCH', { Operations: [] }],
      ['DELETE'],
    ] as const) {
      assert.equal((await server.push(method, `/Users/${id}`, body)).statusCode, 404, method);
    }
    assert.equal((await list('')).totalResults, 0);
    assert.equal((await server.as('ada')('GET', '/v1/session')).statusCode, 401);

    const other = await create({ userName: 'ada', externalId: 'o2' });
    assert.notEqual(other.id, id);
    await server.push('DELETE', `/Users/${other.id}`);
    assert.equal((await create({ userName: 'ada', externalId: 'o1' })).id, id);
    const memberships = await database()
      .db.selectFrom('membership')
      .select('group_id')
      .where('person_id', '=', id)
      .execute();
    assert.deepEqual(memberships, [{ group_id: choir }]);
    await database().db.deleteFrom('group').where('id', 'in', [group, choir]).execute();
  });

  it('who is known here already is found and not doubled', async () => {
    const [byId = '', byLogin = '', byMail = '', left = ''] = await addPeople(database().db, [
      {
        name: 'A',
        external_id: 'o-a',
        login: 'old-a',
        skills: ['chess'],
        title: 'T',
        imported_from: 'entra',
      },
      { name: 'B', login: 'B@acme.example' },
      { name: 'C', mail: 'c@acme.example' },
      { name: 'D', login: 'd@acme.example', active: false },
    ]);
    assert.equal((await list('')).totalResults, 0);
    assert.equal((await create({ userName: 'a@acme.example', externalId: 'o-a' })).id, byId);
    assert.equal((await create({ userName: 'b@ACME.example' })).id, byLogin);
    assert.equal((await create({ userName: 'c', emails: [{ value: 'C@acme.example' }] })).id, byMail);
    assert.notEqual((await create({ userName: 'd@acme.example' })).id, left);
    const { skills, title, login } = await personOf(byId);
    assert.deepEqual([skills, title, login], [['chess'], 'T', 'a@acme.example']);
  });

  it('a userName is somebody’s once, whatever the letter case, also of who is deactivated', async () => {
    await create({ userName: 'ada', active: false });
    const bob = await create({ userName: 'bob', externalId: 'o1', emails: [{ value: 'bob@acme.example' }] });
    const twins = [
      { userName: 'ADA' },
      { userName: 'x', externalId: 'o1' },
      { userName: 'y', emails: [{ value: 'BOB@acme.example' }] },
    ];
    for (const twin of twins) {
      assert.deepEqual(
        refusal(await server.push('POST', '/Users', twin)),
        [409, 'uniqueness'],
        JSON.stringify(twin),
      );
    }
    const rename = { Operations: [{ op: 'replace', path: 'userName', value: 'Ada' }] };
    assert.deepEqual(refusal(await server.push('PATCH', `/Users/${bob.id}`, rename)), [409, 'uniqueness']);
    assert.equal((await database().db.selectFrom('person').select('id').execute()).length, 2);
  });

  it('of two who push the same person at once one is refused, and of two PATCHes none is lost', async () => {
    const both = await Promise.all([1, 2].map(() => server.push('POST', '/Users', { userName: 'ada' })));
    assert.deepEqual(both.map((response) => response.statusCode).toSorted(), [201, 409]);
    const { id } = both.find((response) => response.statusCode === 201)?.json();
    const paths = [
      'title',
      'nickName',
      'userType',
      'locale',
      `${ENTERPRISE}:department`,
      `${ENTERPRISE}:division`,
    ];
    await Promise.all(
      paths.map((path) =>
        server.push('PATCH', `/Users/${id}`, { Operations: [{ op: 'add', path, value: path }] }),
      ),
    );
    const user = await get(id);
    assert.equal(user.meta.version, 'W/"7"');
    assert.deepEqual(
      [user.title, user.locale, user[ENTERPRISE].division],
      ['title', 'locale', `${ENTERPRISE}:division`],
    );
  });

  it('have a version: what was changed since it was read is not overwritten', async () => {
    const { id } = await create({ userName: 'ada' });
    const ask = (method: 'GET' | 'PUT' | 'DELETE', headers: Record<string, string>, body?: unknown) =>
      server.push(method, `/Users/${id}`, body, headers);
    assert.equal((await ask('GET', {})).headers['etag'], 'W/"1"');
    const ada = { userName: 'ada', title: 'Countess' };
    assert.equal((await ask('PUT', { 'if-match': 'W/"9"' }, ada)).statusCode, 412);
    assert.equal((await ask('PUT', { 'if-match': 'W/"1"' }, ada)).headers['etag'], 'W/"2"');
    assert.equal((await ask('PUT', { 'if-match': '*' }, ada)).headers['etag'], 'W/"2"');
    assert.equal((await ask('DELETE', { 'if-match': 'W/"1"' })).statusCode, 412);
  });

  it('come in pages and in order', async () => {
    for (const [place, title] of ['c', 'A', 'b', undefined].entries()) {
      await create({ userName: `u${place}`, title, emails: [{ value: `${4 - place}@acme.example` }] });
    }
    const page = await list('startIndex=2&count=2');
    assert.deepEqual(
      [page.totalResults, page.startIndex, page.itemsPerPage, page.schemas],
      [4, 2, 2, ['urn:ietf:params:scim:api:messages:2.0:ListResponse']],
    );
    const order = (answer: { Resources: { userName: string }[] }) =>
      answer.Resources.map((user) => user.userName).join(' ');
    assert.equal(order(page), 'u1 u2');
    assert.equal(order(await list('startIndex=-3&count=1')), 'u0');
    assert.deepEqual([(await list('count=0')).totalResults, (await list('count=-1')).itemsPerPage], [4, 0]);
    assert.equal((await list('startIndex=9')).itemsPerPage, 0);
    assert.equal(order(await list('sortBy=title')), 'u1 u2 u0 u3');
    assert.equal(order(await list('sortBy=userName&sortOrder=descending')), 'u3 u2 u1 u0');
    assert.equal(order(await list('sortBy=emails')), 'u3 u2 u1 u0');
    assert.equal(order(await list('sortBy=nothing')), 'u0 u1 u2 u3');
    assert.deepEqual(refusal(await server.push('GET', '/Users?count=many')), [400, 'invalidValue']);
    assert.deepEqual(refusal(await server.push('GET', '/Users?sortBy=name')), [400, 'invalidPath']);
  });

  it('are searched by POST as in section 3.4.3, and say only what was asked for', async () => {
    await create({
      userName: 'js',
      displayName: 'Smith, John',
      title: 'x',
      emails: [{ value: 'js@acme.example', type: 'work' }],
    });
    await create({ userName: 'aj', displayName: 'Jones' });
    const found = (await server.push('POST', '/Users/.search', await example('rfc7644-3.4.3-search'))).json();
    const [{ id }] = found.Resources;
    const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
    assert.deepEqual(found.Resources, [{ schemas, id, displayName: 'Smith, John', userName: 'js' }]);
    assert.deepEqual(await get(id, '?attributes=emails.value,nothing'), {
      schemas,
      id,
      emails: [{ value: 'js@acme.example' }],
    });
    const rest = await get(id, '?excludedAttributes=emails.type,TITLE,id,meta,name');
    assert.deepEqual(rest, {
      ...{ schemas, id, userName: 'js', displayName: 'Smith, John', active: true },
      emails: [{ value: 'js@acme.example' }],
    });
  });

  it('are found by the filters of section 3.4.2.2', async () => {
    const full = await example('rfc7643-8.3-enterprise-user');
    await create(full);
    await create({
      userName: 'John',
      title: 'x',
      userType: 'Intern',
      name: { familyName: "O'Malley" },
      ims: [{ type: 'xmpp', value: 'j@foo.com' }],
    });
    const found: Record<string, string[]> = {};
    for (const filter of (await example('rfc7644-3.4.2.2-filters')) as unknown as string[])
      found[filter] = await named(filter);
    const babs = 'bjensen@example.com';
    assert.deepEqual(Object.values(found), [
      ...[['John'], ['John'], [], ['John'], ['John'], ['John'], [babs, 'John']],
      ...[[babs, 'John'], [babs, 'John'], [], []],
      ...[[babs], [babs, 'John'], [babs], [babs], ['John'], [babs], [babs], [babs, 'John']],
    ]);
    assert.deepEqual(await named('emails[type eq "work"].value eq "BJensen@example.com"'), [babs]);
  });
});
