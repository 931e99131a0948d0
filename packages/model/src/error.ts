import Type, { type Static } from 'typebox';
import { ERROR_CODES, type ErrorCode } from './error-codes.ts';

/**
 * An error as it travels: RFC 9457 `application/problem+json`, with our `code`. `detail` is for developers and
 * says nothing that the asker may not know.
 */
export const ProblemSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.Unsafe<ErrorCode>({ type: 'string', enum: ERROR_CODES }),
  detail: Type.Optional(Type.String()),
});
export type Problem = Static<typeof ProblemSchema>;
