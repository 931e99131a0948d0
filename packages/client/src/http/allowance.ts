import type { Middleware } from '../http.ts';
import { later } from '../later.ts';

const gate = later(() => import('./gate.ts'));

/**
 * Obeys `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which some systems send in place of `Retry-After`: when
 * nothing remains, nothing is asked with that method until the reset. What does so comes when nothing remains.
 */
export function allowance(): Middleware {
  let guarded: Middleware | undefined;
  return async (request, next) => {
    if (guarded) return guarded(request, next);
    const response = await next(request);
    if (response.status !== 429 && response.headers.get('x-ratelimit-remaining') !== '0') return response;
    guarded ??= (await gate()).gate();
    return guarded(request, async () => response);
  };
}
