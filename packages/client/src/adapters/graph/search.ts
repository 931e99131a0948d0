import type { PeoplePort } from '../../ports.ts';
import type { Calls, Query } from './calls.ts';
import { summaryOf } from './map.ts';
import { SUMMARY, type Finder } from './find.ts';
import { user } from './theirs.ts';

/** Most that a page may be asked for. */
const PAGE_LIMIT = 999;

/** What queries beyond the simplest ask for. https://learn.microsoft.com/graph/aad-advanced-queries */
const ADVANCED = { ConsistencyLevel: 'eventual' };

/** Looks for people by the beginnings of their names and addresses. */
export function searchOf(calls: Calls, { selected }: Finder): PeoplePort['search'] {
  return async (text, options) => {
    const words = text.trim();
    // Graph refuses to look for what has no letter in it.
    if (words !== '' && !/[\p{L}\p{N}]/u.test(words)) return { items: [] };
    const limit = Math.min(options.limit ?? 20, PAGE_LIMIT);
    const query: Query =
      words === '' ? { $orderby: 'displayName' } : { $search: searchFor(words), $count: 'true' };
    const page = await selected({ $select: SUMMARY }, (select) =>
      calls.pages(
        '/users',
        user,
        { ...options, limit },
        {
          ...(words !== '' && { headers: ADVANCED }),
          query: { ...query, ...select },
        },
      ),
    );
    return { ...page, items: page.items.map(summaryOf) };
  };
}

/** Words that the name or the addresses begin with. */
function searchFor(words: string): string {
  const escaped = words.replace(/[\\"]/g, '\\$&');
  return ['displayName', 'mail', 'userPrincipalName'].map((field) => `"${field}:${escaped}"`).join(' OR ');
}
