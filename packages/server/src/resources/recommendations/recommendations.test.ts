import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Recommendation, Recommendations, Subject } from '@parvis/model';
import { ORIGIN, startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { addGroup, addPeople } from '../../testing/people.ts';

eachDatabase('Recommendations', (database) => {
  let server: TestApp;
  let ids: string[];
  let pages = 0;
  /** A page that nobody has recommended yet. */
  const newPage = (): Subject => ({ kind: 'page', id: `${ORIGIN}/news/${pages++}` });
  const path = ({ kind, id }: Subject) => `/v1/recommendations/${kind}/${encodeURIComponent(id)}`;

  const set = (who: string, subject: Subject, recommended: boolean, revision?: number) =>
    server.as(who)(recommended ? 'PUT' : 'DELETE', path(subject), {
      headers: revision === undefined ? {} : { 'if-match': `"${revision}"` },
    });
  const get = async (who: string, ...subjects: Subject[]) =>
    (await server.as(who)('POST', '/v1/recommendations/batch', { body: { subjects } })).json<{
      answers: { subject: Subject; recommendations?: Recommendations; problem?: { code: string } }[];
    }>().answers;
  const one = async (who: string, subject: Subject) => {
    const [answer] = await get(who, subject);
    assert.ok(answer?.recommendations, JSON.stringify(answer));
    return answer.recommendations;
  };
  const names = (people: readonly { name: string }[]) => people.map((person) => person.name);

  before(async () => {
    const { db } = database();
    const [boss = ''] = await addPeople(db, [{ name: 'Boss', login: 'boss' }]);
    ids = await addPeople(db, [
      { name: 'Ada', login: 'ada', department: 'Finance', manager_id: boss },
      { name: 'Same department', login: 'dept', department: 'Finance' },
      { name: 'Same manager', login: 'team', department: 'Legal', manager_id: boss },
      ...['one', 'two', 'three', 'four', 'five'].map((login) => ({
        name: login,
        login,
        mail: `${login}@acme.example`,
      })),
      { name: 'Left', login: 'left', active: false },
    ]);
    server = await startApp(database());
  });
  after(() => server.close());

  it('recommending is counted once, however often it is sent', async () => {
    const page = newPage();
    for (let round = 0; round < 3; round++) {
      const answer = await set('ada', page, true);
      assert.deepEqual(answer.json(), { subject: page, count: 1, mine: true, revision: 1, people: [] });
    }
    await set('dept', page, true);
    const { count, mine, people } = await one('ada', page);
    assert.deepEqual(
      { count, mine, people: names(people) },
      { count: 2, mine: true, people: ['Same department'] },
    );
  });

  it('taking back is counted once too, and never goes below zero', async () => {
    const page = newPage();
    for (const [recommended, count, revision] of [
      [false, 0, 0],
      [true, 1, 1],
      [false, 0, 2],
      [false, 0, 2],
      [true, 1, 3],
    ] as const) {
      const answer = (await set('ada', page, recommended)).json<Recommendations>();
      assert.deepEqual([answer.count, answer.mine, answer.revision], [count, recommended, revision]);
    }
  });

  it('a delayed request cannot undo a later one', async () => {
    const page = newPage();
    await set('ada', page, true, 0);
    await set('ada', page, false, 1);
    const late = await set('ada', page, true, 0);
    assert.equal(late.statusCode, 412);
    assert.equal(late.json().code, 'precondition_failed');
    assert.equal((await one('ada', page)).mine, false);
    assert.equal((await set('ada', newPage(), true, 7)).statusCode, 412);
  });

  it('an answer that was lost may be asked for again with the old revision', async () => {
    const page = newPage();
    await set('ada', page, true, 0);
    const again = await set('ada', page, true, 0);
    assert.equal(again.statusCode, 200);
    assert.equal(again.json<Recommendations>().revision, 1);
  });

  it('a request that waited for another one is judged by what that has left', async () => {
    const page = newPage();
    await set('ada', page, true);
    let waiting: ReturnType<typeof set> | undefined;
    await database()
      .db.transaction()
      .execute(async (elsewhere) => {
        await elsewhere
          .updateTable('recommendation')
          .set({ revision: 3 })
          .where('subject_id', '=', page.id)
          .execute();
        waiting = set('ada', page, false, 1);
        // As long as this transaction lasts the request cannot come to an end, only as far as the row.
        await wait(200);
      });
    assert.equal((await waiting)?.statusCode, 412);
  });

  it('of clicks that arrive at one moment each is counted', async () => {
    const page = newPage();
    const people = ['ada', 'dept', 'team', 'one', 'two', 'three', 'four', 'five'];
    await Promise.all([...people, ...people].map((who) => set(who, page, true)));
    const { count, revision } = await one('ada', page);
    assert.deepEqual({ count, revision }, { count: 8, revision: 1 });
    const races = await Promise.all([set('ada', page, false, 1), set('ada', page, false, 1)]);
    assert.deepEqual(
      races.map((answer) => answer.json<Recommendations>().revision),
      [2, 2],
    );
  });

  it('shows colleagues first, then the newest, and never the reader', async () => {
    const page = newPage();
    for (const who of ['dept', 'one', 'team', 'two', 'three', 'four', 'ada', 'five'])
      await set(who, page, true);
    // Of one moment, so that only who they are decides; then two of them later.
    const { db } = database();
    const at = (time: string) => db.updateTable('recommendation').set({ created_at: new Date(time) });
    await at('2026-01-01').where('subject_id', '=', page.id).execute();
    await at('2026-01-03')
      .where('subject_id', '=', page.id)
      .where('person_id', '=', ids[3] ?? '')
      .execute();
    await at('2026-01-02')
      .where('subject_id', '=', page.id)
      .where('person_id', '=', ids[2] ?? '')
      .execute();
    const { count, people } = await one('ada', page);
    assert.equal(count, 8);
    assert.equal(people.length, 5);
    assert.deepEqual(names(people).slice(0, 3), ['Same manager', 'Same department', 'one']);
    assert.ok(!names(people).includes('Ada'));

    const seen: Recommendation[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const url = `/v1/recommendations?kind=page&id=${encodeURIComponent(page.id)}&limit=2${cursor && `&cursor=${cursor}`}`;
      const answer: Page<Recommendation> = (await server.as('ada')('GET', url)).json();
      seen.push(...answer.items);
      cursor = answer.cursor;
    }
    const listed = names(seen.map((recommendation) => recommendation.person));
    assert.deepEqual(listed.slice(0, 4), ['Same manager', ...listed.slice(1, 3), 'one']);
    assert.deepEqual(listed.slice(1, 3).toSorted(), ['Ada', 'Same department']);
    assert.equal(new Set(listed).size, 8);
    assert.equal(seen[0]?.createdAt, '2026-01-02T00:00:00.000Z');
  });

  it('those who have left still count, and are shown no more', async () => {
    const page = newPage();
    await set('one', page, true);
    const values = { person_id: ids.at(-1) ?? '', subject_kind: 'page', subject_id: page.id } as const;
    await database().db.insertInto('recommendation').values(values).execute();
    const { count, people } = await one('ada', page);
    assert.deepEqual({ count, people: names(people) }, { count: 2, people: ['one'] });
  });

  it('takes one page for one subject, however it was reached', async () => {
    const page = newPage();
    const written = `${page.id.replace('https://intranet.example', 'HTTPS://Intranet.Example:443')}?utm_source=mail#top`;
    await set('ada', { kind: 'page', id: written }, true);
    const [answer] = await get('ada', { kind: 'page', id: written });
    assert.equal(answer?.subject.id, written);
    assert.deepEqual(answer?.recommendations?.subject, page);
    assert.equal((await one('ada', page)).count, 1);
    assert.equal((await one('ada', { kind: 'page', id: `${page.id}?id=2` })).count, 0);
  });

  it('takes one person for one subject, by id, mail and login', async () => {
    const person: Subject = { kind: 'person', id: ids[4] ?? '' };
    const before = (await one('ada', person)).count;
    await set('ada', { kind: 'person', id: 'TWO@acme.example' }, true);
    for (const id of [person.id, 'two@acme.example', 'two']) {
      const [answer] = await get('ada', { kind: 'person', id });
      assert.deepEqual(answer?.recommendations?.subject, person);
      assert.equal(answer.recommendations.count, before + 1);
    }
  });

  it('answers each subject of a batch, whatever becomes of the others', async () => {
    const page = newPage();
    const answers = await get(
      'ada',
      { kind: 'page', id: 'https://elsewhere.example/' },
      page,
      { kind: 'person', id: ids[3] ?? '' },
      { kind: 'person', id: 'nobody' },
      { kind: 'person', id: ids.at(-1) ?? '' },
      { kind: 'document', id: 'javascript:alert(1)' },
      page,
      { kind: 'post', id: `${ORIGIN}/a\0b` },
    );
    assert.deepEqual(
      answers.map(({ recommendations, problem }) => problem?.code ?? recommendations?.count),
      ['invalid', 0, 0, 'not_found', 'not_found', 'invalid', 0, 0],
    );
  });

  it('tells of a post to those only who may read it, whoever has recommended it', async () => {
    const { db } = database();
    const [ada = '', , , owner = ''] = ids;
    const members = { [ada]: 'member', [owner]: 'owner' } as const;
    const id = '0b5e1c1e-7f59-4a53-9a57-6f4f7f0c00aa';
    const group_id = await addGroup(db, { slug: 'hush', name: 'Hush', visibility: 'secret' }, members);
    await db
      .insertInto('post')
      .values({ id, kind: 'status', text: 'Hush', author_id: owner, group_id })
      .execute();
    const post: Subject = { kind: 'post', id };
    const absent: Subject = { kind: 'post', id: id.replace('aa', 'ff') };
    const told = async (who: string, subject: Subject) => {
      const { body } = await server.as(who)('GET', `/v1/recommendations?kind=post&id=${subject.id}`);
      return JSON.stringify([await get(who, subject), body]).replaceAll(subject.id, '');
    };

    await set('ada', post, true);
    assert.deepEqual(names((await one('one', post)).people), ['Ada']);
    assert.equal(await told('two', post), await told('two', absent));
    assert.equal((await set('two', post, true)).statusCode, 404);
    assert.equal((await one('one', post)).count, 1);

    await db.deleteFrom('membership').where('person_id', '=', ada).where('group_id', '=', group_id).execute();
    assert.equal(
      await told('ada', post),
      await told('ada', absent),
      'who has left learns nothing of their own either',
    );
    await db.updateTable('post').set({ removed_at: new Date() }).where('id', '=', id).execute();
    assert.equal(await told('one', post), await told('one', absent), 'it was removed');
  });

  it('refuses what is on no listed origin, is too long, or is nobody', async () => {
    assert.equal(
      (await set('ada', { kind: 'page', id: 'https://elsewhere.example/' }, true)).json().code,
      'invalid',
    );
    const long = { kind: 'page', id: `${ORIGIN}/${'ä'.repeat(700)}` } as const;
    assert.equal((await set('ada', long, true)).json().code, 'invalid');
    assert.equal((await set('ada', { kind: 'person', id: ids.at(-1) ?? '' }, true)).json().code, 'not_found');
    const malformed = await server.as('ada')('PUT', path(newPage()), { headers: { 'if-match': '"x"' } });
    assert.equal(malformed.json().code, 'bad_request');
  });
});
