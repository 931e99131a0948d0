import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, mock, test } from 'node:test';
import type { Recommendations, Session, Subject } from '@parvis/model';
import { memory } from './adapters/memory/index.ts';
import type { ParvisClient, Snapshot } from './client.ts';
import { createClient } from './create-client.ts';
import { ParvisError } from './error.ts';
import type { Source } from './ports.ts';
import { ada, bob, scripted, settled, watching } from './testing/scripted.ts';

const page: Subject = { kind: 'page', id: 'https://intranet.example/news' };

/** The window and document of a browser, as far as the client listens to them. */
const network = new EventTarget();
const view = Object.assign(new EventTarget(), { hidden: false, baseURI: 'http://intranet.example/' });
before(() => {
  Object.assign(globalThis, { document: view, addEventListener: network.addEventListener.bind(network) });
});
after(() => {
  Object.assign(globalThis, { document: undefined, addEventListener: undefined });
});

const clients: ParvisClient[] = [];
const open = (source: Source) => {
  const client = createClient({ source });
  clients.push(client);
  return client;
};
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

function look(hidden: boolean) {
  view.hidden = hidden;
  view.dispatchEvent(new Event('visibilitychange'));
}

describe('refreshing', () => {
  beforeEach(() => mock.timers.enable({ apis: ['Date'], now: 1_000_000 }));
  afterEach(() => mock.timers.reset());

  test('what failed is asked for again when the network is back', async () => {
    const { source, calls } = scripted();
    const card = watching(open(source), 'p1');
    await settled();
    await calls[0]!.fail('offline');
    network.dispatchEvent(new Event('online'));
    await settled();
    await calls[1]!.answer(ada);
    assert.equal(card.name(), 'Ada');
    network.dispatchEvent(new Event('online'));
    await settled();
    assert.equal(calls.length, 2, 'what is fresh is left alone');
  });

  test('what fails just as the network comes back is asked for once more', async () => {
    const { source, calls } = scripted();
    const card = watching(open(source), 'p1');
    await settled();
    await calls[0]!.answer(ada);
    mock.timers.tick(61_000);
    network.dispatchEvent(new Event('online'));
    await settled();
    await calls[1]!.fail('offline');
    network.dispatchEvent(new Event('online'));
    await settled();
    network.dispatchEvent(new Event('online'));
    await calls[2]!.fail('offline');
    await settled();
    await calls[3]!.answer({ ...ada, name: 'Ada King' });
    assert.equal(card.name(), 'Ada King');
    await settled();
    assert.equal(calls.length, 4);
  });

  test('a page that is looked at again after a minute asks for what is older', async () => {
    const { source, calls } = scripted();
    const card = watching(open(source), 'p1');
    await settled();
    await calls[0]!.answer(ada);
    mock.timers.tick(50_000);
    look(true);
    mock.timers.tick(50_000);
    look(false);
    await settled();
    assert.equal(calls.length, 1, 'not for a short look elsewhere');
    look(true);
    mock.timers.tick(61_000);
    await settled();
    assert.equal(calls.length, 1, 'not while it is hidden');
    look(false);
    await settled();
    assert.equal(calls.length, 2);
    await calls[1]!.answer({ ...ada, name: 'Ada King' });
    assert.equal(card.name(), 'Ada King');
  });
});

/** Who is signed in changes, as with a cookie; each reader has names of their own. */
function changing() {
  const state = { reader: ada as typeof ada | undefined, calls: 0 };
  const held = memory({ people: [ada, bob], session: { person: ada.id } });
  const source: Source = {
    ...held,
    name: 'changing',
    session: {
      can: { signOut: true },
      async get() {
        if (!state.reader) throw new ParvisError('unauthenticated', 'nobody');
        return { person: state.reader, roles: ['member'] };
      },
      async signOut() {
        state.reader = undefined;
      },
    },
    people: {
      ...held.people,
      async get(keys) {
        state.calls++;
        return new Map(keys.map((key) => [key, { id: key, name: `${key} seen by ${state.reader?.name}` }]));
      },
    },
  };
  return { source, state };
}

function following(client: ParvisClient) {
  const sessions: Snapshot<Session>[] = [];
  const { retry } = client.session.watch((snapshot) => sessions.push(snapshot), new AbortController());
  return { retry, last: () => sessions.at(-1)! };
}

function recommending(client: ParvisClient) {
  const seen: Snapshot<Recommendations>[] = [];
  client.recommendations.watch(page, (snapshot) => seen.push(snapshot), new AbortController());
  return () => {
    const last = seen.at(-1)!;
    return last.status === 'ready' ? [last.value.count, last.value.mine] : last.status;
  };
}

/** Messages between channels come by the event loop, when they come. */
async function until(so: () => boolean) {
  for (let times = 0; !so() && times < 200; times++) await settled();
  assert.ok(so(), 'it never came to be so');
}

