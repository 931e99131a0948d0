import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import type { Change, StreamSignal } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { mastodon, type MastodonOptions } from './index.ts';
import { startMastodon } from './testing/server.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  mock.timers.reset();
  for (const stop of stops.splice(0)) stop();
});

const accounts = [
  { username: 'ada', name: 'Ada' },
  { username: 'bo', name: 'Bo' },
];

async function following(options: Partial<MastodonOptions> & { stream?: boolean; since?: string } = {}) {
  const { stream, since, ...more } = options;
  const server = await startMastodon({ accounts, ...(stream !== undefined && { stream }) });
  const asker = new AbortController();
  stops.push(
    () => asker.abort(),
    () => void server.stop(),
  );
  const source = mastodon({ baseUrl: server.url, getToken: () => 'secret', ...more });
  const changes = await source.changes();
  const open = (from = since) =>
    changes
      .stream({ signal: asker.signal, ...(from !== undefined && { since: from }) })
      [Symbol.asyncIterator]();
  return { server, source, asker, open };
}

type Events = AsyncIterator<Change | StreamSignal>;
const told = async (events: Events) => {
  const { value, done } = await events.next();
  if (done) return 'over';
  const event = value;
  return 'key' in event ? `${event.kind} ${event.key}` : event.kind;
};
/** The next that is no sign of life. */
async function change(events: Events) {
  for (;;) {
    const event = await told(events);
    if (event !== 'position') return event;
  }
}

test('the stream tells what is written, edited, answered and removed', async () => {
  const { server, open } = await following();
  const events = open();
  assert.equal(await told(events), 'position');
  const next = change(events);
  while (server.listeners() === 0) await new Promise(setImmediate);
  server.add('101', 'bo', 'New');
  assert.equal(await next, 'post_created 101');
  server.add('102', 'bo', 'Answer', { replyTo: '101' });
  assert.equal(await change(events), 'comments_changed 101');
  server.tell('delete', '101');
  assert.equal(await change(events), 'post_changed 101');
  server.tell('notification', '{}');
  assert.equal(await told(events), 'position');
});

test('what was written within the minute before is told, and after a break all is read again', async () => {
  const { server, open } = await following();
  server.add('101', 'bo', 'Just now');
  const events = open();
  assert.deepEqual([await told(events), await told(events)], ['position', 'post_created 101']);
  const again = open('101');
  assert.deepEqual([await told(again), await told(again)], ['position', 'reset']);
});

test('what the reader writes here is told by the id it has here, however late the answer comes', async () => {
  const { source, server, open } = await following({
    async fetch(url, init) {
      const response = await fetch(url, init);
      // The stream is faster than the answer.
      if (init?.method === 'POST') for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
      return response;
    },
  });
  const events = open();
  assert.equal(await told(events), 'position');
  const next = change(events);
  while (server.listeners() === 0) await new Promise(setImmediate);
  const feed = await source.feed();
  await feed.post('u-1', { kind: 'status', text: 'Mine' }, new AbortController());
  assert.equal(await next, 'post_created u-1');
});

test('a stream that breaks off is unavailable, and one that is left is closed', async () => {
  const { server, asker, open } = await following();
  const events = open();
  assert.equal(await told(events), 'position');
  const broken = change(events);
  while (server.listeners() === 0) await new Promise(setImmediate);
  server.hangUp();
  await assert.rejects(broken, { code: 'unavailable' });
  const left = open();
  await told(left);
  const pending = change(left);
  while (server.listeners() === 0) await new Promise(setImmediate);
  asker.abort();
  await assert.rejects(pending, { code: 'aborted' });
  while (server.listeners() > 0) await new Promise(setImmediate);
});

test('an event that cannot be read is bad_response', async () => {
  const { server, open } = await following();
  const events = open();
  await told(events);
  const next = change(events);
  while (server.listeners() === 0) await new Promise(setImmediate);
  server.tell('update', '{"id":');
  await assert.rejects(next, { code: 'bad_response' });
});

test('a server without a stream is looked at from time to time', async () => {
  const { server, open } = await following({ stream: false });
  server.add('101', 'bo', 'Before');
  const events = open();
  assert.deepEqual([await told(events), await told(events)], ['position', 'post_created 101']);
  mock.timers.enable({ apis: ['setTimeout'] });
  const next = change(events);
  await new Promise(setImmediate);
  server.add('102', 'bo', 'After');
  mock.timers.tick(45_000);
  assert.equal(await next, 'post_created 102');
  assert.equal(await told(events), 'position');
  const looks = server.asked.filter(({ path }) => path.endsWith('/home'));
  assert.deepEqual(
    looks.map(({ query }) => query.get('since_id')),
    [null, '101'],
  );
});

test('a look that is called off leaves no timer', async () => {
  const { asker, open } = await following({ stream: false });
  const events = open();
  assert.equal(await told(events), 'position');
  const next = told(events);
  await new Promise(setImmediate);
  asker.abort();
  await assert.rejects(next, (error) => error instanceof ParvisError && error.code === 'aborted');
});

test('the stream is asked of the host that the instance names', async () => {
  const asked: string[] = [];
  const { open } = await following({
    async fetch(url, init) {
      asked.push(new Request(url).url);
      if (new Request(url).url.endsWith('/v2/instance'))
        return Response.json({ configuration: { urls: { streaming: 'wss://streaming.acme.example/' } } });
      if (new Request(url).url.startsWith('https://streaming.')) throw new TypeError('not there');
      return fetch(url, init);
    },
  });
  assert.equal(await told(open()), 'position');
  assert.ok(asked.includes('https://streaming.acme.example/api/v1/streaming/user'));
});
