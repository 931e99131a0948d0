import type { Page, Person, PersonSummary } from '@parvis/model';
import type { ListOptions } from './ports.ts';

/** For sources that hold all there is in one piece, and give it out page by page. */

/** The cheap form of a person. */
export function summaryOf(person: Person): PersonSummary {
  const { id, name, title, department, mail, pronouns, photo } = person;
  return JSON.parse(JSON.stringify({ id, name, title, department, mail, pronouns, photo })) as PersonSummary;
}

/** Letter case and accents aside. */
export const fold = (text: string): string =>
  text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type Dated = { createdAt: string; id: string };

const stamp = ({ createdAt, id }: Dated) => `${createdAt} ${id}`;

export const newestFirst = <T extends Dated>(items: readonly T[]): T[] =>
  items.toSorted((one, other) => (stamp(one) < stamp(other) ? 1 : -1));

/** Those that were changed last come first. */
export const changedFirst = <T extends { modifiedAt?: string; id: string }>(items: readonly T[]): T[] =>
  items.toSorted(
    ({ modifiedAt: one = '', id }, { modifiedAt: other = '', id: otherId }) =>
      (Date.parse(other) || 0) - (Date.parse(one) || 0) || (id < otherId ? -1 : 1),
  );

/** One page of a list of which the newest comes first; what is added meanwhile moves nothing. */
export function pageAfter<K extends Dated, T>(
  items: readonly K[],
  show: (item: K) => T,
  { cursor, limit = 20 }: Pick<ListOptions, 'cursor' | 'limit'>,
): Page<T> {
  const rest = cursor === undefined ? items : items.filter((item) => stamp(item) < cursor);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(show), ...(last && rest.length > limit && { cursor: stamp(last) }) };
}

/** One page of a list as it stands; the next one begins behind the last of this one, wherever that is by then. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { cursor = '0', limit = 20 }: Pick<ListOptions, 'cursor' | 'limit'>,
): Page<T> {
  const [, index = '0', key] = /^(\d+)(?: ([^]*))?$/.exec(cursor) ?? [];
  const last = items.findIndex((item) => keyOf(item) === key);
  // Where it is gone, those behind it stand one further to the front.
  const from = last < 0 ? Math.max(0, Number(index) - 1) : last + 1;
  const to = from + limit;
  const shown = items.slice(from, to);
  return { items: shown, ...(to < items.length && { cursor: `${to} ${keyOf(shown.at(-1)!)}` }) };
}

/** One page of a list in the order of its keys; what is added meanwhile moves nothing. */
export function pageByKey<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { cursor, limit = 20 }: Pick<ListOptions, 'cursor' | 'limit'>,
): Page<T> {
  const keyed = items.map((item) => [keyOf(item), item] as const);
  const rest = keyed.filter(([key]) => cursor === undefined || key > cursor);
  const shown = rest.sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(([, item]) => item), ...(last && rest.length > limit && { cursor: last[0] }) };
}
