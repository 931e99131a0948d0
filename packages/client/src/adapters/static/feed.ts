import type { FeedPage, Post } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import type { ParvisError } from '../../error.ts';
import { newestFirst, pageAfter } from '../../listing.ts';
import type { CallOptions, FeedFilter, FeedPort } from '../../ports.ts';
import { withoutWriting } from '../../without-writing.ts';
import type { Company } from './map.ts';
import type { Places } from './places.ts';

export interface FileFeedOptions {
  file(options: CallOptions): Promise<Company>;
  error(code: ParvisError['code'], what: string): ParvisError;
  unsupported(): Promise<never>;
  place: Places;
}

/** The posts of a file. */
export function fileFeed({ file, error, unsupported, place }: FileFeedOptions): FeedPort {
  /** Which posts are meant, and in which place they may be pinned. */
  function meant(
    found: Company,
    { group: key, about, tag, author }: FeedFilter,
  ): [(post: Post) => boolean, boolean] {
    if ([key ?? about, tag, author].filter((each) => each !== undefined).length > 1) {
      throw error('bad_request', 'a feed is of a group, a page, a page in a group, a tag or an author.');
    }
    const isInFeeds = (post: Post) => post.about === undefined || post.group !== undefined;
    if (tag !== undefined) return [(post) => isInFeeds(post) && post.tags.includes(foldTag(tag)), false];
    if (author !== undefined) {
      const by = found.byKey.get(author.toLowerCase())?.id ?? author;
      return [(post) => isInFeeds(post) && post.author.id === by, false];
    }
    const group = place.asked(found, key)?.group;
    const isWhole = group !== undefined && about === undefined;
    return [(post) => post.group?.id === group?.id && (isWhole || post.about === about), true];
  }

  const postOf = async (id: string, options: CallOptions): Promise<[Company, Post]> => {
    const found = await file(options);
    const post = found.posts.find((each) => each.id === id && place.isInside(found, each));
    if (!post) throw error('not_found', `there is no post "${id.slice(0, 100)}".`);
    return [found, post];
  };

  return {
    ...withoutWriting(unsupported),
    batchLimit: 200,
    async list(filter, options): Promise<FeedPage> {
      const found = await file(options);
      const [isMeant, isPlace] = meant(found, filter);
      const posts = found.posts.filter((post) => isMeant(post) && place.isInside(found, post));
      const page = pageAfter(posts, (post) => post, options);
      if (!isPlace || options.cursor !== undefined) return page;
      const pinned = posts.filter((post) => post.pinned && post.about === filter.about);
      return { ...page, pinned: pinned.slice(0, 3) };
    },
    async get(ids, options) {
      const found = await file(options);
      const posts = new Map(found.posts.map((post) => [post.id, post]));
      return new Map(
        ids.map((id) => {
          const post = posts.get(id);
          const isThere = post && place.isInside(found, post);
          return [id, isThere ? post : error('not_found', `there is no post "${id.slice(0, 100)}".`)];
        }),
      );
    },
    async comments(id, options) {
      const [{ comments }, post] = await postOf(id, options);
      const under = comments.filter((comment) => comment.post === id);
      return pageAfter(newestFirst(under.length > 0 ? under : post.comments.latest), (each) => each, options);
    },
    // Who reacted is not in the file: it holds counts.
    async reactions(id, options) {
      await postOf(id, options);
      return { items: [] };
    },
    async versions({ id }, options) {
      const found = await file(options);
      const posts = found.posts.filter((post) => place.isInside(found, post));
      const comments = found.comments.filter(({ post }) => posts.some(({ id }) => id === post));
      const said = [...posts, ...comments].find((each) => each.id === id);
      if (!said) throw error('not_found', `there is no "${id.slice(0, 100)}".`);
      return { items: [{ revision: said.revision, text: said.text, at: said.editedAt ?? said.createdAt }] };
    },
  };
}
