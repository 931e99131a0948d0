import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { good } from '../../testing/check.ts';
import { codes, ids, over } from './testing/over.ts';
import { manyUsers, userId } from './testing/server.ts';

const { signal } = new AbortController();

describe('people of a directory', () => {
  test('are asked for by fifteen in a filter and twenty in a batch', async () => {
    const { people, asked, batches } = over({ users: manyUsers(315) });
    const answers = await people.get(ids(315), { signal });
    assert.equal(answers.size, 315);
    for (const [index, id] of ids(315).entries()) assert.equal(good(answers, id).name, `Person ${index}`);
    assert.deepEqual([asked.length, batches()], [21, 2]);
  });

  test('are found by mail address first, and only those who were not by the name they sign in with', async () => {
    const users = manyUsers(3).map((user, index) =>
      index === 1 ? { ...user, mail: `other@acme.example` } : user,
    );
    const { people, asked } = over({ users });
    const keys = ['p0@acme.example', 'P1@acme.example', ' p2@acme.example '];
    const answers = await people.get(keys, { signal });
    assert.deepEqual(
      keys.map((key) => good(answers, key).name),
      ['Person 0', 'Person 1', 'Person 2'],
    );
    assert.deepEqual(
      asked.map(({ query }) => query.get('$filter')),
      [
        "mail in ('p0@acme.example','p1@acme.example','p2@acme.example')",
        "userPrincipalName in ('p1@acme.example')",
      ],
    );
  });

  test('whose key is no id and no address are nobody, and nobody is asked', async () => {
    const { people, asked } = over({ users: manyUsers(1) });
    assert.deepEqual(codes(await people.get(['%', '../x', 'ada', ''], { signal })), [
      'not_found',
      'not_found',
      'not_found',
      'not_found',
    ]);
    assert.equal(asked.length, 0);
  });

  test('may have a quote, a plus and a guest’s sign in their address', async () => {
    const odd = ["o'neill+x@acme.example", 'ada_partner.example#EXT#@acme.example', "a','b@acme.example"];
    const users = manyUsers(3).map((user, index) => ({ ...user, userPrincipalName: odd[index]! }));
    const { people } = over({ users });
    const answers = await people.get(odd, { signal });
    assert.deepEqual(
      odd.map((key) => good(answers, key).id),
      ids(3),
    );
  });

  test('have what is known of them in details: manager, reports, presence, what they say of themselves', async () => {
    const users = manyUsers(3).map((user, index) =>
      index === 0
        ? {
            ...user,
            ...{ businessPhones: ['', '+1 5'], mobilePhone: '+1 6', officeLocation: '18/2111' },
            ...{
              aboutMe: 'Weaves.',
              skills: ['algebra', ' '],
              preferredLanguage: 'en-GB',
              availability: 'BeRightBack',
            },
          }
        : user,
    );
    const { people, asked, batches } = over({ users });
    const answers = await people.details([userId(0), userId(2)], { signal });
    const of = (index: number) => ({
      id: userId(index),
      name: `Person ${index}`,
      title: 'Engineer',
      department: 'Research',
      mail: `p${index}@acme.example`,
    });
    assert.deepEqual(good(answers, userId(0)), {
      ...of(0),
      login: 'p0@acme.example',
      phone: '+1 5',
      mobile: '+1 6',
      place: '18/2111',
      language: 'en-GB',
      chat: 'https://teams.microsoft.com/l/chat/0/0?users=p0%40acme.example',
      reports: [of(1), of(2)],
      reportsCount: 2,
      about: 'Weaves.',
      skills: ['algebra'],
      presence: { availability: 'away' },
    });
    assert.deepEqual(good(answers, userId(2)).manager, of(0));
    assert.deepEqual(
      [asked.length, batches()],
      [6, 2],
      'all that is asked after a person is found is one batch',
    );
  });

  test('are searched for by name and addresses, in the way that a directory wants', async () => {
    const { people, asked } = over({ users: manyUsers(30) });
    const { items } = await people.search('person 7"\\', { signal });
    assert.deepEqual(items, []);
    assert.equal((await people.search(' person 7 ', { signal })).items[0]?.name, 'Person 7');
    assert.equal(asked[0]?.query.get('$search')?.startsWith('"displayName:person 7\\"\\\\" OR "mail:'), true);
    assert.deepEqual(
      asked.map(({ headers, query }) => [headers.get('consistencylevel'), query.get('$count')]),
      [
        ['eventual', 'true'],
        ['eventual', 'true'],
      ],
    );
    assert.deepEqual(await people.search('%', { signal }), { items: [] });
    assert.equal(asked.length, 2);
  });

  test('go on, page by page, at the same place whatever a link says', async () => {
    const paths: string[] = [];
    const { people } = over({
      routes: [
        ({ path, query }) => {
          paths.push(`${path}?${query}`);
          return {
            body: {
              value: [{ id: userId(paths.length), displayName: 'Ada' }],
              '@odata.nextLink': 'https://elsewhere.example/steal?$skiptoken=a%2Fb',
            },
          };
        },
      ],
    });
    const { cursor = '' } = await people.search('', { signal });
    assert.equal(cursor, '$skiptoken=a%2Fb');
    await people.search('', { signal, cursor });
    assert.equal(paths[1], '/users?%24skiptoken=a%2Fb');
  });
});

describe('a permission that is missing', () => {
  test('leaves name and mail address, and is found out once', async () => {
    const { people, asked } = over({
      users: manyUsers(2),
      permissions: ['User.ReadBasic.All'],
    });
    const basic = { id: userId(1), name: 'Person 1', mail: 'p1@acme.example' };
    assert.deepEqual(good(await people.get([userId(1)], { signal }), userId(1)), basic);
    assert.equal(asked.length, 2);
    assert.deepEqual((await people.search('person 1', { signal })).items, [basic]);
    assert.equal(asked.length, 3);
    const login = 'p1@acme.example';
    const known = { ...basic, login, chat: 'https://teams.microsoft.com/l/chat/0/0?users=p1%40acme.example' };
    for (const expected of [7, 8]) {
      assert.deepEqual(good(await people.details([userId(1)], { signal }), userId(1)), known);
      assert.equal(asked.length, expected);
    }
  });

  test('of presence leaves the rest', async () => {
    const { people } = over({ users: manyUsers(1), permissions: ['User.Read.All'] });
    const details = good(await people.details([userId(0)], { signal }), userId(0));
    assert.deepEqual([details.presence, details.reportsCount], [undefined, 0]);
  });

  test('may be there with the next token', async () => {
    const permissions = ['User.ReadBasic.All'];
    let given = 0;
    const { people, tokens } = over(
      { users: manyUsers(1), permissions },
      { getToken: () => `token ${++given}` },
    );
    assert.equal(good(await people.get([userId(0)], { signal }), userId(0)).title, undefined);
    permissions.push('User.Read.All');
    tokens.refused.add('token 1');
    await people.get([userId(0)], { signal });
    assert.equal(good(await people.get([userId(0)], { signal }), userId(0)).title, 'Engineer');
  });

  test('to read anybody is said of each person', async () => {
    const { people } = over({ users: manyUsers(1), permissions: [] });
    assert.deepEqual(codes(await people.get([userId(0)], { signal })), ['forbidden']);
  });
});