describe('the person who is signed in', () => {
  test('is another: everything is forgotten and read again', async () => {
    const { source, state } = changing();
    const client = open(source);
    const session = following(client);
    const card = watching(client, 'p9');
    await settled();
    assert.equal(card.name(), 'p9 seen by Ada');
    const { length } = card.seen;
    state.reader = bob;
    session.retry();
    await settled();
    assert.deepEqual(
      card.seen.slice(length).map((each) => (each.status === 'ready' ? each.value.name : each.status)),
      ['pending', 'p9 seen by Bob'],
    );
  });

  test('is the same: nothing is read again', async () => {
    const { source, state } = changing();
    const client = open(source);
    const session = following(client);
    watching(client, 'p9');
    await settled();
    session.retry();
    await settled();
    assert.equal(state.calls, 1);
  });

  test('signs out: nothing of theirs stays, here and in other tabs', async () => {
    const { source, state } = changing();
    const [here, there] = [open(source), open(source)];
    const sessions = [following(here), following(there)];
    const card = watching(there, 'p9');
    await until(() => card.name() === 'p9 seen by Ada');
    await here.session.signOut(new AbortController());
    assert.equal(state.reader, undefined);
    await until(() => sessions.every(({ last }) => last().status === 'failed'));
    await until(() => card.name() === 'p9 seen by undefined');
  });

  test('changed in another tab: this one asks who it is now', async () => {
    const { source, state } = changing();
    const here = open(source);
    following(here);
    const card = watching(here, 'p9');
    await until(() => card.name() === 'p9 seen by Ada');
    state.reader = bob;
    following(open(source));
    await until(() => card.name() === 'p9 seen by Bob');
  });

  test('comes back in another tab: what this one could not read for want of a reader is read', async () => {
    const { source, state } = changing();
    state.reader = undefined;
    const here = open(source);
    const session = following(here);
    await until(() => session.last().status === 'failed');
    state.reader = bob;
    following(open(source));
    await until(() => session.last().status === 'ready');
  });

  test('changes while a write is on its way: it is called off, and nothing of it shown', async () => {
    const { source, state } = changing();
    let sent: AbortSignal | undefined;
    const client = open({
      ...source,
      recommendations: {
        ...source.recommendations!,
        set: (_, __, { signal }) =>
          new Promise((_resolve, reject) => {
            sent = signal;
            signal.addEventListener('abort', () => reject(new ParvisError('aborted', 'called off')));
          }),
      },
    });
    const session = following(client);
    const shown = recommending(client);
    await settled();
    const write = client.recommendations.set(page, true);
    await until(() => String(shown()) === '1,true' && sent !== undefined);
    state.reader = bob;
    session.retry();
    await assert.rejects(write, { code: 'aborted' });
    assert.equal(sent?.aborted, true);
    await until(() => String(shown()) === '0,false');
  });
});

describe('other tabs', () => {
  test('of the same person read again what was changed here', async () => {
    const source = memory({ people: [ada], session: { person: ada.id } });
    const [here, there] = [open(source), open(source)];
    const [shown, shownThere] = [recommending(here), recommending(there)];
    await settled();
    await here.recommendations.set(page, true);
    assert.deepEqual(shown(), [1, true]);
    await until(() => String(shownThere()) === '1,true');
  });

  test('that learn only later who is reading are told what was changed meanwhile', async () => {
    const source = memory({ people: [ada], session: { person: ada.id } });
    const here = open(source);
    recommending(here);
    await settled();
    let learn = () => {};
    const known = new Promise<void>((resolve) => (learn = resolve));
    const session = {
      can: { signOut: false },
      get: async (...call: Parameters<typeof source.session.get>) =>
        known.then(() => source.session.get(...call)),
      signOut: async () => {},
    };
    const shownThere = recommending(open({ ...source, session }));
    await until(() => String(shownThere()) === '0,false');
    await here.recommendations.set(page, true);
    await settled();
    assert.deepEqual(shownThere(), [0, false]);
    learn();
    await until(() => String(shownThere()) === '1,true');
  });

  test('that are hidden read it when they are looked at', async () => {
    const source = memory({ people: [ada], session: { person: ada.id } });
    const [here, there] = [open(source), open(source)];
    const shownThere = (recommending(here), recommending(there));
    await settled();
    look(true);
    await here.recommendations.set(page, true);
    await settled();
    await settled();
    assert.deepEqual(shownThere(), [0, false]);
    look(false);
    await until(() => String(shownThere()) === '1,true');
  });

  test('of another person hear who is signed in here, and nothing else', async () => {
    let reads = 0;
    const asBob = memory({ people: [bob], session: { person: bob.id } });
    const counted = async (...call: Parameters<typeof asBob.recommendations.get>) => {
      reads++;
      return asBob.recommendations.get(...call);
    };
    const there = open({ ...asBob, recommendations: { ...asBob.recommendations, get: counted } });
    const shownThere = recommending(there);
    const said: unknown[] = [];
    const common = new BroadcastChannel('parvis memory');
    common.onmessage = (event: unknown) => said.push((event as MessageEvent).data);
    await until(() => String(shownThere()) === '0,false');
    const here = open(memory({ people: [ada], session: { person: ada.id } }));
    recommending(here);
    await settled();
    await here.recommendations.set(page, true);
    await until(() => said.length === 2);
    await settled();
    common.close();
    assert.deepEqual([reads, said], [1, [bob.id, ada.id]]);
  });
});
