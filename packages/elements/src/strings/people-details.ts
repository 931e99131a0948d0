import type { Availability } from '@parvis/model';
import type { Book, Phrase } from '../shared/locale.ts';
import en from './en/people-details.ts';

export type PeopleDetailsStrings = Record<
  | `presence_${Availability}`
  | 'phone'
  | 'mobile'
  | 'chat'
  | 'place'
  | 'local_time'
  | 'follow_each_other'
  | 'following'
  | 'followed_by'
  | 'requested'
  | 'manager'
  | 'skills'
  | 'about',
  string
> &
  Record<'reports' | 'more' | 'ahead' | 'behind', Phrase> & { same_time: string };

export const peopleDetailsStrings: Book<PeopleDetailsStrings> = {
  en,
  fr: () => import('./fr/people-details.ts'),
  de: () => import('./de/people-details.ts'),
  es: () => import('./es/people-details.ts'),
  ar: () => import('./ar/people-details.ts'),
};
