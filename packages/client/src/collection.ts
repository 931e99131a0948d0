import { ParvisError } from './error.ts';
import type { Listener, Snapshot, Watch, WatchOptions } from './client.ts';
import type { Answers, CallOptions } from './ports.ts';

/** Things of one kind of one source, each held once, however many watch it and by whatever key. */
export interface Collection<T> {
  watch(key: string, listener: Listener<T>, options: WatchOptions): Watch;
  /** The newest value held, as the source gave it, and when it was asked for. */
  held(key: string): { value: T; stamp: number } | undefined;
  /** Takes a value that came by another way, unless a newer one is held. */
  offer(value: T, stamp: number): void;
  /** Asks the source now, past the queue; answers what is held afterwards. */
  reread(key: string): Promise<T>;
  /** Says that what is held under `key` is known to be out of date; it is read again once somebody looks. */
  outdate(key: string): void;
  /** Asks again for what is watched and failed or is out of date; with `old`, also for what is past its age. */
  refresh(old: boolean): void;
  /** Tells the watchers of `key` again, because `present` now answers differently. */
  touch(key: string): void;
  /** Drops every value and request; what is watched is asked for again. */
  forget(): void;
}

export interface CollectionOptions<T> {
  /** Name of the source, for errors. */
  source: string;
  /** Milliseconds after which a value is read again when somebody comes to watch it. */
  maxAge: number;
  batchLimit: number;
  read(keys: readonly string[], options: CallOptions): Promise<Answers<T>>;
  /** The key under which a value is kept; those it was asked for by become aliases of it. */
  keyOf(value: T): string;
  /** From any key to its alias, shared by collections of the same things. */
  aliases: Map<string, string>;
  /** Grows with each request and write, so that an older answer is known as such. */
  clock: { now: number };
  /** Whether a value is newer than the one held, though it was asked for earlier. */
  isNewer?(value: T, held: T): boolean;
  /** What watchers are shown, from what is held. */
  present?(value: T, key: string, stamp: number): T;
  /** Called before the watchers when a value was taken. */
  taken?(value: T, stamp: number, key: string): void;
  /** Ends everything. */
  closed: AbortSignal;
}

interface Entry<T> {
  readonly key: string;
  held?: { value: T; stamp: number; asOf: number } | undefined;
  error?: ParvisError | undefined;
  /** What was asked for before this number of the clock is out of date. */
  outdated: number;
  request?: Request | undefined;
  readonly watchers: Set<Watcher<T>>;
}

interface Watcher<T> {
  readonly listener: Listener<T>;
  entry: Entry<T>;
}

/** A batch on its way; `waiting` counts its entries that are still watched. */
interface Request {
  readonly controller: AbortController;
  waiting: number;
}

/** How many values are kept that nobody watches: enough for a card that is moved or opened again. */
const IDLE_LIMIT = 500;

const aborted = (source: string) =>
  new ParvisError('aborted', `${source}: the person changed or the client was closed.`, { source });

