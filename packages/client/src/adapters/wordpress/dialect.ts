import type { ErrorCode } from '@parvis/model';
import type { HttpResponse, Middleware } from '../../http.ts';

/** What WordPress says by a word of its own where its status says less. All others go by their status. */
const CODES: Record<string, ErrorCode> = {
  rest_cookie_invalid_nonce: 'unauthenticated',
  rest_comment_invalid_post_id: 'not_found',
  rest_comment_content_invalid: 'invalid',
  comment_content_column_length: 'too_large',
  comment_flood: 'too_many_requests',
};

/** Seconds that WordPress wants between two comments of one person. */
const FLOOD = '15';

/**
 * Speaks to WordPress: credentials as it takes them, its errors by our codes, and with each answer what its headers say
 * of how much there is.
 */
export function dialect(isNonce: boolean): Middleware {
  /** The newest nonce: each answer brings one, so that a page may stay open for longer than one lives. */
  let newest: { given: string; nonce: string } | undefined;

  return async (request, next) => {
    const { authorization, ...others } = request.headers;
    const given = authorization?.replace(/^Bearer /, '');
    let headers = request.headers;
    if (given !== undefined && isNonce)
      headers = { ...others, 'x-wp-nonce': newest?.given === given ? newest.nonce : given };
    else if (given?.includes(':')) headers = { ...others, authorization: `Basic ${base64(given)}` };

    const response = await next({ ...request, headers });
    if (response.status >= 300) return refused(response);
    const nonce = response.headers.get('x-wp-nonce');
    if (given !== undefined && isNonce && nonce) newest = { given, nonce };
    const count = (name: string) => {
      const value = response.headers.get(name);
      return value !== null && /^\d+$/.test(value) ? Number(value) : undefined;
    };
    return {
      ...response,
      body: { body: response.body, total: count('x-wp-total'), pages: count('x-wp-totalpages') },
    };
  };
}

/** An error as the client reads it. */
function refused(response: HttpResponse): HttpResponse {
  const { status, body } = response;
  // Old versions put it into a list.
  const { code, message } = ((Array.isArray(body) ? body[0] : body) ?? {}) as Record<string, unknown>;
  if (typeof code !== 'string') {
    const hint = 'no REST API answers there. With plain permalinks baseUrl ends in "/?rest_route=/"';
    return status === 404 ? { ...response, body: { detail: hint } } : response;
  }
  const headers = new Headers(response.headers);
  if (code === 'comment_flood') headers.set('retry-after', FLOOD);
  return { ...response, headers, body: { code: CODES[code], detail: `${code}: ${String(message)}` } };
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
