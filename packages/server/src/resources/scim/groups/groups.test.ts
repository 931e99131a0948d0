import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { sql } from 'kysely';
import type { Group, Page } from '@parvis/model';
import { eachDatabase } from '../../../testing/each-database.ts';
import { addGroup, addPeople } from '../../../testing/people.ts';
import { example, startScim, type ScimApp } from '../../../testing/scim.ts';

eachDatabase('Groups by SCIM', (database) => {
  let server: ScimApp;
  let babs: string;
  let mandy: string;
  let james: string;
  /** Ids that the RFC made up, and those that there are here. */
  let ids: Record<string, string>;
  before(async () => {
    server = await startScim(database());
    const create = async (userName: string, displayName: string) =>
      (await server.push('POST', '/Users', { userName, displayName })).json<{ id: string }>().id;
    babs = await create('babs', 'Babs Jensen');
    mandy = await create('mandy', 'Mandy Pepperidge');
    james = await create('james', 'James Smith');
    ids = {
      '2819c223-7f76-453a-919d-413861904646': babs,
      '902c246b-6245-4190-8e05-00816be7344a': mandy,
      '08e1d05d-121c-4561-8b96-473d93df9210': james,
    };
  });
  after(() => server.close());
  beforeEach(async () => {
    await database().db.deleteFrom('group').execute();
  });

  const create = async (body: unknown): Promise<string> => {
    const response = await server.push('POST', '/Groups', body);
    assert.equal(response.statusCode, 201, response.body);
    return response.json<{ id: string }>().id;
  };
  const membersOf = async (id: string): Promise<string[]> => {
    const { members = [] } = (await server.push('GET', `/Groups/${id}`)).json();
    return members.map((member: { display: string }) => member.display.split(' ')[0]).toSorted();
  };
  const patch = async (id: string, body: unknown) => {
    const response = await server.push('PATCH', `/Groups/${id}`, body);
    assert.equal(response.statusCode, 204, response.body);
    return membersOf(id);
  };
  const list = async (query: string) => (await server.push('GET', `/Groups?${query}`)).json();
  const refusal = (response: { statusCode: number; json: () => { scimType?: string } }) => [
    response.statusCode,
    response.json().scimType,
  ];

  it('are created as in section 8.4, with their members, and are said of these', async () => {
    const response = await server.push('POST', '/Groups', await example('rfc7643-8.4-group', ids));
    assert.equal(response.statusCode, 201);
    const { id, meta, members, ...rest } = response.json();
    assert.deepEqual(rest, {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Tour Guides',
    });
    assert.equal(meta.location, response.headers['location']);
    const of = (value: string, display: string) => ({
      ...{ value, display, type: 'User' },
      $ref: `http://localhost:80/parvis/scim/v2/Users/${value}`,
    });
    const expected = [of(babs, 'Babs Jensen'), of(mandy, 'Mandy Pepperidge')];
    assert.deepEqual(
      members.toSorted((a: { display: string }, b: { display: string }) =>
        a.display.localeCompare(b.display),
      ),
      expected,
    );
    const { groups } = (await server.push('GET', `/Users/${babs}`)).json();
    assert.deepEqual(groups, [
      {
        value: id,
        display: 'Tour Guides',
        type: 'direct',
        $ref: `http://localhost:80/parvis/scim/v2/Groups/${id}`,
      },
    ]);
  });

  it('change their members by every PATCH of section 3.5.2', async () => {
    const id = await create({ displayName: 'Tour Guides' });
    const by = async (name: string) => patch(id, await example(name, ids));
    assert.deepEqual(await by('rfc7644-3.5.2.1-add-member'), ['Babs']);
    assert.deepEqual(await by('rfc7644-3.5.2.1-add-member'), ['Babs']);
    assert.deepEqual(await by('rfc7644-3.5.2.2-remove-and-add-member'), ['James']);
    assert.deepEqual(await by('rfc7644-3.5.2.2-replace-all-members'), ['Babs', 'James']);
    assert.deepEqual(await by('rfc7644-3.5.2.2-remove-member'), ['James']);
    assert.deepEqual(await by('rfc7644-3.5.2.3-replace-members'), ['Babs', 'James']);
    assert.deepEqual(await by('rfc7644-3.5.2.2-remove-all-members'), []);
  });

  it('lose the members whom a filter names, one, several or by name', async () => {
    const members = [babs, mandy, james].map((value) => ({ value }));
    const id = await create({ displayName: 'All', members });
    const remove = (path: string) => patch(id, { Operations: [{ op: 'remove', path }] });
    assert.deepEqual(await remove(`members[value eq "${babs}" or value eq "${mandy}"]`), ['James']);
    await patch(id, { Operations: [{ op: 'replace', path: 'members', value: members }] });
    assert.deepEqual(await remove('members[display sw "ma"]'), ['Babs', 'James']);
    assert.deepEqual(await remove('members[value eq "nobody"]'), ['Babs', 'James']);
    assert.deepEqual(await remove('members[not (display co "babs")]'), ['Babs']);
  });

  it('are replaced whole by PUT, and what is wrong changes nothing', async () => {
    const id = await create({ displayName: 'A', externalId: 'o1', members: [{ value: babs }] });
    const put = await server.push('PUT', `/Groups/${id}`, {
      displayName: 'B',
      members: [{ value: mandy }, { value: mandy }],
    });
    assert.deepEqual(
      [put.json().displayName, put.json().externalId, put.json().members.length],
      ['B', undefined, 1],
    );
    const wrong: [unknown, string][] = [
      [
        { op: 'add', path: 'members', value: [{ value: '00000000-0000-4000-8000-000000000000' }] },
        'invalidValue',
      ],
      [{ op: 'add', path: 'members', value: [{ display: 'Babs' }] }, 'invalidValue'],
      [{ op: 'add', path: 'members', value: [{ value: "x'; drop table person; --" }] }, 'invalidValue'],
      [{ op: 'replace', path: `members[value eq "${mandy}"]`, value: { value: babs } }, 'mutability'],
      [{ op: 'replace', path: 'members.display', value: 'x' }, 'mutability'],
      [{ op: 'remove', path: 'members[nothing pr]' }, 'invalidFilter'],
      [{ op: 'remove', path: 'displayName' }, 'mutability'],
      [{ op: 'replace', path: 'displayName', value: ' ' }, 'mutability'],
    ];
    for (const [operation, scimType] of wrong) {
      const operations = [
        { op: 'remove', path: 'members' },
        { op: 'replace', path: 'displayName', value: 'C' },
        operation,
      ];
      const response = await server.push('PATCH', `/Groups/${id}`, { Operations: operations });
      assert.deepEqual(refusal(response), [400, scimType], JSON.stringify(operation));
    }
    assert.deepEqual(await membersOf(id), ['Mandy']);
    assert.equal((await server.push('GET', `/Groups/${id}`)).json().displayName, 'B');
    assert.deepEqual(refusal(await server.push('POST', '/Groups', { members: [] })), [400, 'invalidValue']);
  });

  it('are found by name, id, member and time, without their members when these are not asked for', async () => {
    const id = await create({ displayName: 'Tour Guides', externalId: 'o1', members: [{ value: babs }] });
    await create({ displayName: 'Others' });
    const found = async (filter: string) => {
      const answer = await list(`excludedAttributes=members&filter=${encodeURIComponent(filter)}`);
      assert.ok(!answer.Resources.some((group: object) => 'members' in group));
      return answer.Resources.map((group: { displayName: string }) => group.displayName);
    };
    for (const filter of [
      'displayName eq "tour guides"',
      `id eq "${id}" and members eq "${babs}"`,
      `members[value eq "${babs}" and type eq "User"]`,
      'externalId eq "o1"',
      'members.display co "jensen"',
      'displayName sw "T" and meta.created gt "2020-01-01T00:00:00Z" and meta.resourceType eq "Group"',
      'members pr and schemas eq "urn:ietf:params:scim:schemas:core:2.0:Group"',
    ]) {
      assert.deepEqual(await found(filter), ['Tour Guides'], filter);
    }
    assert.deepEqual(await found(`members eq "${mandy}"`), []);
    assert.equal(
      (await list('sortBy=displayName&attributes=displayName')).Resources[0].displayName,
      'Others',
    );
    assert.deepEqual(refusal(await server.push('GET', '/Groups?filter=userName+pr')), [400, 'invalidFilter']);
  });

  it('are secret: only their members know of them, until somebody decides otherwise', async () => {
    const id = await create({ displayName: 'Négociations 2027', members: [{ value: babs }] });
    const group = (await server.as('babs')('GET', `/v1/groups/${id}`)).json<Group>();
    assert.deepEqual([group.slug, group.visibility, group.role], ['negociations-2027', 'secret', 'member']);
    assert.equal((await server.as('james')('GET', `/v1/groups/${id}`)).statusCode, 404);
    assert.deepEqual((await server.as('james')('GET', '/v1/groups')).json<Page<Group>>().items, []);
  });

  it('their members are what the directory says: nobody joins or leaves by themselves', async () => {
    const id = await create({ displayName: 'Staff', members: [{ value: babs }] });
    const { db } = database();
    await db.updateTable('group').set({ visibility: 'open' }).where('id', '=', id).execute();
    const membership = `/v1/groups/${id}/membership`;
    assert.equal((await server.as('james')('PUT', membership)).json().code, 'forbidden');
    assert.equal((await server.as('babs')('DELETE', membership)).json().code, 'forbidden');
    assert.deepEqual(await membersOf(id), ['Babs']);
  });

  it('an owner stays owner when pushed again, and whoever no directory keeps is left alone', async () => {
    const id = await create({ displayName: 'Staff', members: [{ value: babs }] });
    const { db } = database();
    const [guest = ''] = await addPeople(db, [{ name: 'Guest', login: 'guest' }]);
    await db.insertInto('membership').values({ group_id: id, person_id: guest, role: 'owner' }).execute();
    await db.updateTable('membership').set({ role: 'owner' }).where('person_id', '=', babs).execute();
    assert.deepEqual(
      await patch(id, {
        Operations: [{ op: 'replace', path: 'members', value: [{ value: babs }, { value: mandy }] }],
      }),
      ['Babs', 'Mandy'],
    );
    const roles = await db
      .selectFrom('membership')
      .select(['person_id', 'role'])
      .where('role', '=', 'owner')
      .execute();
    assert.deepEqual(roles.map((row) => row.person_id).toSorted(), [babs, guest].toSorted());
    const add = { Operations: [{ op: 'add', path: 'members', value: [{ value: guest }] }] };
    assert.deepEqual(refusal(await server.push('PATCH', `/Groups/${id}`, add)), [400, 'invalidValue']);
    await db.deleteFrom('person').where('id', '=', guest).execute();
  });

  it('groups that were made here are none of the directory’s, whatever their name', async () => {
    const board = await addGroup(
      database().db,
      { slug: 'board', name: 'Board', visibility: 'secret' },
      { [babs]: 'owner' },
    );
    assert.equal((await list('')).totalResults, 0);
    for (const method of ['GET', 'DELETE'] as const) {
      assert.equal((await server.push(method, `/Groups/${board}`)).statusCode, 404);
    }
    const id = await create({ displayName: 'Board', members: [{ value: james }] });
    assert.notEqual(id, board);
    const group = (await server.as('james')('GET', `/v1/groups/${id}`)).json<Group>();
    assert.match(group.slug, /^board-[\da-f]{8}$/);
    assert.equal((await server.as('james')('GET', '/v1/groups/board')).statusCode, 404);
    await server.push('DELETE', `/Users/${james}`);
    james = (await server.push('POST', '/Users', { userName: 'james', displayName: 'James Smith' })).json()
      .id;
    ids['08e1d05d-121c-4561-8b96-473d93df9210'] = james;
  });

  it('that are taken away are left by their members, keep what was written, and come back by the same externalId', async () => {
    const id = await create({ displayName: 'Project', externalId: 'o1', members: [{ value: babs }] });
    const post = await server.as('babs')('PUT', '/v1/posts/7d8f2a52-3c0b-4c4e-9d5e-0f4f6c9b1a11', {
      body: { kind: 'status', text: 'Still here?', group: id },
    });
    assert.equal(post.statusCode, 200, post.body);
    assert.equal((await server.push('DELETE', `/Groups/${id}`)).statusCode, 204);
    assert.equal((await server.push('GET', `/Groups/${id}`)).statusCode, 404);
    assert.equal((await server.as('babs')('GET', `/v1/groups/${id}`)).statusCode, 404);
    assert.equal((await server.push('GET', `/Users/${babs}`)).json().groups, undefined);

    for (const other of [{}, { externalId: 'o2' }]) {
      const namesake = await create({ displayName: 'Project', ...other, members: [{ value: mandy }] });
      assert.notEqual(namesake, id);
      await server.push('DELETE', `/Groups/${namesake}`);
    }
    assert.equal(
      await create({ displayName: 'Project II', externalId: 'o1', members: [{ value: mandy }] }),
      id,
    );
    const feed = (await server.as('mandy')('GET', `/v1/posts?group=${id}`)).json();
    assert.match(JSON.stringify(feed), /Still here\?/);
  });

  it('have a name once, unless the directory tells two apart by their ids', async () => {
    await create({ displayName: 'Sales', externalId: 'o1' });
    await create({ displayName: 'Sales', externalId: 'o2' });
    for (const twin of [{ displayName: 'SALES' }, { displayName: 'x', externalId: 'o1' }]) {
      assert.deepEqual(refusal(await server.push('POST', '/Groups', twin)), [409, 'uniqueness']);
    }
    const both = await Promise.all([1, 2].map(() => server.push('POST', '/Groups', { displayName: 'New' })));
    assert.deepEqual(both.map((response) => response.statusCode).toSorted(), [201, 409]);
  });

  it('with ten thousand members are changed one by one, and of changes at once none is lost', async () => {
    const { db, kind } = database();
    const many = kind === 'pglite' ? 1000 : 10_000;
    await sql`with made as (
        insert into person (name, login) select 'P' || n, 'p' || n from generate_series(1, ${many}::int) as n returning id, login)
      insert into scim_user (person_id, resource) select id, jsonb_build_object('userName', login) from made`.execute(
      db,
    );
    const rows = await db.selectFrom('person').select('id').where('login', 'like', 'p%').execute();
    const people = rows.map(({ id }) => id);
    const all = { displayName: 'Everybody', members: people.map((value) => ({ value })) };
    const id = await create(all);
    const whole = async () => (await server.push('GET', `/Groups/${id}`)).json();
    assert.equal((await whole()).members.length, many);

    const changes = [
      { op: 'add', path: 'members', value: [{ value: babs }] },
      { op: 'remove', path: `members[value eq "${people[0]}"]` },
      { op: 'Remove', path: 'members', value: [{ $ref: null, value: people[1] }] },
    ];
    const answers = await Promise.all(
      changes.map((operation) => server.push('PATCH', `/Groups/${id}`, { Operations: [operation] })),
    );
    for (const answer of answers) assert.deepEqual([answer.statusCode, answer.body], [204, '']);
    const { members, meta } = await whole();
    assert.deepEqual([members.length, meta.version], [many - 1, 'W/"4"']);
    assert.equal((await server.push('PUT', `/Groups/${id}`, all)).json().members.length, many);
    await db.deleteFrom('person').where('id', 'in', people).execute();
  });
});
