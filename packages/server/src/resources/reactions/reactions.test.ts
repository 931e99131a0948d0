import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { REACTION_KINDS, type Post, type Reaction, type ReactionKind } from '@parvis/model/schemas';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { codeOf, feedOn, good } from '../../testing/feed.ts';
import { addPeople } from '../../testing/people.ts';

const PEOPLE = ['ada', 'bo', 'cy', 'di', 'ed', 'fay'];

eachDatabase('Reactions', (database) => {
  let server: TestApp;
  const feed = feedOn(() => server);

  const react = (who: string, id: string, kind: ReactionKind | undefined, revision?: number) =>
    server.as(who)(kind ? 'PUT' : 'DELETE', `/v1/posts/${id}/reaction`, {
      ...(kind && { body: { kind } }),
      headers: revision === undefined ? {} : { 'if-match': `"${revision}"` },
    });
  const reactions = async (who: string, ...rest: [string, ReactionKind | undefined, number?]) =>
    good(await react(who, ...rest)).json<Post>().reactions;

  before(async () => {
    await addPeople(
      database().db,
      PEOPLE.map((login) => ({ name: login, login })),
    );
    server = await startApp(database());
  });
  after(() => server.close());

  it('a reaction is counted once however often it is sent, and replaces the one before', async () => {
    const { id } = await feed.post('ada', 'Cake');
    for (let round = 0; round < 3; round++) {
      const once = { counts: [{ kind: 'like', count: 1 }], mine: 'like', revision: 1 };
      assert.deepEqual(await reactions('bo', id, 'like'), once);
    }
    const love = { counts: [{ kind: 'love', count: 1 }], mine: 'love', revision: 2 };
    assert.deepEqual(await reactions('bo', id, 'love'), love);
    assert.deepEqual(await reactions('bo', id, undefined), { counts: [], revision: 3 });
    assert.deepEqual(await reactions('bo', id, undefined), { counts: [], revision: 3 });
    assert.deepEqual(await reactions('cy', id, undefined), { counts: [], revision: 0 });
  });

  it('a delayed reaction cannot undo a later one, and one that was lost may be sent again', async () => {
    const { id } = await feed.post('ada', 'Cake');
    await reactions('bo', id, 'like', 0);
    assert.equal((await reactions('bo', id, 'like', 0)).revision, 1);
    await reactions('bo', id, undefined, 1);
    assert.equal(codeOf(await react('bo', id, 'like', 0)), 'precondition_failed');
    assert.equal((await feed.get('bo', id)).reactions.mine, undefined);
    assert.equal(codeOf(await react('bo', id, 'like', 7)), 'precondition_failed');
    const unknown = { body: { kind: 'shrug' } };
    assert.equal(codeOf(await server.as('bo')('PUT', `/v1/posts/${id}/reaction`, unknown)), 'bad_request');
  });

  it('all kinds are counted, of clicks at one moment too, and each reader sees their own', async () => {
    const { id } = await feed.post('ada', 'Cake');
    const kinds = [...REACTION_KINDS, 'like' as const];
    await Promise.all(
      [...PEOPLE, ...PEOPLE].map((who) => react(who, id, kinds[PEOPLE.indexOf(who)] ?? 'like')),
    );
    const { counts, mine } = (await feed.get('bo', id)).reactions;
    assert.deepEqual(
      counts.map(({ kind, count }) => `${kind} ${count}`),
      ['like 2', 'love 1', 'thanks 1', 'celebrate 1', 'insightful 1'],
    );
    assert.equal(mine, 'love');
  });

  it('who reacted comes page by page, the newest first, of all kinds or of one', async () => {
    const { id } = await feed.post('ada', 'Cake');
    for (const [index, who] of PEOPLE.entries()) {
      await react(who, id, index % 2 ? 'love' : 'like');
      const at = new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 2)));
      await database()
        .db.updateTable('post_reaction')
        .set({ created_at: at })
        .where('post_id', '=', id)
        .where(({ eb, selectFrom }) =>
          eb('person_id', '=', selectFrom('person').select('id').where('login', '=', who)),
        )
        .execute();
    }
    await react('fay', id, undefined);
    const who = async (query: string) =>
      (await feed.all<Reaction>('bo', `/v1/posts/${id}/reactions${query}`, 2)).map(
        ({ person, kind }) => `${person.name} ${kind}`,
      );
    const all = await who('');
    assert.equal(all[0], 'ed like');
    assert.deepEqual(all.slice(1, 3).toSorted(), ['cy like', 'di love']);
    assert.deepEqual(all.slice(3).toSorted(), ['ada like', 'bo love']);
    assert.deepEqual(await who('?kind=love'), ['di love', 'bo love']);
    assert.deepEqual(await who('?kind=thanks'), []);
  });

  it('those who have left still count, and are shown no more', async () => {
    const { id } = await feed.post('ada', 'Cake');
    await react('fay', id, 'like');
    await database().db.updateTable('person').set({ active: false }).where('login', '=', 'fay').execute();
    assert.deepEqual((await feed.get('bo', id)).reactions.counts, [{ kind: 'like', count: 1 }]);
    assert.deepEqual(await feed.all('bo', `/v1/posts/${id}/reactions`, 5), []);
    await database().db.updateTable('person').set({ active: true }).where('login', '=', 'fay').execute();
  });
});
