import { ParvisError } from './error.ts';
import type { CallOptions } from './ports.ts';

/**
 * Does a thing once for all who ask while it is under way. Each may call it off for themself; when all have, it is
 * called off.
 */
export function together<T>(source: string, work: (options: CallOptions) => Promise<T>) {
  let running: { done: Promise<T>; askers: number; end: AbortController } | undefined;

  function start() {
    const end = new AbortController();
    const started = { done: work({ signal: end.signal }), askers: 0, end };
    const forget = () => {
      if (running === started) running = undefined;
    };
    started.done.then(forget, forget);
    return started;
  }

  return async (options: CallOptions): Promise<T> => {
    if (options.signal.aborted) throw calledOff(source);
    const mine = (running ??= start());
    mine.askers++;
    try {
      return await waitFor(source, mine.done, options);
    } finally {
      if (--mine.askers === 0) {
        mine.end.abort();
        if (running === mine) running = undefined;
      }
    }
  };
}

/** Waits for what goes on by itself, for as long as the asker wants it. */
export async function waitFor<T>(source: string, done: Promise<T>, { signal }: CallOptions): Promise<T> {
  let leave = () => {};
  const left = new Promise<never>((_, reject) => (leave = () => reject(calledOff(source))));
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave);
  try {
    return await Promise.race([left, done]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

const calledOff = (source: string) => new ParvisError('aborted', `${source}: called off.`, { source });

/** Waits a turn before an answer that is at hand, as every answer is waited for: it may still be called off. */
export async function aTurn(source: string, { signal }: CallOptions): Promise<void> {
  await Promise.resolve();
  if (signal.aborted) throw calledOff(source);
}
