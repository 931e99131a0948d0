import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { ParvisError } from '../../error.ts';
import { good } from '../../testing/check.ts';
import { graph, readOptions, type GraphOptions } from './index.ts';
import { manyUsers, pretendGraph, refusal, userId, type PretendedOptions } from './testing/server.ts';

const { signal } = new AbortController();

beforeEach(() => mock.method(Math, 'random', () => 0));
afterEach(() => mock.restoreAll());

/** The adapter over a pretended Graph, without a network between. */
function over(pretended: PretendedOptions, options: GraphOptions = {}) {
  const directory = pretendGraph(pretended);
  const source = graph({
    getToken: () => 'secret',
    fetch: (url, init) => directory.handle(new Request(url, init)),
    ...options,
  });
  return { ...directory, ...source };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => userId(index));
const codes = (answers: Map<string, unknown>) =>
  [...answers.values()].map((answer) => (answer instanceof ParvisError ? answer.code : 'good'));

describe('people of a directory', () => {
  test('are asked for by fifteen in a filter and twenty in a batch', async () => {
    const { people, asked, batches } = over({ users: manyUsers(300) });
    const answers = await people.get(ids(300), { signal });
    assert.equal(answers.size, 300);
    for (const [index, id] of ids(300).entries()) assert.equal(good(answers, id).name, `Person ${index}`);
    assert.deepEqual([asked.length, batches()], [20, 1]);
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

describe('a token', () => {
  test('is asked for with the least permissions, once', async () => {
    const scopes: unknown[] = [];
    const getToken = (asked: readonly string[]) => `token ${scopes.push(asked)}`;
    const { people, session } = over({ users: manyUsers(1) }, { getToken });
    await Promise.all([people.get([userId(0)], { signal }), session.get({ signal })]);
    assert.deepEqual(scopes, [['User.Read', 'User.ReadBasic.All']]);
  });

  test('is asked for with what the page says instead', async () => {
    const scopes: unknown[] = [];
    const { session } = over(
      { users: manyUsers(1) },
      { scopes: ['.default'], getToken: (asked) => `token ${scopes.push(asked)}` },
    );
    await session.get({ signal });
    assert.deepEqual(scopes, [['.default']]);
  });

  test('that was refused is named, with the claims that the directory wants', async () => {
    const refused: unknown[] = [];
    const { session, tokens } = over(
      { users: manyUsers(1) },
      { getToken: (_, old) => `token ${refused.push(old)}` },
    );
    await session.get({ signal });
    tokens.refused.add('token 1');
    tokens.challenge = `, error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`;
    assert.equal((await session.get({ signal })).person.name, 'Person 0');
    assert.deepEqual(refused, [undefined, { token: 'token 1', claims: '{"access_token":{}}' }]);
  });
});

describe('a part of a batch', () => {
  test('that is refused for a time is asked for again alone, after the time that it names', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    let refusals = 2;
    const { people, asked } = over({
      users: manyUsers(45),
      routes: [
        ({ query }) =>
          query.get('$filter')?.includes(userId(20)) && refusals-- > 0
            ? { ...refusal(429, 'TooManyRequests'), headers: { 'Retry-After': '2.128' } }
            : undefined,
      ],
    });
    const answers = people.get(ids(45), { signal });
    let isDone = false;
    void answers.then(() => (isDone = true));
    const wait = async (milliseconds: number) => {
      mock.timers.tick(milliseconds);
      for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    await wait(0);
    await wait(2127);
    assert.equal(asked.length, 3);
    await wait(1);
    await wait(100);
    assert.deepEqual([asked.length, isDone], [4, false]);
    await wait(2128);
    await wait(100);
    assert.equal(isDone, true);
    assert.deepEqual(
      asked.map(({ status }) => status),
      [200, 429, 200, 429, 200],
    );
    assert.deepEqual(new Set(codes(await answers)), new Set(['good']));
    mock.timers.reset();
  });

  test('that fails for good costs the others nothing, and is asked for again by who asks again', async () => {
    let isBroken = true;
    const { people, asked } = over({
      users: manyUsers(30),
      routes: [
        ({ query }) =>
          isBroken && query.get('$filter')?.includes(userId(20)) ? refusal(501, 'NotImplemented') : undefined,
      ],
    });
    const answers = await people.get(ids(30), { signal });
    assert.deepEqual(codes(answers), [
      ...Array<string>(15).fill('good'),
      ...Array<string>(15).fill('internal'),
    ]);
    assert.match((answers.get(userId(20)) as ParvisError).message, /NotImplemented/);
    isBroken = false;
    assert.equal(good(await people.get([userId(20)], { signal }), userId(20)).name, 'Person 20');
    assert.equal(asked.length, 3);
  });

  test('is asked for again with the others when the whole batch was refused', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    let refusals = 1;
    const pretended = pretendGraph({ users: manyUsers(30) });
    const { people } = over(
      {},
      {
        fetch: async (url, init) =>
          refusals-- > 0
            ? Response.json(
                { error: { code: 'TooManyRequests' } },
                { status: 429, headers: { 'Retry-After': '1.5' } },
              )
            : pretended.handle(new Request(url, init)),
      },
    );
    const answers = people.get(ids(30), { signal });
    for (let time = 0; time < 40; time++) {
      mock.timers.tick(50);
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(new Set(codes(await answers)), new Set(['good']));
    assert.deepEqual([pretended.asked.length, pretended.batches()], [2, 1]);
    mock.timers.reset();
  });

  test('that is left out, or is no answer, is an error that says so', async () => {
    const answer = (body: unknown) => async () => Response.json(body);
    const left = over({}, { fetch: answer({ responses: [] }) });
    await assert.rejects(left.session.get({ signal }), { code: 'bad_response', message: /left out/ });
    const wrong = over({}, { fetch: answer({ responses: [{ id: '1', status: 'ok' }] }) });
    await assert.rejects(wrong.session.get({ signal }), {
      code: 'bad_response',
      message: /"answer\.responses\[0\]\.status"/,
    });
    const odd = over({}, { fetch: answer({ responses: [{ id: '1', status: 200, body: { id: 7 } }] }) });
    await assert.rejects(odd.session.get({ signal }), { code: 'bad_response', message: /"answer\.id"/ });
  });

  test('is called off alone; the batch is when all its parts are', async () => {
    const signals: AbortSignal[] = [];
    const { session } = over(
      {},
      {
        fetch: (_, init) =>
          new Promise((_, reject) => {
            signals.push(init!.signal!);
            init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          }),
      },
    );
    const [one, other] = [new AbortController(), new AbortController()];
    const asked = [one, other].map(({ signal }) => session.get({ signal }));
    while (signals.length === 0) await new Promise((resolve) => setImmediate(resolve));
    one.abort();
    await assert.rejects(asked[0]!, { code: 'aborted' });
    assert.equal(signals[0]!.aborted, false);
    other.abort();
    await assert.rejects(asked[1]!, { code: 'aborted' });
    assert.deepEqual([signals.length, signals[0]!.aborted], [1, true]);
  });
});

describe('a configuration', () => {
  const mistakes = (json: Record<string, unknown>) => {
    const said: string[] = [];
    return { options: readOptions(json, (mistake) => said.push(mistake)), said };
  };

  test('needs to say where tokens are given, or what hands on to Graph', () => {
    assert.deepEqual(mistakes({ tokenUrl: '/token' }), { options: { tokenUrl: '/token' }, said: [] });
    assert.deepEqual(mistakes({ baseUrl: '/graph' }), { options: { baseUrl: '/graph' }, said: [] });
    assert.match(mistakes({}).said.join(), /^"tokenUrl" has to say/);
  });

  test('is told of each thing that it does not know', () => {
    const { options, said } = mistakes({ tokenUrl: '/token', tenant: 'acme', clientId: '1' });
    assert.deepEqual([options, said.length], [undefined, 2]);
    assert.match(mistakes({ tokenUrl: 7 }).said.join(), /"tokenUrl" has to be an address/);
  });
});
