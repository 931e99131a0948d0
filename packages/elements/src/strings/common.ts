import type { ErrorCode } from '@parvis/model';

/** What every element may have to say: a sentence for readers per error, and what they can do about it. */
export type CommonStrings = Record<`error_${ErrorCode}` | 'retry' | 'sign_in' | 'as_of', string>;
