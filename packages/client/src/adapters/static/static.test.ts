import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mock, test } from 'node:test';
import { configure } from '../../config.ts';
import { ParvisError } from '../../error.ts';
import { readOptions, staticFile } from './index.ts';

const text = readFileSync(new URL('fixtures/company.json', import.meta.url), 'utf8');
const options = { signal: new AbortController().signal };
const url = 'https://acme.example/data/company.json';

/** A file server; `asked` grows. */
function serving(...answers: (() => Response | Promise<Response>)[]) {
  const asked: Headers[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    asked.push(new Headers(init?.headers));
    return (answers[asked.length - 1] ?? answers.at(-1)!)();
  };
  return { asked, source: staticFile({ url, fetch }) };
}
const json = (body: string, headers = {}) =>
  new Response(body, { headers: { 'content-type': 'application/json', ...headers } });
const good = () => json(text, { etag: '"1"' });

const isError = (code: string, sentence: RegExp) => (error: unknown) =>
  error instanceof ParvisError &&
  error.code === code &&
  error.source === `static:${url}` &&
  sentence.test(error.message);

test('people are found by every key and by their names, with photographs from any page', async () => {
  const { people } = serving(good).source;
  const found = await people.get(['ADA@acme.example', 'bost', 'nobody'], options);
  assert.deepEqual(
    [...found.values()].map((each) =>
      'name' in each && !(each instanceof ParvisError) ? each.name : each.code,
    ),
    ['Ada Lovelace', 'Bo Øst', 'not_found'],
  );
  const ada = found.get('ADA@acme.example');
  assert.equal(ada && 'photo' in ada && ada.photo?.url, 'https://acme.example/data/photos/ada.webp');
  assert.deepEqual(
    (await people.search('research love', options)).items.map(({ id }) => id),
    ['ada'],
  );
  const first = await people.search('', { ...options, limit: 2 });
  const rest = await people.search('', { ...options, limit: 2, cursor: first.cursor! });
  assert.deepEqual(
    [...first.items, ...rest.items].map(({ id }) => id),
    ['ada', 'bo', 'm'],
  );
  assert.equal(rest.cursor, undefined);
});

test('feeds are of everyone, a group, a page, a tag, an author; nothing in them can be written', async () => {
  const { feed, tags } = serving(good).source;
  const ids = async (filter: Parameters<typeof feed.list>[0]) =>
    (await feed.list(filter, options)).items.map(({ id }) => id);
  assert.deepEqual(await ids({}), ['1', '3']);
  assert.deepEqual(await ids({ group: 'chess' }), ['2']);
  assert.deepEqual(await ids({ about: 'https://acme.example/' }), ['4']);
  assert.deepEqual(await ids({ tag: '#Building'.slice(1) }), ['1', '3']);
  assert.deepEqual(await ids({ author: 'bost' }), ['2']);
  await assert.rejects(ids({ group: 'board' }), isError('forbidden', /closed/));
  await assert.rejects(ids({ group: 'x' }), isError('not_found', /no group/));
  await assert.rejects(ids({ tag: 'x', author: 'y' }), isError('bad_request', /a feed is of/));
  const page = await feed.list({}, options);
  assert.deepEqual(
    page.pinned?.map(({ id }) => id),
    ['3'],
  );
  assert.deepEqual(Object.values(page.items[1]!.can), Array(7).fill(false));
  assert.deepEqual(
    [page.items[0]!.comments.count, page.items[0]!.comments.latest.map(({ text }) => text)],
    [3, ['Thanks', '!']],
  );
  const comments = await feed.comments('1', { ...options, limit: 2 });
  assert.deepEqual(
    comments.items.map(({ id }) => id),
    ['c3', 'c2'],
  );
  assert.deepEqual(
    (await feed.comments('1', { ...options, cursor: comments.cursor! })).items.map(({ id }) => id),
    ['c1'],
  );
  await assert.rejects(feed.comments('5', options), isError('not_found', /no post/));
  await assert.rejects(
    feed.post('1', { kind: 'status', text: 'x' }, options),
    isError('unsupported', /only read/),
  );
  assert.deepEqual(await tags.complete('BUIL', options), [{ tag: 'building', name: 'Building' }]);
});

test('recommendations are counts, of a person by any key', async () => {
  const { recommendations } = serving(good).source;
  const asked = [
    { kind: 'page', id: 'https://acme.example/' },
    { kind: 'person', id: 'ADA@acme.example' },
    { kind: 'post', id: '1' },
  ] as const;
  const found = await recommendations.get(asked, options);
  assert.deepEqual(
    [...found.values()].map((each) => 'count' in each && each.count),
    [12, 3, 0],
  );
  // Who they are is in no file.
  const [page, , post] = asked;
  await assert.rejects(recommendations.list(page, options), isError('unsupported', /not who/));
  assert.deepEqual(await recommendations.list(post, options), { items: [] });
});

