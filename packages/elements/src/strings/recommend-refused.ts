import type { Book } from '../shared/locale.ts';
import en from './en/recommend-refused.ts';
import type { RefusedStrings } from './writes.ts';

/** What is said when a recommendation was not saved. */
export const recommendRefusedStrings: Book<RefusedStrings> = {
  en,
  fr: () => import('./fr/recommend-refused.ts'),
  de: () => import('./de/recommend-refused.ts'),
  es: () => import('./es/recommend-refused.ts'),
  ar: () => import('./ar/recommend-refused.ts'),
};
