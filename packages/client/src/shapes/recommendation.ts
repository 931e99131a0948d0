import type { Recommendation, Recommendations, Subject } from '@parvis/model';
import { count, flag, list, object, oneOf, string, text, wrong, type Reader } from '../read.ts';
import { personSummary } from './person.ts';

/** A point in time that `Date` understands. */
const moment: Reader<string> = (value, path) =>
  Number.isNaN(Date.parse(string(value, path))) ? wrong(path, 'a date') : string(value, path);

export const subject = object<Subject>({ kind: oneOf('page', 'person', 'post', 'document'), id: text }, {});

export const recommendations = object<Recommendations>(
  { subject, count, mine: flag, revision: count, people: list(personSummary, 5) },
  {},
);

export const recommendation = object<Recommendation>(
  { subject, person: personSummary, createdAt: moment },
  {},
);
