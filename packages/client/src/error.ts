import type { ErrorCode } from '@parvis/model';

/**
 * The one error of the client. Its message is for developers: what was tried, what happened, what to do.
 * Readers see a translated sentence per `code`, which the elements hold.
 */
export class ParvisError extends Error {
  override readonly name = 'ParvisError';
  readonly code: ErrorCode;
  /** Name of the source that failed, as its adapter gives it; absent when no source was asked. */
  readonly source?: string;
  /** Milliseconds to wait before it is worth asking again, when the source said so. */
  readonly retryAfter?: number;

  constructor(
    code: ErrorCode,
    message: string,
    options: { source?: string; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    if (options.source !== undefined) this.source = options.source;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}
