import type { Book } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/writes.ts';

/** The same, and the sentence around it: `{reason}`. */
export type RefusedStrings = CommonStrings & Record<'refused', string>;

/** The sentences per error for what the reader wanted to do; the others are for what they wanted to see. */
export const writesStrings: Book<CommonStrings> = {
  en,
  fr: () => import('./fr/writes.ts'),
  de: () => import('./de/writes.ts'),
  es: () => import('./es/writes.ts'),
  ar: () => import('./ar/writes.ts'),
};
