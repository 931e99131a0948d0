import type { Book } from '../shared/locale.ts';
import en from './en/recommenders.ts';

export type RecommendersStrings = Record<'loading' | 'nobody' | 'more' | 'close', string>;

export const recommendersStrings: Book<RecommendersStrings> = {
  en,
  fr: () => import('./fr/recommenders.ts'),
  de: () => import('./de/recommenders.ts'),
  es: () => import('./es/recommenders.ts'),
  ar: () => import('./ar/recommenders.ts'),
};
