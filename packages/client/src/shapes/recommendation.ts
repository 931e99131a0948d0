import type { Recommendation, Recommendations, Subject } from '@parvis/model';
import { count, flag, list, object, oneOf, text, wrong, type Reader } from '../read.ts';
import { personSummary } from './person.ts';
import { moment } from './time.ts';

const id: Reader<string> = (value, path) =>
  text(value, path).length > 2000 ? wrong(path, 'a text of at most 2000 characters') : text(value, path);

export const subject = object<Subject>({ kind: oneOf('page', 'person', 'post', 'document'), id }, {});

export const recommendations = object<Recommendations>(
  { subject, count, mine: flag, revision: count, people: list(personSummary, 5) },
  {},
);

export const recommendation = object<Recommendation>(
  { subject, person: personSummary, createdAt: moment },
  {},
);
