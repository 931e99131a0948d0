import type { Book, Phrase } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/composer.ts';

export type ComposerStrings = CommonStrings &
  Record<
    | 'ask'
    | 'ask_group'
    | 'ask_about'
    | 'comment'
    | 'edit'
    | 'send'
    | 'send_comment'
    | 'save'
    | 'cancel'
    | 'tags'
    | 'keys'
    | 'refused',
    string
  > &
  Record<'left' | 'over', Phrase>;

export const composerStrings: Book<ComposerStrings> = {
  en,
  fr: () => import('./fr/composer.ts'),
  de: () => import('./de/composer.ts'),
  es: () => import('./es/composer.ts'),
  ar: () => import('./ar/composer.ts'),
};
