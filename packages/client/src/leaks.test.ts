import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { afterEach, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memory } from './adapters/memory/index.ts';
import { createClient } from './create-client.ts';
import { ada, scripted, settled } from './testing/scripted.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const REAL = { setTimeout, clearTimeout, BroadcastChannel };
afterEach(() => Object.assign(globalThis, REAL));

/** Counts the timers and channels that are open. */
function counting() {
  const timers = new Set<unknown>();
  const channels = new Set<BroadcastChannel>();
  Object.assign(globalThis, {
    setTimeout: (run: () => void, delay: number) => {
      const timer = REAL.setTimeout(() => {
        timers.delete(timer);
        run();
      }, delay);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout) => {
      timers.delete(timer);
      REAL.clearTimeout(timer);
    },
    BroadcastChannel: class extends REAL.BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }
      override close() {
        channels.delete(this);
        super.close();
      }
    },
  });
  return { timers, channels };
}

test('a thousand watchers that leave at once leave no request and no timer', async () => {
  const { source, calls } = scripted();
  const client = createClient({ source });
  const { timers } = counting();
  for (let times = 0; times < 1000; times++) {
    const asker = new AbortController();
    client.people.watch(`p${times}`, () => {}, asker);
    asker.abort();
  }
  await new Promise((resolve) => REAL.setTimeout(resolve, 20));
  assert.deepEqual([calls.length, timers.size], [0, 0]);
  client.close();
});

test('a thousand watchers that leave while they wait call their requests off', async () => {
  const { source, calls } = scripted();
  const client = createClient({ source });
  const askers = Array.from({ length: 1000 }, (_, index) => {
    const asker = new AbortController();
    client.people.watch(`p${index}`, () => {}, asker);
    return asker;
  });
  await settled();
  assert.equal(calls.length, 5);
  for (const asker of askers) asker.abort();
  await settled();
  assert.ok(calls.every(({ signal }) => signal.aborted));
  client.close();
});

test('a listener that has left can be collected', async () => {
  const client = createClient({ source: memory({ people: [ada] }) });
  const gone = await (async () => {
    const asker = new AbortController();
    const element = { shown: '' };
    client.people.watch('p1', (snapshot) => (element.shown = snapshot.status), asker);
    await settled();
    assert.equal(element.shown, 'ready');
    asker.abort();
    return new WeakRef(element);
  })();
  for (let times = 0; gone.deref() && times < 200; times++) {
    await settled();
    collectGarbage();
  }
  assert.equal(gone.deref(), undefined);
  client.close();
});

test('close ends every request, timer, channel and listener', async () => {
  const { timers, channels } = counting();
  const { source, calls } = scripted();
  const { session, recommendations } = memory({ people: [ada], session: { person: 'p1' }, latency: 5000 });
  const client = createClient({ source: { ...source, session, recommendations } });
  const asker = new AbortController();
  let heard = 0;
  client.people.watch('p1', () => heard++, asker);
  client.recommendations.watch({ kind: 'page', id: 'https://x' }, () => heard++, asker);
  const write = client.recommendations.set({ kind: 'page', id: 'https://x' }, true);
  const search = client.groups.list(asker).catch((error: unknown) => error);
  await new Promise((resolve) => REAL.setTimeout(resolve, 20));
  assert.deepEqual([calls.length, channels.size], [1, 1]);
  assert.ok(timers.size > 0);

  const before = heard;
  client.close();
  await assert.rejects(write, { code: 'aborted' });
  await search;
  assert.equal(calls[0]!.signal.aborted, true);
  assert.deepEqual([timers.size, channels.size], [0, 0]);
  assert.equal(getEventListeners(asker.signal, 'abort').length, 0);
  client.people.watch('p2', () => heard++, asker);
  await new Promise((resolve) => REAL.setTimeout(resolve, 20));
  assert.deepEqual([heard, calls.length], [before, 1], 'a closed client says nothing');
});
