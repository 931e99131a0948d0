import type { ErrorCode, Recommendation, Recommendations, Subject } from '@parvis/model';
import { count, flag, list, object, record } from '../../read.ts';
import { subject } from '../../shapes/recommendation.ts';
import { summaryOf, type Site } from './map.ts';
import { moment, user, type User } from './theirs.ts';

/** What our plugin tells of a subject: users as WordPress tells of them. */
export interface Tally {
  subject: Subject;
  count: number;
  mine: boolean;
  revision: number;
  people: User[];
}

export interface Given {
  subject: Subject;
  person: User;
  created_at: string;
}

export const tally = object<Tally>(
  { subject, count, mine: flag, revision: count, people: list(user, 5) },
  {},
);

export const given = object<Given>({ subject, person: user, created_at: moment }, {});

/** Why there is an error in place of a tally: what is not of this site is wrong, and all else is not there. */
export function refusal(value: unknown, path: string): [ErrorCode, string] | undefined {
  const { code, message = '' } = record(value, path);
  if (typeof code !== 'string') return undefined;
  return [code === 'parvis_foreign_page' ? 'invalid' : 'not_found', `${code}: ${String(message)}`];
}

export async function recommendationsOf({ people, ...theirs }: Tally, site: Site): Promise<Recommendations> {
  return { ...theirs, people: await Promise.all(people.map((each) => summaryOf(each, site))) };
}

export async function recommendationOf(theirs: Given, site: Site): Promise<Recommendation> {
  const { subject, person, created_at } = theirs;
  return { subject, person: await summaryOf(person, site), createdAt: created_at };
}
