import type { CallOptions } from '../../ports.ts';
import { NEWEST_FIRST, PAGE_LIMIT, type Calls, type Part } from './calls.ts';
import type { Remarks } from './map.ts';
import { remark, type Remark } from './theirs.ts';

export const FIELDS = 'id,post,date,date_gmt,author,author_name,author_avatar_urls,content';

/** Asks for comments, the newest first. A thread is a list here: an answer to an answer stands in its time. */
export const commentsUnder =
  ({ part }: Calls) =>
  (query: Record<string, string>, { signal }: CallOptions, limit = PAGE_LIMIT) =>
    part('/comments', remark, {
      signal,
      query: { ...NEWEST_FIRST, _fields: FIELDS, per_page: limit, ...query },
    });

/** How many comments articles have, and the last of them. */
export function commentCalls(calls: Calls, noComments: boolean) {
  const under = commentsUnder(calls);

  return {
    /** Those of many articles by one question; by one for each where that does not bring them all. */
    async of(posts: readonly number[], options: CallOptions): Promise<(post: number) => Promise<Remarks>> {
      const all: Part<Remark> =
        posts.length === 0 || noComments
          ? { items: [], total: 0, hasMore: false }
          : await under({ post: [...new Set(posts)].join() }, options);
      return async (id) => {
        const known = all.items.filter(({ post }) => post === id);
        if (!all.hasMore) return { count: known.length, newest: known };
        const { items, total } = await under({ post: String(id) }, options, 2);
        return { count: total ?? Math.max(known.length, items.length), newest: items };
      };
    },
  };
}
