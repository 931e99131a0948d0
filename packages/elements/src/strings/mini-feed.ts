import type { Book, Phrase } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/mini-feed.ts';

export type MiniFeedStrings = CommonStrings &
  Record<
    | 'ask'
    | 'ask_group'
    | 'ask_about'
    | 'feed'
    | 'more'
    | 'earlier'
    | 'end'
    | 'empty'
    | 'invite'
    | 'loading'
    | 'read',
    string
  > &
  Record<'fresh' | 'pinned', Phrase>;

export const miniFeedStrings: Book<MiniFeedStrings> = {
  en,
  fr: () => import('./fr/mini-feed.ts'),
  de: () => import('./de/mini-feed.ts'),
  es: () => import('./es/mini-feed.ts'),
  ar: () => import('./ar/mini-feed.ts'),
};
