import { count, list, object, read, string } from '../../read.ts';
import type { Calls } from './calls.ts';
import type { Place, Start } from './cursor.ts';

const start = object<Start>(
  { of: object<Place>({}, { tags: count, categories: count, author: count }), not: list(count) },
  { last: string },
);

/**
 * Where the page of a cursor begins. WordPress numbers pages, and what is published meanwhile would move all of them: so
 * a page begins below the time of the last item instead, without those of the same second that were there. Loaded with
 * the second page.
 */
export function startOf(cursor: string, { fail }: Calls): Start {
  try {
    return read('cursor', start, JSON.parse(cursor));
  } catch {
    throw fail('bad_request', `"${cursor}" is no cursor.`);
  }
}
