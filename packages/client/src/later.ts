import type { Core } from './core.ts';
import { ParvisError } from './error.ts';

/** Loads a part of the client once, when it is first needed; again at the next need when it could not be loaded. */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      if (cause instanceof ParvisError) throw cause;
      throw new ParvisError('unavailable', 'A part of the client did not load.', {
        cause,
      });
    }));
}

/** A part of the client that is loaded when it is first needed, and used without waiting from then on. */
export interface Part<T> {
  load(): Promise<T>;
  /** The part, once it is there. */
  now?: T;
}

export function part<T>(load: () => Promise<T>): Part<T> {
  const made: Part<T> = { load: later(async () => (made.now = await load())) };
  return made;
}

/**
 * Does something that the reader asks for: at once where it can, so that it shows within the click. It is not done as
 * somebody else, who has come while the part was loading, nor when the client is closed.
 */
export async function act<P, T>(
  part: Part<P>,
  { era, closed, source }: Core,
  work: (part: P) => T | Promise<T>,
): Promise<T> {
  if (part.now && !closed.aborted) return work(part.now);
  const now = era();
  const there = now.aborted ? undefined : await part.load();
  if (there && !now.aborted) return work(there);
  const { name } = source;
  throw new ParvisError('aborted', `${name}: the person changed or the client was closed.`, { source: name });
}
