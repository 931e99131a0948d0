// Loaded before the tests, so that what the client loads later is there within a turn.
import './tags.ts';
import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import type { Trends } from '@parvis/model';
import { memory, type MemoryOptions } from './adapters/memory/index.ts';
import type { Snapshot } from './client.ts';
import { createClient } from './create-client.ts';
import type { ParvisError } from './error.ts';
import type { Source } from './ports.ts';
import { settled } from './testing/scripted.ts';

const HOUR = 60 * 60_000;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  mock.timers.reset();
});

const people = ['ada', 'bo', 'cy', 'di'].map((id) => ({ id, name: id }));
let number = 0;
const post = (
  author: string,
  text: string,
  more: { hours?: number; group?: string; about?: string } = {},
) => {
  const { hours = 1, ...place } = more;
  const createdAt = new Date(Date.now() - hours * HOUR).toISOString();
  return { id: `post-${number++}`, author, text, createdAt, ...place };
};

function clientOf(options: MemoryOptions, change: (source: Source) => Source = (source) => source) {
  const asked: (string | undefined)[] = [];
  const source = memory({ people, ...options });
  const client = createClient({
    source: change({
      ...source,
      tags: {
        ...source.tags,
        trends(options) {
          asked.push(options.group);
          return source.tags.trends(options);
        },
      },
    }),
  });
  ends.push(() => client.close());
  return { client, asked };
}

/** Watches a place; `last` is what is known. */
async function watching(client: ReturnType<typeof clientOf>['client'], group?: string) {
  const end = new AbortController();
  const seen: Snapshot<Trends>[] = [];
  const watch = (await client.tags()).watchTrends(
    group === undefined ? {} : { group },
    (snapshot) => seen.push(snapshot),
    end,
  );
  await settled();
  const last = () => seen.at(-1);
  const found = () => {
    const now = last();
    return now?.status === 'ready'
      ? [now.value.kind, ...now.value.items.map(({ name, people }) => `${name} ${people}`)]
      : now?.status;
  };
  return { last, found, retry: watch.retry, end };
}

test('trends are read once for all who watch a place, and each place for itself', async () => {
  const groups = [{ id: 'g', slug: 'choir', name: 'Choir', visibility: 'open' as const }];
  const { client, asked } = clientOf({
    groups,
    posts: [
      post('ada', '#Party', { group: 'g' }),
      post('bo', '#party', { group: 'g' }),
      post('ada', '#Lift #lift'),
      post('cy', '#lift #alone'),
    ],
  });
  const [one, two] = await Promise.all([watching(client), watching(client)]);
  const choir = await watching(client, 'choir');
  assert.deepEqual(one.found(), two.found());
  assert.deepEqual((one.found() as string[]).toSorted(), ['lift 2', 'party 2', 'trends']);
  assert.deepEqual(choir.found(), ['trends', 'party 2']);
  assert.deepEqual(asked, [undefined, 'choir']);
});

test('what is known is shown for five minutes before it is read again', async () => {
  const { client, asked } = clientOf({ posts: [post('ada', '#a'), post('bo', '#a')] });
  const first = await watching(client);
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 4 * 60_000 });
  await watching(client);
  assert.equal(asked.length, 1);
  mock.timers.setTime(Date.now() + 2 * 60_000);
  await watching(client);
  assert.equal(asked.length, 2);
  assert.equal(first.last()?.status, 'ready');
});

test('a closed group tells outsiders nothing, in its own trends and in those of everyone', async () => {
  const groups = [{ id: 'g', slug: 'board', name: 'Board', visibility: 'closed' as const }];
  const { client } = clientOf({
    groups,
    session: { person: 'ada' },
    posts: [post('bo', '#figures', { group: 'g' }), post('cy', '#figures', { group: 'g' })],
  });
  const board = await watching(client, 'board');
  assert.equal((board.last() as { error?: ParvisError }).error?.code, 'forbidden');
  assert.deepEqual((await watching(client)).found(), ['recent']);
});

test('the conversation of a page is in no trend, unless it belongs to an open group', async () => {
  const about = 'https://intranet.example/news';
  const groups = [{ id: 'g', slug: 'choir', name: 'Choir', visibility: 'open' as const }];
  const { client } = clientOf({
    groups,
    posts: ['ada', 'bo'].flatMap((who) => [
      post(who, '#alone', { about }),
      post(who, '#inside', { about, group: 'g' }),
    ]),
  });
  assert.deepEqual((await watching(client)).found(), ['trends', 'inside 2']);
});

test('a source without tags says so, and is asked nothing', async () => {
  const { client } = clientOf({}, ({ name, people }) => ({ name, ...(people && { people }) }));
  assert.equal(client.has('tags'), false);
  await assert.rejects(client.tags(), { code: 'unsupported' });
});

test('a community manager keeps synonyms, which hold in trends, completion and feeds by tag', async () => {
  const { client } = clientOf({
    session: { person: 'ada', roles: ['member', 'community_manager'] },
    posts: [post('ada', '1 #sécurité', { hours: 3 }), post('bo', '2 #safety', { hours: 2 })],
  });
  const tags = await client.tags();
  assert.equal(tags.can.synonyms, true);
  const before = await watching(client);
  assert.equal(before.found()?.[0], 'recent');
  await tags.setSynonym('Sécurité', 'Safety');
  before.retry();
  await settled();
  assert.deepEqual(before.found(), ['trends', 'Safety 2']);
  const { signal } = new AbortController();
  assert.deepEqual((await tags.synonyms({ signal })).items, [
    { tag: 'securite', name: 'Sécurité', of: { tag: 'safety', name: 'Safety' } },
  ]);
  const feed = await client.feed();
  assert.deepEqual(await feed.complete('sec', { signal }), [{ tag: 'safety', name: 'Safety' }]);
  for (const tag of ['safety', 'SÉCURITÉ']) {
    let texts: string[] = [];
    feed.watch({ tag }, ({ items }) => (texts = items.map(({ text }) => text)), { signal });
    await settled();
    assert.deepEqual(texts, ['2 #safety', '1 #sécurité']);
  }
  await tags.setSynonym('safety', 'Protection');
  assert.deepEqual(
    (await tags.synonyms({ signal })).items.map(({ tag, of }) => `${tag} = ${of.tag}`).sort(),
    ['safety = protection', 'securite = protection'],
  );
  await tags.setSynonym('Protection', 'sécurité');
  assert.deepEqual(
    (await tags.synonyms({ signal })).items.map(({ tag, of }) => `${tag} = ${of.tag}`).sort(),
    ['protection = securite', 'safety = securite'],
  );
  await tags.setSynonym('safety', undefined);
  assert.equal((await tags.synonyms({ signal })).items.length, 1);
});

test('others than community managers keep no synonyms', async () => {
  const { client } = clientOf({ session: { person: 'bo' }, synonyms: [{ tag: 'b', of: 'a' }] });
  const tags = await client.tags();
  await assert.rejects(tags.setSynonym('a', 'b'), { code: 'forbidden' });
  await assert.rejects(tags.synonyms(new AbortController()), { code: 'forbidden' });
});
