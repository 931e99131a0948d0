import type { ErrorCode } from '@parvis/model';
import type { HttpResponse } from '../../http.ts';

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

/** An error as the client reads it. */
export function refused(response: HttpResponse): HttpResponse {
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
