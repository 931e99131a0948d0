import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { parvis } from './adapters/parvis/index.ts';
import type { Snapshot } from './client.ts';
import { createClient } from './create-client.ts';
import type { Recommendations, Subject } from '@parvis/model';

/**
 * Clicks of one reader in two tabs on a network that delays, loses and doubles, against a server that answers
 * with errors, over the real adapter and HTTP layer. Only `fetch`, the clock and the channel between tabs are
 * simulated, and the clock jumps to whatever comes next.
 */

const REAL = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  now: Date.now,
  fetch: globalThis.fetch,
  BroadcastChannel: globalThis.BroadcastChannel,
};

const clock = { now: 0, count: 0, timers: new Map<number, { at: number; run: () => void }>() };

function later(run: () => void, delay = 0): number {
  clock.timers.set(++clock.count, { at: clock.now + delay, run });
  return clock.count;
}

/** Runs everything that is due, in order of its time, until nothing is left to happen. */
async function untilQuiet() {
  for (;;) {
    await new Promise(setImmediate);
    let next: number | undefined;
    for (const [id, { at }] of clock.timers) {
      if (next === undefined || at < clock.timers.get(next)!.at) next = id;
    }
    if (next === undefined) return;
    const { at, run } = clock.timers.get(next)!;
    clock.timers.delete(next);
    clock.now = Math.max(clock.now, at);
    run();
  }
}

class Channel {
  static readonly open = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    Channel.open.add(this);
  }
  postMessage(data: unknown) {
    for (const other of Channel.open) {
      if (other !== this && other.name === this.name)
        later(() => Channel.open.has(other) && other.onmessage?.({ data }), 1);
    }
  }
  close() {
    Channel.open.delete(this);
  }
}

before(() => {
  Object.assign(globalThis, {
    setTimeout: later,
    clearTimeout: (id: number) => clock.timers.delete(id),
    BroadcastChannel: Channel,
  });
  Date.now = () => clock.now;
});
after(() => {
  const { now, ...rest } = REAL;
  Object.assign(globalThis, rest);
  Date.now = now;
});

const SUBJECT: Subject = { kind: 'page', id: 'https://intranet.example/news' };
const READER = { id: 'ada', name: 'Ada' };

/** What becomes of one request. Times in milliseconds. */
interface Fate {
  toServer: number;
  toReader: number;
  /** `before`: refused by something on the way; `after`: done, and the answer lost, so that it seems to hang. */
  fault: 'none' | 'lost request' | 'lost answer' | '503 before' | '503 after' | '502 cut';
  /** Delivered once more so much later, as a retrying proxy does. */
  again: number | undefined;
}

/** The server of the contract, one subject and one reader, with recommendations of `others`. */
function simulate(fates: readonly Fate[], others: number) {
  const held = { mine: false, revision: 0 };
  let requests = 0;
  const shown = (): Recommendations => ({
    subject: SUBJECT,
    count: others + Number(held.mine),
    mine: held.mine,
    revision: held.revision,
    people: [],
  });
  const answer = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

  function serve(path: string, { method, headers }: RequestInit): Response {
    if (path.endsWith('/session')) return answer(200, { person: READER, roles: ['member'] });
    if (method === 'POST') return answer(200, { answers: [{ subject: SUBJECT, recommendations: shown() }] });
    const wanted = method === 'PUT';
    const revision = new Headers(headers).get('if-match');
    if (revision !== `"${held.revision}"`) {
      return answer(412, { type: 'about:blank', title: '', status: 412, code: 'precondition_failed' });
    }
    // A write that changes nothing does not count.
    if (held.mine !== wanted) Object.assign(held, { mine: wanted, revision: held.revision + 1 });
    return answer(200, shown());
  }

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const path = new URL(url).pathname;
    const none: Fate = { toServer: 1, toReader: 1, fault: 'none', again: undefined };
    const { toServer, toReader, fault, again } = path.endsWith('/session')
      ? none
      : (fates[requests++] ?? none);
    if (again !== undefined && init.method !== 'POST') later(() => serve(path, init), toServer + again);
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
      if (fault === 'lost request') return;
      // What has left arrives, even when the reader does not wait for it any more.
      later(() => {
        const refused = answer(503, { type: 'about:blank', title: '', status: 503, code: 'unavailable' });
        const served = fault === '503 before' ? refused : serve(path, init);
        if (fault === 'lost answer') return;
        if (fault === '502 cut') return later(() => reject(new TypeError('network error')), toReader);
        later(() => resolve(fault === '503 after' ? refused : served), toReader);
      }, toServer);
    });
  }
  Object.assign(globalThis, { fetch });
  return { shown, held };
}

