import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Group, Member, Page } from '@parvis/model';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { addGroup, addPeople } from '../../testing/people.ts';

eachDatabase('Groups', (database) => {
  let server: TestApp;
  let ids: Record<'ada' | 'bo' | 'cy' | 'left', string>;
  let club: string;
  const ask = (who: string, method: 'GET' | 'PUT' | 'DELETE', path: string) => server.as(who)(method, path);

  before(async () => {
    const logins = ['ada', 'bo', 'cy', 'left'];
    const [ada = '', bo = '', cy = '', left = ''] = await addPeople(
      database().db,
      logins.map((login) => ({ name: login, login, active: login !== 'left' })),
    );
    ids = { ada, bo, cy, left };
    server = await startApp(database());
  });
  after(() => server.close());

  beforeEach(async () => {
    const { db } = database();
    await db.deleteFrom('group').execute();
    club = await addGroup(
      db,
      { slug: 'book-club', name: 'Book club', description: 'We read.', visibility: 'open' },
      { [ids.ada]: 'owner', [ids.bo]: 'member', [ids.left]: 'owner' },
    );
    await addGroup(
      db,
      { slug: 'board', name: 'Board', visibility: 'secret' },
      { [ids.bo]: 'owner', [ids.cy]: 'member' },
    );
    await addGroup(db, { slug: 'works-council', name: 'Élus', visibility: 'closed' }, { [ids.cy]: 'owner' });
  });

  it('a group is found by id and by slug in any letter case, with the reader’s place in it', async () => {
    const group = (await ask('bo', 'GET', '/v1/groups/Book-Club')).json<Group>();
    assert.deepEqual(group, {
      id: club,
      slug: 'book-club',
      name: 'Book club',
      description: 'We read.',
      visibility: 'open',
      memberCount: 2,
      role: 'member',
    });
    const outside = (await ask('cy', 'GET', `/v1/groups/${club.toUpperCase()}`)).json<Group>();
    assert.deepEqual({ ...outside, role: 'member' }, group);
    assert.ok(!('role' in outside));
  });

  it('a list holds the groups that the reader may know of, by name, page by page', async () => {
    const names = (page: Page<Group>) => page.items.map((group) => group.name);
    const first = (await ask('cy', 'GET', '/v1/groups?limit=2')).json<Page<Group>>();
    assert.deepEqual(names(first), ['Board', 'Book club']);
    const second = (await ask('cy', 'GET', `/v1/groups?limit=2&cursor=${first.cursor}`)).json<Page<Group>>();
    assert.deepEqual(names(second), ['Élus']);
    assert.equal(second.cursor, undefined);
    assert.deepEqual(names((await ask('ada', 'GET', '/v1/groups')).json()), ['Book club', 'Élus']);
  });

  it('members are listed owners first, without those who have left', async () => {
    const first = (await ask('cy', 'GET', '/v1/groups/book-club/members?limit=1')).json<Page<Member>>();
    assert.deepEqual(
      first.items.map(({ person, role }) => [person.name, role]),
      [['ada', 'owner']],
    );
    const path = `/v1/groups/book-club/members?limit=1&cursor=${first.cursor}`;
    const second = (await ask('cy', 'GET', path)).json<Page<Member>>();
    assert.deepEqual(
      second.items.map(({ person, role }) => [person.name, role]),
      [['bo', 'member']],
    );
    assert.equal(second.cursor, undefined);
  });

  it('joining and leaving an open group are counted once, however often they are sent', async () => {
    for (let round = 0; round < 2; round++) {
      const { role, memberCount } = (await ask('cy', 'PUT', '/v1/groups/book-club/membership')).json<Group>();
      assert.deepEqual({ role, memberCount }, { role: 'member', memberCount: 3 });
    }
    for (let round = 0; round < 2; round++) {
      const { role, memberCount } = (
        await ask('cy', 'DELETE', '/v1/groups/book-club/membership')
      ).json<Group>();
      assert.deepEqual({ role, memberCount }, { role: undefined, memberCount: 2 });
    }
  });

  it('joining a group one owns takes nothing away', async () => {
    assert.equal((await ask('ada', 'PUT', '/v1/groups/book-club/membership')).json<Group>().role, 'owner');
  });

  it('the last owner who is still here cannot leave, and of two who leave at once one stays', async () => {
    assert.equal((await ask('ada', 'DELETE', '/v1/groups/book-club/membership')).json().code, 'conflict');
    const { db } = database();
    await db.updateTable('membership').set({ role: 'owner' }).where('person_id', '=', ids.bo).execute();
    let waiting: ReturnType<typeof ask> | undefined;
    await db.transaction().execute(async (elsewhere) => {
      await elsewhere.deleteFrom('membership').where('person_id', '=', ids.bo).execute();
      waiting = ask('ada', 'DELETE', '/v1/groups/book-club/membership');
      // As long as this transaction lasts the request cannot come to an end, only as far as the rows.
      await wait(200);
    });
    assert.equal((await waiting)?.statusCode, 409);
  });

  it('nobody can let themself into a closed group', async () => {
    assert.equal((await ask('ada', 'PUT', '/v1/groups/works-council/membership')).json().code, 'forbidden');
    assert.equal((await ask('ada', 'GET', '/v1/groups/works-council')).json<Group>().role, undefined);
  });

  it('whoever leaves a secret group may not know of it any more', async () => {
    const { role, memberCount } = (await ask('cy', 'DELETE', '/v1/groups/board/membership')).json<Group>();
    assert.deepEqual({ role, memberCount }, { role: undefined, memberCount: 1 });
    assert.equal((await ask('cy', 'GET', '/v1/groups/board')).statusCode, 404);
    assert.equal((await ask('cy', 'PUT', '/v1/groups/board/membership')).statusCode, 404);
  });

  it('a batch answers each key, by id or slug', async () => {
    const keys = [club, 'BOARD', 'none', 'a\0b'];
    const answers = (await server.as('ada')('POST', '/v1/groups/batch', { body: { keys } })).json<{
      answers: { key: string; group?: Group; problem?: { code: string } }[];
    }>().answers;
    assert.deepEqual(
      answers.map(({ key, group, problem }) => [key, group?.slug ?? problem?.code]),
      [
        [club, 'book-club'],
        ['BOARD', 'not_found'],
        ['none', 'not_found'],
        ['a\0b', 'not_found'],
      ],
    );
  });
});
