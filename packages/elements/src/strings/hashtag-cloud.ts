import type { Book, Phrase } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/hashtag-cloud.ts';

export type HashtagCloudStrings = CommonStrings &
  Record<
    | 'trends'
    | 'recent'
    | 'note'
    | 'empty'
    | 'loading'
    | 'far'
    | 'as_usual'
    | 'less'
    | 'fresh'
    | 'new'
    | 'ordinary'
    | 'used',
    string
  > &
  Record<'people' | 'times', Phrase>;

export const hashtagCloudStrings: Book<HashtagCloudStrings> = {
  en,
  fr: () => import('./fr/hashtag-cloud.ts'),
  de: () => import('./de/hashtag-cloud.ts'),
  es: () => import('./es/hashtag-cloud.ts'),
  ar: () => import('./ar/hashtag-cloud.ts'),
};
