import assert from 'node:assert/strict';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { createStream } from './stream.ts';

const at = (tx: number) => ({ log: 1, tx, id: 0, at: 1 });
const change = (tx: number) => ({
  ...{ tx, id: 1, kind: 'post_changed', key: `key ${tx}` },
  ...{ group_id: null, group_slug: null, about: null },
});

test('a stream ends after a quarter of an hour at most, and its reader comes back soon', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const stream = createStream('ada');
  stream.begin('position', at(1), [], at(1));
  context.mock.timers.tick(10 * 60_000 - 1);
  stream.live(at(2));
  context.mock.timers.tick(5 * 60_000 + 1);
  stream.live(at(3));
  const events = (await text(stream.body)).trim().split('\n\n');
  assert.equal(events.length, 3);
  assert.match(events[2] ?? '', /^retry: \d+\nid: 1\.2\.0\.1\ndata: .*"kind":"end","retryAfter":\d{1,4}}$/);
});

test('what is heard before a stream has begun follows what it begins with, and nothing comes twice', async () => {
  const stream = createStream('ada');
  stream.hear([change(4), change(5)], at(6));
  stream.hear([change(7)], at(8));
  stream.begin('position', at(2), [change(3), change(4)], at(5));
  stream.end();
  const keys = (await text(stream.body)).match(/key \d/g);
  assert.deepEqual(keys, ['key 3', 'key 4', 'key 5', 'key 7']);
});

test('a reader who takes nothing is let go before they cost much memory', async () => {
  const stream = createStream('ada');
  stream.begin('position', at(1), [], at(1));
  const closed = once(stream.body, 'close');
  for (let tx = 2; tx < 10_000 && !stream.body.destroyed; tx++) stream.hear([change(tx)], at(tx + 1));
  await closed;
  assert.ok(stream.body.readableLength < 512 * 1024);
});
