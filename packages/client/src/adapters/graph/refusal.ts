import { ParvisError } from '../../error.ts';
import { problemOf } from '../../http/problem.ts';
import type { HttpRequest, HttpResponse } from '../../http.ts';

/**
 * The `ParvisError` of an answer of Graph that is no success, whole or part of a batch:
 * `{ "error": { "code": "TooManyRequests", "message": "…" } }`. What fails on its side is asked for again, but for what it
 * says it cannot do.
 */
export function refusalOf(request: HttpRequest, response: HttpResponse): ParvisError {
  const { error } = (response.body ?? {}) as Record<string, unknown>;
  const { code, message } = (error ?? {}) as Record<string, unknown>;
  const detail = [code, message].filter((part) => typeof part === 'string' && part !== '').join(': ');
  const refused = problemOf(request, { ...response, body: detail === '' ? undefined : { detail } });
  const { retryAfter } = refused;
  return refused.code === 'internal' && response.status !== 501
    ? new ParvisError('unavailable', refused.message, {
        source: request.source,
        ...(retryAfter !== undefined && { retryAfter }),
      })
    : refused;
}

/** What the directory wants to be told again before it gives a token: JSON, which it sends as base64. */
export function claimsIn(headers: Headers): string | undefined {
  const [, claims] = /\bclaims="([\w+/=-]+)"/.exec(headers.get('www-authenticate') ?? '') ?? [];
  try {
    return claims && atob(claims.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}
