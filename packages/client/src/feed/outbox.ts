import type { ErrorCode, PersonSummary } from '@parvis/model';
import type { WatchOptions } from '../client.ts';
import { ParvisError } from '../error.ts';
import { ownId } from '../named.ts';
import type { CallOptions } from '../ports.ts';
import type { Following } from '../reader.ts';
import { entriesOf, isEntry, unsentOf, type Entry } from './entry.ts';
import type { Unsent, Writing } from './feed.ts';
import { keptAs } from './kept.ts';
import type { Store } from './store.ts';

export interface OutboxOptions {
  /** Name of the source. */
  source: string;
  store: Store;
  following: Following;
  closed: AbortSignal;
  /** Ends when the person changes. */
  era(): AbortSignal;
  /** Writes an entry to the source. Writing it again changes nothing. */
  send(entry: Entry, options: CallOptions): Promise<unknown>;
  /** Called with all there is, before those who watch. */
  changed(entries: readonly Entry[]): void;
}

/** What one person wrote and the source does not hold yet. */
export interface OutboxQueue {
  /** Of the present reader, the oldest first. */
  entries(): readonly Entry[];
  /** Keeps an entry and sends it in its turn. */
  add(entry: Entry, options?: AddOptions): Writing;
  /** Whether the source may have an entry already. */
  isTried(id: string): boolean;
  remove(id: string): void;
  retry(id: string): void;
  watch(listener: (unsent: readonly Unsent[]) => void, options: WatchOptions): void;
  /** Sends what waits. */
  refresh(): void;
  forget(): void;
}

export interface AddOptions {
  /** Entries that are dropped for this one; `tried` are those that the source may have already. */
  replaces?(other: Entry, tried: boolean): boolean;
  /** Whether sending it has failed once. */
  tried?: boolean;
}

/** What a source has understood and does not want. Everything else may pass. */
const REFUSALS: readonly ErrorCode[] = [
  'bad_request',
  'forbidden',
  'not_found',
  'conflict',
  'precondition_failed',
  'too_large',
  'invalid',
  'unsupported',
];

/** The source's own mistakes, which pass or do not: after so many times it is up to the writer. */
const MISTAKES: readonly ErrorCode[] = ['internal', 'bad_response'];
const MISTAKE_LIMIT = 5;

/** Milliseconds after which it is tried again: twice as long each time. */
const WAIT = { first: 5_000, most: 300_000 };

/**
 * Keeps what is written on the device, under the name of its source and its writer, and sends it in order, one tab at a
 * time. An entry leaves when the source holds it or its writer takes it back; one that is refused stays.
 */
