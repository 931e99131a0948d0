import type { Book } from '../shared/locale.ts';
import en from './en/missing.ts';

export type MissingStrings = Record<'news' | 'events', string>;

export const missingStrings: Book<MissingStrings> = {
  en,
  fr: () => import('./fr/missing.ts'),
  de: () => import('./de/missing.ts'),
  es: () => import('./es/missing.ts'),
  ar: () => import('./ar/missing.ts'),
};
