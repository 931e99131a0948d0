import type { Book } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/event-calendars.ts';

export type EventCalendarsStrings = CommonStrings &
  Record<
    | 'calendars'
    | 'file'
    | 'subscribe'
    | 'subscribe_hint'
    | 'address'
    | 'copy'
    | 'copied'
    | 'open'
    | 'revoke'
    | 'revoked',
    string
  >;

export const eventCalendarsStrings: Book<EventCalendarsStrings> = {
  en,
  fr: () => import('./fr/event-calendars.ts'),
  de: () => import('./de/event-calendars.ts'),
  es: () => import('./es/event-calendars.ts'),
  ar: () => import('./ar/event-calendars.ts'),
};
