import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedPage, PersonSummary } from '@parvis/model';
import { memory } from './adapters/memory/index.ts';
import { createClient } from './create-client.ts';
import type { Snapshot } from './client.ts';

const ada: PersonSummary = { id: 'ada', name: 'Ada', title: 'Analyst', mail: 'ada@acme.example' };

/** A client of a system whose posts say of their author what `author` is. */
function clientOf(author: PersonSummary) {
  const held = memory({
    people: [ada],
    session: { person: 'ada' },
    posts: [{ id: 'p', author: 'ada', text: 'Hello', createdAt: '2026-03-01T09:00:00Z' }],
  });
  const { feed } = held;
  const list: typeof feed.list = async (...asked): Promise<FeedPage> => {
    const page = await feed.list(...asked);
    return { ...page, items: page.items.map((post) => ({ ...post, author })) };
  };
  return createClient({ source: { ...held, feed: { ...feed, list } } });
}

/** What is known of Ada after her card was read, and then the feed. */
async function known(author: PersonSummary): Promise<PersonSummary | undefined> {
  const client = clientOf(author);
  const { signal } = new AbortController();
  let last: Snapshot<PersonSummary> | undefined;
  await new Promise<void>((resolve) => {
    client.people.watch('ada', (snapshot) => ((last = snapshot), snapshot.status === 'ready' && resolve()), {
      signal,
    });
  });
  const feed = await client.feed();
  await new Promise<void>((resolve) => {
    feed.watch({}, (view) => view.status !== 'pending' && resolve(), { signal });
  });
  client.close();
  return last?.status === 'ready' ? last.value : undefined;
}

test('an author who is only named takes nothing away of what the directory has said', async () => {
  assert.deepEqual(await known({ id: 'ada', name: 'Ada' }), ada);
});

test('an author of whom more is said is the newest that is known', async () => {
  const married = { ...ada, name: 'Ada King' };
  assert.deepEqual(await known(married), married);
});