export function collection<T>(options: CollectionOptions<T>): Collection<T> {
  const { aliases, clock, closed, source } = options;
  const entries = new Map<string, Entry<T>>();
  const idle = new Set<Entry<T>>();
  const queue = new Set<Entry<T>>();
  const requests = new Set<Request>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const aliasOf = (key: string) => aliases.get(key) ?? key;

  function entryOf(key: string): Entry<T> {
    const known = aliasOf(key);
    let entry = entries.get(known);
    if (!entry) entries.set(known, (entry = { key: known, outdated: 0, watchers: new Set() }));
    return entry;
  }

  function snapshot({ key, held, error }: Entry<T>): Snapshot<T> {
    if (!held) return error ? { status: 'failed', error } : { status: 'pending' };
    const value = options.present?.(held.value, key, held.stamp) ?? held.value;
    const ready = { status: 'ready', value, asOf: held.asOf, stale: !!error } as const;
    return error ? { ...ready, error } : ready;
  }

  function tell(entry: Entry<T>, watchers: Iterable<Watcher<T>> = [...entry.watchers]) {
    const now = snapshot(entry);
    for (const { listener } of watchers) {
      try {
        listener(now);
      } catch (error) {
        // One watcher's mistake is reported and does not reach the others.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  function ask(entry: Entry<T>) {
    if (closed.aborted || entry.request || queue.has(entry)) return;
    queue.add(entry);
    if (entry.error && !entry.held) {
      entry.error = undefined;
      tell(entry);
    }
    // A task, not a microtask: elements that render first and ask afterwards still share one batch.
    timer ??= setTimeout(flush, 0);
  }

  function flush() {
    timer = undefined;
    const asked = [...queue];
    queue.clear();
    for (let from = 0; from < asked.length; from += options.batchLimit) {
      void send(asked.slice(from, from + options.batchLimit));
    }
  }

  async function send(batch: Entry<T>[]) {
    const request: Request = { controller: new AbortController(), waiting: batch.length };
    for (const entry of batch) entry.request = request;
    const asked = clock.now;
    const settle = await load(batch, request);
    for (const entry of batch) {
      if (entry.request !== request) continue;
      entry.request = undefined;
      settle(entry);
      // It went out of date while this was on its way.
      if (entry.outdated > asked && entry.watchers.size > 0) ask(entry);
    }
  }

  /** Reads a batch; never rejects. What it resolves to puts the answer of one entry in its place. */
  async function load(batch: Entry<T>[], request: Request) {
    const { signal } = request.controller;
    const stamp = ++clock.now;
    requests.add(request);
    if (closed.aborted) request.controller.abort();
    let answers: Answers<T>;
    let failure: ParvisError | undefined;
    try {
      answers = await options.read(
        batch.map((entry) => entry.key),
        { signal },
      );
    } catch (cause) {
      failure =
        cause instanceof ParvisError
          ? cause
          : new ParvisError('internal', `${source}: the adapter threw. See cause.`, { source, cause });
    }
    requests.delete(request);
    return (entry: Entry<T>) => {
      if (signal.aborted) return;
      const answer =
        failure ??
        answers.get(entry.key) ??
        new ParvisError('bad_response', `${source} left "${entry.key}" out of its answer.`, { source });
      if (!(answer instanceof ParvisError)) return take(entry, answer, stamp);
      // A refusal that was asked for before the value we hold says nothing about it.
      if (entry.held && entry.held.stamp > stamp) return;
      entry.error = answer;
      tell(entry);
    };
  }

  function take(entry: Entry<T>, value: T, stamp: number) {
    const key = options.keyOf(value);
    if (key !== entry.key) {
      aliases.set(entry.key, key);
      entries.delete(entry.key);
      const kept = entryOf(key);
      for (const watcher of entry.watchers) {
        watcher.entry = kept;
        kept.watchers.add(watcher);
      }
      entry.watchers.clear();
      idle.delete(kept);
      entry = kept;
    }
    const { held } = entry;
    if (!held || held.stamp <= stamp || options.isNewer?.(value, held.value)) {
      const newest = Math.max(stamp, held?.stamp ?? 0);
      entry.held = { value, stamp: newest, asOf: Date.now() };
      entry.error = undefined;
      options.taken?.(value, newest, key);
    }
    tell(entry);
    if (entry.watchers.size === 0) rest(entry);
  }

  /** Called when the last watcher has gone: nothing goes on for an entry that nobody watches. */
  function rest(entry: Entry<T>) {
    queue.delete(entry);
    const { request } = entry;
    entry.request = undefined;
    if (request && --request.waiting === 0) request.controller.abort();
    if (!entry.held || entry.error) {
      drop(entry);
      return;
    }
    idle.delete(entry);
    idle.add(entry);
    for (const oldest of idle) {
      if (idle.size <= IDLE_LIMIT) break;
      drop(oldest);
    }
  }

  function drop(entry: Entry<T>) {
    idle.delete(entry);
    if (entries.get(entry.key) !== entry) return;
    entries.delete(entry.key);
    for (const [alias, key] of aliases) if (key === entry.key) aliases.delete(alias);
  }

  function leave(watcher: Watcher<T>) {
    watcher.entry.watchers.delete(watcher);
    // An element that is moved leaves and comes back in one go: its request goes on.
    queueMicrotask(() => {
      const { entry } = watcher;
      if (entry.watchers.size === 0 && !idle.has(entry)) rest(entry);
    });
  }

  const isDue = ({ held, error, outdated }: Entry<T>, old: boolean) =>
    !held || !!error || held.stamp < outdated || (old && Date.now() - held.asOf > options.maxAge);

  closed.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const { controller } of requests) controller.abort();
    for (const { watchers } of entries.values()) watchers.clear();
    for (const map of [entries, idle, queue, requests]) map.clear();
  });

  return {
    watch(key, listener, { signal }) {
      if (signal.aborted || closed.aborted) return { retry() {} };
      const watcher: Watcher<T> = { listener, entry: entryOf(key) };
      watcher.entry.watchers.add(watcher);
      idle.delete(watcher.entry);
      signal.addEventListener('abort', () => leave(watcher), { once: true, signal: closed });
      if (isDue(watcher.entry, true)) ask(watcher.entry);
      tell(watcher.entry, [watcher]);
      return {
        retry() {
          if (watcher.entry.watchers.has(watcher)) ask(watcher.entry);
        },
      };
    },
    held: (key) => entries.get(aliasOf(key))?.held,
    offer(value, stamp) {
      take(entryOf(options.keyOf(value)), value, stamp);
    },
    async reread(key) {
      const request: Request = { controller: new AbortController(), waiting: 1 };
      const asked = entryOf(key);
      (await load([asked], request))(asked);
      if (request.controller.signal.aborted) throw aborted(source);
      const entry = entryOf(key);
      const { held, error } = entry;
      if (entry.watchers.size === 0) rest(entry);
      if (error) throw error;
      if (!held) throw aborted(source);
      return held.value;
    },
    outdate(key) {
      const entry = entries.get(aliasOf(key));
      if (entry) entry.outdated = ++clock.now;
    },
    refresh(old) {
      for (const entry of entries.values()) {
        // What is on its way may still fail for what is over now: it is asked for once more.
        if (entry.request && entry.error) entry.outdated = ++clock.now;
        if (entry.watchers.size > 0 && isDue(entry, old)) ask(entry);
      }
    },
    touch(key) {
      const entry = entries.get(aliasOf(key));
      if (entry) tell(entry);
    },
    forget() {
      for (const { controller } of requests) controller.abort();
      aliases.clear();
      for (const entry of [...entries.values()]) {
        entry.held = entry.error = entry.request = undefined;
        if (entry.watchers.size === 0) {
          drop(entry);
        } else {
          tell(entry);
          ask(entry);
        }
      }
    },
  };
}
