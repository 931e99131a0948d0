import { ParvisError } from './error.ts';

/** Loads a part of the client once, when it is first needed; again at the next need when it could not be loaded. */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      if (cause instanceof ParvisError) throw cause;
      throw new ParvisError('unavailable', 'A part of the client did not load. Is its folder served whole?', {
        cause,
      });
    }));
}
