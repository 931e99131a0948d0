import type { Book } from '../shared/locale.ts';
import en from './en/calendar-file.ts';

export type CalendarFileStrings = Record<'blocked', string>;

export const calendarFileStrings: Book<CalendarFileStrings> = {
  en,
  fr: () => import('./fr/calendar-file.ts'),
  de: () => import('./de/calendar-file.ts'),
  es: () => import('./es/calendar-file.ts'),
  ar: () => import('./ar/calendar-file.ts'),
};
