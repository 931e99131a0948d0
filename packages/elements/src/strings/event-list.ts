import type { Book, Phrase } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/event-list.ts';

export type EventListStrings = CommonStrings &
  Record<
    | 'empty'
    | 'more'
    | 'today'
    | 'tomorrow'
    | 'all_day'
    | 'until'
    | 'cancelled'
    | 'by'
    | 'daily'
    | 'weekly'
    | 'monthly'
    | 'yearly'
    | 'other'
    | 'join'
    | 'attend'
    | 'yes'
    | 'maybe'
    | 'no'
    | 'wait'
    | 'place'
    | 'add'
    | 'add_to'
    | 'subscribe',
    string
  > &
  Record<'coming' | 'perhaps' | 'waiting' | 'seats', Phrase>;

export const eventListStrings: Book<EventListStrings> = {
  en,
  fr: () => import('./fr/event-list.ts'),
  de: () => import('./de/event-list.ts'),
  es: () => import('./es/event-list.ts'),
  ar: () => import('./ar/event-list.ts'),
};
