import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { eachDatabase } from '../../testing/each-database.ts';
import { startScim, type ScimApp } from '../../testing/scim.ts';
import { ENTERPRISE } from './schema.ts';

const PATCH = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';

eachDatabase('What identity providers send', (database) => {
  let server: ScimApp;
  before(async () => {
    server = await startScim(database());
  });
  after(() => server.close());
  beforeEach(async () => {
    await database().db.deleteFrom('person').execute();
    await database().db.deleteFrom('group').execute();
  });
  const get = async (path: string) => (await server.push('GET', path)).json();
  const filtered = (filter: string) => get(`/Users?filter=${encodeURIComponent(filter)}`);

  // https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups, in its order.
  it('Entra creates, finds, changes, deactivates and deletes a user', async () => {
    assert.equal((await filtered('userName eq "non-existent user"')).totalResults, 0);
    const created = await server.push('POST', '/Users', {
      schemas: [USER, ENTERPRISE],
      externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
      userName: 'Test_User_ab6490ee-1e48-479e-a20b-2d77186b5dd1',
      active: true,
      emails: [
        { primary: true, type: 'work', value: 'Test_User_fd0ea19b-0777-472c-9f96-4f70d2226f2e@testuser.com' },
      ],
      meta: { resourceType: 'User' },
      name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
      roles: [],
    });
    assert.equal(created.statusCode, 201);
    const { id } = created.json();
    const found = await filtered('userName eq "test_user_AB6490ee-1e48-479e-a20b-2d77186b5dd1"');
    assert.deepEqual([found.totalResults, found.Resources[0].id], [1, id]);

    const patch = async (...operations: object[]) => {
      const response = await server.push('PATCH', `/Users/${id}`, { schemas: PATCH, Operations: operations });
      assert.equal(response.statusCode, 200, response.body);
      return response.json();
    };
    const changed = await patch(
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@microsoft.com' },
      { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
    );
    assert.deepEqual(changed.emails, [{ primary: true, type: 'work', value: 'updatedEmail@microsoft.com' }]);
    assert.deepEqual(changed.name, {
      formatted: 'givenName familyName',
      familyName: 'updatedFamilyName',
      givenName: 'givenName',
    });
    assert.equal(
      (
        await patch({
          op: 'Replace',
          path: 'userName',
          value: '5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com',
        })
      ).userName,
      '5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com',
    );
    assert.equal((await patch({ op: 'Replace', path: 'active', value: false })).active, false);
    assert.equal((await server.push('DELETE', `/Users/${id}`)).statusCode, 204);
    const gone = await server.push('GET', `/Users/${id}`);
    assert.deepEqual(gone.json(), {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '404',
      detail: 'There is no such resource.',
    });
  });

  it('Entra’s own ways: capitals, texts for booleans, dotted keys, a manager that is a text, first values by a filter', async () => {
    const { id: boss } = (await server.push('POST', '/Users', { userName: 'boss' })).json();
    const { id } = (await server.push('POST', '/Users', { userName: 'ada', active: 'True' })).json();
    const patch = async (...operations: object[]) => {
      const response = await server.push('PATCH', `/Users/${id}`, { schemas: PATCH, Operations: operations });
      assert.equal(response.statusCode, 200, response.body);
      return response.json();
    };
    const first = await patch(
      { op: 'Add', path: 'emails[type eq "work"].value', value: 'ada@acme.example' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '5' },
      { op: 'Add', path: 'addresses[type eq "work"].formatted', value: 'Room 7' },
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: boss },
      { op: 'Add', path: 'roles[primary eq "True"].value', value: 'Admin' },
    );
    assert.deepEqual(first.emails, [{ type: 'work', value: 'ada@acme.example' }]);
    assert.equal(first[ENTERPRISE].manager.value, boss);
    const person = await database()
      .db.selectFrom('person')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [person.mail, person.mobile, person.place, person.manager_id],
      ['ada@acme.example', '5', 'Room 7', boss],
    );

    const second = await patch({
      op: 'replace',
      value: {
        active: 'False',
        displayName: 'Ada',
        'name.givenName': 'Ada',
        'name.familyName': 'King',
        'emails[type eq "work"].value': 'king@acme.example',
        [`${ENTERPRISE}:department`]: 'Engines',
        [ENTERPRISE]: { employeeNumber: '7' },
        'urn:ietf:params:scim:schemas:extension:custom:2.0:User:tag': 'x',
        id: id,
        '…': 'x',
      },
    });
    assert.deepEqual(
      [second.active, second.displayName, second.name, second.emails[0].value],
      [false, 'Ada', { givenName: 'Ada', familyName: 'King' }, 'king@acme.example'],
    );
    assert.deepEqual(
      [second[ENTERPRISE].department, second[ENTERPRISE].employeeNumber, second[ENTERPRISE].manager.value],
      ['Engines', '7', boss],
    );
    const third = await patch(
      { op: 'Remove', path: `${ENTERPRISE}:manager` },
      { op: 'Remove', path: 'emails[type eq "work"].value' },
      { op: 'Replace', path: `${ENTERPRISE}:department`, value: '' },
    );
    assert.deepEqual(third[ENTERPRISE], { employeeNumber: '7' });
    assert.deepEqual(third.emails, [{ type: 'work' }]);
  });

  it('Entra creates, finds, renames, fills, empties and deletes a group', async () => {
    const { id: user } = (await server.push('POST', '/Users', { userName: 'ada' })).json();
    const body = {
      schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
      displayName: 'displayName',
      members: [],
      meta: { resourceType: 'Group' },
    };
    const { id, members } = (await server.push('POST', '/Groups', body)).json();
    assert.equal(members, undefined);
    assert.equal((await server.push('POST', '/Groups', body)).statusCode, 409);
    assert.equal((await get(`/Groups/${id}?excludedAttributes=members`)).displayName, 'displayName');
    const found = await get('/Groups?excludedAttributes=members&filter=displayName%20eq%20%22displayName%22');
    assert.deepEqual([found.totalResults, found.Resources[0].id], [1, id]);
    const patch = async (operation: object) => {
      const response = await server.push('PATCH', `/Groups/${id}`, {
        schemas: PATCH,
        Operations: [operation],
      });
      assert.equal(response.statusCode, 204, response.body);
      return get(`/Groups/${id}`);
    };
    assert.equal(
      (await patch({ op: 'Replace', path: 'displayName', value: 'renamed' })).displayName,
      'renamed',
    );
    const member = [{ $ref: null, value: user }];
    assert.equal((await patch({ op: 'Add', path: 'members', value: member })).members.length, 1);
    assert.equal(
      (await get(`/Groups?filter=${encodeURIComponent(`id eq "${id}" and members eq "${user}"`)}`))
        .totalResults,
      1,
    );
    assert.equal((await patch({ op: 'Remove', path: 'members', value: member })).members, undefined);
    assert.equal((await server.push('DELETE', `/Groups/${id}`)).statusCode, 204);
    assert.equal((await server.push('GET', `/Groups/${id}`)).statusCode, 404);
  });

  // https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20/
  it('Okta looks, creates, replaces, deactivates and pushes a group', async () => {
    const query = '/Users?filter=userName%20eq%20%22test.user%40okta.local%22&startIndex=1&count=100';
    assert.deepEqual(await get(query), {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      ...{ totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] },
    });
    const user = {
      schemas: [USER],
      userName: 'test.user@okta.local',
      name: { givenName: 'Test', familyName: 'User' },
      emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
      displayName: 'Test User',
      locale: 'en-US',
      externalId: '00ujl29u0le5T6Aj10h7',
      groups: [],
      password: '1mz050nq',
      active: true,
    };
    const { id } = (await server.push('POST', '/Users', user)).json();
    const put = await server.push('PUT', `/Users/${id}`, {
      ...user,
      id,
      name: { givenName: 'Another', familyName: 'User' },
      meta: { resourceType: 'User' },
    });
    assert.deepEqual([put.statusCode, put.json().name.givenName], [200, 'Another']);
    const off = await server.push('PATCH', `/Users/${id}`, {
      schemas: PATCH,
      Operations: [{ op: 'replace', value: { active: false } }],
    });
    assert.equal(off.json().active, false);
    assert.equal((await server.push('PUT', `/Users/${id}`, user)).json().active, true);

    const group = await server.push('POST', '/Groups', {
      schemas: [GROUP],
      displayName: 'Test SCIMv2',
      members: [],
    });
    assert.equal(group.statusCode, 201);
    const push = async (...operations: object[]) => {
      const { id: at } = group.json();
      const response = await server.push('PATCH', `/Groups/${at}`, {
        schemas: PATCH,
        Operations: operations,
      });
      assert.equal(response.statusCode, 204, response.body);
      return get(`/Groups/${at}`);
    };
    const value = [{ value: id, display: 'test.user@okta.local' }];
    assert.equal(
      (await push({ op: 'replace', value: { id: group.json().id, displayName: 'Renamed' } })).displayName,
      'Renamed',
    );
    assert.equal((await push({ op: 'add', path: 'members', value })).members.length, 1);
    assert.equal((await push({ op: 'remove', path: `members[value eq "${id}"]` })).members, undefined);
    assert.equal((await push({ op: 'replace', path: 'members', value })).members.length, 1);
    assert.equal((await get('/Groups?startIndex=1&count=100')).totalResults, 1);
  });

  // https://github.com/mitodl/keycloak-scim, src/main/java/sh/libre/scim/core/UserAdapter.java
  it('the extension of Keycloak creates and replaces with application/json and a relative location', async () => {
    const user = {
      schemas: [USER],
      externalId: '4c6b9d5e-4b39-4a8b-8e0c-0f8e6b6f2a10',
      userName: 'ada',
      displayName: 'Ada Lovelace',
      emails: [{ primary: true, value: 'ada@acme.example' }],
      active: true,
      roles: [{ value: 'staff' }],
    };
    const json = { 'content-type': 'application/json' };
    const created = await server.push('POST', '/Users', user, json);
    assert.equal(created.statusCode, 201);
    const { id } = created.json();
    const replaced = await server.push(
      'PUT',
      `/Users/${id}`,
      { ...user, id, active: false, meta: { location: `Users/${id}` } },
      json,
    );
    assert.deepEqual([replaced.statusCode, replaced.json().active], [200, false]);
  });
});
