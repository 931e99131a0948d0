import type { ErrorCode } from '@parvis/model';
import { ERROR_STATUS } from '@parvis/model/error-codes';

/** Whether a server may say this; the other codes arise on the reader's side. */
export const isSent = (code: unknown): code is ErrorCode =>
  typeof code === 'string' &&
  Object.hasOwn(ERROR_STATUS, code) &&
  ERROR_STATUS[code as ErrorCode] !== undefined;
