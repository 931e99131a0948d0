import { ParvisError } from '../error.ts';
import type { Middleware } from '../http.ts';

/** Milliseconds that one attempt may take, its body included. */
const TIME_OUT = 10_000;

/** Ends an attempt that takes too long, and tells it apart from one that the asker called off. */
export const timeout: Middleware = async (request, next) => {
  const { method, url, signal, source } = request;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), TIME_OUT);
  try {
    return await next({ ...request, signal: AbortSignal.any([signal, late.signal]) });
  } catch (cause) {
    if (signal.aborted) throw new ParvisError('aborted', `${method} ${url}: called off.`, { source, cause });
    if (!late.signal.aborted) throw cause;
    throw new ParvisError('timeout', `${method} ${url}: no answer in ${TIME_OUT} ms.`, { source, cause });
  } finally {
    clearTimeout(timer);
  }
};
