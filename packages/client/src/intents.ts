import type { ErrorCode } from '@parvis/model';
import type { Collection } from './collection.ts';
import { ParvisError } from './error.ts';
import type { CallOptions } from './ports.ts';

/** What the reader wants of one thing, from the first click until the source holds the last one. */
interface Intent<W> {
  wanted: W;
  /** Which click it was, so that of two the later one is known. */
  click: number;
  done: Promise<void>;
}

/** What the reader wants of a thing, and how often they have changed their mind. */
export interface Wish<W> {
  wanted: W;
  revision: number;
}

export interface IntentsOptions<T, W> {
  things: Collection<T>;
  keyOf(thing: T): string;
  /** The wish that the source holds. */
  wish(thing: T): Wish<W>;
  /** The thing as it would be with another wish. */
  grant(thing: T, wanted: W): T;
  set(thing: T, wanted: W, options: CallOptions & { revision: number }): Promise<T>;
  clock: { now: number };
  /** Ends when the person changes or the client is closed. */
  signal(): AbortSignal;
  /** Called when the source holds something new. */
  changed(key: string): void;
  /** Keeps a wish that could not be sent now, and shows it from here on. Without it the wish is taken back. */
  park?(key: string, wish: Wish<W>): void;
}

export interface Intents<T, W> {
  set(key: string, wanted: W): Promise<void>;
  /** What is shown while an intent is on its way. */
  present(value: T, key: string): T;
  forget(): void;
}

/** How often in one go a write may meet one of the reader's own from another tab or device. */
const CONFLICT_LIMIT = 5;

/** After these nobody knows whether the write happened, or will. */
const DOUBTFUL: readonly ErrorCode[] = ['timeout', 'offline', 'unavailable', 'bad_response', 'internal'];

/**
 * Sends what the reader wants, one request per thing at a time, until the source holds the last intent.
 *
 * Each write carries the revision that was last seen, so a request that was delayed on its way can undo nothing.
 * For the same reason a write whose answer was lost is asked again as it was before anything else is sent: only
 * its answer tells whether it happened.
 */
export function intents<T, W>(options: IntentsOptions<T, W>): Intents<T, W> {
  const { things, keyOf, wish, clock, signal, changed } = options;
  const intended = new Map<string, Intent<W>>();
  let clicks = 0;
  const doubts = new Map<string, Wish<W>>();

  async function run(asked: string, intent: Intent<W>, ended: AbortSignal): Promise<void> {
    let key = asked;
    const finish = () => {
      if (intended.get(key) === intent) intended.delete(key);
    };
    try {
      let known = things.held(key)?.value ?? (await things.reread(key));
      // The source may know the thing by another key than the one it was asked for.
      finish();
      key = keyOf(known);
      const other = intended.get(key);
      if (other) {
        if (other.click < intent.click) Object.assign(other, { wanted: intent.wanted, click: intent.click });
        return await other.done;
      }
      intended.set(key, intent);
      things.touch(key);
      for (let conflicts = 0; ;) {
        try {
          known = await write(key, intent, ended);
        } catch (error) {
          if (!isConflict(error) || ++conflicts > CONFLICT_LIMIT) throw error;
          known = await things.reread(key);
        }
        // Nothing is awaited between this look at the last intent and the end, so no click is lost.
        if (wish(known).wanted === intent.wanted) {
          finish();
          // Another tab may have been later; then its word is held by now, and no longer hidden by this one's.
          if (things.held(key)?.value !== known) things.touch(key);
          return changed(key);
        }
      }
    } catch (error) {
      const held = things.held(key);
      finish();
      if (options.park && held && !ended.aborted && isDoubtful(error)) {
        return options.park(key, { wanted: intent.wanted, revision: wish(held.value).revision });
      }
      if (!ended.aborted) {
        things.touch(key);
        await things.reread(key).catch(() => things.outdate(key));
        changed(key);
      }
      throw error;
    }
  }

  async function write(key: string, intent: Intent<W>, ended: AbortSignal) {
    const { value: known } = things.held(key)!;
    const now = wish(known);
    const doubt = doubts.get(key);
    // Once the source counts further, a write in doubt has happened, or is refused if it ever arrives.
    const { wanted, revision } =
      doubt?.revision === now.revision ? doubt : { wanted: intent.wanted, revision: now.revision };
    doubts.set(key, { wanted, revision });
    try {
      const value = await options.set(known, wanted, { revision, signal: ended });
      ended.throwIfAborted();
      if (wish(value).wanted !== wanted) {
        throw new ParvisError('bad_response', `The source took a write of "${key}" and answered otherwise.`);
      }
      doubts.delete(key);
      // An answer that took long may be older than what another tab has written and this one has read since.
      if (wish(value).revision >= wish(things.held(key)!.value).revision) things.offer(value, ++clock.now);
      return value;
    } catch (error) {
      if (ended.aborted) throw new ParvisError('aborted', `The write of "${key}" was called off.`);
      if (error instanceof ParvisError && !isDoubtful(error)) doubts.delete(key);
      throw error;
    }
  }

  return {
    set(given, wanted) {
      const known = things.held(given);
      const key = known ? keyOf(known.value) : given;
      const under = intended.get(key);
      const intent = under ?? { wanted, click: 0, done: Promise.resolve() };
      Object.assign(intent, { wanted, click: ++clicks });
      if (!under) {
        intended.set(key, intent);
        intent.done = run(key, intent, signal());
      }
      things.touch(key);
      return intent.done;
    },
    present(value, key) {
      const intent = intended.get(key);
      return !intent || intent.wanted === wish(value).wanted ? value : options.grant(value, intent.wanted);
    },
    forget() {
      intended.clear();
      doubts.clear();
    },
  };
}

/** Whether a write that ended so may have happened, and may be asked again. */
export const isDoubtful = (error: unknown): boolean =>
  error instanceof ParvisError && DOUBTFUL.includes(error.code);

const isConflict = (error: unknown): boolean =>
  error instanceof ParvisError && error.code === 'precondition_failed';
