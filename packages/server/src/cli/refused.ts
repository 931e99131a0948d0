/**
 * What was asked cannot be done as it stands, and nothing was changed. The message is for the administrator: what
 * was found, what was expected, what to do.
 */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
