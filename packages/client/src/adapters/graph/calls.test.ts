import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import type { ParvisError } from '../../error.ts';
import { good } from '../../testing/check.ts';
import { readOptions } from './options.ts';
import { codes, ids, over } from './testing/over.ts';
import { manyUsers, pretendGraph, refusal, userId } from './testing/server.ts';

const { signal } = new AbortController();

beforeEach(() => mock.method(Math, 'random', () => 0));
afterEach(() => mock.restoreAll());

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
    // The part that asks comes first.
    await wait(0);
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

  test('that fails on the side of Graph is asked for again', async () => {
    const statuses = [500, 503, 504];
    const { people, asked } = over({
      users: manyUsers(1),
      routes: [() => (statuses.length > 0 ? refusal(statuses.shift()!, 'serviceNotAvailable') : undefined)],
    });
    assert.equal(good(await people.get(ids(1), { signal }), userId(0)).name, 'Person 0');
    assert.equal(asked.length, 4);
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
    assert.match(mistakes({ tokenUrl: 7 }).said.join(), /"options\.tokenUrl" is not an address/);
  });
});
