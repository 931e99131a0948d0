import type { Part } from './calls.ts';

/** Which articles; ids of WordPress. */
export interface Place {
  tags?: number;
  categories?: number;
  author?: number;
}

/** Where a page of a list begins. */
export interface Start {
  of: Place;
  /** The time of the last item before it, by the clock of the site. */
  last?: string;
  /** Ids of that time that were on earlier pages. */
  not: number[];
}

/** What WordPress is asked with. */
export function queryOf({ of, last, not }: Start): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, id] of Object.entries(of)) query[name] = String(id);
  const before = last === undefined ? undefined : secondAfter(last);
  if (before !== undefined) query['before'] = before;
  if (not.length > 0) query['exclude'] = not.join();
  return query;
}

/** The cursor of the page after the one that was found, if there is one. */
export function cursorAfter(
  { of, last, not }: Start,
  { items, hasMore }: Part<{ id: number; date: string }>,
): string | undefined {
  const date = items.at(-1)?.date;
  if (!hasMore || date === undefined) return undefined;
  const now = items.filter((each) => each.date === date).map(({ id }) => id);
  return JSON.stringify({ of, last: date, not: last === date ? [...not, ...now] : now } satisfies Start);
}

/** `before` leaves out its own second. Nothing comes after the last one that WordPress can write. */
function secondAfter(date: string): string | undefined {
  const time = Date.parse(`${date}Z`) + 1000;
  return time < Date.parse('+010000-01-01T00:00:00Z') ? new Date(time).toISOString().slice(0, 19) : undefined;
}
