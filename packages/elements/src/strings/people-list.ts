import type { Book } from '../shared/locale.ts';
import en from './en/people-list.ts';

export type PeopleListStrings = Record<'loading' | 'more' | 'close', string>;

export const peopleListStrings: Book<PeopleListStrings> = {
  en,
  fr: () => import('./fr/people-list.ts'),
  de: () => import('./de/people-list.ts'),
  es: () => import('./es/people-list.ts'),
  ar: () => import('./ar/people-list.ts'),
};
