import assert from 'node:assert/strict';
import { after, afterEach, before, it } from 'node:test';
import type { Page, Synonym, Tag, Trends } from '@parvis/model';
import { SYNONYMS_LIMIT } from '@parvis/model/schemas';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { codeOf, feedOn, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { computeTrends } from '../trends/repo.ts';

eachDatabase('Synonyms of tags', (database) => {
  let server: TestApp;
  const feed = feedOn(() => server);

  before(async () => {
    const [ada = '', , manager = ''] = await addPeople(
      database().db,
      ['ada', 'bo', 'manager'].map((login) => ({ name: login, login })),
    );
    await database()
      .db.insertInto('role_assignment')
      .values({ person_id: manager, role: 'community_manager' })
      .execute();
    await addGroup(
      database().db,
      { slug: 'pilots', name: 'Pilots', visibility: 'closed' },
      { [ada]: 'owner' },
    );
    server = await startApp(database());
  });
  after(() => server.close());
  afterEach(async () => {
    await database().db.deleteFrom('tag_synonym').execute();
    await database().db.deleteFrom('post').execute();
  });

  const set = (tag: string, of: string, who = 'manager') =>
    server.as(who)('PUT', `/v1/tags/synonyms/${encodeURIComponent(tag)}`, { body: { of } });
  const remove = (tag: string) =>
    server.as('manager')('DELETE', `/v1/tags/synonyms/${encodeURIComponent(tag)}`);
  const all = async () =>
    (await feed.all<Synonym>('manager', '/v1/tags/synonyms', 2)).map(({ tag, of }) => `${tag} = ${of.tag}`);
  const texts = async (tag: string, who = 'bo', more: Record<string, string | number> = {}) =>
    (await feed.page(who, { tag, ...more })).items.map(({ text }) => text);

  it('are found in the feed of either tag, each post once, page by page', async () => {
    for (const text of ['1 #sécurité', '2 #safety', '3 #Safety #SÉCURITÉ', '4 #other', '5 #secu'])
      await feed.post('ada', text);
    assert.deepEqual(await texts('safety'), ['3 #Safety #SÉCURITÉ', '2 #safety']);
    assert.deepEqual(good(await set('Sécurité', 'Safety')).json<Synonym>(), {
      tag: 'securite',
      name: 'Sécurité',
      of: { tag: 'safety', name: 'Safety' },
    });
    good(await set('secu', 'Safety'));
    const together = ['5 #secu', '3 #Safety #SÉCURITÉ', '2 #safety', '1 #sécurité'];
    for (const tag of ['safety', 'SÉCURITÉ', 'secu']) assert.deepEqual(await texts(tag), together);
    const pages = await feed.all<{ text: string }>('bo', '/v1/posts?tag=secu', 1);
    assert.deepEqual(
      pages.map(({ text }) => text),
      together,
    );
    await remove('SÉCURITÉ');
    assert.deepEqual(await texts('safety'), ['5 #secu', '3 #Safety #SÉCURITÉ', '2 #safety']);
    assert.deepEqual(await texts('sécurité'), ['3 #Safety #SÉCURITÉ', '1 #sécurité']);
  });

  it('are said of a post, so that whoever holds it knows under which tags it is found', async () => {
    const { id, tags } = await feed.post('ada', '#sécurité #new');
    assert.deepEqual(tags, ['securite', 'new']);
    good(await set('sécurité', 'safety'));
    assert.deepEqual((await feed.get('bo', id)).tags, ['securite', 'new', 'safety']);
  });

  it('narrow a feed of a group as well, which only those inside may read', async () => {
    await feed.post('ada', 'in #sécurité', { group: 'pilots' });
    await feed.post('ada', 'out #safety');
    good(await set('sécurité', 'safety'));
    assert.deepEqual(await texts('safety', 'ada', { group: 'pilots' }), ['in #sécurité']);
    assert.deepEqual(await texts('safety', 'ada'), ['out #safety', 'in #sécurité']);
    assert.deepEqual(await texts('safety', 'bo'), ['out #safety']);
    assert.equal(codeOf(await server.as('bo')('GET', '/v1/posts?tag=safety&group=pilots')), 'forbidden');
    assert.equal(codeOf(await server.as('bo')('GET', '/v1/posts?tag=safety&author=ada')), 'bad_request');
  });

  it('are completed to the tag they are of, and counted with it', async () => {
    for (const text of ['#sécurité', '#safety', '#sécheresse', '#sécheresse']) await feed.post('ada', text);
    good(await set('sécurité', 'Safety'));
    const complete = async (q: string) =>
      good(await server.as('bo')('GET', `/v1/tags?q=${encodeURIComponent(q)}`)).json<{ items: Tag[] }>()
        .items;
    assert.deepEqual(await complete('sé'), [
      { tag: 'secheresse', name: 'sécheresse' },
      { tag: 'safety', name: 'Safety' },
    ]);
    assert.deepEqual(await complete('saf'), [{ tag: 'safety', name: 'Safety' }]);
  });

  it('are one tag in trends, which are computed anew when they change', async () => {
    await feed.post('ada', '#sécurité');
    await feed.post('bo', '#safety');
    await computeTrends(database().db, new Date(Date.now() + 1000));
    const trends = async () => good(await server.as('bo')('GET', '/v1/tags/trends')).json<Trends>();
    assert.equal((await trends()).kind, 'recent');
    assert.equal(await computeTrends(database().db), false);
    good(await set('sécurité', 'Safety'));
    assert.equal(await computeTrends(database().db), true);
    const { kind, items } = await trends();
    assert.deepEqual([kind, items.map(({ tag, people }) => [tag, people])], ['trends', [['safety', 2]]]);
  });

  it('make no chain and no circle', async () => {
    good(await set('b', 'a'));
    good(await set('c', 'b'));
    assert.deepEqual(await all(), ['b = a', 'c = a']);
    good(await set('a', 'd'));
    assert.deepEqual(await all(), ['a = d', 'b = d', 'c = d']);
    // The other way round: now it is this one that is shown.
    good(await set('d', 'b'));
    assert.deepEqual(await all(), ['a = b', 'c = b', 'd = b']);
    good(await set('c', 'x'));
    assert.deepEqual(await all(), ['a = b', 'd = b', 'c = x']);
    await Promise.all([set('one', 'two'), set('two', 'three'), set('three', 'one')]);
    const pairs = (await all()).map((pair) => pair.split(' = '));
    for (const [, of] of pairs) assert.ok(!pairs.some(([tag]) => tag === of));
  });

  it('are offered with the trends to those who keep them, and to nobody else', async () => {
    const can = async (who: string) =>
      good(await server.as(who)('GET', '/v1/tags/trends')).json<Trends>().can?.synonyms;
    assert.deepEqual([await can('manager'), await can('ada')], [true, undefined]);
  });

  it('are of tags that can be written, not too many, and kept by community managers only', async () => {
    assert.equal(codeOf(await set('b', 'a', 'ada')), 'forbidden');
    assert.equal(codeOf(await server.as('ada')('GET', '/v1/tags/synonyms')), 'forbidden');
    assert.equal(codeOf(await server.as('ada')('DELETE', '/v1/tags/synonyms/b')), 'forbidden');
    for (const [tag, of] of [
      ['1', 'a'],
      ['two words', 'a'],
      ['#b', 'a'],
      ['b', ' '],
      ['x'.repeat(51), 'a'],
      ['Sécurité', 'securite'],
    ] as const)
      assert.equal(codeOf(await set(tag, of)), 'invalid', tag);
    for (let i = 0; i < SYNONYMS_LIMIT; i++) good(await set(`same${i}`, 'main'));
    assert.equal(codeOf(await set('another', 'main')), 'conflict');
    const first = good(await server.as('manager')('GET', '/v1/tags/synonyms')).json<Page<Synonym>>();
    assert.equal(first.items.length, 20);
    assert.equal((await all()).length, SYNONYMS_LIMIT);
    assert.equal((await remove('same1')).statusCode, 204);
    assert.equal((await remove('same1')).statusCode, 204);
    assert.equal((await all()).length, SYNONYMS_LIMIT - 1);
  });
});