test('one reading answers a page; what has not changed is not sent again', async () => {
  mock.timers.enable({ apis: ['Date'] });
  const { source, asked } = serving(
    good,
    () => new Response(null, { status: 304 }),
    () => json('{}'),
  );
  await Promise.all([
    source.people.get(['ada'], options),
    source.groups.list(options),
    source.feed.list({}, options),
  ]);
  assert.equal(asked.length, 1);
  mock.timers.tick(6000);
  assert.equal((await source.groups.list(options)).items.length, 2);
  assert.deepEqual([asked.length, asked[1]?.get('if-none-match')], [2, '"1"']);
  mock.timers.tick(6000);
  assert.equal((await source.groups.list(options)).items.length, 0);
  mock.timers.reset();
});

for (const [what, broken, field] of [
  ['a misspelt list', { poeple: [] }, '"file.poeple" is not one of people'],
  ['a list that is none', { people: {} }, '"file.people" is not a list'],
  ['a person without a name', { people: [{ id: '1' }] }, '"file.people[0].name"'],
  [
    'a chat that runs as a script',
    { people: [{ id: '1', name: 'A', chat: 'javascript:x' }] },
    '"file.people[0].chat"',
  ],
  [
    'an author whom nobody is',
    { posts: [{ id: '1', author: 'x', text: '', createdAt: '2026' }] },
    '"file.posts[0].author" is not somebody',
  ],
  [
    'a date that is none',
    { posts: [{ id: '1', author: { id: '1', name: 'A' }, text: '', createdAt: 'soon' }] },
    '"file.posts[0].createdAt"',
  ],
  [
    'a group that is none',
    { posts: [{ id: '1', author: { id: '1', name: 'A' }, text: '', createdAt: '2026', group: 'x' }] },
    '"file.posts[0].group"',
  ],
  [
    'a visibility that nobody knows',
    { groups: [{ id: '1', slug: '1', name: 'A', visibility: 'public' }] },
    '"file.groups[0].visibility" is not one of open, closed, secret',
  ],
  [
    'a comment of no post',
    { comments: [{ id: '1', author: { id: '1', name: 'A' }, text: '', createdAt: '2026', post: 'x' }] },
    '"file.comments[0].post"',
  ],
  [
    'a count below none',
    { recommendations: [{ subject: { kind: 'page', id: 'x' }, count: -1 }] },
    '"file.recommendations[0].count"',
  ],
  ['a list', [], '"file" is not an object'],
] as const) {
  test(`${what} is refused, and the field is named`, async () => {
    const { source } = serving(() => json(JSON.stringify(broken)));
    await assert.rejects(
      source.people.search('', options),
      isError('bad_response', new RegExp(field.replace(/[.[\]]/g, '\\$&'))),
    );
  });
}

test('a file that could not be read is asked for again the next time', async () => {
  const { source } = serving(() => new Response(null, { status: 404 }), good);
  await assert.rejects(source.people.search('', options), isError('not_found', /./));
  assert.equal((await source.people.search('', options)).items.length, 3);
});

test('a configuration names the file, and every mistake in it is said', async () => {
  const client = await configure({ source: { adapter: 'static', url } });
  assert.deepEqual([client.has('people'), client.has('session')], [true, false]);
  const { can } = client.recommendations;
  assert.deepEqual([can('page'), can('page', 'count')], [false, true]);
  client.close();
  const said: string[] = [];
  assert.equal(
    readOptions({ file: 'x', tokenUrl: 1 }, (mistake) => said.push(mistake)),
    undefined,
  );
  assert.equal(
    readOptions({ url: '/a', tokenUrl: 1 }, (mistake) => said.push(mistake)),
    undefined,
  );
  assert.match(said.join(), /"file" is not known.*"url" has to be.*"tokenUrl" has to be/);
});

test('trends are those of the posts: of everyone, or of an open group', async () => {
  const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const posts = [
    { id: 'a', author: 'ada', text: '#Lift', createdAt: at(1) },
    { id: 'b', author: 'bo', text: '#lift again', createdAt: at(2) },
    { id: 'c', author: 'bo', text: '#Chess', createdAt: at(1), group: 'chess' },
    { id: 'd', author: 'bo', text: '#Board #lift', createdAt: at(1), group: 'board' },
  ];
  const company = {
    ...(JSON.parse(text) as object),
    posts,
    comments: [],
    tags: [{ tag: 'lift', name: 'Lift' }],
  };
  const { tags } = serving(() => json(JSON.stringify(company))).source;
  const { kind, items } = await tags.trends(options);
  assert.deepEqual([kind, items.map(({ name, people }) => [name, people])], ['trends', [['Lift', 2]]]);
  const inside = await tags.trends({ ...options, group: 'chess' });
  assert.deepEqual([inside.kind, inside.items.map(({ tag }) => tag)], ['recent', ['chess']]);
  await assert.rejects(tags.trends({ ...options, group: 'board' }), isError('forbidden', /closed/));
  await assert.rejects(tags.trends({ ...options, group: 'nowhere' }), isError('not_found', /no group/));
});
