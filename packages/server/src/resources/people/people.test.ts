import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Page, Person, PersonSummary } from '@parvis/model';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { addPeople } from '../../testing/people.ts';

eachDatabase('People', (database) => {
  let server: TestApp;
  let ids: string[];
  const ask = (path: string) => server.as('ada')('GET', path);
  const names = async (path: string): Promise<string[]> =>
    (await ask(path)).json<Page<PersonSummary>>().items.map((person) => person.name);

  before(async () => {
    const { db } = database();
    const [manager = ''] = await addPeople(db, [
      {
        name: 'Ada Lovelace',
        login: 'ada',
        mail: 'Ada@acme.example',
        department: 'Engineering',
        title: 'Director',
      },
    ]);
    ids = [
      manager,
      ...(await addPeople(db, [
        {
          name: 'Zoë Ball',
          login: 'zoe',
          mail: 'zoe@acme.example',
          manager_id: manager,
          skills: ['sql', 'tea'],
        },
        { name: 'José García', login: 'jose', manager_id: manager, department: 'Finance' },
        { name: 'Hans Müller', login: 'hans', manager_id: manager },
        { name: 'Émile Zola', login: 'emile', mail: 'Writer@acme.example' },
        { name: 'émile abbé', login: 'abbe' },
        { name: 'Łukasz Nowak', login: 'lukasz' },
        { name: 'Gone Away', login: 'gone', mail: 'gone@acme.example', manager_id: manager, active: false },
      ])),
    ];
    server = await startApp(database());
  });
  after(() => server.close());

  it('finds a name written without its accents', async () => {
    assert.deepEqual(await names('/v1/people?q=jose'), ['José García']);
    assert.deepEqual(await names('/v1/people?q=lukasz%20nowak'), ['Łukasz Nowak']);
  });

  it('finds a name with a typing error, and an umlaut written with two letters', async () => {
    assert.deepEqual(await names('/v1/people?q=Mueler'), ['Hans Müller']);
    assert.deepEqual(await names('/v1/people?q=Lovelase'), ['Ada Lovelace']);
  });

  it('finds people by the beginning of a name, a part of it, their department and their mail address', async () => {
    assert.deepEqual(await names('/v1/people?q=zo'), ['Émile Zola', 'Zoë Ball']);
    assert.deepEqual(await names('/v1/people?q=velac'), ['Ada Lovelace']);
    assert.deepEqual(await names('/v1/people?q=jose%20finance'), ['José García']);
    assert.deepEqual(await names('/v1/people?q=WRITER@'), ['Émile Zola']);
  });

  it('takes the wildcards of SQL as letters', async () => {
    assert.deepEqual(await names('/v1/people?q=%25'), []);
    assert.deepEqual(await names('/v1/people?q=___'), []);
    assert.deepEqual(await names('/v1/people?q=%5C'), []);
  });

  it('lists everybody who has not left, in the order readers expect', async () => {
    assert.deepEqual(await names('/v1/people'), [
      'Ada Lovelace',
      'émile abbé',
      'Émile Zola',
      'Hans Müller',
      'José García',
      'Łukasz Nowak',
      'Zoë Ball',
    ]);
  });

  it('gives each person of a list once, page by page', async () => {
    for (const query of ['', '&q=e']) {
      const whole = await names(`/v1/people?limit=100${query}`);
      const seen: string[] = [];
      let cursor: string | undefined = '';
      while (cursor !== undefined) {
        const page: Page<PersonSummary> = (
          await ask(`/v1/people?limit=2${query}${cursor && `&cursor=${cursor}`}`)
        ).json();
        seen.push(...page.items.map((person) => person.name));
        cursor = page.cursor;
      }
      assert.deepEqual(seen, whole);
    }
  });

  it('answers a batch by id, mail and login in any letter case, with one answer per key', async () => {
    const keys = [
      ids[1]?.toUpperCase() ?? '',
      'ADA@ACME.example',
      'Jose',
      'nobody',
      'gone@acme.example',
      'a\0b',
      'Jose',
    ];
    const response = await server.as('ada')('POST', '/v1/people/batch', { body: { keys } });
    const answers = response.json<{ answers: { key: string; person?: PersonSummary; problem?: unknown }[] }>()
      .answers;
    assert.deepEqual(
      answers.map(({ key }) => key),
      keys,
    );
    assert.deepEqual(
      answers.map(({ person, problem }) => person?.name ?? (problem as { code: string }).code),
      ['Zoë Ball', 'Ada Lovelace', 'José García', 'not_found', 'not_found', 'not_found', 'José García'],
    );
  });

  it('takes 200 keys at once and refuses more', async () => {
    const batch = (length: number) =>
      server.as('ada')('POST', '/v1/people/details', {
        body: { keys: Array.from({ length }, (_, i) => `key ${i}`) },
      });
    assert.equal((await batch(200)).statusCode, 200);
    assert.equal((await batch(201)).json().code, 'bad_request');
    assert.deepEqual((await batch(0)).json(), { answers: [] });
  });

  it('tells of one person their manager and their direct reports who have not left', async () => {
    const ada = (await ask('/v1/people/ada')).json<Person>();
    assert.deepEqual(
      ada.reports?.map((report) => report.name),
      ['Hans Müller', 'José García', 'Zoë Ball'],
    );
    assert.equal(ada.reportsCount, 3);
    const zoe = (await ask(`/v1/people/${ids[1]}`)).json<Person>();
    assert.equal(zoe.manager?.name, 'Ada Lovelace');
    assert.deepEqual(zoe.skills, ['sql', 'tea']);
    assert.deepEqual(await names('/v1/people/ada/reports'), ['Hans Müller', 'José García', 'Zoë Ball']);
  });

  it('answers 304 to who has a person already, and 200 once something has changed', async () => {
    const { etag } = (await ask('/v1/people/zoe')).headers;
    assert.ok(etag);
    const again = () =>
      server.as('ada')('GET', '/v1/people/zoe', { headers: { 'if-none-match': `W/${etag}` } });
    const unchanged = await again();
    assert.equal(unchanged.statusCode, 304);
    assert.equal(unchanged.body, '');
    await database()
      .db.updateTable('person')
      .set({ title: 'Presenter' })
      .where('login', '=', 'zoe')
      .execute();
    assert.equal((await again()).statusCode, 200);
  });

  it('serves nothing of the fields that are left out, nor finds anybody by them', async () => {
    const few = await startApp(database(), { PARVIS_PEOPLE_FIELDS: 'title,pronouns' });
    const get = (path: string) => few.as('ada')('GET', path);
    assert.deepEqual(Object.keys((await get('/v1/people/ada')).json()).sort(), ['id', 'name', 'title']);
    assert.equal((await get('/v1/people/ada/reports')).statusCode, 404);
    assert.deepEqual((await get('/v1/people?q=finance')).json().items, []);
    assert.deepEqual((await get('/v1/people?q=writer@')).json().items, []);
    await few.close();
  });
});
