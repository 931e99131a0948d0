import { ParvisError } from '../error.ts';
import type { HttpRequest, HttpResponse, Middleware } from '../http.ts';

/**
 * Milliseconds. Most windows are five minutes, so that a reader's clock which is an hour wrong costs no more than
 * that: the `date` of a server on another origin is rarely shown to a page.
 */
const WINDOW = 300_000;

/** Remembers of each method and host when something may be asked again. */
export function gate(): Middleware {
  const closed = new Map<string, number>();
  return async (request, next) => {
    const key = `${request.method} ${new URL(request.url).host}`;
    const left = (closed.get(key) ?? 0) - Date.now();
    if (left > 0) throw spent(request, left);
    closed.delete(key);
    const response = await next(request);
    const { status, headers } = response;
    const isSpent = status === 429 || headers.get('x-ratelimit-remaining') === '0';
    const wait = isSpent ? untilReset(response) : 0;
    if (wait > 0) closed.set(key, Date.now() + wait);
    // What the answer itself says of waiting is told by `problem`.
    if (status === 429 && wait > 0 && !headers.has('retry-after')) throw spent(request, wait);
    return response;
  };
}

const spent = ({ method, url, source }: HttpRequest, retryAfter: number) =>
  new ParvisError('too_many_requests', `${method} ${url}: nothing is left of what may be asked.`, {
    source,
    retryAfter,
  });

/** Milliseconds until `X-RateLimit-Reset`: a date, seconds since 1970, or seconds to wait. */
function untilReset({ headers }: HttpResponse): number {
  const value = headers.get('x-ratelimit-reset') ?? '';
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
  // A number that is no date of this century is a time to wait.
  const at = seconds === undefined ? Date.parse(value) : seconds * 1000 + (seconds < 1e9 ? now : 0);
  return Number.isNaN(at) ? 0 : Math.min(WINDOW, Math.max(0, at - now));
}
