import type { Book, Phrase } from '../shared/locale.ts';
import en from './en/asides.ts';

/** What only some posts have: a warning before their text, a poll after it. */
export type AsidesStrings = Record<
  'show' | 'hide' | 'poll' | 'choose_one' | 'choose_some' | 'vote' | 'mine' | 'ended' | 'ends',
  string
> &
  Record<'voters', Phrase>;

export const asidesStrings: Book<AsidesStrings> = {
  en,
  fr: () => import('./fr/asides.ts'),
  de: () => import('./de/asides.ts'),
  es: () => import('./es/asides.ts'),
  ar: () => import('./ar/asides.ts'),
};
