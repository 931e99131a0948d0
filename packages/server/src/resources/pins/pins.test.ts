import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Post } from '@parvis/model';
import { ORIGIN, startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { codeOf, feedOn, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';

const about = `${ORIGIN}/canteen`;

eachDatabase('Pins', (database) => {
  let server: TestApp;
  const feed = feedOn(() => server);
  const set = (who: string, id: string, what: 'pin' | 'announcement', on = true) =>
    server.as(who)(on ? 'PUT' : 'DELETE', `/v1/posts/${id}/${what}`);
  const read = (who: string, id: string) => server.as(who)('PUT', `/v1/posts/${id}/pin/read`);
  const pinned = async (who: string, query: Record<string, string | number> = {}) =>
    (await feed.page(who, query)).pinned?.map(({ text }) => text);

  before(async () => {
    const [owner = '', , manager = ''] = await addPeople(
      database().db,
      ['owner', 'bo', 'manager'].map((login) => ({ name: login, login })),
    );
    await database()
      .db.insertInto('role_assignment')
      .values({ person_id: manager, role: 'community_manager' })
      .execute();
    await addGroup(database().db, { slug: 'chess', name: 'Chess', visibility: 'open' }, { [owner]: 'owner' });
    server = await startApp(database());
  });
  after(() => server.close());

  it('what is pinned comes with the first page of its place, however old it is', async () => {
    const old = await feed.post('bo', 'Rules', { group: 'chess' });
    const newer = await feed.post('bo', 'Tournament', { group: 'chess' });
    await feed.post('bo', 'Chat', { group: 'chess' });
    good(await set('owner', newer.id, 'pin'));
    good(await set('owner', old.id, 'pin'));
    assert.ok(good(await set('owner', old.id, 'pin')).json<Post>().pinned);
    const first = await feed.page('bo', { group: 'chess', limit: 1 });
    assert.deepEqual(
      first.pinned?.map(({ text }) => text),
      ['Rules', 'Tournament'],
    );
    const second = await feed.page('bo', { group: 'chess', limit: 1, cursor: first.cursor ?? '' });
    assert.deepEqual([second.pinned, second.items[0]?.text], [undefined, 'Tournament']);
    assert.deepEqual(await pinned('bo'), []);
    assert.equal(await pinned('bo', { author: 'bo' }), undefined);
    good(await set('manager', old.id, 'pin', false));
    assert.deepEqual(await pinned('bo', { group: 'chess' }), ['Tournament']);
    await server.as('bo')('PUT', `/v1/posts/${newer.id}/removal`);
    await server.as('bo')('DELETE', `/v1/posts/${newer.id}/removal`);
    assert.deepEqual(await pinned('bo', { group: 'chess' }), []);
  });

  it('three are pinned in a place and no more, in each place for itself', async () => {
    const posts = await Promise.all(['1', '2', '3', '4', '5'].map((text) => feed.post('bo', text)));
    const answers = await Promise.all(posts.map(({ id }) => set('manager', id, 'pin')));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 200, 200, 409, 409]);
    const full = posts[answers.findIndex(({ statusCode }) => statusCode === 409)];
    assert.equal(codeOf(await set('manager', full?.id ?? '', 'pin')), 'conflict');
    const elsewhere = await feed.post('bo', 'On the page', { about });
    good(await set('manager', elsewhere.id, 'pin'));
    assert.deepEqual(await pinned('bo', { about }), ['On the page']);
    assert.equal((await pinned('bo'))?.length, 3);
  });

  it('what a reader has read of it is remembered for them, until it is pinned anew', async () => {
    const { id } = await feed.post('bo', 'Read me', { about: `${about}/read` });
    good(await set('manager', id, 'pin'));
    assert.equal((await feed.get('bo', id)).pinned?.read, false);
    assert.equal((await read('bo', id)).statusCode, 204);
    assert.equal((await feed.get('bo', id)).pinned?.read, true);
    assert.equal((await feed.get('owner', id)).pinned?.read, false);
    good(await set('manager', id, 'pin', false));
    assert.equal((await feed.get('bo', id)).pinned, undefined);
    good(await set('manager', id, 'pin'));
    assert.equal((await feed.get('bo', id)).pinned?.read, false);
  });

  it('an announcement is a post that says so, and may be an ordinary one again', async () => {
    const { id } = await feed.post('bo', 'Hear, hear', { group: 'chess' });
    assert.equal(codeOf(await set('bo', id, 'announcement')), 'forbidden');
    assert.equal(good(await set('owner', id, 'announcement')).json<Post>().announcement, true);
    assert.equal((await feed.get('bo', id)).announcement, true);
    assert.equal(good(await set('owner', id, 'announcement', false)).json<Post>().announcement, false);
  });
});