function openTab() {
  const client = createClient({ source: parvis({ baseUrl: 'http://parvis.example/parvis' }) });
  const end = new AbortController();
  const seen: Snapshot<Recommendations>[] = [];
  const { retry } = client.recommendations.watch(SUBJECT, (snapshot) => seen.push(snapshot), end);
  return {
    client,
    seen,
    retry,
    last: () => seen.at(-1)!,
    set: (wanted: boolean) => client.recommendations.set(SUBJECT, wanted),
  };
}

const delay = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 15_000 }));
const fate = fc.record<Fate>({
  toServer: delay,
  toReader: delay,
  fault: fc.oneof(
    { weight: 3, arbitrary: fc.constant('none' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('lost request', 'lost answer', '503 before', '503 after', '502 cut'),
    },
  ),
  again: fc.option(delay, { nil: undefined }),
});
const clicksOf = (tabs: number) =>
  fc.array(
    fc.record({
      at: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 60_000 })),
      wanted: fc.boolean(),
      tab: fc.integer({ min: 0, max: tabs - 1 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

/** One run. Fails unless it ends with what the server holds shown in every tab; answers whether a write was refused. */
async function run(
  tabCount: number,
  clicks: { at: number; wanted: boolean; tab: number }[],
  fates: Fate[],
  others: number,
  looks = true,
) {
  clock.now = 1_000_000;
  clock.timers.clear();
  for (const channel of Channel.open) channel.close();
  const server = simulate(fates, others);
  const tabs = Array.from({ length: tabCount }, openTab);
  await Promise.all(tabs.map(({ client }) => client.recommendations.prepare()));
  let refused = false;
  let last = { at: -1, wanted: false };
  for (const click of clicks) {
    if (click.at >= last.at) last = click;
    later(() => {
      const { set } = tabs[click.tab]!;
      set(click.wanted).catch(() => (refused = true));
      const shown = tabs[click.tab]!.last();
      if (shown.status === 'ready') assert.equal(shown.value.mine, click.wanted, 'shown at once');
      // Not before the tabs know whose they are: what is changed elsewhere until then is seen at the next look.
    }, click.at + 10);
  }
  await untilQuiet();
  // After a write that was given up, what the reader is shown may be out of date, and says so by its error; it
  // is mended by the next look.
  if (looks && (refused || tabs.some(({ last }) => 'error' in last()))) tabs.forEach((tab) => tab.retry());
  await untilQuiet();

  const { mine, count } = server.shown();
  for (const tab of tabs) {
    const shown = tab.last();
    assert.equal(shown.status, 'ready');
    assert.deepEqual({ mine: shown.value.mine, count: shown.value.count }, { mine, count }, 'shown is held');
    for (const each of tab.seen)
      assert.ok(each.status !== 'ready' || each.value.count >= 0, 'never below zero');
    tab.client.close();
  }
  if (tabCount === 1 && !refused) assert.equal(mine, last.wanted, 'the last intent wins');
  await untilQuiet();
  assert.equal(Channel.open.size, 0);
  return refused;
}

test('1,000 random runs of clicks, delays and failures end with what the server holds shown', async () => {
  await fc.assert(
    fc.asyncProperty(
      clicksOf(1),
      fc.array(fate, { maxLength: 30 }),
      fc.nat({ max: 2 }),
      (clicks, fates, others) => run(1, clicks, fates, others).then(() => {}),
    ),
    { numRuns: 1000 },
  );
});

test('300 random runs in two tabs at once end with what the server holds shown in both', async () => {
  await fc.assert(
    fc.asyncProperty(
      clicksOf(2),
      fc.array(fate, { maxLength: 30 }),
      fc.nat({ max: 2 }),
      (clicks, fates, others) => run(2, clicks, fates, others).then(() => {}),
    ),
    { numRuns: 300 },
  );
});

const fine: Fate = { toServer: 1, toReader: 1, fault: 'none', again: undefined };

test('a write whose answer is lost is known to have happened when it is sent again', async () => {
  const refused = await run(
    1,
    [{ at: 100, wanted: true, tab: 0 }],
    [fine, { ...fine, fault: 'lost answer' }],
    0,
  );
  assert.equal(refused, false);
});

test('an answer that took long does not hide what another tab has written since', async () => {
  const clicks = [
    { at: 100, wanted: false, tab: 1 },
    { at: 101, wanted: true, tab: 0 },
  ];
  // The reads of the two tabs, then what the first click writes.
  await run(2, clicks, [fine, fine, { ...fine, toServer: 0, toReader: 50 }], 0, false);
});

test('a write that was given up and arrives much later does not undo a later intent', async () => {
  const late: Fate = { ...fine, fault: '503 before', again: 50_000 };
  const clicks = [
    { at: 100, wanted: true, tab: 0 },
    { at: 40_000, wanted: false, tab: 0 },
  ];
  await run(1, clicks, [fine, late, late, late, late], 0, false);
});
