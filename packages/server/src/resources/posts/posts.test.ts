import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { Post } from '@parvis/model';
import { ORIGIN, startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { codeOf, feedOn, good } from '../../testing/feed.ts';
import { addGroup, addPeople } from '../../testing/people.ts';

const PAGE = `${ORIGIN}/news/canteen`;

eachDatabase('Posts', (database) => {
  let server: TestApp;
  let ids: string[];
  const feed = feedOn(() => server);
  const texts = ({ items }: { items: readonly Post[] }) => items.map(({ text }) => text);

  before(async () => {
    ids = await addPeople(database().db, [
      { name: 'Ada', login: 'ada', title: 'Engineer' },
      { name: 'Bo', login: 'bo' },
      { name: 'Cy', login: 'cy', title: 'Clerk' },
    ]);
    const [ada = ''] = ids;
    await addGroup(database().db, { slug: 'chess', name: 'Chess', visibility: 'open' }, { [ada]: 'owner' });
    await addGroup(database().db, { slug: 'board', name: 'Board', visibility: 'secret' }, { [ada]: 'owner' });
    server = await startApp(database());
  });
  after(() => server.close());

  it('a post says what was written, by whom, and what the reader may do with it', async () => {
    const post = await feed.post('ada', 'Good morning', { group: 'Chess' });
    const { id, createdAt, author, group, ...rest } = await feed.get('bo', post.id);
    assert.ok(Math.abs(Date.parse(createdAt) - Date.now()) < 60_000);
    assert.deepEqual([author.name, author.title], ['Ada', 'Engineer']);
    assert.deepEqual([group?.slug, group?.name], ['chess', 'Chess']);
    assert.deepEqual(rest, {
      text: 'Good morning',
      revision: 0,
      kind: 'status',
      tags: [],
      comments: { count: 0, latest: [] },
      reactions: { counts: [], revision: 0 },
      announcement: false,
      can: {
        ...{ edit: false, remove: false, report: true, comment: true, react: true, pin: false },
        announce: false,
      },
    });
    const own = await feed.get('ada', id);
    assert.deepEqual(own.can, {
      ...{ edit: true, remove: true, report: false, comment: true, react: true, pin: true },
      announce: true,
    });
  });

  it('the same post sent again is one post, also when it was edited meanwhile', async () => {
    const id = randomUUID();
    const place = { group: 'chess', about: `${PAGE}?utm_source=mail#top` };
    const first = good(await feed.put('ada', id, 'Once\r\n', place)).json<Post>();
    assert.deepEqual(
      good(await feed.put('ada', id.toUpperCase(), 'Once', { ...place, about: PAGE })).json(),
      first,
    );
    await server.as('ada')('PUT', `/v1/posts/${id}/text`, { body: { text: 'Twice' } });
    assert.equal(good(await feed.put('ada', id, 'Once', place)).json<Post>().text, 'Twice');
    assert.equal((await feed.page('ada', place)).items.length, 1);
  });

  it('of the same post sent at one moment there is one', async () => {
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => feed.put('ada', id, 'At once')));
    for (const answer of answers) assert.equal(good(answer).json<Post>().id, id);
    assert.equal(texts(await feed.page('bo')).filter((text) => text === 'At once').length, 1);
  });

  it('an id is not taken for another text, place or author, nor again when it was removed', async () => {
    const { id } = await feed.post('ada', 'Mine');
    assert.equal(codeOf(await feed.put('ada', id, 'Other')), 'conflict');
    assert.equal(codeOf(await feed.put('ada', id, 'Mine', { group: 'chess' })), 'conflict');
    assert.equal(codeOf(await feed.put('ada', id, 'Mine', { about: PAGE })), 'conflict');
    assert.equal(codeOf(await feed.put('bo', id, 'Mine')), 'conflict');
    const comment = { body: { post: id, text: 'Mine' } };
    assert.equal(codeOf(await server.as('ada')('PUT', `/v1/comments/${id}`, comment)), 'conflict');
    await server.as('ada')('PUT', `/v1/posts/${id}/removal`);
    assert.equal(codeOf(await feed.put('ada', id, 'Mine')), 'gone');
    assert.equal(codeOf(await feed.put('bo', id, 'Mine')), 'conflict');
  });

  it('every feed has what belongs to it, and nothing else', async () => {
    const board = `${ORIGIN}/board`;
    await feed.post('cy', 'to all #Fest');
    await feed.post('cy', 'in chess #fest', { group: 'chess' });
    await feed.post('cy', 'on a page #FÊST', { about: board });
    await feed.post('cy', 'on a page, in chess #ﬁesta', { about: board, group: 'chess' });
    await feed.post('ada', 'in secret #fest', { group: 'board' });
    const some = async (who: string, query: Record<string, string>) =>
      texts(await feed.page(who, { limit: 4, ...query })).filter((text) => text.includes('#'));
    assert.deepEqual(await some('bo', {}), ['to all #Fest']);
    assert.deepEqual(await some('bo', { group: 'chess' }), ['on a page, in chess #ﬁesta', 'in chess #fest']);
    assert.deepEqual(await some('bo', { about: `${board}#x` }), ['on a page #FÊST']);
    assert.deepEqual(await some('bo', { about: board, group: 'chess' }), ['on a page, in chess #ﬁesta']);
    assert.deepEqual(await some('bo', { tag: 'Fest' }), ['in chess #fest', 'to all #Fest']);
    assert.deepEqual(await some('ada', { tag: 'FEST' }), [
      'in secret #fest',
      'in chess #fest',
      'to all #Fest',
    ]);
    assert.deepEqual(await some('bo', { author: 'CY' }), [
      'on a page, in chess #ﬁesta',
      'in chess #fest',
      'to all #Fest',
    ]);
    const tags = async (who: string, q: string) =>
      good(await server.as(who)('GET', `/v1/tags?q=${encodeURIComponent(q)}`)).json<{ items: unknown }>()
        .items;
    assert.deepEqual(await tags('bo', 'F'), [
      { tag: 'fest', name: 'fest' },
      { tag: 'fiesta', name: 'ﬁesta' },
    ]);
    assert.deepEqual(await tags('bo', 'fés'), [{ tag: 'fest', name: 'fest' }]);
    assert.deepEqual(await tags('bo', '%'), []);
  });

  it('parts of a feed that do not go together are refused', async () => {
    for (const query of [`tag=a&about=${PAGE}`, `author=ada&about=${PAGE}`, `tag=a&author=ada&group=chess`]) {
      assert.equal(codeOf(await server.as('ada')('GET', `/v1/posts?${query}`)), 'bad_request');
    }
  });

  it('page after page comes each post once, the newest first, while others write', async () => {
    const about = `${ORIGIN}/pages`;
    const moments = ['2026-01-02T00:00:00.000Z', '2026-01-01T00:00:00.000Z'].map((time) => new Date(time));
    const rows = Array.from({ length: 30 }, (_, index) => ({
      id: randomUUID(),
      ...{ author_id: ids[0] ?? '', kind: 'status', text: String(index), about },
      created_at: moments[index % 2] ?? new Date(),
    }));
    await database().db.insertInto('post').values(rows).execute();
    const path = `/v1/posts?about=${encodeURIComponent(about)}`;
    const found = await feed.all<Post>('bo', path, 7, () => feed.post('ada', 'Later', { about }));
    assert.deepEqual(found.map(({ id }) => id).toSorted(), rows.map(({ id }) => id).toSorted());
    const times = found.map(({ createdAt }) => createdAt);
    assert.deepEqual(times, times.toSorted().toReversed());
  });

  it('a text comes back as it was typed, whatever it is', async () => {
    for (const text of [
      '<script>alert(1)</script> **bold** [x](javascript:alert(1)) \\ \u202e \u2028 𝒳 👩🏽‍🚀',
      '😀'.repeat(10_000),
      'a\n\n\n  b',
    ]) {
      const { id } = await feed.post('ada', text);
      assert.equal((await feed.get('bo', id)).text, text);
    }
    // Half a character cannot be kept, and must still be the same post when it is sent again.
    const id = randomUUID();
    assert.equal(good(await feed.put('ada', id, 'half \ud83d')).json<Post>().text, 'half \ufffd');
    good(await feed.put('ada', id, 'half \ud83d'));
  });

  it('refuses what is no post', async () => {
    const put = (body: unknown) => server.as('ada')('PUT', `/v1/posts/${randomUUID()}`, { body });
    assert.equal(codeOf(await put({ kind: 'status', text: ' \r\n ' })), 'invalid');
    assert.equal(codeOf(await put({ kind: 'sonnet', text: 'x' })), 'invalid');
    assert.equal(codeOf(await put({ kind: 'status', text: 'a\0b' })), 'bad_request');
    assert.equal(codeOf(await put({ kind: 'status', text: 'x'.repeat(10_001) })), 'bad_request');
    assert.equal(codeOf(await put({ kind: 'status', text: 'x', about: 'https://evil.example/' })), 'invalid');
    assert.equal(codeOf(await put({ kind: 'status', text: 'x', about: 'javascript:alert(1)' })), 'invalid');
    assert.equal(codeOf(await put({ kind: 'status', text: 'x', group: 'nowhere' })), 'not_found');
    assert.equal(codeOf(await put({ text: 'x' })), 'bad_request');
    assert.equal(codeOf(await feed.put('ada', 'mine', 'x')), 'bad_request');
  });

  it('answers each id of a batch, whatever becomes of the others', async () => {
    const { id } = await feed.post('ada', 'One of many');
    const secret = await feed.post('ada', 'Hush', { group: 'board' });
    const keys = [secret.id, id, 'x', id.toUpperCase(), randomUUID(), 'a\0b', id];
    const { answers } = good(await server.as('bo')('POST', '/v1/posts/batch', { body: { keys } })).json<{
      answers: { key: string; post?: Post; problem?: { code: string } }[];
    }>();
    assert.deepEqual(
      answers.map(({ key, post, problem }) => [key, post?.text ?? problem?.code]),
      keys.map((key) => [key, key.toLowerCase() === id ? 'One of many' : 'not_found']),
    );
  });

  it('what somebody wrote who has left keeps their name and nothing else of them', async () => {
    const { id } = await feed.post('cy', 'Farewell');
    await database().db.updateTable('person').set({ active: false }).where('login', '=', 'cy').execute();
    assert.deepEqual((await feed.get('bo', id)).author, { id: ids[2], name: 'Cy' });
    await database().db.updateTable('person').set({ active: true }).where('login', '=', 'cy').execute();
  });

  it('a feed that has not changed is not sent again', async () => {
    const { headers } = await server.as('bo')('GET', '/v1/posts');
    const again = () =>
      server.as('bo')('GET', '/v1/posts', { headers: { 'if-none-match': String(headers['etag']) } });
    assert.equal((await again()).statusCode, 304);
    await feed.post('ada', 'News');
    assert.equal((await again()).statusCode, 200);
  });

  it('who writes very much waits, and others do not', async () => {
    const limited = await startApp(database(), { PARVIS_RATE_LIMIT: '600' });
    const write = (who: string) =>
      limited.as(who)('PUT', `/v1/posts/${randomUUID()}`, { body: { kind: 'status', text: 'x' } });
    const answers = [];
    for (let count = 0; count < 31; count++) answers.push(await write('ada'));
    assert.equal(
      answers.findIndex(({ statusCode }) => statusCode === 429),
      30,
    );
    assert.ok(Number(answers[30]?.headers['retry-after']) > 0);
    assert.equal((await write('bo')).statusCode, 200);
    assert.equal((await limited.as('ada')('GET', '/v1/posts')).statusCode, 200);
    await limited.close();
  });
});
