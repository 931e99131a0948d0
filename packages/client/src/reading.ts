import { ParvisError } from './error.ts';
import type { ListView } from './feed/feed.ts';

type State = Pick<ListView<unknown>, 'status' | 'loading' | 'error'>;

/** The requests of one list, one after the other, and what is to be told of them. */
export interface Reading {
  state(): State;
  /**
   * Does one thing when those before are done. A failure is told, and leaves what is shown as it is; that the newest
   * could not be had is told until they can. The signal ends when the list begins anew: what comes after that is not to
   * be taken.
   */
  run(what: State['loading'], work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Ends with `reset`. */
  signal(): AbortSignal;
  /** Calls everything off, and is pending again. */
  reset(): void;
}

export function reading(changed: () => void): Reading {
  let state: State = { status: 'pending' };
  /** Why the newest could not be had: pages of older ones change nothing about that. */
  let behind: ParvisError | undefined;
  let last: Promise<void> | undefined;
  let era = new AbortController();

  async function take(
    what: State['loading'],
    work: (signal: AbortSignal) => Promise<void>,
    { signal }: AbortController,
  ) {
    if (signal.aborted) return;
    state = { ...state, ...(what && { loading: what }) };
    changed();
    let error: ParvisError | undefined;
    try {
      await work(signal);
    } catch (cause) {
      error =
        cause instanceof ParvisError
          ? cause
          : new ParvisError('internal', 'The adapter threw while it read a list. See cause.', { cause });
    }
    if (signal.aborted) return;
    if (what !== 'more') behind = error;
    error ??= behind;
    const status = state.status === 'ready' || !error ? 'ready' : 'failed';
    state = { status, ...(error && { error }) };
    changed();
  }

  return {
    state: () => state,
    run(what, work) {
      const asked = era;
      const before = last;
      return (last = (async () => {
        await before;
        await take(what, work, asked);
      })());
    },
    signal: () => era.signal,
    reset() {
      era.abort();
      era = new AbortController();
      last = behind = undefined;
      state = { status: 'pending' };
    },
  };
}
