import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../../database/index.ts';
import { insiders } from '../../visibility.ts';
import { CHANNEL } from './repo.ts';
import { endOfLog, readLog, type LoggedChange, type Position } from './repo.ts';

/** Whoever wants to be told of changes. */
export interface Listener {
  /** Id of the person. */
  person: string;
  /** What has changed of which they may know, in order; everything up to `next` has been told then. */
  hear(changes: readonly LoggedChange[], next: Position): void;
  /** Nothing has happened for a while, and everything up to here has been told. */
  live(position: Position): void;
  /** The server stops. */
  end(): void;
}

/** Reads the log once for all who are connected to this instance. */
export interface Hub {
  /**
   * Whatever cannot be read in the log once this has resolved, the listener hears, until the function it resolves with
   * is called.
   */
  join(listener: Listener): Promise<() => void>;
  /** How many listeners a person has. */
  count(person: string): number;
  close(): Promise<void>;
}

/** Milliseconds, all of them. A burst of writes is one reading. */
const GATHER = 100;
/** While something waits for a transaction that has not ended. */
const WAIT = 250;
/** Without being woken: where notifications do not pass, as through a pooler of connections. */
const LOOK = 5_000;
/** Between signs of life. */
const QUIET = 25_000;

export function createHub(database: Database, log: FastifyBaseLogger): Hub {
  const { db } = database;
  const listeners = new Set<Listener>();
  let position: Position | undefined;
  let listening: Promise<() => Promise<void>> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let due = Infinity;
  let reading: Promise<void> = Promise.resolve();
  let closed = false;

  /** Reads in so many milliseconds, or earlier if that was asked for already. */
  function look(wait: number): void {
    if (closed || listeners.size === 0 || Date.now() + wait >= due) return;
    clearTimeout(timer);
    due = Date.now() + wait;
    timer = setTimeout(() => {
      due = Infinity;
      reading = reading.then(readOn);
    }, wait);
  }

  async function readOn(): Promise<void> {
    if (closed || position === undefined) return;
    let wait = LOOK;
    try {
      const { changes, next, full, waiting } = await readLog(db, position, await endOfLog(db));
      // Who joins from here on finds these in the log.
      const present = [...listeners];
      const mayKnow = await filterFor(present, changes);
      position = next;
      if (changes.length > 0) {
        for (const listener of present) if (listeners.has(listener)) listener.hear(mayKnow(listener), next);
      }
      if (full) wait = 0;
      else if (waiting) wait = WAIT;
    } catch (error) {
      log.warn({ err: error }, 'the log of changes could not be read');
    }
    look(wait);
  }

  /** What each of many listeners may know of; several changes of one thing are one. */
  async function filterFor(present: readonly Listener[], changes: readonly LoggedChange[]) {
    const last = new Map(changes.map((change) => [`${change.kind} ${change.key}`, change]));
    const each = changes.filter((change) => last.get(`${change.kind} ${change.key}`) === change);
    const groups = [...new Set(each.flatMap(({ group_id }) => group_id ?? []))];
    const people = [...new Set(present.map(({ person }) => person))];
    const isInside = await insiders(db, groups, people);
    return ({ person }: Listener) =>
      each.filter(({ group_id }) => group_id === null || isInside(group_id, person));
  }

  const life = setInterval(() => {
    if (position) for (const listener of listeners) listener.live(position);
  }, QUIET).unref();

  return {
    async join(listener) {
      listening ??= database.listen(CHANNEL, () => look(GATHER));
      await listening;
      if (listeners.size === 0) {
        // With nobody there, nothing was read for a while.
        const end = await endOfLog(db);
        if (listeners.size === 0) position = end.position;
      }
      if (closed) throw new Error('The server is stopping.');
      listeners.add(listener);
      look(WAIT);
      return () => void listeners.delete(listener);
    },
    count: (person) => [...listeners].filter((listener) => listener.person === person).length,
    async close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(life);
      for (const listener of listeners) listener.end();
      listeners.clear();
      await (
        await listening
      )?.();
      await reading;
    },
  };
}
