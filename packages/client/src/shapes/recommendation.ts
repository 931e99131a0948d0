import type { Recommendation, Recommendations, Subject } from '@parvis/model';
import { count, flag, list, object, oneOf, text } from '../read.ts';
import { personSummary } from './person.ts';
import { moment } from './time.ts';

export const subject = object<Subject>({ kind: oneOf('page', 'person', 'post', 'document'), id: text }, {});

export const recommendations = object<Recommendations>(
  { subject, count, mine: flag, revision: count, people: list(personSummary, 5) },
  {},
);

export const recommendation = object<Recommendation>(
  { subject, person: personSummary, createdAt: moment },
  {},
);
