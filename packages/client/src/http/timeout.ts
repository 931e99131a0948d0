import { ParvisError } from '../error.ts';
import type { Middleware } from '../http.ts';

/** Ends an attempt that takes too long, its body included, and tells that from one the asker called off. */
export const timeout =
  (milliseconds: number): Middleware =>
  async (request, next) => {
    const { method, url, signal, source } = request;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), milliseconds);
    try {
      return await next({ ...request, signal: AbortSignal.any([signal, late.signal]) });
    } catch (cause) {
      if (signal.aborted)
        throw new ParvisError('aborted', `${method} ${url}: called off.`, { source, cause });
      if (!late.signal.aborted) throw cause;
      throw new ParvisError('timeout', `${method} ${url}: no answer in ${milliseconds} ms.`, {
        source,
        cause,
      });
    } finally {
      clearTimeout(timer);
    }
  };
