import type { Book } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/event-seat.ts';

export type EventSeatStrings = CommonStrings & Record<'seated', string>;

export const eventSeatStrings: Book<EventSeatStrings> = {
  en,
  fr: () => import('./fr/event-seat.ts'),
  de: () => import('./de/event-seat.ts'),
  es: () => import('./es/event-seat.ts'),
  ar: () => import('./ar/event-seat.ts'),
};
