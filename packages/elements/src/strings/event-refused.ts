import type { Book } from '../shared/locale.ts';
import en from './en/event-refused.ts';
import type { RefusedStrings } from './writes.ts';

/** What is said when an answer to an event was not saved. */
export const eventRefusedStrings: Book<RefusedStrings> = {
  en,
  fr: () => import('./fr/event-refused.ts'),
  de: () => import('./de/event-refused.ts'),
  es: () => import('./es/event-refused.ts'),
  ar: () => import('./ar/event-refused.ts'),
};
