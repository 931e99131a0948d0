import type { ErrorCode } from '@parvis/model';
import { ParvisError } from '../error.ts';
import type { HttpRequest, HttpResponse, Next } from '../http.ts';

/** How often a request is sent in all. */
const ATTEMPTS = 4;
/** Milliseconds: the first back-off is up to this, each further one up to twice the one before. */
const FIRST = 400;
/** Milliseconds after which it is for the reader to ask again. */
const PATIENCE = 30_000;

const PASSING: readonly ErrorCode[] = ['too_many_requests', 'unavailable', 'timeout'];

/**
 * Sends again what failed for a passing reason, when asking twice does no harm: after the time the server asked
 * for, else after a random part of a doubling time, so that a thousand pages do not come back at one moment.
 *
 * @param failure Why the first attempt failed.
 * @param started When that began, in milliseconds since 1970.
 */
export async function again(
  request: HttpRequest,
  next: Next,
  failure: unknown,
  started: number,
): Promise<HttpResponse> {
  for (let attempt = 1, error = failure; ; attempt++) {
    if (attempt === ATTEMPTS || !isPassing(error)) throw error;
    const spread = Math.random() * FIRST * 2 ** (attempt - 1);
    const wait = (error.retryAfter ?? 0) + spread;
    if (Date.now() - started + wait > PATIENCE) throw error;
    await pause(wait, request);
    try {
      return await next(request);
    } catch (cause) {
      error = cause;
    }
  }
}

/** A body that was cut is the network's doing; one that is not JSON is the server's, and would come again. */
const isPassing = (error: unknown): error is ParvisError =>
  error instanceof ParvisError &&
  (PASSING.includes(error.code) || (error.code === 'bad_response' && error.cause instanceof TypeError));

function pause(milliseconds: number, { method, url, signal, source }: HttpRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const calledOff = () => {
      clearTimeout(timer);
      reject(new ParvisError('aborted', `${method} ${url}: called off.`, { source }));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', calledOff);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', calledOff, { once: true });
  });
}
