import type { FeedPage, Post } from '@parvis/model';
import { forward } from '../../forward.ts';
import { later } from '../../later.ts';
import type { CallOptions, FeedFilter, FeedPort, ListOptions, PeoplePort } from '../../ports.ts';
import { withoutWriting } from '../../without-writing.ts';
import { isId, NEWEST_FIRST, PAGE_LIMIT, type Calls } from './calls.ts';
import { commentCalls } from './comments.ts';
import { cursorAfter, queryOf, type Start } from './cursor.ts';
import { postOf, type Site } from './map.ts';
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
  const { part, fail, missing, type } = calls;
  const comments = commentCalls(calls, noComments);
  const places = later(async () => (await import('./places.ts')).placeCalls(calls, people));
  const conversation = later(async () =>
    (await import('./conversation.ts')).conversationCalls(calls, site, noComments, get),
  );

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

  /** The article that a page is: its comments are the page's. Empty for another page. */
  async function page(about: string, options: CallOptions): Promise<FeedPage> {
    const found = (await places()).page(about);
    const all = found ? (await articles(found.query, options)).items.filter(found.isIt) : [];
    return { items: await posts(all.slice(0, 1), options) };
  }

  async function list(filter: FeedFilter, { signal, cursor, limit = 20 }: ListOptions): Promise<FeedPage> {
    const options = { signal };
    const given = Object.values(filter).filter((each) => each !== undefined);
    if (given.length > 1) throw fail('bad_request', 'a feed has one filter at a time.');
    if (filter.about !== undefined) return page(filter.about, options);

    const of = given.length > 0 && cursor === undefined ? await (await places()).of(filter, options) : {};
    if (!of) return { items: [] };
    const at: Start =
      cursor === undefined ? { of, not: [] } : (await import('./start.ts')).startOf(cursor, calls);
    const isFirst = cursor === undefined && given.length === 0 && type === 'posts';
    const [found, pinned] = await Promise.all([
      articles(queryOf(at), options, Math.min(limit, PAGE_LIMIT)),
      isFirst ? articles({ sticky: 'true' }, options, 3) : undefined,
    ]);
    for (const field of ['tags', 'categories'] as const) {
      // Types without tags answer everything.
      const id = at.of[field];
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

  const nothingElse = withoutWriting(async () => {
    throw fail('unsupported', 'WordPress has nothing for that.');
  });

  return {
    ...nothingElse,
    can: { ...nothingElse.can, comment: site.canComment },
    batchLimit: PAGE_LIMIT,
    list,
    get,
    ...forward(conversation, 'comments', 'reactions', 'versions', 'comment'),
  };
}
