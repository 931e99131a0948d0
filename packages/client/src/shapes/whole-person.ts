import type { Person, Relationship } from '@parvis/model';
import { flag, object, type Reader } from '../read.ts';
import { person } from './person.ts';

const more = object<Pick<Person, 'relationship'>>(
  {},
  { relationship: object<Relationship>({ following: flag, followedBy: flag, requested: flag }, {}) },
);

/** A person with what our own server does not tell: who follows whom. */
export const wholePerson: Reader<Person> = (value, path) => ({
  ...person(value, path),
  ...more(value, path),
});