export function openOutbox(options: OutboxOptions): OutboxQueue {
  const { source, store, following, closed, era } = options;
  let person: PersonSummary | undefined;
  let entries: readonly Entry[] = [];
  const watchers = new Set<(unsent: readonly Unsent[]) => void>();
  const promises = new Map<string, { resolve(): void; reject(error: unknown): void }>();
  /** Written in this page by the person who reads it now, and not tried yet. */
  const fresh = new Set<string>();
  /** Shown, and not stored yet. */
  const storing = new Set<string>();
  /** Counts what this tab has stored. */
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let draining = false;
  /** For whom. */
  let sender: PersonSummary | undefined;
  let due = false;

  const keyOf = (person: PersonSummary) => keptAs('outbox', source, ownId(person));
  const isSame = (one: PersonSummary | undefined, other: PersonSummary) =>
    one !== undefined && ownId(one) === ownId(other);

  function show(now: readonly Entry[]) {
    entries = now;
    options.changed(entries);
    const unsent = entries.flatMap(unsentOf);
    for (const listener of [...watchers]) listener(unsent);
  }

  /** Changes what is kept of a person, here and in their other tabs. What cannot be read stays as it is. */
  async function change(of: PersonSummary, work: (entries: Entry[]) => Entry[]) {
    await store.change(keyOf(of), (kept) => {
      const others: unknown[] = Array.isArray(kept) ? kept.filter((each) => !isEntry(each)) : [];
      return [...others, ...work(entriesOf(kept))];
    });
    changes++;
    following.changed('outbox', '');
  }

  /** Takes what another tab has kept, sent or taken back. */
  async function load() {
    const own = person;
    if (!own) return;
    let kept: Entry[];
    let seen: number;
    do {
      seen = changes;
      kept = entriesOf(await store.get(keyOf(own)));
    } while (seen !== changes);
    if (person !== own) return;
    for (const [id, { resolve, reject }] of promises) {
      const entry = kept.find((each) => each.id === id);
      if (entry?.refused) reject(refusal(entry, entry.refused));
      else if (!entry && !storing.has(id)) resolve();
    }
    show([...kept, ...entries.filter(({ id }) => storing.has(id) && !kept.some((each) => each.id === id))]);
  }

  const refusal = ({ kind, id }: Entry, code: ErrorCode) =>
    new ParvisError(
      code,
      `${source} refused the ${kind} "${id}". It is kept until its writer takes it back.`,
      { source },
    );

  function become(now: PersonSummary) {
    if (!isSame(person, now)) {
      person = now;
      void load().then(
        () => {
          // What was there goes with what was added meanwhile, when that is on its way or waits for its next turn.
          if (timer === undefined && !(draining && sender === now)) void drain();
        },
        () => {},
      );
    } else if (!draining && entries.some(({ refused }) => !refused)) {
      void drain();
    }
  }

  async function keep(entry: Entry, { replaces, tried }: AddOptions) {
    const own = person ?? (await following.who());
    become(own);
    const dropped = entries.filter((other) => replaces?.(other, !fresh.has(other.id)));
    for (const { id } of dropped) leave(id, 'It was replaced by a later one.');
    const others = (all: readonly Entry[]) =>
      all.filter((other) => other.id !== entry.id && !dropped.some(({ id }) => id === other.id));
    if (!tried) fresh.add(entry.id);
    storing.add(entry.id);
    show([...others(entries), entry]);
    try {
      await change(own, (kept) => [...others(kept), entry]);
    } catch (cause) {
      show(others(entries));
      throw new ParvisError('internal', 'It could not be stored on this device. See cause.', {
        source,
        cause,
      });
    } finally {
      storing.delete(entry.id);
    }
    // Unless it went, or was tried, as soon as it was stored.
    if (tried || fresh.has(entry.id)) void drain();
  }

  /** Tells whoever waits for it that nothing will come of an entry. */
  function leave(id: string, why: string) {
    promises.get(id)?.reject(new ParvisError('aborted', why, { source }));
    promises.delete(id);
    fresh.delete(id);
  }

  async function drain(): Promise<void> {
    due = true;
    if (draining) return;
    draining = true;
    stopWaiting();
    while (due && person && !closed.aborted) {
      due = false;
      const own = person;
      sender = own;
      const signal = era();
      await exclusively(keyOf(own), signal, () => sendAll(own, signal)).catch(() => {});
    }
    draining = false;
  }

  async function sendAll(own: PersonSummary, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const next = entriesOf(await store.get(keyOf(own))).find(({ refused }) => !refused);
      if (!next) return;
      let sending = false;
      try {
        // Whoever was signed in when it was tried before, or in another page, may not be now.
        if (!fresh.has(next.id) && !isSame(await following.who(true), own)) return;
        sending = true;
        fresh.delete(next.id);
        await options.send(next, { signal });
        failures = 0;
        await settle(own, next);
      } catch (cause) {
        if (signal.aborted) return;
        const error =
          cause instanceof ParvisError
            ? cause
            : new ParvisError('internal', 'The adapter threw. See cause.', { source, cause });
        if (!sending || !(await isOver(own, next, error))) return again(error);
      }
    }
  }

  /** The source holds it. */
  async function settle(own: PersonSummary, { id }: Entry) {
    await change(own, (kept) => kept.filter((each) => each.id !== id));
    if (isSame(person, own)) show(entries.filter((each) => each.id !== id));
    promises.get(id)?.resolve();
    promises.delete(id);
  }

  /** Takes a failure; whether the next in line may go. */
  async function isOver(own: PersonSummary, entry: Entry, error: ParvisError): Promise<boolean> {
    const { code } = error;
    const isMistake = MISTAKES.includes(code);
    const times = (entry.failures ?? 0) + Number(isMistake);
    // It was there, and somebody has removed it since. Of a click there is nothing to give back.
    const isDone = code === 'gone' || (entry.kind === 'reaction' && REFUSALS.includes(code));
    const isRefused = REFUSALS.includes(code) || times >= MISTAKE_LIMIT;
    if (!isDone && !isRefused && !isMistake) return false;
    // Later edits were made of what this one would have made.
    const isMet = ({ id, kind, of }: Entry) =>
      id === entry.id || (isRefused && entry.kind === 'edit' && kind === 'edit' && of === entry.of);
    const after = (all: readonly Entry[]) =>
      all.flatMap((each) => {
        if (!isMet(each)) return each;
        return isDone ? [] : { ...each, failures: times, ...(isRefused && { refused: code }) };
      });
    await change(own, after);
    if (isSame(person, own)) show(after(entries));
    if (!isDone && !isRefused) return false;
    promises.get(entry.id)?.reject(error);
    promises.delete(entry.id);
    return true;
  }

  function stopWaiting() {
    clearTimeout(timer);
    timer = undefined;
  }

  function again({ retryAfter = 0 }: ParvisError) {
    const wait = Math.min(WAIT.first * 2 ** failures++, WAIT.most);
    timer = setTimeout(() => void drain(), retryAfter + wait * (0.5 + Math.random() / 2));
  }

  function forget() {
    person = undefined;
    stopWaiting();
    failures = 0;
    for (const id of [...promises.keys()]) leave(id, 'It is sent when its writer is back.');
    fresh.clear();
    show([]);
  }

  closed.addEventListener('abort', forget);
  following.told(become);
  following.heard('outbox', () => void load().catch(() => {}));

  return {
    entries: () => entries,
    add(entry, options = {}) {
      const sent = new Promise<void>((resolve, reject) => promises.set(entry.id, { resolve, reject }));
      const kept = keep(entry, options);
      kept.catch((error: unknown) => promises.get(entry.id)?.reject(error));
      sent.catch(() => {});
      return { id: entry.id, kept, sent };
    },
    isTried: (id) => !fresh.has(id),
    remove(id) {
      if (!person) return;
      leave(id, 'It was taken back.');
      show(entries.filter((each) => each.id !== id));
      void change(person, (kept) => kept.filter((each) => each.id !== id));
    },
    retry(id) {
      const own = person;
      if (!own) return;
      const asNew = (all: readonly Entry[]) =>
        all.map((each) => (each.id === id ? { ...each, refused: undefined, failures: undefined } : each));
      show(asNew(entries));
      void change(own, asNew).then(drain);
    },
    watch(listener, { signal }) {
      if (signal.aborted) return;
      following.follow();
      watchers.add(listener);
      signal.addEventListener('abort', () => watchers.delete(listener));
      listener(entries.flatMap(unsentOf));
    },
    refresh: () => void drain(),
    forget,
  };
}

/**
 * One tab after the other. Where there are no locks (a page without https), or none are given (a frame without an origin),
 * two may send the same, which is once.
 */
async function exclusively<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return work();
  let isGiven = false;
  const begin = () => {
    isGiven = true;
    return work();
  };
  try {
    return await locks.request(`parvis ${name}`, { signal }, begin);
  } catch (error) {
    if (isGiven || signal.aborted) throw error;
    return work();
  }
}
