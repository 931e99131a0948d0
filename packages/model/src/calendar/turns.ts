/** Milliseconds for which a page may be kept from what its reader does. */
const TURN = 30;

/**
 * Lets the page do what is due, when this took its time: a promise to wait for, or nothing where there is no need yet.
 * What was called off ends with its signal's reason.
 */
export type Turns = () => Promise<void> | undefined;

export function inTurns(signal?: AbortSignal): Turns {
  let began = Date.now();
  return () => {
    if (Date.now() - began < TURN) return undefined;
    return new Promise((resolve, reject) =>
      setTimeout(() => {
        began = Date.now();
        if (signal?.aborted) reject(signal.reason as Error);
        else resolve();
      }),
    );
  };
}
