import type { Book } from '../shared/locale.ts';
import type { CommonStrings } from './common.ts';
import en from './en/people-card.ts';

export type PeopleCardStrings = CommonStrings & Record<'copy' | 'copied', string>;

export const peopleCardStrings: Book<PeopleCardStrings> = {
  en,
  fr: () => import('./fr/people-card.ts'),
  de: () => import('./de/people-card.ts'),
  es: () => import('./es/people-card.ts'),
  ar: () => import('./ar/people-card.ts'),
};
