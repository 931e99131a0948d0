/**
 * Every way in which something can go wrong, and the HTTP status it travels as. The list is closed: a source
 * maps whatever its system says to one of these. Those without a status are never sent; they arise on the
 * reader's side.
 */
export const ERROR_STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  precondition_failed: 412,
  too_large: 413,
  invalid: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  /** No answer in time. */
  timeout: 504,
  /** The reader's device has no network. */
  offline: undefined,
  /** The answer was not what the source promises: not JSON, a field missing, cut in the middle. */
  bad_response: undefined,
  /** The source has no such port, or cannot do this with it. */
  unsupported: undefined,
  /** The page or its configuration is wrong: no client, an unknown adapter, an attribute nobody knows. */
  misconfigured: undefined,
  /** The asker took the question back. */
  aborted: undefined,
} as const satisfies Record<string, number | undefined>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** All codes, as a list. */
export const ERROR_CODES = Object.keys(ERROR_STATUS) as ErrorCode[];
