import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { Comment, Page, Post, Version } from '@parvis/model';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { codeOf, feedOn, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { deleteRemoved } from './repo.ts';

eachDatabase('What is written', (database) => {
  let server: TestApp;
  const feed = feedOn(() => server);
  const path = { post: (id: string) => `/v1/posts/${id}`, comment: (id: string) => `/v1/comments/${id}` };

  const edit = (who: string, path: string, text: string, revision?: number) =>
    server.as(who)('PUT', `${path}/text`, {
      body: { text },
      headers: revision === undefined ? {} : { 'if-match': `"${revision}"` },
    });
  const remove = (who: string, path: string) => server.as(who)('PUT', `${path}/removal`);
  const undo = (who: string, path: string) => server.as(who)('DELETE', `${path}/removal`);
  const report = (who: string, path: string, reason = '') =>
    server.as(who)('PUT', `${path}/report`, { body: { reason } });

  before(async () => {
    const [ada = '', , , cm = ''] = await addPeople(
      database().db,
      ['ada', 'bo', 'cy', 'manager'].map((login) => ({ name: login, login })),
    );
    await database()
      .db.insertInto('role_assignment')
      .values({ person_id: cm, role: 'community_manager' })
      .execute();
    await addGroup(database().db, { slug: 'chess', name: 'Chess', visibility: 'open' }, { [ada]: 'owner' });
    server = await startApp(database());
  });
  after(() => server.close());

  it('an edit is seen as one, and what was said before is kept', async () => {
    const { id, createdAt } = await feed.post('bo', 'First #one');
    for (const [revision, text] of ['Second #two', 'Third'].entries()) {
      const edited = good(await edit('bo', path.post(id), text, revision)).json<Post>();
      assert.deepEqual([edited.text, edited.revision, edited.createdAt], [text, revision + 1, createdAt]);
      assert.ok(edited.editedAt);
    }
    const { items, cursor } = good(await server.as('ada')('GET', `${path.post(id)}/versions?limit=2`)).json<
      Page<Version>
    >();
    assert.deepEqual(
      items.map(({ revision, text }) => [revision, text]),
      [
        [2, 'Third'],
        [1, 'Second #two'],
      ],
    );
    const rest = good(await server.as('ada')('GET', `${path.post(id)}/versions?cursor=${cursor}`)).json<
      Page<Version>
    >();
    assert.deepEqual(rest, { items: [{ revision: 0, text: 'First #one', at: createdAt }] });
  });

  it('an edit changes the tags under which a post is found', async () => {
    const { id } = await feed.post('bo', '#old');
    await edit('bo', path.post(id), '#new');
    assert.deepEqual((await feed.page('bo', { tag: 'old' })).items, []);
    assert.deepEqual((await feed.page('bo', { tag: 'new' })).items[0]?.tags, ['new']);
  });

  it('a delayed edit cannot undo a later one, and one that was lost may be sent again', async () => {
    const { id } = await feed.post('bo', 'First');
    good(await edit('bo', path.post(id), 'Second', 0));
    assert.equal(good(await edit('bo', path.post(id), 'Second', 0)).json<Post>().revision, 1);
    good(await edit('bo', path.post(id), 'Third', 1));
    assert.equal(codeOf(await edit('bo', path.post(id), 'Second', 0)), 'precondition_failed');
    assert.equal((await feed.get('bo', id)).text, 'Third');
    assert.equal(codeOf(await edit('bo', path.post(id), ' ')), 'invalid');
  });

  it('of two edits at one moment that know the same, one is refused', async () => {
    const { id } = await feed.post('bo', 'First');
    const answers = await Promise.all(['a', 'b'].map((text) => edit('bo', path.post(id), text, 0)));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 412]);
  });

  it('comments are counted, the last two come with their post, and all come page by page', async () => {
    const { id } = await feed.post('bo', 'Ask me anything');
    for (let number = 1; number <= 5; number++) await feed.comment('cy', id, `No. ${number}`);
    const { comments } = await feed.get('ada', id);
    assert.equal(comments.count, 5);
    assert.deepEqual(
      comments.latest.map(({ text, author, post }) => [text, author.name, post]),
      [
        ['No. 4', 'cy', id],
        ['No. 5', 'cy', id],
      ],
    );
    const all = await feed.all<Comment>('ada', `/v1/posts/${id}/comments`, 2);
    assert.deepEqual(
      all.map(({ text }) => text),
      ['No. 5', 'No. 4', 'No. 3', 'No. 2', 'No. 1'],
    );
  });

  it('the same comment sent again is one, and an id is taken once', async () => {
    const { id } = await feed.post('bo', 'Once');
    const comment = randomUUID();
    const first = await feed.comment('cy', id, 'Me too', comment);
    good(await edit('cy', path.comment(comment), 'Me three'));
    assert.equal((await feed.comment('cy', id, 'Me too', comment)).text, 'Me three');
    assert.equal((await feed.get('bo', id)).comments.count, 1);
    const again = (who: string, text: string) =>
      server.as(who)('PUT', path.comment(comment), { body: { post: id, text } });
    assert.equal(codeOf(await again('cy', 'Other')), 'conflict');
    assert.equal(codeOf(await again('bo', 'Me too')), 'conflict');
    await remove('cy', path.comment(first.id));
    assert.equal(codeOf(await again('cy', 'Me too')), 'gone');
  });

  it('comments have no comments, and no place among posts', async () => {
    const { id } = await feed.post('bo', 'Post');
    const { id: comment } = await feed.comment('cy', id, 'Comment');
    const under = server.as('ada')('PUT', path.comment(randomUUID()), { body: { post: comment, text: 'x' } });
    assert.equal(codeOf(await under), 'not_found');
    for (const what of ['/comments', '/reactions', '/versions', ''])
      assert.equal(codeOf(await server.as('ada')('GET', `${path.post(comment)}${what}`)), 'not_found');
    assert.equal(codeOf(await edit('cy', path.post(comment), 'x')), 'not_found');
    assert.equal(codeOf(await edit('bo', path.comment(id), 'x')), 'not_found');
    assert.ok(!(await feed.page('ada')).items.some((post) => post.id === comment));
  });

  it('what is removed is gone for everybody, until whoever removed it takes that back', async () => {
    const { id } = await feed.post('bo', 'Oops #oops');
    const comment = await feed.comment('cy', id, 'What?');
    for (let twice = 0; twice < 2; twice++) assert.equal((await remove('bo', path.post(id))).statusCode, 204);
    for (const who of ['bo', 'cy', 'manager']) {
      assert.equal(codeOf(await server.as(who)('GET', path.post(id))), 'not_found');
      assert.equal(codeOf(await server.as(who)('GET', `${path.comment(comment.id)}/versions`)), 'not_found');
      assert.ok(!(await feed.page(who)).items.some((post) => post.id === id));
      assert.deepEqual((await feed.page(who, { tag: 'oops' })).items, []);
      const tags = good(await server.as(who)('GET', '/v1/tags?q=oops')).json<{ items: unknown[] }>();
      assert.deepEqual(tags.items, []);
      const react = { body: { kind: 'like' } };
      assert.equal(codeOf(await server.as(who)('PUT', `${path.post(id)}/reaction`, react)), 'not_found');
      const answer = { body: { post: id, text: 'x' } };
      assert.equal(codeOf(await server.as(who)('PUT', path.comment(randomUUID()), answer)), 'not_found');
    }
    for (const who of ['cy', 'manager']) assert.equal(codeOf(await undo(who, path.post(id))), 'not_found');
    assert.equal(codeOf(await edit('cy', path.comment(comment.id), 'x')), 'not_found');
    const restored = good(await undo('bo', path.post(id))).json<Post>();
    assert.deepEqual([restored.text, restored.comments.count], ['Oops #oops', 1]);
    good(await undo('bo', path.post(id)));
  });

  it('what was removed is deleted for good after 30 days, with its comments', async () => {
    const removed = async (days: number) => {
      const { id } = await feed.post('bo', `Removed ${days} days ago`);
      await feed.comment('cy', id, 'Under it');
      await remove('bo', path.post(id));
      await database()
        .db.updateTable('post')
        .set({ removed_at: new Date(Date.now() - days * 86_400_000) })
        .where('id', '=', id)
        .execute();
      return id;
    };
    const [old, young] = [await removed(31), await removed(29)];
    await deleteRemoved(database().db);
    assert.equal(codeOf(await undo('bo', path.post(old))), 'not_found');
    assert.equal(good(await undo('bo', path.post(young))).json<Post>().comments.count, 1);
    const under = database().db.selectFrom('post').select('id').where('parent_id', '=', old);
    assert.deepEqual(await under.execute(), []);
  });

  it('who looks after a place removes what others wrote there, and only they bring it back', async () => {
    const { id } = await feed.post('bo', 'Rude', { group: 'chess' });
    const { id: comment } = await feed.comment('cy', id, 'Ruder');
    assert.equal(codeOf(await remove('cy', path.post(id))), 'forbidden');
    assert.equal((await remove('ada', path.comment(comment))).statusCode, 204);
    assert.equal((await feed.get('bo', id)).comments.count, 0);
    assert.equal((await remove('manager', path.post(id))).statusCode, 204);
    assert.equal(codeOf(await undo('bo', path.post(id))), 'not_found');
    good(await undo('manager', path.post(id)));
    good(await undo('ada', path.comment(comment)));
    assert.equal((await feed.get('bo', id)).comments.count, 1);
  });

  it('reports are counted once per person, for those who look after the place', async () => {
    const { id } = await feed.post('bo', 'Buy now', { group: 'chess' });
    const { id: comment } = await feed.comment('cy', id, 'Cheap');
    assert.equal(codeOf(await report('bo', path.post(id))), 'forbidden');
    for (const reason of ['Advertisement', 'Really', 'Advertisement'])
      assert.equal((await report('cy', path.post(id), reason)).statusCode, 204);
    await report('manager', path.post(id));
    await report('bo', path.comment(comment), 'x');
    for (const [who, count] of [
      ['ada', 2],
      ['manager', 2],
      ['bo', undefined],
      ['cy', undefined],
    ] as const) {
      const post = await feed.get(who, id);
      assert.equal(post.reports, count, who);
      assert.equal(post.comments.latest[0]?.reports, count && 1, who);
    }
    assert.equal(codeOf(await report('cy', path.post(id), 'x'.repeat(1001))), 'bad_request');
  });
});
