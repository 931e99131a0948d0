import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
// The adapter is there for this test only: what is written is what it reads.
import { staticFile } from '../../../../client/src/adapters/static/index.ts';
import { readConfig } from '../../config.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { exportStatic } from './index.ts';

eachDatabase('The file for a site without a server', (database) => {
  test('holds what every colleague may read, and the adapter reads all of it', async () => {
    const { db } = database();
    const [ada = '', bo = ''] = await addPeople(db, [
      { name: 'Ada', login: 'ada', mail: 'ada@acme.example', phone: '123', about: 'x' },
      { name: 'Bo', login: 'bo' },
      { name: 'Left', login: 'left', active: false },
    ]);
    const group = (slug: string, visibility: 'open' | 'closed' | 'secret') =>
      addGroup(db, { slug, name: slug, visibility }, { [ada]: 'owner', [bo]: 'member' });
    const [chess, board, merger] = [
      await group('chess', 'open'),
      await group('board', 'closed'),
      await group('merger', 'secret'),
    ];
    const ids = Array.from({ length: 6 }, () => randomUUID());
    const post = (index: number, text: string, more = {}) => ({
      id: ids[index]!,
      author_id: ada,
      kind: 'status',
      text,
      ...more,
    });
    await db
      .insertInto('post')
      .values([
        post(0, 'For all #Soup'),
        post(1, 'Who plays?', { group_id: chess }),
        post(2, 'closed-text', { group_id: board }),
        post(3, 'secret-text', { group_id: merger }),
        post(4, 'removed-text', { removed_at: new Date(), removed_by: ada }),
      ])
      .execute();
    await db
      .insertInto('post')
      .values(post(5, 'Yes', { parent_id: ids[0], kind: 'comment', author_id: bo }))
      .execute();
    await db
      .insertInto('post_tag')
      .values({ post_id: ids[0]!, tag: 'soup', name: 'Soup', created_at: new Date() })
      .execute();
    const recommend = (kind: 'person' | 'post' | 'page', id: string) => ({
      person_id: bo,
      subject_kind: kind,
      subject_id: id,
    });
    const page = 'https://intranet.example/';
    await db
      .insertInto('recommendation')
      .values([
        recommend('page', page),
        recommend('person', ada),
        recommend('post', ids[0]!),
        recommend('post', ids[3]!),
      ])
      .execute();

    const config = readConfig({ PARVIS_PEOPLE_FIELDS: 'mail,login,about,photo' });
    const text = JSON.stringify(await exportStatic(db, config));
    assert.doesNotMatch(text, /closed-text|secret-text|removed-text|merger|Left|"phone"|"photo"/);
    assert.ok(!text.includes(ids[3]!));

    const fetch = async () => new Response(text, { headers: { 'content-type': 'application/json' } });
    const { people, groups, feed, tags, recommendations } = staticFile({
      url: 'https://a.example/company.json',
      fetch,
    });
    const options = { signal: new AbortController().signal };
    const details = await people.details(['ADA@acme.example'], options);
    assert.partialDeepStrictEqual(details.get('ADA@acme.example'), { id: ada, name: 'Ada', about: 'x' });
    const all = await groups.list(options);
    assert.deepEqual(
      all.items.map(({ slug, memberCount }) => [slug, memberCount]),
      [
        ['board', 2],
        ['chess', 2],
      ],
    );
    assert.deepEqual(
      (await groups.members('chess', options)).items.map(({ person }) => person.name),
      ['Ada', 'Bo'],
    );
    await assert.rejects(groups.members('board', options), { code: 'forbidden' });
    const everyone = await feed.list({}, options);
    assert.deepEqual(
      everyone.items.map(({ text, comments }) => [text, comments.count]),
      [['For all #Soup', 1]],
    );
    assert.deepEqual(
      (await feed.list({ group: 'chess' }, options)).items.map(({ text }) => text),
      ['Who plays?'],
    );
    assert.deepEqual(
      (await feed.comments(ids[0]!, options)).items.map(({ text }) => text),
      ['Yes'],
    );
    assert.deepEqual(await tags.complete('so', options), [{ tag: 'soup', name: 'Soup' }]);
    const found = await recommendations.get(
      [
        { kind: 'page', id: page },
        { kind: 'person', id: 'ada' },
      ],
      options,
    );
    assert.deepEqual(
      [...found.values()].map((each) => 'count' in each && each.count),
      [1, 1],
    );
  });
});
