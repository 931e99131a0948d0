import type { Comment, Page } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import type { CallOptions, ListOptions } from '../../ports.ts';
import { NEWEST_FIRST, PAGE_LIMIT, type Calls, type Part } from './calls.ts';
import { cursorAfter, queryOf, startOf } from './cursor.ts';
import { commentOf, type Remarks, type Site } from './map.ts';
import { isId } from './people.ts';
import { remark, user, type Remark } from './theirs.ts';

const FIELDS = 'id,post,date,date_gmt,author,author_name,author_avatar_urls,content';

/** The comments of articles. A thread is a list here: an answer to an answer stands in its time. */
export function commentCalls(calls: Calls, site: Site, noComments: boolean) {
  const { one, part, fail, missing } = calls;
  const under = (query: Record<string, string>, { signal }: CallOptions, limit = PAGE_LIMIT) =>
    part('/comments', remark, {
      signal,
      query: { ...NEWEST_FIRST, _fields: FIELDS, per_page: limit, ...query },
    });

  /** What the reader has said under an article already, if it is this. */
  async function again(post: string, said: string, options: CallOptions): Promise<Comment | undefined> {
    const { id } = await one('/users/me', user, { ...options, query: { _fields: 'id,name' } });
    const { items } = await under({ post }, options);
    const own = items.filter(({ author }) => author === id);
    const shown = await Promise.all(own.map((each) => commentOf(each, site)));
    return shown.find(({ text }) => wordsOf(text) === wordsOf(said));
  }

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

    async one(id: string, { signal }: CallOptions): Promise<Comment> {
      if (!isId(id)) throw missing(id);
      return commentOf(await one(`/comments/${id}`, remark, { signal, query: { _fields: FIELDS } }), site);
    },

    async list(post: string, { signal, cursor, limit = 20 }: ListOptions): Promise<Page<Comment>> {
      if (!isId(post)) throw missing(post);
      if (noComments) return { items: [] };
      const at = startOf(cursor);
      if (!at) throw fail('bad_request', `"${cursor}" is no cursor.`);
      const found = await under({ ...queryOf(at), post }, { signal }, Math.min(limit, PAGE_LIMIT));
      const next = cursorAfter(at, found);
      return {
        items: await Promise.all(found.items.map((each) => commentOf(each, site))),
        ...(next !== undefined && { cursor: next }),
      };
    },

    /** WordPress gives the id. It takes the same words of one person under one article once. */
    async write(post: string, said: string, { signal }: CallOptions): Promise<Comment> {
      if (!isId(post)) throw missing(post);
      if (!site.canComment) throw fail('unsupported', 'nobody is signed in to write.');
      if (!said.trim()) throw fail('invalid', 'there is no text.');
      try {
        const made = await one('/comments', remark, {
          signal,
          method: 'POST',
          idempotent: true,
          query: { _fields: FIELDS },
          body: { post: Number(post), content: escaped(said.trim()) },
        });
        return await commentOf(made, site);
      } catch (error) {
        if (!(error instanceof ParvisError) || error.code !== 'conflict') throw error;
        const there = await again(post, said, { signal });
        if (!there) throw error;
        return there;
      }
    },
  };
}

/** WordPress takes a comment for HTML, and drops what it does not allow: what is typed stays as it was typed. */
const escaped = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** WordPress changes quotation marks, dashes and smileys when it shows a text. */
const wordsOf = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
