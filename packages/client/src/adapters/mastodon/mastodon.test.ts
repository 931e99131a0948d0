import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { configure } from '../../config.ts';
import { ParvisError } from '../../error.ts';
import { mastodon, type MastodonOptions } from './index.ts';
import { startMastodon, type PretendedOptions } from './testing/server.ts';

const { signal } = new AbortController();
const stops: (() => Promise<void>)[] = [];
// Back-off is a random part of a doubling time: here the smallest part.
beforeEach(() => mock.method(Math, 'random', () => 0));
afterEach(async () => {
  mock.restoreAll();
  for (const stop of stops.splice(0)) await stop();
});

const accounts = [
  { username: 'ada', name: 'Ada', note: '<p>I weave. <a href="https://x.example/">Mine</a></p>' },
  { username: 'bo', name: 'Bo' },
];

async function serving(
  options: Partial<MastodonOptions> = {},
  limit = 500,
  more: Partial<PretendedOptions> = {},
) {
  const server = await startMastodon({ accounts, limit, ...more });
  stops.push(server.stop);
  const source = mastodon({ baseUrl: server.url, getToken: () => 'secret', ...options });
  const lines = () => server.asked.map(({ method, path }) => `${method} ${path.slice('/api/'.length)}`);
  return { server, source, feed: await source.feed(), lines };
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    (value) => assert.fail(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => {
      assert.ok(error instanceof ParvisError, String(error));
      return error.code;
    },
  );
const post = { kind: 'status', text: 'Hello' };

test('the token goes in a header, and never in an address', async () => {
  const { server, feed } = await serving();
  await feed.list({}, { signal });
  for (const { authorization, query } of server.asked) {
    assert.equal(authorization, 'Bearer secret');
    assert.doesNotMatch(query.toString(), /secret/);
  }
});

test('without a token what is public is read, and nothing can be written', async () => {
  const server = await startMastodon({ accounts });
  stops.push(server.stop);
  const source = mastodon({ baseUrl: server.url });
  server.add('1', 'bo', 'Public');
  const feed = await source.feed();
  const { items } = await feed.list({}, { signal });
  assert.deepEqual(
    items.map(({ text, can }) => [text, Object.values(can).includes(true)]),
    [['Public', false]],
  );
  const { post, comment, react, edit, remove, report } = feed.can;
  assert.deepEqual([post, comment, react, edit, remove, report], [[], false, [], false, false, false]);
  assert.equal(await codeOf(source.session.get({ signal })), 'unauthenticated');
  assert.deepEqual(
    server.asked.map(({ path, query }) => `${path}?${query}`),
    ['/api/v1/timelines/public?local=true&limit=20'],
  );
});

test('each feed is read where the server has it', async () => {
  const { server, source, feed } = await serving();
  const local = await mastodon({ baseUrl: server.url, timeline: 'local', getToken: () => 'x' }).feed();
  await feed.list({}, { signal, limit: 100 });
  await feed.list({ tag: '#Ça va' }, { signal });
  await feed.list({ author: 'bo' }, { signal });
  await feed.list({ author: 'bo' }, { signal });
  await feed.list({ group: '7/8' }, { signal }).catch(() => {});
  await local.list({ tag: 'x' }, { signal });
  const seen = server.asked
    .map(({ path, query }) => `${path.slice('/api/v1/'.length)}?${query}`)
    .filter((line) => !line.startsWith('accounts/verify'));
  assert.deepEqual(seen, [
    'timelines/home?limit=40',
    'timelines/tag/%C3%87a%20va?limit=20',
    'accounts/lookup?acct=bo',
    'accounts/2/statuses?exclude_replies=true&exclude_reblogs=true&limit=20',
    'accounts/2/statuses?exclude_replies=true&exclude_reblogs=true&limit=20',
    'timelines/list/7%2F8?limit=20',
    'timelines/tag/x?local=true&limit=20',
  ]);
  assert.equal(await codeOf(feed.list({ about: 'https://x.example' }, { signal })), 'unsupported');
  assert.equal(await codeOf(feed.list({ tag: 'a', author: 'b' }, { signal })), 'bad_request');
  assert.equal(await codeOf(feed.list({ author: 'nobody' }, { signal })), 'not_found');
  assert.deepEqual((await source.people.get(['@BO'], { signal })).get('@BO'), { id: '2', name: 'Bo' });
});

test('answers and messages to one person are in no feed, and a page of nothing else leads to the next', async () => {
  const { server, feed } = await serving();
  server.add('101', 'bo', 'Top');
  for (let id = 102; id < 106; id++) server.add(String(id), 'bo', 'Answer', { replyTo: '101' });
  const first = await feed.list({}, { signal, limit: 2 });
  assert.deepEqual(
    first.items.map(({ text }) => text),
    ['Top'],
  );
  server.add('106', 'ada', 'For me', { visibility: 'direct' });
  assert.deepEqual((await feed.list({}, { signal, limit: 1 })).items, []);
});

test('posts are read to the end without doubles while others write', async () => {
  const { server, feed } = await serving();
  for (let id = 101; id <= 109; id++) server.add(String(id), 'bo', String(id));
  const texts: string[] = [];
  for (let cursor: string | undefined, next = 110; ; next++) {
    const page = await feed.list({}, { signal, limit: 3, ...(cursor !== undefined && { cursor }) });
    texts.push(...page.items.map(({ text }) => text));
    server.add(String(next), 'bo', String(next));
    if (page.cursor === undefined) break;
    cursor = page.cursor;
  }
  assert.deepEqual(texts, ['109', '108', '107', '106', '105', '104', '103', '102', '101']);
});

test('a server that takes one id at a time is asked so, and is not asked otherwise again', async () => {
  const { server, source, lines } = await serving({
    fetch: (url, init) =>
      fetch(new Request(url).url.replace(/(statuses|accounts)\?id/, 'unheard-of?id'), init),
  });
  server.add('101', 'bo', 'One');
  server.add('102', 'bo', 'Two');
  const feed = await source.feed();
  for (let times = 0; times < 2; times++) {
    const answers = await feed.get(['101', '102', '103'], { signal });
    assert.deepEqual(
      [...answers.values()].map((answer) => ('text' in answer ? answer.text : answer.code)),
      ['One', 'Two', 'not_found'],
    );
  }
  assert.equal(lines().filter((line) => line.includes('unheard-of')).length, 1);
});

test('what is written is sent with the id as its key, so that a lost answer makes no second one', async () => {
  let isLost = true;
  const { server, feed } = await serving({
    async fetch(url, init) {
      const response = await fetch(url, init);
      if (init?.method !== 'POST' || !isLost) return response;
      isLost = false;
      throw new TypeError('connection reset');
    },
  });
  const { id, text } = await feed.post('u-1', post, { signal });
  assert.deepEqual([id, text], ['u-1', 'Hello']);
  const writes = server.asked.filter(({ method }) => method === 'POST');
  assert.deepEqual(
    writes.map(({ key }) => key),
    ['u-1', 'u-1'],
  );
  const { items } = await feed.list({}, { signal });
  assert.deepEqual(
    items.map((each) => each.id),
    ['u-1'],
    'the list knows it by the same id',
  );
});

test('a text that is longer than the instance allows is not sent', async () => {
  const { feed, lines } = await serving({}, 10);
  assert.equal(await codeOf(feed.post('u', { ...post, text: 'x'.repeat(11) }, { signal })), 'too_large');
  await feed.post('v', { ...post, text: 'x'.repeat(10) }, { signal });
  assert.equal(lines().filter((line) => line === 'POST v1/statuses').length, 1);
  assert.equal(lines().filter((line) => line === 'GET v2/instance').length, 1);
});

test('who is answered is told of it, and the answer is as private as what it answers', async () => {
  const { server, feed } = await serving();
  server.add('101', 'bo', 'Quietly', { visibility: 'private' });
  const answer = await feed.comment('u', { post: '101', text: 'Yes' }, { signal });
  assert.deepEqual([answer.text, answer.post], ['Yes', '101']);
  const sent = server.asked.find(({ method }) => method === 'POST')?.body;
  assert.deepEqual(sent, { status: '@bo Yes', in_reply_to_id: '101', visibility: 'private' });
  assert.equal((await feed.editComment('u', 'No', { signal, revision: 0 })).text, 'No');
  assert.equal(server.asked.find(({ method }) => method === 'PUT')?.body['status'], '@bo No');
  assert.deepEqual(
    (await feed.comments('101', { signal })).items.map(({ text }) => text),
    ['No'],
  );
  const said = await feed.versions({ kind: 'comment', id: 'u' }, { signal });
  assert.deepEqual(
    said.items.map(({ text }) => text),
    ['No', 'Yes'],
  );
});

test('what was typed comes back as it was typed, marks too', async () => {
  const { feed } = await serving();
  const text = 'By *me* for `you`, \\o/ and @_bo_';
  assert.equal((await feed.post('u', { ...post, text }, { signal })).text, text);
});

test('comments are read page by page, answers to answers too', async () => {
  const { server, feed } = await serving();
  server.add('101', 'bo', 'Top');
  server.add('102', 'bo', 'first', { replyTo: '101' });
  server.add('103', 'bo', 'second', { replyTo: '102' });
  server.add('104', 'bo', 'third', { replyTo: '101' });
  const one = await feed.comments('101', { signal, limit: 2 });
  server.add('105', 'bo', 'later', { replyTo: '101' });
  const two = await feed.comments('101', { signal, limit: 2, cursor: one.cursor! });
  assert.deepEqual(
    [...one.items, ...two.items].map(({ text }) => text),
    ['third', 'second', 'first'],
  );
  assert.equal(two.cursor, undefined);
});

test('what has a warning keeps it when it was removed and is brought back', async () => {
  const { server, source } = await serving({
    async fetch(url, init) {
      const response = await fetch(url, init);
      if (init?.method !== 'GET' || !new Request(url).url.endsWith('/statuses/101')) return response;
      const status = (await response.json()) as object;
      return Response.json({
        ...status,
        spoiler_text: 'Spiders',
        sensitive: true,
        media_attachments: [{ id: '9', type: 'image', url: null }],
      });
    },
  });
  server.add('101', 'ada', 'Look');
  const feed = await source.feed();
  assert.equal(await codeOf(feed.editPost('101', 'Other', { signal, revision: 0 })), 'unsupported');
  await feed.remove({ kind: 'post', id: '101' }, { signal });
  await feed.restorePost('101', { signal });
  const sent = server.asked.find(({ method }) => method === 'POST')?.body;
  assert.deepEqual(sent, {
    status: 'Look',
    visibility: 'public',
    language: 'en',
    spoiler_text: 'Spiders',
    sensitive: true,
    media_ids: ['9'],
  });
  assert.equal(await codeOf(feed.restorePost('101', { signal })), 'not_found');
});

const POLL = { titles: ['Monday', 'Thursday'], mine: [], others: [0, 0, 1] };

test('a vote is sent once and for good, and shows at once', async () => {
  const { server, feed, lines } = await serving();
  server.add('101', 'bo', 'When?', { poll: { ...POLL } });
  const [post] = (await feed.list({}, { signal })).items;
  assert.deepEqual([post?.poll?.can.vote, feed.can.poll], [true, true]);
  for (let times = 0; times < 2; times++) {
    const { poll } = await feed.vote!('101', [1], { signal });
    assert.deepEqual(
      [poll?.mine, poll?.can.vote, poll?.voters, poll?.options.map(({ votes }) => votes)],
      [[1], false, 4, [2, 2]],
    );
  }
  assert.equal(lines().filter((line) => line === 'POST v1/polls/poll-101/votes').length, 1);
  assert.deepEqual(server.asked.find(({ method }) => method === 'POST')?.body, { choices: [1] });
  assert.equal(await codeOf(feed.vote!('101', [0], { signal })), 'conflict');
});

test('nobody votes where it is over, where nothing is asked, or for what is not there', async () => {
  const { server, feed } = await serving();
  server.add('101', 'bo', 'When?', { poll: { ...POLL, expired: true } });
  server.add('102', 'bo', 'Hello');
  server.add('103', 'bo', 'When?', { poll: { ...POLL } });
  const [asked, , over] = (await feed.list({}, { signal })).items;
  assert.deepEqual([asked?.poll?.can.vote, over?.poll?.ended, over?.poll?.can.vote], [true, true, false]);
  assert.equal(await codeOf(feed.vote!('101', [0], { signal })), 'conflict');
  assert.equal(await codeOf(feed.vote!('102', [0], { signal })), 'not_found');
  for (const choices of [[], [0, 1], [7]])
    assert.equal(await codeOf(feed.vote!('103', choices, { signal })), 'invalid');
  const open = await mastodon({ baseUrl: server.url }).feed();
  assert.deepEqual(
    [open.can.poll, (await open.list({}, { signal })).items[0]?.poll?.can.vote],
    [false, false],
    'nor who has not signed in',
  );
});

test('a warning stands before the text and is no part of it, under a post too', async () => {
  const { server, feed } = await serving();
  const more = { spoiler_text: ' The  end ' };
  server.add('101', 'bo', 'They marry', { more });
  server.add('102', 'bo', 'Or not', { replyTo: '101', more });
  const [post] = (await feed.list({}, { signal })).items;
  const [comment] = (await feed.comments('101', { signal })).items;
  assert.deepEqual([post?.warning, post?.text], ['The end', 'They marry']);
  assert.deepEqual([comment?.warning, comment?.text], ['The end', 'Or not']);
});

test('sensitive pictures are marked, and are addresses only', async () => {
  const { server, feed } = await serving();
  const media_attachments = [
    { id: '1', type: 'image', url: 'https://x.example/1.png', description: 'A crash' },
  ];
  server.add('101', 'bo', 'Look', { more: { sensitive: true, media_attachments } });
  const [post] = (await feed.list({}, { signal })).items;
  assert.equal(post?.text, 'Look\n\n⚠ 🖼 A crash https://x.example/1.png');
});

test('custom emoji stay what is typed for them, and their pictures come beside it, under a post too', async () => {
  const wave = (file: string) => `https://x.example/wave-${file}`;
  const emojis = [{ shortcode: 'wave', url: wave('moving.gif'), static_url: wave('still.png') }];
  const { server, source, feed } = await serving({}, 500, {
    accounts: [...accounts, { username: 'cy', name: 'Cy :wave:', note: '<p>:wave:</p>', emojis }],
  });
  server.add('101', 'cy', 'Hello :wave:', { more: { emojis } });
  server.add('102', 'bo', 'Hello :wave:');
  server.add('103', 'bo', ':wave:', { replyTo: '101', more: { emojis } });
  const [plain, post] = (await feed.list({}, { signal })).items;
  const [comment] = (await feed.comments('101', { signal })).items;
  const pictured = [{ shortcode: 'wave', url: wave('still.png') }];
  assert.deepEqual([post?.text, post?.emojis, post?.author.name], ['Hello :wave:', pictured, 'Cy']);
  assert.deepEqual([comment?.text, comment?.emojis], [':wave:', pictured]);
  assert.equal(plain && 'emojis' in plain, false);
  assert.deepEqual((await source.people.search('wave', { signal })).items, [{ id: '3', name: 'Cy' }]);
});

const tag = (name: string, ...accounts: string[]) => ({
  name,
  history: accounts.map((people, day) => ({
    day: String(1_774_000_000 - day * 86_400),
    uses: '9',
    accounts: people,
  })),
});

test('trends are those of the server, and a tag of one person is none', async () => {
  const { source } = await serving({}, 500, {
    trends: [tag('Hafen', '12', '4', '4'), tag('Mine', '1'), tag('hafen', '2')],
  });
  const tags = await source.tags();
  assert.equal(tags.can.trends, true);
  const { kind, items } = await tags.trends({ signal });
  assert.deepEqual(
    [kind, items.map(({ name, people, usual }) => [name, people, usual])],
    ['trends', [['Hafen', 12, 4]]],
  );
  assert.equal(await codeOf(tags.trends({ group: '7', signal })), 'not_found');
});

test('where nothing trends the tags show that the reader follows, and those are offered before a letter is typed', async () => {
  const followed = [tag('Old', '0', '0', '1'), tag('New', '1')];
  const { server, source } = await serving({}, 500, { followed });
  const tags = await source.tags();
  const { kind, items } = await tags.trends({ signal });
  assert.deepEqual([kind, items.map(({ name }) => name)], ['recent', ['New', 'Old']]);
  assert.deepEqual(
    (await tags.complete('', { signal })).map(({ name }) => name),
    ['Old', 'New'],
  );
  const open = await mastodon({ baseUrl: server.url }).tags();
  assert.deepEqual(await open.trends({ signal }), { kind: 'recent', items: [] });
  assert.deepEqual(await open.complete('', { signal }), []);
});

test('a report names who and what', async () => {
  const { server, feed } = await serving();
  server.add('101', 'bo', 'Buy');
  await feed.report({ kind: 'post', id: '101' }, 'Advertising', { signal });
  assert.deepEqual(server.reports, [{ account_id: '2', status_ids: ['101'], comment: 'Advertising' }]);
});

test('what Mastodon has no place for is unsupported', async () => {
  const { feed } = await serving();
  for (const call of [
    feed.pin('1', true, { signal }),
    feed.announce('1', true, { signal }),
    feed.markRead('1', { signal }),
    feed.react('1', 'love', { signal, revision: 0 }),
    feed.post('u', { ...post, group: '7' }, { signal }),
    feed.post('u', { ...post, about: 'https://x.example' }, { signal }),
  ]) {
    assert.equal(await codeOf(call), 'unsupported');
  }
  assert.deepEqual((await feed.reactions('1', { signal, kind: 'love' })).items, []);
});

test('a person tells in details what they say of themselves, as text', async () => {
  const { source } = await serving();
  const ada = (await source.people.details(['ada'], { signal })).get('ada');
  assert.deepEqual(ada, {
    ...{ id: '1', name: 'Ada', login: 'ada', about: 'I weave. Mine (https://x.example/)' },
    relationship: { following: false, followedBy: false, requested: false },
  });
});

const followed = [
  { username: 'ada', name: 'Ada' },
  { username: 'bo', name: 'Bo', is: { following: true, followed_by: true } as const },
  { username: 'cy', name: 'Cy', is: { requested: true } as const },
];
const keys = ['bo', '3', 'nobody', '@cy'];
const requestsFor = (lines: string[]) => lines.filter((line) => line.endsWith('/relationships'));

test('who follows whom is asked once for all who are asked for, and only in details', async () => {
  const { server, source, lines } = await serving({}, 500, { accounts: followed });
  await source.people.get(keys, { signal });
  assert.deepEqual(requestsFor(lines()), []);
  const people = await source.people.details(keys, { signal });
  const is = (key: string) => {
    const person = people.get(key);
    return person && 'relationship' in person && person.relationship;
  };
  assert.deepEqual(is('bo'), { following: true, followedBy: true, requested: false });
  assert.deepEqual(is('@cy'), { following: false, followedBy: false, requested: true });
  assert.deepEqual(is('3'), is('@cy'));
  assert.equal(people.get('nobody') instanceof ParvisError, true);
  assert.deepEqual(requestsFor(lines()), ['GET v1/accounts/relationships']);
  const { query } = server.asked.find(({ path }) => path.endsWith('/relationships'))!;
  assert.deepEqual(query.getAll('id[]').sort(), ['2', '3'], 'each once');
  await source.people.details(['nobody'], { signal });
  assert.equal(requestsFor(lines()).length, 1, 'and not where there is nobody');
});

test('who follows whom is not asked where nobody is signed in', async () => {
  const { server, source, lines } = await serving({}, 500, { accounts: followed });
  const open = mastodon({ baseUrl: server.url });
  assert.deepEqual((await open.people.details(['bo'], { signal })).get('bo'), {
    ...{ id: '2', name: 'Bo', login: 'bo' },
  });
  assert.deepEqual(requestsFor(lines()), []);
  assert.ok(source);
});

for (const [status, times] of [
  [401, 4],
  [403, 1],
  [404, 1],
] as const) {
  test(`where it is refused with ${status} who follows whom, the rest stands`, async () => {
    const { source, lines } = await serving({}, 500, { accounts: followed, relationships: status });
    for (let time = 0; time < 2; time++)
      assert.deepEqual((await source.people.details(['bo'], { signal })).get('bo'), {
        ...{ id: '2', name: 'Bo', login: 'bo' },
      });
    // Who is signed out may sign in again; each is asked with a new token as well.
    assert.equal(requestsFor(lines()).length, times);
  });
}

test('a server that is only down is no reason to say nothing of who follows whom', async () => {
  const { source } = await serving({}, 500, { accounts: followed, relationships: 500 });
  assert.equal(await codeOf(source.people.details(['bo'], { signal })), 'internal');
});

test('a configuration names it, hands it the token of the page, and lists its mistakes', async () => {
  const client = await configure({
    source: {
      adapter: 'mastodon',
      baseUrl: 'https://social.acme.example/',
      timeline: 'local',
      mailDomain: 'acme.example',
    },
    tokenUrl: '/token',
  });
  assert.equal(client.source, 'mastodon:https://social.acme.example');
  assert.equal((await client.feed()).can.comment, true);
  client.close();
  const wrong = {
    adapter: 'mastodon',
    baseUrl: 7,
    timeline: 'all',
    mailDomain: 'a@b',
    tokenUrl: 1,
    sauce: 1,
  };
  await assert.rejects(configure({ source: wrong }), (error) => {
    assert.ok(error instanceof ParvisError);
    for (const name of ['baseUrl', 'timeline', 'mailDomain', 'tokenUrl', 'sauce'])
      assert.match(error.message, new RegExp(`"source": "${name}"`));
    return error.code === 'misconfigured';
  });
});
