import type { Book } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/tag-synonyms.ts';

export type TagSynonymsStrings = CommonStrings &
  Record<
    'synonyms' | 'hint' | 'tag' | 'of' | 'save' | 'reading' | 'none' | 'remove' | 'more' | 'saved',
    string
  >;

export const tagSynonymsStrings: Book<TagSynonymsStrings> = {
  en,
  fr: () => import('./fr/tag-synonyms.ts'),
  de: () => import('./de/tag-synonyms.ts'),
  es: () => import('./es/tag-synonyms.ts'),
  ar: () => import('./ar/tag-synonyms.ts'),
};
