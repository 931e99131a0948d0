import type { ErrorCode, Recommendations, Subject } from '@parvis/model';
import type { Collection } from './collection.ts';
import { ParvisError } from './error.ts';
import { subjectKey, type RecommendationsPort } from './ports.ts';

/** What the reader wants of one subject, from the first click until the source holds the last one. */
interface Intent {
  wanted: boolean;
  /** Which click it was, so that of two the later one is known. */
  click: number;
  done: Promise<void>;
}

export interface IntentsOptions {
  recommendations: Collection<Recommendations>;
  set: RecommendationsPort['set'];
  clock: { now: number };
  /** Ends when the person changes or the client is closed. */
  signal(): AbortSignal;
  /** Called when the source holds something new. */
  changed(key: string): void;
}

export interface Intents {
  set(subject: Subject, wanted: boolean): Promise<void>;
  /** What is shown while an intent is on its way. */
  present(value: Recommendations, key: string): Recommendations;
  forget(): void;
}

/** How often in one go a write may meet one of the reader's own from another tab or device. */
const CONFLICT_LIMIT = 5;

/** After these nobody knows whether the write happened, or will. */
const DOUBTFUL: readonly ErrorCode[] = ['timeout', 'offline', 'unavailable', 'bad_response', 'internal'];

/**
 * Sends what the reader wants, one request per subject at a time, until the source holds the last intent.
 *
 * Each write carries the revision that was last seen, so a request that was delayed on its way can undo nothing.
 * For the same reason a write whose answer was lost is asked again as it was before anything else is sent: only
 * its answer tells whether it happened.
 */
export function intents({ recommendations, set, clock, signal, changed }: IntentsOptions): Intents {
  const intended = new Map<string, Intent>();
  let clicks = 0;
  const doubts = new Map<string, { wanted: boolean; revision: number }>();

  async function run(asked: string, intent: Intent, ended: AbortSignal): Promise<void> {
    let key = asked;
    const finish = () => {
      if (intended.get(key) === intent) intended.delete(key);
    };
    try {
      let known = recommendations.held(key)?.value ?? (await recommendations.reread(key));
      // The source may know the subject by another address than the one it was asked for.
      finish();
      key = subjectKey(known.subject);
      const other = intended.get(key);
      if (other) {
        if (other.click < intent.click) Object.assign(other, { wanted: intent.wanted, click: intent.click });
        return await other.done;
      }
      intended.set(key, intent);
      recommendations.touch(key);
      for (let conflicts = 0; ;) {
        try {
          known = await write(key, intent, ended);
        } catch (error) {
          if (!isConflict(error) || ++conflicts > CONFLICT_LIMIT) throw error;
          known = await recommendations.reread(key);
        }
        // Nothing is awaited between this look at the last intent and the end, so no click is lost.
        if (known.mine === intent.wanted) {
          finish();
          // Another tab may have been later; then its word is held by now, and no longer hidden by this one's.
          if (recommendations.held(key)?.value !== known) recommendations.touch(key);
          return changed(key);
        }
      }
    } catch (error) {
      finish();
      if (!ended.aborted) {
        recommendations.touch(key);
        await recommendations.reread(key).catch(() => recommendations.outdate(key));
        changed(key);
      }
      throw error;
    }
  }

  async function write(key: string, intent: Intent, ended: AbortSignal) {
    const { value: known } = recommendations.held(key)!;
    const doubt = doubts.get(key);
    // Once the source counts further, a write in doubt has happened, or is refused if it ever arrives.
    const { wanted, revision } =
      doubt?.revision === known.revision ? doubt : { wanted: intent.wanted, revision: known.revision };
    doubts.set(key, { wanted, revision });
    try {
      const value = await set(known.subject, wanted, { revision, signal: ended });
      ended.throwIfAborted();
      if (value.mine !== wanted) {
        throw new ParvisError('bad_response', `The source took a write of "${key}" and answered otherwise.`);
      }
      doubts.delete(key);
      // An answer that took long may be older than what another tab has written and this one has read since.
      if (value.revision >= recommendations.held(key)!.value.revision)
        recommendations.offer(value, ++clock.now);
      return value;
    } catch (error) {
      if (ended.aborted) throw new ParvisError('aborted', `The write of "${key}" was called off.`);
      if (error instanceof ParvisError && !DOUBTFUL.includes(error.code)) doubts.delete(key);
      throw error;
    }
  }

  return {
    set(subject, wanted) {
      const given = subjectKey(subject);
      const known = recommendations.held(given);
      const key = known ? subjectKey(known.value.subject) : given;
      const under = intended.get(key);
      const intent = under ?? { wanted, click: 0, done: Promise.resolve() };
      Object.assign(intent, { wanted, click: ++clicks });
      if (!under) {
        intended.set(key, intent);
        intent.done = run(key, intent, signal());
      }
      recommendations.touch(key);
      return intent.done;
    },
    present(value, key) {
      const wanted = intended.get(key)?.wanted ?? value.mine;
      if (wanted === value.mine) return value;
      return { ...value, mine: wanted, count: Math.max(0, value.count + (wanted ? 1 : -1)) };
    },
    forget() {
      intended.clear();
      doubts.clear();
    },
  };
}

const isConflict = (error: unknown): boolean =>
  error instanceof ParvisError && error.code === 'precondition_failed';
