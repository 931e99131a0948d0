import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import type { ParvisClient } from './client.ts';
import { createClient } from './create-client.ts';
import type { ParvisError } from './error.ts';
import type { Source } from './ports.ts';
import { ada, bob, scripted, settled, watching } from './testing/scripted.ts';

const clients: ParvisClient[] = [];
const open = (source: Source) => {
  const client = createClient({ source });
  clients.push(client);
  return client;
};

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

describe('batches', () => {
  test('all that is asked for in one tick is one batch, identical keys once', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const [one, two, same] = ['p1', 'P2', ' p1 '].map((key) => watching(client, key));
    await settled();
    assert.deepEqual(
      calls.map(({ keys }) => keys),
      [['p1', 'p2']],
    );
    await calls[0]!.answer(ada, bob);
    assert.deepEqual([one!.name(), two!.name(), same!.name()], ['Ada', 'Bob', 'Ada']);
  });

  test('500 cards of 500 people are three requests of at most 200 keys', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    for (let index = 0; index < 500; index++) watching(client, `p${index}`);
    await settled();
    assert.deepEqual(
      calls.map(({ keys }) => keys.length),
      [200, 200, 100],
    );
  });

  test('one key fails alone, and a key that is left out fails too', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const [found, unknown] = ['p1', 'nobody'].map((key) => watching(client, key));
    await settled();
    await calls[0]!.answer(ada);
    assert.equal(found!.name(), 'Ada');
    assert.equal((unknown!.last() as { error: ParvisError }).error.code, 'not_found');

    const silent = open({ ...source, people: { ...source.people!, get: async () => new Map() } });
    const left = watching(silent, 'p1');
    await settled();
    assert.equal((left.last() as { error: ParvisError }).error.code, 'bad_response');
  });

  test('a watcher that left before the tick is not asked for', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    watching(client, 'p1').leave();
    watching(client, 'p2');
    await settled();
    assert.deepEqual(calls[0]!.keys, ['p2']);
  });

  test('a request is called off when the last of its watchers has left, and not before', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const watchers = ['p1', 'p2', 'p2'].map((key) => watching(client, key));
    await settled();
    watchers[0]!.leave();
    watchers[1]!.leave();
    await settled();
    assert.equal(calls[0]!.signal.aborted, false);
    watchers[2]!.leave();
    await settled();
    assert.equal(calls[0]!.signal.aborted, true);
    const again = watching(client, 'p1');
    await settled();
    await calls[1]!.answer(ada);
    assert.equal(again.name(), 'Ada');
  });

  test('a watcher that leaves and comes back in one go keeps its request', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const first = watching(client, 'p1');
    await settled();
    first.leave();
    const moved = watching(client, 'p1');
    await settled();
    assert.equal(calls.length, 1);
    await calls[0]!.answer(ada);
    assert.equal(moved.name(), 'Ada');
    assert.equal(first.name(), 'pending', 'one that left hears nothing more');
  });
});

