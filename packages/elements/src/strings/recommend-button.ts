import type { Book, Phrase } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/recommend-button.ts';

export type RecommendButtonStrings = CommonStrings &
  Record<'recommend' | 'recommended' | 'who' | 'nobody' | 'first' | 'you', string> &
  /** `n` is how many recommend it in all; for `others` and `people`, how many of them are not named. */
  Record<'count' | 'by' | 'by_you' | 'others' | 'people', Phrase>;

export const recommendButtonStrings: Book<RecommendButtonStrings> = {
  en,
  fr: () => import('./fr/recommend-button.ts'),
  de: () => import('./de/recommend-button.ts'),
  es: () => import('./es/recommend-button.ts'),
  ar: () => import('./ar/recommend-button.ts'),
};
