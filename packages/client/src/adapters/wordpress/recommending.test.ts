import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Subject } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { subjectKey, type Answers } from '../../ports.ts';
import { wordpressSite, type GivenSite } from './fixtures/site.ts';
import { wordpress, type WordpressOptions } from './index.ts';

const { signal } = new AbortController();
const url = 'https://acme.example/blog';
const users = [
  { id: 1, name: 'Ada', slug: 'ada', username: 'ada', email: 'ada@acme.example', roles: ['editor'] },
  { id: 2, name: 'Bob', slug: 'bob', username: 'bob', email: 'bob@acme.example', roles: ['subscriber'] },
];
const page: Subject = { kind: 'page', id: `${url}/lift/` };
const post: Subject = { kind: 'post', id: '7' };
const getToken = () => 'ada:secret';

function asked(options: Partial<WordpressOptions> = {}, given: Partial<GivenSite> = {}) {
  const site = wordpressSite({
    url,
    users,
    posts: [{ id: 7, date: '2026-01-01T10:00:00', title: 'The lift works' }],
    recommendations: { [subjectKey(page)]: [2], 'person:2': [1] },
    ...given,
  });
  const source = wordpress({
    baseUrl: url,
    plugin: true,
    getToken,
    fetch: async (...call) => site.answer(new Request(...call)),
    ...options,
  });
  const lines = () => site.requests.map((request) => `${request.method} ${decodeURIComponent(request.url)}`);
  return { source, recommendations: source.recommendations!, lines };
}

const told = (answers: Answers<{ count: number }>) =>
  Object.fromEntries(
    [...answers].map(([key, each]) => [key, each instanceof ParvisError ? each.code : each.count]),
  );

test('recommendations are offered where the plugin is said to be, and can be given by whoever is signed in', () => {
  assert.equal(asked({ plugin: false }).source.recommendations, undefined);
  assert.deepEqual(asked().recommendations.can.recommend, ['page', 'person', 'post']);
  assert.deepEqual(wordpress({ baseUrl: url, plugin: true }).recommendations?.can, {
    recommend: [],
    tell: ['page', 'person', 'post'],
  });
});

test('many subjects are one request, and one more finds the people who are named by login', async () => {
  const { recommendations, lines } = asked();
  const named = (id: string): Subject => ({ kind: 'person', id });
  const answers = await recommendations.get([page, post, named('2'), named('bob'), named('nobody')], {
    signal,
  });
  assert.deepEqual(told(answers), {
    [subjectKey(page)]: 1,
    'post:7': 0,
    'person:2': 1,
    'person:bob': 1,
    'person:nobody': 'not_found',
  });
  const paths = lines().map((line) => line.replace(/\?.*/, ''));
  assert.deepEqual(paths, [
    `GET ${url}/wp-json/wp/v2/users`,
    `POST ${url}/wp-json/parvis/v1/recommendations/batch`,
  ]);
  const bob = answers.get('person:bob');
  assert.ok(bob && !(bob instanceof ParvisError));
  assert.deepEqual([bob.subject, bob.mine, bob.revision], [named('2'), true, 1]);
});

test('what the plugin would refuse does not take the others with it', async () => {
  const { recommendations, lines } = asked();
  const subjects: Subject[] = [
    page,
    { kind: 'page', id: 'https://evil.example/' },
    { kind: 'page', id: 'no address' },
    { kind: 'page', id: `${url}/${'x'.repeat(2000)}` },
    { kind: 'post', id: '../users' },
    { kind: 'post', id: '99' },
    { kind: 'person', id: '' },
    { kind: 'document', id: `${url}/plan.pdf` },
  ];
  assert.deepEqual(Object.values(told(await recommendations.get(subjects, { signal }))), [
    1,
    'invalid',
    ...Array<string>(6).fill('not_found'),
  ]);
  assert.equal(lines().length, 1);
  assert.equal(told(await recommendations.get([subjects[2]!], { signal }))['page:no address'], 'not_found');
  await assert.rejects(recommendations.list(subjects[4]!, { signal }), { code: 'not_found' });
  assert.equal(lines().length, 1, 'nothing is asked for what cannot be');
});

test('an answer that cannot be read is the error of its own subject', async () => {
  const good = { subject: page, count: 3, mine: false, revision: 0, people: [] };
  const source = wordpress({
    baseUrl: url,
    plugin: true,
    fetch: async () => Response.json([good, { ...good, count: 'many' }]),
  });
  const subjects = [page, post, { kind: 'post', id: '8' } as const];
  const answers = await source.recommendations!.get(subjects, { signal });
  assert.deepEqual(Object.values(told(answers)), [3, 'bad_response', 'bad_response']);
  assert.match((answers.get('post:7') as ParvisError).message, /"answer\[1\]\.count"/);
});

test('a write says on what it rests, and is refused when that was overtaken', async () => {
  const { recommendations } = asked();
  const given = await recommendations.set(page, true, { signal, revision: 0 });
  assert.deepEqual([given.count, given.mine, given.revision], [2, true, 1]);
  assert.deepEqual(
    given.people.map(({ id, name, mail }) => [id, name, mail]),
    [['2', 'Bob', 'bob@acme.example']],
  );
  await assert.rejects(recommendations.set(page, false, { signal, revision: 0 }), {
    code: 'precondition_failed',
  });
});

test('whoever is not signed in sees how many and not who, and writes nothing', async () => {
  const { source, lines } = asked({ getToken: undefined as never });
  const port = source.recommendations!;
  const shown = (await port.get([page], { signal })).get(subjectKey(page));
  assert.ok(shown && !(shown instanceof ParvisError));
  assert.deepEqual([shown.count, shown.people], [1, []]);
  await assert.rejects(port.list(page, { signal }), { code: 'unauthenticated' });
  const before = lines().length;
  await assert.rejects(port.set(page, true, { signal, revision: 0 }), { code: 'unsupported' });
  assert.equal(lines().length, before);
});

test('plain permalinks lead to the plugin, and a site without it says that it has no such route', async () => {
  const plain = asked({ baseUrl: `${url}/?rest_route=/` });
  await plain.recommendations.list(page, { signal, limit: 500 });
  assert.match(
    plain.lines()[0]!,
    /\/blog\/\?rest_route=\/parvis\/v1\/recommendations&kind=page&id=.*per_page=100/,
  );
  const { recommendations } = asked({}, { recommendations: undefined as never });
  await assert.rejects(recommendations.list(page, { signal }), {
    code: 'not_found',
    message: /rest_no_route/,
  });
});
