import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Page, Version } from '@parvis/model';
import { startApp, type TestApp } from '../../testing/app.ts';
import { changesOf, openStream } from '../../testing/changes.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { feedOn, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { RefusedError } from '../refused.ts';
import type { ImportedPost } from './posts-file.ts';
import { importPosts } from './posts.ts';

const AT = '2020-03-02T08:00:00.000Z';
const minutes = (count: number) => new Date(Date.parse(AT) + count * 60_000).toISOString();

const post = (text: string, more: Partial<ImportedPost> = {}): ImportedPost => ({
  ...{ id: randomUUID(), author: 'ada', at: AT, text },
  ...more,
});

eachDatabase('importing posts', (database) => {
  let server: TestApp;
  const feed = feedOn(() => server);
  const load = (...posts: ImportedPost[]) => importPosts(database().db, posts);

  before(async () => {
    const { db } = database();
    const [ada = '', bo = ''] = await addPeople(db, [
      { name: 'Ada', login: 'ada', mail: 'ada@acme.example', external_id: 'E-1' },
      { name: 'Bo', login: 'bo' },
      { name: 'Cy', login: 'cy', active: false },
    ]);
    await addGroup(db, { slug: 'board', name: 'Board', visibility: 'secret' }, { [ada]: 'owner' });
    await addGroup(db, { slug: 'chess', name: 'Chess', visibility: 'open' }, { [bo]: 'owner' });
    server = await startApp(database());
  });
  beforeEach(() => sql`truncate post, change cascade`.execute(database().db));
  after(() => server.close());

  test('a post comes as it was, with its time, comments, reactions, hashtags and pin', async () => {
    const { id, comments } = post('Water! #Agadir', {
      comments: [
        { id: randomUUID(), author: 'BO', at: minutes(5), text: 'At last\r\n' },
        { id: randomUUID(), author: 'ada@acme.example', at: minutes(9), text: 'Yes' },
      ],
    });
    const report = await load({
      ...{ id, author: 'E-1', at: AT, text: 'Water! #Agadir', announcement: true, pinned: minutes(2) },
      ...{ comments: comments ?? [] },
      reactions: [
        { person: 'bo', kind: 'like', at: minutes(1) },
        { person: 'bo', kind: 'love', at: minutes(2) },
        { person: 'cy', kind: 'love', at: minutes(3) },
      ],
    });
    assert.deepEqual(report, { posts: 1, comments: 2, reactions: 2, unchanged: 0, remarks: [] });
    const found = await feed.get('bo', id);
    assert.deepEqual([found.author.name, found.createdAt, found.editedAt], ['Ada', AT, undefined]);
    assert.deepEqual([found.tags, found.announcement, found.pinned?.at], [['agadir'], true, minutes(2)]);
    assert.deepEqual(
      found.comments.latest.map(({ author, createdAt, text }) => [author.name, createdAt, text]),
      [
        ['Bo', minutes(5), 'At last'],
        ['Ada', minutes(9), 'Yes'],
      ],
    );
    assert.deepEqual(found.reactions, { counts: [{ kind: 'love', count: 2 }], mine: 'love', revision: 1 });
    assert.deepEqual(
      (await feed.page('bo', { tag: 'AGADIR' })).items.map((one) => one.id),
      [id],
    );
    assert.deepEqual(
      (await feed.page('bo')).pinned?.map((one) => one.id),
      [id],
    );
  });

  test('what was edited says what it said before, and is found under the hashtags it has now', async () => {
    const one = post('On #Monday', { edits: [{ at: minutes(10), text: 'On #Tuesday' }] });
    await load(one);
    const found = await feed.get('bo', one.id);
    assert.deepEqual([found.text, found.revision, found.editedAt], ['On #Tuesday', 1, minutes(10)]);
    const { items } = good(await server.as('bo')('GET', `/v1/posts/${one.id}/versions`)).json<
      Page<Version>
    >();
    assert.deepEqual(
      items.map(({ revision, text, at }) => [revision, text, at]),
      [
        [1, 'On #Tuesday', minutes(10)],
        [0, 'On #Monday', AT],
      ],
    );
    assert.equal((await feed.page('bo', { tag: 'monday' })).items.length, 0);
    assert.equal((await feed.page('bo', { tag: 'tuesday' })).items.length, 1);
  });

  test('a post is where it was written, and seen by those who may read there', async () => {
    const about = 'https://intranet.example/news?utm_source=mail#top';
    await load(post('hush', { group: 'board' }), post('open', { group: 'Chess' }), post('below', { about }));
    const texts = async (who: string, query: Record<string, string>) =>
      (await feed.page(who, query)).items.map(({ text }) => text);
    assert.deepEqual(await texts('ada', { group: 'board' }), ['hush']);
    assert.equal((await server.as('bo')('GET', '/v1/posts?group=board')).statusCode, 404);
    assert.deepEqual(await texts('bo', { group: 'chess' }), ['open']);
    assert.deepEqual(await texts('bo', { about: 'https://intranet.example/news' }), ['below']);
    assert.deepEqual(await texts('bo', {}), []);
  });

  test('the same posts a second time change nothing, also when they have been edited since', async () => {
    const one = post('First', {
      comments: [{ id: randomUUID(), author: 'bo', at: minutes(1), text: 'Second' }],
    });
    await load(one);
    await server.as('ada')('PUT', `/v1/posts/${one.id}/text`, { body: { text: 'Edited' } });
    const upper = { ...one, id: one.id.toUpperCase() };
    assert.deepEqual(await load(upper), {
      ...{ posts: 0, comments: 0, reactions: 0, unchanged: 1, remarks: [] },
    });
    assert.equal((await feed.get('bo', one.id)).text, 'Edited');
    assert.equal((await feed.get('bo', one.id)).comments.count, 1);
  });

  test('what is by nobody known or in no known group is left out, and the report says so', async () => {
    const good = post('good', {
      reactions: [{ person: 'eve', kind: 'like', at: AT }],
      comments: [{ id: randomUUID(), author: 'eve', at: AT, text: 'Hi' }],
    });
    const report = await load(good, post('lost', { group: 'golf' }), post('a', { author: 'eve' }));
    assert.equal(report.posts, 1);
    assert.equal((await feed.get('bo', good.id)).comments.count, 0);
    assert.deepEqual(report.remarks, [
      'Left out 1 times: a comment of "eve", who is nobody here.',
      'Left out 1 times: a reaction of "eve", who is nobody here.',
      'Left out 1 times: a post in "golf", which is no group here.',
      'Left out 1 times: a post of "eve", who is nobody here.',
    ]);
  });

  test('of many pinned in one place the last three stay pinned', async () => {
    const four = [4, 1, 3, 2].map((minute) => post(String(minute), { pinned: minutes(minute) }));
    const { remarks } = await load(...four, post('elsewhere', { group: 'chess', pinned: minutes(0) }));
    const { pinned } = await feed.page('bo');
    assert.deepEqual(
      pinned?.map(({ text }) => text),
      ['4', '3', '2'],
    );
    assert.deepEqual(remarks, ['1 posts are no longer pinned: a place has at most 3 of them.']);
    assert.equal((await feed.page('bo', { group: 'chess' })).pinned?.length, 1);
  });

  test('posts that are none are refused, each mistake said, and nothing is changed', async () => {
    const id = randomUUID();
    const wrong = [
      post('', {}),
      post('a', { id: 'x' }),
      post('a', { at: 'yesterday' }),
      post('a', { about: 'https://' }),
      post('tomorrow', { at: new Date(Date.now() + 24 * 60 * 60_000).toISOString() }),
      post('a', { id }),
      post('a', { id: id.toUpperCase() }),
    ];
    await assert.rejects(load(post('good'), ...wrong), (error: unknown) => {
      assert.ok(error instanceof RefusedError);
      for (const post of [2, 3, 4, 5, 6, 8]) assert.match(error.message, new RegExp(`post ${post}: `));
      assert.doesNotMatch(error.message, /post [17]: /);
      return true;
    });
    assert.equal((await feed.page('bo')).items.length, 0);
  });

  test('those who read meanwhile are told of what they may read', async () => {
    const reader = await openStream(server, 'bo');
    const [secret, open] = [post('hush', { group: 'board' }), post('open', { pinned: minutes(1) })];
    await load(secret, open);
    await reader.until((event) => 'key' in event && event.kind === 'pins_changed');
    await reader.close();
    assert.deepEqual(changesOf(reader.events), [`post_created ${open.id}`, `pins_changed ${open.id}`]);
  });
});
