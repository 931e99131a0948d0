import type { Comment, Post } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import type { CallOptions, FeedPort } from '../../ports.ts';
import { isId, PAGE_LIMIT, type Calls } from './calls.ts';
import { commentsUnder, FIELDS } from './comments.ts';
import { cursorAfter, queryOf } from './cursor.ts';
import { commentOf, type Site } from './map.ts';
import { startOf } from './start.ts';
import { remark, user } from './theirs.ts';

/** What is opened under an article: its comments, and what it said. Loaded when somebody opens or writes some. */
export function conversationCalls(
  calls: Calls,
  site: Site,
  noComments: boolean,
  get: FeedPort['get'],
): Pick<FeedPort, 'comments' | 'comment' | 'reactions' | 'versions'> {
  const { one, fail, missing, only } = calls;
  const under = commentsUnder(calls);
  const existing = async (id: string, options: CallOptions): Promise<Post> =>
    only(await get([id], options), id);

  /** What the reader has said under an article already, if it is this. */
  async function again(post: string, said: string, options: CallOptions): Promise<Comment | undefined> {
    const { id } = await one('/users/me', user, { ...options, query: { _fields: 'id,name' } });
    const { items } = await under({ post }, options);
    const own = items.filter(({ author }) => author === id);
    const shown = await Promise.all(own.map((each) => commentOf(each, site)));
    return shown.find(({ text }) => wordsOf(text) === wordsOf(said));
  }

  async function remarkBy(id: string, { signal }: CallOptions): Promise<Comment> {
    if (!isId(id)) throw missing(id);
    return commentOf(await one(`/comments/${id}`, remark, { signal, query: { _fields: FIELDS } }), site);
  }

  return {
    async reactions(post, options) {
      await existing(post, options);
      return { items: [] };
    },

    async versions({ kind, id }, { signal }) {
      const said = kind === 'post' ? await existing(id, { signal }) : await remarkBy(id, { signal });
      const { revision, text, createdAt, editedAt = createdAt } = said;
      return { items: [{ revision, text, at: editedAt }] };
    },

    async comments(post, { signal, cursor, limit = 20 }) {
      if (!isId(post)) throw missing(post);
      if (noComments) return { items: [] };
      const at = cursor === undefined ? { of: {}, not: [] } : startOf(cursor, calls);
      const found = await under({ ...queryOf(at), post }, { signal }, Math.min(limit, PAGE_LIMIT));
      const next = cursorAfter(at, found);
      return {
        items: await Promise.all(found.items.map((each) => commentOf(each, site))),
        ...(next !== undefined && { cursor: next }),
      };
    },

    /** WordPress gives the id. It takes the same words of one person under one article once. */
    async comment(_, { post, text: said }, { signal }) {
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
