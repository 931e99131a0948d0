import type { Book, Phrase } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/reactions.ts';

export type ReactionsStrings = CommonStrings &
  Record<
    'like' | 'love' | 'thanks' | 'celebrate' | 'insightful' | 'choose' | 'who' | 'nobody' | 'refused',
    string
  > &
  Record<'count', Phrase>;

export const reactionsStrings: Book<ReactionsStrings> = {
  en,
  fr: () => import('./fr/reactions.ts'),
  de: () => import('./de/reactions.ts'),
  es: () => import('./es/reactions.ts'),
  ar: () => import('./ar/reactions.ts'),
};
