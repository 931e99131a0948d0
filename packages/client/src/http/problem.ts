import type { ErrorCode } from '@parvis/model';
import { ERROR_STATUS } from '@parvis/model/error-codes';
import { ParvisError } from '../error.ts';
import type { HttpRequest, HttpResponse } from '../http.ts';
import { isSent } from './sent.ts';

/** The `ParvisError` of an answer that is no success, by its problem document or else by its status. */
export function problemOf(request: HttpRequest, response: HttpResponse): ParvisError {
  // Mastodon says why in `error`.
  const { code, detail, error } = (response.body ?? {}) as Record<string, unknown>;
  const why = detail ?? error;
  const retryAfter = delay(response);
  return new ParvisError(
    isSent(code) ? code : codeOf(response.status),
    `${request.method} ${request.url}: answered ${response.status}${typeof why === 'string' ? `, "${why}"` : ''}.`,
    { source: request.source, ...(retryAfter === undefined ? {} : { retryAfter }) },
  );
}

function codeOf(status: number): ErrorCode {
  for (const [code, of] of Object.entries(ERROR_STATUS)) if (of === status) return code as ErrorCode;
  if (status === 502) return 'unavailable';
  return status < 500 ? 'bad_request' : 'internal';
}

/** Milliseconds of `Retry-After`, which is seconds or a date by the clock of the server, not of the reader. */
function delay({ headers }: HttpResponse): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  // Graph gives fractions of a second as well.
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
