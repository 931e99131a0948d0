import type { Trends } from '@parvis/model';
import { TRENDING } from '@parvis/model/trending';
import { count, list, object } from '../../read.ts';
import { trendsOf } from '../../trends-of.ts';
import type { CallOptions } from '../../ports.ts';
import { NEWEST_FIRST, PAGE_LIMIT, type Calls } from './calls.ts';
import { tagOf } from './map.ts';
import { moment, term } from './theirs.ts';

/** Of an article, what trends are made of. */
const use = object<{ date_gmt: string; author: number; tags: number[] }>(
  { date_gmt: moment, author: count, tags: list(count) },
  {},
);

/**
 * What is written about more than usual, by the newest hundred articles: WordPress counts how often a tag is used, and not
 * by how many people or when.
 *
 * @param category - The id of one; of all articles without it.
 */
export async function trends(
  { part }: Calls,
  category: number | undefined,
  { signal }: CallOptions,
): Promise<Trends> {
  const now = Date.now();
  const { items } = await part('/posts', use, {
    signal,
    query: {
      ...NEWEST_FIRST,
      // A site has its own clock, by which a day more or less is nothing here.
      after: new Date(now - TRENDING.memory).toISOString().slice(0, 19),
      per_page: PAGE_LIMIT,
      _fields: 'date_gmt,author,tags',
      ...(category !== undefined && { categories: category }),
    },
  });
  const ids = [...new Set(items.flatMap(({ tags }) => tags))].slice(0, PAGE_LIMIT);
  const terms =
    ids.length > 0
      ? (
          await part('/tags', term, {
            signal,
            query: { include: ids.join(), per_page: PAGE_LIMIT, _fields: 'id,name,slug,taxonomy' },
          })
        ).items
      : [];
  const names = new Map(terms.map((each) => [each.id, tagOf(each)]));
  return trendsOf(
    items.map(({ date_gmt, author, tags }) => ({
      person: String(author),
      at: Date.parse(date_gmt),
      tags: tags.flatMap((id) => names.get(id) ?? []),
    })),
    [],
    now,
  );
}
