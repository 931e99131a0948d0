import type { FeedPage, Post } from '@parvis/model';
import type { CallOptions, FeedFilter, FeedPort, ListOptions, PeoplePort } from '../../ports.ts';
import { NEWEST_FIRST, PAGE_LIMIT, type Calls } from './calls.ts';
import { cursorAfter, queryOf, startOf, type Place } from './cursor.ts';
import { commentCalls } from './comments.ts';
import { postOf, type Site } from './map.ts';
import { isAt, slugIn } from './page-address.ts';
import { isId } from './people.ts';
import { termCalls } from './tags.ts';
import { article, type Article } from './theirs.ts';

const ARTICLE = 'id,date,date_gmt,modified_gmt,link,title,author,sticky,comment_status,tags,categories';

export interface FeedOptions {
  site: Site;
  people: PeoplePort;
  text: 'excerpt' | 'content';
  noComments: boolean;
}

/** Articles as posts, and their comments. Loaded when it is first asked for. */
export function feedCalls(calls: Calls, { site, people, text, noComments }: FeedOptions): FeedPort {
  const { part, fail, missing, only, type } = calls;
  const terms = termCalls(calls);
  const comments = commentCalls(calls, site, noComments);

  const articles = (query: Record<string, string>, { signal }: CallOptions, limit = PAGE_LIMIT) =>
    part(`/${type}`, article, {
      signal,
      query: {
        ...NEWEST_FIRST,
        _embed: 'author,wp:term',
        _fields: `${ARTICLE},${text},_links,_embedded`,
        per_page: limit,
        ...query,
      },
    });

  async function posts(found: readonly Article[], options: CallOptions): Promise<Post[]> {
    const remarksOf = await comments.of(
      found.map(({ id }) => id),
      options,
    );
    return Promise.all(found.map(async (each) => postOf(each, await remarksOf(each.id), site)));
  }

  async function get(ids: readonly string[], options: CallOptions) {
    const known = ids.filter(isId);
    const found = known.length > 0 ? (await articles({ include: known.join() }, options)).items : [];
    const shown = new Map((await posts(found, options)).map((post) => [post.id, post]));
    return new Map(ids.map((id) => [id, shown.get(id) ?? missing(id)]));
  }

  const existing = async (id: string, options: CallOptions): Promise<Post> =>
    only(await get([id], options), id);

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
      if (!found) throw missing(group);
      return { categories: found.id };
    }
    if (author === undefined) return {};
    const { id } = only(await people.get([author], options), author);
    return { author: Number(id) };
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

    const start = startOf(cursor);
    if (!start) throw fail('bad_request', `"${cursor}" is no cursor.`);
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
    comments: comments.list,
    reactions: async (post, options) => {
      await existing(post, options);
      return { items: [] };
    },
    async versions({ kind, id }, { signal }) {
      if (kind === 'post') {
        const { revision, text, createdAt, editedAt = createdAt } = await existing(id, { signal });
        return { items: [{ revision, text, at: editedAt }] };
      }
      const { revision, text, createdAt } = await comments.one(id, { signal });
      return { items: [{ revision, text, at: createdAt }] };
    },
    comment: (_, { post, text }, options) => comments.write(post, text, options),
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
