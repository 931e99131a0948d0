import type { Book, Phrase } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/post.ts';

export type PostStrings = CommonStrings &
  Record<
    | 'more'
    | 'less'
    | 'edited'
    | 'announcement'
    | 'pinned'
    | 'waiting'
    | 'sending'
    | 'actions'
    | 'comment'
    | 'earlier_comments',
    string
  > &
  Record<'comments' | 'all_comments' | 'reports', Phrase>;

export const postStrings: Book<PostStrings> = {
  en,
  fr: () => import('./fr/post.ts'),
  de: () => import('./de/post.ts'),
  es: () => import('./es/post.ts'),
  ar: () => import('./ar/post.ts'),
};
