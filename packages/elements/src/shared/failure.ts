import type { ErrorCode } from '@parvis/model';
import type { Read } from './query.ts';

/** Another bundle's client throws its own class, so an error is known by what it carries. */
const isCoded = (error: unknown): error is { code: ErrorCode } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** A call that was rejected, as a read that failed: so that it is drawn as one. */
export const failure = (error: unknown): Read<never> => ({
  status: 'failed',
  error: { code: isCoded(error) ? error.code : 'internal' },
});
