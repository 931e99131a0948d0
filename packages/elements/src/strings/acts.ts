import type { Book, Phrase } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/acts.ts';

/** What can be done with a post or a comment, and what came of it. */
export type ActsStrings = CommonStrings &
  Record<
    | 'actions'
    | 'edit'
    | 'remove'
    | 'pin'
    | 'unpin'
    | 'announce'
    | 'unannounce'
    | 'report'
    | 'copy_link'
    | 'copied'
    | 'removed'
    | 'undo'
    | 'reason'
    | 'send_report'
    | 'reported'
    | 'discard'
    | 'refused'
    | 'pin_limit'
    | 'versions'
    | 'more'
    | 'loading'
    | 'close'
    | 'cancel'
    | 'recommend'
    | 'unrecommend'
    | 'recommended'
    | 'unrecommended',
    string
  > &
  /** `n` is how many recommend it in all. */
  Record<'recommendations', Phrase>;

export const actsStrings: Book<ActsStrings> = {
  en,
  fr: () => import('./fr/acts.ts'),
  de: () => import('./de/acts.ts'),
  es: () => import('./es/acts.ts'),
  ar: () => import('./ar/acts.ts'),
};