describe('one copy of each thing', () => {
  test('a person is one, by id, mail and login', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const watchers = ['ada@acme.example', 'ADA', 'p1'].map((key) => watching(client, key));
    await settled();
    await calls[0]!.answer(ada);
    watchers[0]!.retry();
    await settled();
    assert.deepEqual(calls[1]!.keys, ['p1']);
    await calls[1]!.answer({ ...ada, name: 'Ada King' });
    assert.deepEqual(
      watchers.map(({ name }) => name()),
      ['Ada King', 'Ada King', 'Ada King'],
    );
    watching(client, 'ada');
    await settled();
    assert.equal(calls.length, 2, 'known by now');
  });

  test('details correct the summary, and a newer summary the details', async () => {
    const { source, calls, details } = scripted();
    const client = open(source);
    const line = watching(client, 'p1');
    await settled();
    await calls[0]!.answer({ ...ada, title: 'Engineer' });
    const card = watching(client, 'ada@acme.example', 'watchDetails');
    await settled();
    await details[0]!.answer({ ...ada, name: 'Ada King', phone: '1' });
    assert.equal(line.name(), 'Ada King');
    line.retry();
    await settled();
    await calls[1]!.answer({ ...ada, name: 'Countess' });
    assert.equal(card.name(), 'Countess');
    const last = card.last();
    assert.deepEqual(last.status === 'ready' && last.value, { ...ada, name: 'Countess', phone: '1' });
  });

  test('an older answer never replaces a newer one', async () => {
    const { source, calls, details } = scripted();
    const client = open(source);
    const line = watching(client, 'p1');
    await settled();
    watching(client, 'p1', 'watchDetails');
    await settled();
    await details[0]!.answer({ ...ada, name: 'Newer' });
    await calls[0]!.answer({ ...ada, name: 'Older' });
    assert.equal(line.name(), 'Newer');
  });

  test('a key that was changed while its first answer was slow shows only the second person', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const first = watching(client, 'p1');
    await settled();
    first.leave();
    const second = watching(client, 'p2');
    await settled();
    await calls[1]!.answer(bob);
    await calls[0]!.answer(ada);
    assert.equal(second.name(), 'Bob');
    assert.equal(first.name(), 'pending');
  });

  test('a listener that throws does not keep the others from hearing', async () => {
    const { source, calls } = scripted();
    const thrown: unknown[] = [];
    const { queueMicrotask: queue } = globalThis;
    mock.method(globalThis, 'queueMicrotask', (task: () => void) =>
      queue(() => {
        try {
          task();
        } catch (error) {
          thrown.push(error);
        }
      }),
    );
    const client = open(source);
    let calm = true;
    const listener = () => {
      if (!calm) throw new Error('a mistake');
    };
    client.people.watch('p1', listener, new AbortController());
    const other = watching(client, 'p1');
    await settled();
    calm = false;
    await calls[0]!.answer(ada);
    assert.equal(other.name(), 'Ada');
    mock.restoreAll();
    assert.match(String(thrown), /a mistake/);
  });
});

describe('failures and age', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
  });
  afterEach(() => mock.timers.reset());

  test('a failed read is not kept as an answer: the next watcher asks again', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const first = watching(client, 'p1');
    await settled();
    await calls[0]!.fail('unavailable');
    assert.equal(first.name(), 'failed');
    const next = watching(client, 'p1');
    assert.equal(first.name(), 'pending');
    await settled();
    await calls[1]!.answer(ada);
    assert.deepEqual([first.name(), next.name()], ['Ada', 'Ada']);
  });

  test('what was known is kept when a refresh fails, as of its time, until retry succeeds', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const card = watching(client, 'p1');
    await settled();
    await calls[0]!.answer(ada);
    mock.timers.tick(61_000);
    const other = watching(client, 'p1');
    assert.equal(other.name(), 'Ada', 'shown at once');
    await settled();
    await calls[1]!.fail('unavailable');
    const last = card.last();
    assert.ok(last.status === 'ready');
    assert.deepEqual([last.stale, last.asOf, last.error?.code], [true, 1_000_000, 'unavailable']);
    card.retry();
    card.retry();
    await settled();
    assert.equal(calls.length, 3);
    await calls[2]!.answer({ ...ada, name: 'Ada King' });
    const now = card.last();
    assert.ok(now.status === 'ready');
    assert.deepEqual(
      [now.stale, now.asOf, now.error, now.value.name],
      [false, 1_061_000, undefined, 'Ada King'],
    );
  });

  test('what is younger than a minute is not asked for again', async () => {
    const { source, calls } = scripted();
    const client = open(source);
    const first = watching(client, 'p1');
    await settled();
    await calls[0]!.answer(ada);
    first.leave();
    mock.timers.tick(59_000);
    assert.equal(watching(client, 'p1').name(), 'Ada');
    await settled();
    assert.equal(calls.length, 1);
  });
});
