import type { Page, PersonSummary } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import { ParvisError } from '../../error.ts';
import { absolute } from '../../http.ts';
import { later } from '../../later.ts';
import { newestFirst, pageAfter } from '../../listing.ts';
import type { CallOptions, FeedFilter, Source } from '../../ports.ts';
import { aTurn } from '../../together.ts';
import { withoutWriting } from '../../without-writing.ts';
import { addressOf, type Address, type ItemsOptions } from './address.ts';
import type { Item } from './map.ts';
import type { FeedsOptions } from './options.ts';

export type { FeedGroup, FeedsOptions } from './options.ts';

/** Milliseconds in which what was read of a feed answers for single posts and tags as well. */
const MAX_AGE = 60_000;
/** What is missing from an address for good; the others may come back. */
const ABSENT: readonly string[] = ['forbidden', 'not_found', 'gone'];

/** RSS, RDF, Atom and JSON Feed, several addresses as one list. Read only. */
export function feeds(options: FeedsOptions) {
  const { urls = [], groups = [] } = options;
  const named = groups.map(({ slug, name, urls }) => ({ group: { id: slug, slug, name }, urls }));
  const first = [...urls, ...named.flatMap(({ urls }) => urls)].map((url) => absolute(url));
  const name = `feeds:${first.join(' ')}`;
  const unsupported = async (): Promise<never> => {
    throw new ParvisError('unsupported', 'Feeds are only read.', { source: name });
  };

  const everyone = urls.map((url) => addressOf(name, url, options));
  const places = new Map(
    named.map(({ group, urls }) => [group.slug, urls.map((url) => addressOf(name, url, options, group))]),
  );
  const all = [...everyone, ...[...places.values()].flat()];

  /** What these hold, each entry once. One that cannot be read does not take the others with it. */
  async function gather(from: readonly Address[], options: ItemsOptions) {
    const read = await Promise.allSettled(from.map((address) => address.items(options)));
    const missing = from.flatMap(({ host }, at) => (read[at]?.status === 'rejected' ? [host] : []));
    const failures = read.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    const found = read.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    const called = failures.find((each) => each instanceof ParvisError && each.code === 'aborted');
    if (called !== undefined || (failures.length > 0 && failures.length === from.length)) {
      throw called ?? failures[0];
    }
    const items = [...new Map(found.toReversed().map((item) => [item.post.id, item])).values()];
    return { items, failures, missing: [...new Set(missing)] };
  }

  const items = async ({ signal }: CallOptions, group?: string) => {
    const from = group === undefined ? all : placeOf({ group })[0];
    return (await gather(from, { signal, maxAge: MAX_AGE })).items;
  };

  /** Where the posts of a filter are, and which of them are meant. */
  function placeOf({ group, about, tag, author }: FeedFilter): [Address[], (item: Item) => boolean] {
    if ([group ?? about, tag, author].filter((each) => each !== undefined).length > 1) {
      const what = 'A feed is of a group, a page, a tag or an author.';
      throw new ParvisError('bad_request', what, { source: name });
    }
    if (tag !== undefined) return [all, ({ post }) => post.tags.includes(foldTag(tag))];
    if (author !== undefined) return [all, ({ post }) => isBy(post.author, author)];
    const place = group === undefined ? everyone : places.get(group);
    if (!place) throw new ParvisError('not_found', `${name} has no group "${group}".`, { source: name });
    // Nobody talks about a page in a feed.
    return [about === undefined ? place : [], () => true];
  }

  return {
    name,
    feed: {
      ...withoutWriting(unsupported),
      batchLimit: 200,
      async list(filter, { signal, ...options }) {
        const [from, isMeant] = placeOf(filter);
        // Further pages are those of the list that was begun.
        const maxAge = options.cursor === undefined ? 0 : Infinity;
        const { items, missing } = await gather(from, { signal, maxAge });
        const posts = newestFirst(items.filter(isMeant).map(({ post }) => post));
        return { ...pageAfter(posts, (post) => post, options), ...(missing.length > 0 && { missing }) };
      },
      async get(ids, { signal }) {
        const { items, failures } = await gather(all, { signal, maxAge: MAX_AGE });
        const posts = new Map(items.map(({ post }) => [post.id, post]));
        const failed = failures.find((each) => each instanceof ParvisError && !ABSENT.includes(each.code));
        return new Map(
          ids.map((id) => {
            const missing = new ParvisError('not_found', `No feed has "${id.slice(0, 100)}".`, {
              source: name,
            });
            return [id, posts.get(id) ?? (failed instanceof ParvisError ? failed : missing)];
          }),
        );
      },
      comments: (_, options) => nothing(name, options),
      reactions: (_, options) => nothing(name, options),
      versions: (_, options) => nothing(name, options),
    },
    tags: later(async () => (await import('./tags.ts')).tagsIn(name, items)),
  } satisfies Source;
}

/** Whether a filter by author means whoever wrote this. */
const isBy = ({ id, name, mail }: PersonSummary, key: string): boolean =>
  [id, name, mail].some((each) => each?.toLowerCase() === key.toLowerCase());

async function nothing(source: string, options: CallOptions): Promise<Page<never>> {
  await aTurn(source, options);
  return { items: [] };
}
