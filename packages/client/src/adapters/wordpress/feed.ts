import type { Comment, FeedPage, Page, Post } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import type { CallOptions, FeedFilter, FeedPort, ListOptions, PeoplePort } from '../../ports.ts';
import { PAGE_LIMIT, type Calls, type Part } from './calls.ts';
import { cursorAfter, queryOf, startOf, type Place, type Start } from './cursor.ts';
import { article, commentOf, postOf, remark, user, type Article, type Remark, type Site } from './map.ts';
import { isAt, slugIn } from './page-address.ts';
import { isId } from './people.ts';
import { termCalls } from './tags.ts';

const ARTICLE =
  'id,date,date_gmt,modified,modified_gmt,link,title,author,sticky,comment_status,tags,categories';
const REMARK = 'id,post,date,date_gmt,author,author_name,author_avatar_urls,content';

export interface FeedOptions {
  site: Site;
  people: PeoplePort;
  text: 'excerpt' | 'content';
  noComments: boolean;
}

/** Articles as posts, and their comments. Loaded when it is first asked for. */
export function feedCalls(calls: Calls, { site, people, text, noComments }: FeedOptions): FeedPort {
  const { one, part, fail, type } = calls;
  const terms = termCalls(calls);
  const newestFirst = { orderby: 'date', order: 'desc' };

  const articles = (query: Record<string, string | undefined>, { signal }: CallOptions, limit = PAGE_LIMIT) =>
    part(`/${type}`, article(text), {
      signal,
      query: {
        ...newestFirst,
        _embed: 'author,wp:term',
        _fields: `${ARTICLE},${text},_links,_embedded`,
        per_page: limit,
        ...query,
      },
    });
  const remarks = (query: Record<string, string | undefined>, { signal }: CallOptions, limit = PAGE_LIMIT) =>
    part('/comments', remark, {
      signal,
      query: { ...newestFirst, _fields: REMARK, per_page: limit, ...query },
    });

  /** One question for the comments of all; one for each where that would not bring them all. */
  async function posts(found: readonly Article[], options: CallOptions): Promise<Post[]> {
    const ids = noComments ? [] : found.map(({ id }) => String(id));
    const all: Part<Remark> =
      ids.length > 0 ? await remarks({ post: ids.join() }, options) : { items: [], total: 0, hasMore: false };
    const newestOf = async ({ id }: Article) => {
      const known = all.items.filter(({ post }) => post === id);
      if (!all.hasMore) return { count: known.length, newest: known };
      const { items, total } = await remarks({ post: String(id) }, options, 2);
      return { count: total ?? Math.max(known.length, items.length), newest: items };
    };
    return Promise.all(found.map(async (each) => postOf(each, await newestOf(each), site)));
  }

  async function get(ids: readonly string[], options: CallOptions) {
    const known = ids.filter(isId);
    const found = known.length > 0 ? (await articles({ include: known.join() }, options)).items : [];
    const shown = new Map((await posts(found, options)).map((post) => [post.id, post]));
    return new Map(
      ids.map((id) => [id, shown.get(id) ?? fail('not_found', `it has no "${id.slice(0, 100)}".`)]),
    );
  }

  async function existing(id: string, options: CallOptions): Promise<Post> {
    const found = (await get([id], options)).get(id);
    if (!found || found instanceof ParvisError) throw found ?? fail('not_found', `it has no "${id}".`);
    return found;
  }

  /** What a filter is to WordPress; nothing, when nothing can be found by it. */
  async function placeOf(
    { tag, group, author }: FeedFilter,
    options: CallOptions,
  ): Promise<Place | undefined> {
    if (tag !== undefined) {
      const found = await terms.tag(tag, options);
      return found && { tags: found.id };
    }
    if (group !== undefined) {
      const found = await terms.category(group, options);
      if (!found) throw fail('not_found', `it has no category "${group}".`);
      return { categories: found.id };
    }
    if (author === undefined) return {};
    const found = (await people.get([author], options)).get(author);
    if (!found || found instanceof ParvisError) throw found ?? fail('not_found', `it has no "${author}".`);
    return { author: Number(found.id) };
  }

  function begin(cursor: string | undefined): Start {
    const start = cursor === undefined ? { of: {}, not: [] } : startOf(cursor);
    if (!start) throw fail('bad_request', `"${cursor}" is no cursor.`);
    return start;
  }

  /** The article that a page is: its comments are the page's. Empty for another page. */
  async function page(about: string, options: CallOptions): Promise<FeedPage> {
    const which = slugIn(about, site.site);
    const found = which ? (await articles(which, options)).items.filter(({ link }) => isAt(link, about)) : [];
    return { items: await posts(found.slice(0, 1), options) };
  }

  async function list(filter: FeedFilter, { signal, cursor, limit = 20 }: ListOptions): Promise<FeedPage> {
    const options = { signal };
    const given = Object.values(filter).filter((each) => each !== undefined);
    if (given.length > 1) throw fail('bad_request', 'a feed has one filter at a time.');
    if (filter.about !== undefined) return page(filter.about, options);

    const start = begin(cursor);
    const of = cursor === undefined ? await placeOf(filter, options) : start.of;
    if (!of) return { items: [] };
    const at = { ...start, of };
    const isFirst = cursor === undefined && given.length === 0 && type === 'posts';
    const [found, pinned] = await Promise.all([
      articles(queryOf(at), options, Math.min(limit, PAGE_LIMIT)),
      isFirst ? articles({ sticky: 'true' }, options, 3) : undefined,
    ]);
    for (const field of ['tags', 'categories'] as const) {
      // Types without tags answer everything.
      const id = of[field];
      if (id !== undefined && !found.items.every((each) => each[field]?.includes(id)))
        throw fail('unsupported', `${type} have no ${field}.`);
    }
    const shown = await posts([...found.items, ...(pinned?.items ?? [])], options);
    const next = cursorAfter(at, found);
    return {
      items: shown.slice(0, found.items.length),
      ...(next !== undefined && { cursor: next }),
      ...(pinned && { pinned: shown.slice(found.items.length) }),
    };
  }

  async function comments(post: string, { signal, cursor, limit = 20 }: ListOptions): Promise<Page<Comment>> {
    if (!isId(post)) throw fail('not_found', `it has no "${post}".`);
    if (noComments) return { items: [] };
    const at = begin(cursor);
    const found = await remarks({ ...queryOf(at), post }, { signal }, Math.min(limit, PAGE_LIMIT));
    const next = cursorAfter(at, found);
    return {
      items: await Promise.all(found.items.map((each) => commentOf(each, site))),
      ...(next !== undefined && { cursor: next }),
    };
  }

  /** What the reader has said under an article already, if it is this. WordPress itself sees to it that it is there once. */
  async function again(post: string, said: string, options: CallOptions): Promise<Comment | undefined> {
    const { id } = await one('/users/me', user, { ...options, query: { _fields: 'id,name' } });
    const { items } = await remarks({ post }, options);
    const own = items.filter(({ author }) => author === id);
    const shown = await Promise.all(own.map((each) => commentOf(each, site)));
    return shown.find(({ text }) => wordsOf(text) === wordsOf(said));
  }

  const unsupported = async () => {
    throw fail('unsupported', 'WordPress has nothing for that.');
  };

  return {
    can: {
      post: [],
      comment: site.canComment,
      react: [],
      edit: false,
      remove: false,
      pin: false,
      announce: false,
      report: false,
    },
    batchLimit: PAGE_LIMIT,
    list,
    get,
    comments,
    reactions: async (post, options) => {
      await existing(post, options);
      return { items: [] };
    },
    async versions({ kind, id }, { signal }) {
      if (kind === 'post') {
        const { revision, text, createdAt, editedAt = createdAt } = await existing(id, { signal });
        return { items: [{ revision, text, at: editedAt }] };
      }
      if (!isId(id)) throw fail('not_found', `it has no "${id}".`);
      const found = await one(`/comments/${id}`, remark, { signal, query: { _fields: REMARK } });
      const { revision, text, createdAt } = await commentOf(found, site);
      return { items: [{ revision, text, at: createdAt }] };
    },
    async comment(_, { post, text: said }, { signal }) {
      if (!isId(post)) throw fail('not_found', `it has no "${post}".`);
      if (!site.canComment) return unsupported();
      if (!said.trim()) throw fail('invalid', 'there is no text.');
      try {
        const made = await one('/comments', remark, {
          signal,
          method: 'POST',
          // What is sent twice is refused by WordPress, and found again.
          idempotent: true,
          query: { _fields: REMARK },
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
    post: unsupported,
    editPost: unsupported,
    editComment: unsupported,
    remove: unsupported,
    restorePost: unsupported,
    restoreComment: unsupported,
    react: unsupported,
    pin: unsupported,
    markRead: unsupported,
    announce: unsupported,
    report: unsupported,
  };
}

/** WordPress takes a comment for HTML, and drops what it does not allow: what is typed stays as it was typed. */
const escaped = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** WordPress changes quotation marks, dashes and smileys when it shows a text. */
const wordsOf = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
