import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, mock, test } from 'node:test';
import fc from 'fast-check';
import { RecommendationsSchema } from '@parvis/model/schemas';
import { Check } from 'typebox/value';
import { createClient } from '../../create-client.ts';
import { ParvisError } from '../../error.ts';
import { subjectKey } from '../../ports.ts';
import { read } from '../../read.ts';
import { everything } from '../../testing/check.ts';
import { mastodon, type MastodonOptions } from './index.ts';
import { boosted, tallyOf } from './recommending.ts';
import { startMastodon, type PretendedOptions } from './testing/server.ts';

const { signal } = new AbortController();
const stops: (() => Promise<void>)[] = [];
// Back-off is a random part of a doubling time: here the smallest part.
beforeEach(() => mock.method(Math, 'random', () => 0));
afterEach(async () => {
  mock.restoreAll();
  for (const stop of stops.splice(0)) await stop();
});

const accounts = ['ada', 'bo', 'cy', 'di'].map((username) => ({ username, name: username.toUpperCase() }));
const post = (id: string) => ({ kind: 'post', id }) as const;

async function serving(options: Partial<MastodonOptions> = {}, more: Partial<PretendedOptions> = {}) {
  const server = await startMastodon({ accounts, ...more });
  stops.push(server.stop);
  server.add('101', 'bo', 'For everyone');
  server.add('102', 'bo', 'For followers', { visibility: 'private' });
  server.add('103', 'ada', 'My own, for followers', { visibility: 'private' });
  server.add('104', 'ada', 'My own, for some', { visibility: 'direct' });
  server.add('105', 'cy', 'Another');
  const source = mastodon({ baseUrl: server.url, getToken: () => 'secret', ...options });
  const lines = () =>
    server.asked.map(({ method, path, query }) =>
      `${method} ${path.slice('/api/'.length)} ${query.get('q') ?? ''}`.trim(),
    );
  const one = async (id: string) =>
    (await source.recommendations.get([post(id)], { signal })).get(`post:${id}`);
  return { server, source, port: source.recommendations, lines, one };
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    (value) => assert.fail(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => {
      assert.ok(error instanceof ParvisError, String(error));
      return error.code;
    },
  );

test('many posts are one request, and say how many boost them and whether the reader does', async () => {
  const { server, port, lines } = await serving();
  for (const by of ['ada', 'bo', 'cy']) server.boost('101', by);
  const answers = await port.get([post('101'), post('105'), post('999')], { signal });
  assert.deepEqual(answers.get('post:101'), {
    subject: post('101'),
    count: 3,
    mine: true,
    revision: 1,
    people: [],
  });
  assert.deepEqual(answers.get('post:105'), {
    subject: post('105'),
    count: 0,
    mine: false,
    revision: 0,
    people: [],
  });
  const absent = answers.get('post:999');
  assert.ok(absent instanceof ParvisError && absent.code === 'not_found');
  assert.deepEqual(lines(), ['GET v1/statuses']);
});

test('who boosts is listed to the end, the newest first, at the time of the post', async () => {
  const { server, port } = await serving();
  for (const by of ['bo', 'cy', 'di']) server.boost('101', by);
  const all = await everything((options) => port.list(post('101'), options), { signal, limit: 1 });
  assert.deepEqual(
    all.map(({ person }) => person.name),
    ['DI', 'CY', 'BO'],
  );
  const posted = (await (await mastodonFeed(server.url)).get(['101'], { signal })).get('101');
  assert.ok(posted && 'createdAt' in posted);
  assert.deepEqual([...new Set(all.map(({ createdAt }) => createdAt))], [posted.createdAt]);
});

const mastodonFeed = (baseUrl: string) => mastodon({ baseUrl, getToken: () => 'secret' }).feed();

test('where no page may see how a list goes on it ends, since no account says at which boost it stands', async () => {
  const { server, port } = await serving({
    fetch: async (...asked) => {
      const answer = await fetch(...asked);
      const headers = new Headers(answer.headers);
      headers.delete('link');
      return new Response(answer.body, { status: answer.status, headers });
    },
  });
  for (const by of ['bo', 'cy', 'di']) server.boost('101', by);
  const { items, cursor } = await port.list(post('101'), { signal, limit: 2 });
  assert.deepEqual([items.length, cursor], [2, undefined]);
});

test('what is so already is not sent', async () => {
  const { port, lines } = await serving();
  const given = await port.set(post('101'), true, { signal, revision: 0 });
  assert.deepEqual([given.count, given.mine, given.revision], [1, true, 1]);
  for (const revision of [0, 1])
    assert.deepEqual(await port.set(post('101'), true, { signal, revision }), given);
  const taken = await port.set(post('101'), false, { signal, revision: 1 });
  assert.deepEqual([taken.count, taken.mine, taken.revision], [0, false, 2]);
  assert.deepEqual(await port.set(post('101'), false, { signal, revision: 1 }), taken);
  assert.deepEqual(
    lines().filter((line) => line.startsWith('POST')),
    ['POST v1/statuses/101/reblog', 'POST v1/statuses/101/unreblog'],
  );
});

test('a boost whose answer was lost is counted once, and one that was taken back so is not shown as given', async () => {
  let isLost = false;
  const { server, source } = await serving({
    fetch: async (url, init) => {
      const answer = await fetch(url, init);
      if (!isLost || init?.method !== 'POST') return answer;
      isLost = false;
      throw new TypeError('network');
    },
  });
  server.boost('101', 'cy');
  const client = createClient({ source });
  const seen: unknown[] = [];
  client.recommendations.watch(
    post('101'),
    (read) => read.status === 'ready' && seen.push([read.value.count, read.value.mine]),
    { signal },
  );
  for (const wanted of [true, false]) {
    isLost = true;
    await client.recommendations.set(post('101'), wanted);
    assert.deepEqual(seen.at(-1), [wanted ? 2 : 1, wanted]);
  }
  client.close();
});

test('a wish that another tab has made untrue is refused, and so is known', async () => {
  const { port } = await serving();
  await port.set(post('101'), true, { signal, revision: 0 });
  assert.equal(await codeOf(port.set(post('101'), false, { signal, revision: 0 })), 'precondition_failed');
});

test('an answer that comes after the reader has changed their mind does not look newer', async () => {
  let hold: Promise<void> | undefined;
  const { server, port, one } = await serving({
    fetch: async (url, init) => {
      const held = hold;
      const answer = await fetch(url, init);
      await held;
      return answer;
    },
  });
  server.boost('101', 'ada');
  let release = () => {};
  hold = new Promise((resolve) => (release = resolve));
  const late = one('101');
  // So that the server has answered it by then.
  while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  hold = undefined;
  const taken = await port.set(post('101'), false, { signal, revision: 1 });
  release();
  const found = await late;
  assert.ok(found && 'revision' in found);
  assert.deepEqual([found.mine, found.revision < taken.revision], [true, true]);
});

test('what is for few is not recommended, except by its author to the same followers', async () => {
  const { port, one, lines } = await serving();
  for (const id of ['102', '104']) {
    const answer = await one(id);
    assert.ok(answer instanceof ParvisError && answer.code === 'forbidden', id);
    assert.equal(await codeOf(port.set(post(id), true, { signal, revision: 0 })), 'forbidden');
    assert.equal(await codeOf(port.list(post(id), { signal })), 'forbidden');
  }
  assert.ok(!lines().some((line) => line.startsWith('POST')), 'nothing is sent');
  assert.equal((await port.set(post('103'), true, { signal, revision: 0 })).count, 1);
});

test('a post is named by its id, by its address here, and by one elsewhere', async () => {
  const remote = 'https://partner.example/@eve/9';
  const { server, port, lines } = await serving();
  server.add('106', 'di', 'From elsewhere', { more: { url: remote } });
  server.boost('101', 'cy');
  server.boost('106', 'cy');
  const named = [post(`${server.url}/@bo/101`), post(remote), post('101')];
  const answers = await port.get(named, { signal });
  for (const [place, id] of ['101', '106', '101'].entries()) {
    const answer = answers.get(subjectKey(named[place]!));
    assert.ok(answer && 'count' in answer);
    assert.deepEqual([answer.subject.id, answer.count], [id, 1]);
  }
  await port.set(post(remote), true, { signal, revision: 0 });
  assert.deepEqual(lines(), [
    `GET v2/search ${remote}`,
    'GET v1/statuses',
    'GET v1/statuses/106',
    'POST v1/statuses/106/reblog',
  ]);
  const nowhere = post('https://partner.example/@eve/10');
  assert.equal(await codeOf(port.list(nowhere, { signal })), 'not_found');
});

test('a boost stands for what was boosted', async () => {
  const { server, port, source } = await serving();
  server.boost('101', 'cy');
  const timeline = await (await fetch(`${server.url}/api/v1/timelines/home`)).json();
  const { id } = (timeline as { id: string; reblog: object | null }[]).find(({ reblog }) => reblog)!;
  const found = (await port.get([post(id)], { signal })).get(subjectKey(post(id)));
  assert.ok(found && 'count' in found);
  assert.deepEqual([found.subject, found.count], [post('101'), 1]);
  assert.deepEqual((await port.set(post(id), true, { signal, revision: 0 })).subject, post('101'));
  const { items } = await (await source.feed()).list({}, { signal });
  assert.ok(!items.some((each) => each.id === id), 'in a feed it is left out');
});

test('what was written here is known by the id of the client', async () => {
  const { server, source, port } = await serving();
  await (await source.feed()).post('mine', { kind: 'status', text: 'Hello' }, { signal });
  const { subject, count } = await port.set(post('mine'), true, { signal, revision: 0 });
  assert.deepEqual([subject, count], [post('mine'), 1]);
  const path = server.asked.find((each) => each.path.endsWith('/reblog'))!.path;
  assert.match(path, /\/statuses\/\d+\/reblog$/);
});

test('without a token nothing can be recommended, and what is public is counted', async () => {
  const { server, source } = await serving({ getToken: undefined } as unknown as Partial<MastodonOptions>);
  server.boost('101', 'cy');
  const { recommendations } = source;
  assert.deepEqual(recommendations.can, { recommend: [], tell: ['post'] });
  const found = (await recommendations.get([post('101')], { signal })).get('post:101');
  assert.equal(found && 'count' in found && found.count, 1);
  const call = recommendations.set(post('101'), true, { signal, revision: 0 });
  assert.equal(await codeOf(call), 'unauthenticated');
  const elsewhere = recommendations.list(post('https://partner.example/@eve/9'), { signal });
  assert.equal(await codeOf(elsewhere), 'unauthenticated');
});

test('pages, people and documents are not recommended here', async () => {
  const { port, lines } = await serving();
  const page = { kind: 'page', id: 'https://acme.example' } as const;
  const answer = (await port.get([page], { signal })).get(subjectKey(page));
  assert.ok(answer instanceof ParvisError && answer.code === 'unsupported');
  assert.equal(await codeOf(port.set(page, true, { signal, revision: 0 })), 'unsupported');
  assert.deepEqual(lines(), []);
});

test('a server that counts late what was taken back is not believed about that one', async () => {
  const { server, port } = await serving({
    fetch: async (url, init) => {
      const answer = await fetch(url, init);
      if (!/unreblog$/.test(String(url instanceof Request ? url.url : url))) return answer;
      const status = (await answer.json()) as { reblogs_count: number };
      return Response.json({ ...status, reblogs_count: status.reblogs_count + 1 });
    },
  });
  for (const by of ['ada', 'cy']) server.boost('101', by);
  assert.equal((await port.set(post('101'), false, { signal, revision: 1 })).count, 1);
});

const folder = new URL('../../../../../../shared/fixtures/mastodon/', import.meta.url);

test('the documented answer to a boost is read as what was boosted', { skip: !existsSync(folder) }, () => {
  const { of } = boosted(JSON.parse(readFileSync(new URL('status-boost.json', folder), 'utf8')), 'answer');
  assert.deepEqual([of.id, of.boosted], ['99734435964706331', true]);
});

const id = fc.string({ minLength: 1 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const anyStatus = fc.record(
  {
    id,
    created_at: fc.constant('2026-03-02T09:30:00.000Z'),
    account: maybe(fc.record({ id })),
    visibility: maybe(fc.constantFrom('public', 'private', 'unheard-of')),
    reblogs_count: maybe(fc.nat()),
    reblogged: maybe(fc.boolean()),
  },
  { requiredKeys: ['id', 'created_at'] },
);

test('whatever well-formed status arrives has a tally of the model, with the reader counted', () => {
  const boost = fc.tuple(anyStatus, maybe(anyStatus)).map(([outer, reblog]) => ({ ...outer, reblog }));
  fc.assert(
    fc.property(boost, fc.nat(1000), (theirs, takenBack) => {
      const { id, of } = read('m', boosted, theirs);
      const inner = theirs.reblog ?? theirs;
      assert.deepEqual([id, of.id], [theirs.id, inner.id]);
      const tally = tallyOf(of, of.id, takenBack);
      assert.ok(Check(RecommendationsSchema, tally), JSON.stringify(tally));
      assert.ok(tally.count >= Number(tally.mine));
      assert.equal(tally.revision % 2 === 1, tally.mine);
    }),
  );
});
