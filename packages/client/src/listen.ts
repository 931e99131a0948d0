import type { Core } from './core.ts';
import type { Part } from './later.ts';

/** Milliseconds for which a page is there before it listens for changes, when nothing else is said. */
const LIVE_AFTER = 2_000;

/** A part of the client that takes what has changed. */
export interface Listening {
  /** Until the signal aborts. What is shown may have been read at `since`, else now. */
  follow(signal: AbortSignal, since?: number): void;
}

/** Follows the stream of changes until the signal aborts, with a part that is loaded for that. */
export type Listen = (part: Part<Listening>, signal: AbortSignal) => void;

/**
 * Not at once, since whoever leaves a page soon opens no stream and what is shown first does not wait for one; and not at
 * one moment in all pages, which a mail may open.
 */
export function openListen({ closed, source }: Core, liveAfter = LIVE_AFTER): Listen {
  const wait = source.changes ? liveAfter * (1 + Math.random()) : 0;
  return (part, signal) => {
    if (part.now) return part.now.follow(signal);
    const since = Date.now();
    const begin = () =>
      void part.load().then(
        ({ follow }) => follow(signal, since),
        // The next who asks tries again; until then a reader who comes back to the page sees what is new.
        () => {},
      );
    const timer = setTimeout(begin, wait);
    AbortSignal.any([signal, closed]).addEventListener('abort', () => clearTimeout(timer));
  };
}
