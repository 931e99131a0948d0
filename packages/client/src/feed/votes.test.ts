import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory, type MemoryOptions } from '../adapters/memory/index.ts';
import { createClient } from '../create-client.ts';
import { ParvisError } from '../error.ts';
import type { Source } from '../ports.ts';
import type { ShownPost } from './feed.ts';

const OPTIONS: MemoryOptions = {
  people: [
    { id: 'ada', name: 'Ada' },
    { id: 'bo', name: 'Bo' },
  ],
  session: { person: 'ada' },
  posts: [
    {
      id: 'p',
      author: 'bo',
      text: 'When?',
      createdAt: '2026-03-01T09:00:00Z',
      poll: { options: ['a', 'b'] },
    },
  ],
};

async function watching(source: Source) {
  const client = createClient({ source });
  const feed = await client.feed();
  const { signal } = new AbortController();
  let shown: ShownPost | undefined;
  const isKnown = new Promise<void>((resolve) => {
    feed.watchPost(
      'p',
      (read) => {
        if (read.status !== 'ready') return;
        shown = read.value;
        resolve();
      },
      { signal },
    );
  });
  await isKnown;
  return { client, feed, poll: () => shown?.poll };
}

const codeOf = (error: unknown) => error instanceof ParvisError && error.code;

test('a vote shows wherever the post does, once the source holds it', async () => {
  const { client, feed, poll } = await watching(memory(OPTIONS));
  assert.deepEqual([feed.can.poll, poll()?.can.vote, poll()?.mine], [true, true, []]);
  await feed.vote('p', [1]);
  assert.deepEqual([poll()?.can.vote, poll()?.mine, poll()?.options[1]?.votes], [false, [1], 1]);
  await assert.rejects(feed.vote('p', [0]), (error) => codeOf(error) === 'conflict');
  assert.deepEqual(poll()?.mine, [1]);
  client.close();
});

test('a source without polls takes no vote', async () => {
  const source = memory(OPTIONS);
  const { client, feed } = await watching({ ...source, feed: { ...source.feed, vote: undefined } as never });
  await assert.rejects(feed.vote('p', [1]), (error) => codeOf(error) === 'unsupported');
  client.close();
});
