import { sql, type ExpressionBuilder } from 'kysely';
import { foldTag } from '@parvis/model/hashtag';
import { PIN_LIMIT } from '@parvis/model/schemas';
import type { Schema } from '../../database/schema.ts';
import { olderThan, type NewestPosition } from '../../database/newest.ts';
import { ProblemError, notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import type { Place } from '../changes/repo.ts';
import { readableGroup } from '../groups/repo.ts';
import { idsOf } from '../people/repo.ts';
import { complete, posts, type PostRow } from '../posts/repo.ts';

/** Which posts are asked for; `about` is canonical. */
export interface FeedQuery {
  group?: string;
  about?: string;
  tag?: string;
  author?: string;
}

/** A feed that the viewer may read. */
type Feed = { place: Place; whole: boolean } | { tag: string } | { author: string };

/**
 * @throws {ProblemError} `not_found` or `forbidden` when the group or the author is not for the viewer, `bad_request`
 * when the parts of the query do not go together.
 */
export async function feedOf(sight: Sight, query: FeedQuery): Promise<Feed> {
  const { group, about, tag, author } = query;
  if (Object.keys(query).length > (about !== undefined && group !== undefined ? 2 : 1)) {
    throw new ProblemError(
      'bad_request',
      'A feed is of a group, a page, a page in a group, a tag or an author.',
    );
  }
  if (tag !== undefined) return { tag: foldTag(tag) };
  if (author !== undefined) {
    const id = (await idsOf(sight, [author])).get(author);
    if (id === undefined) throw notFound();
    return { author: id };
  }
  const group_id = group === undefined ? null : await readableGroup(sight, group);
  return { place: { group_id, about: about ?? null }, whole: group_id !== null && about === undefined };
}

/** The newest first; one more than `limit`, to tell whether there are more. */
export async function listPosts(
  sight: Sight,
  feed: Feed,
  after: NewestPosition | undefined,
  limit: number,
): Promise<PostRow[]> {
  if ('tag' in feed) {
    let query = posts(sight)
      .innerJoin('post_tag', 'post_tag.post_id', 'post.id')
      .where('post_tag.tag', '=', feed.tag)
      .where(isInFeeds);
    if (after) query = query.where(olderThan(after, 'post_tag.created_at', 'post_tag.post_id'));
    const rows = await query
      .orderBy('post_tag.created_at', 'desc')
      .orderBy('post_tag.post_id', 'desc')
      .limit(limit + 1)
      .execute();
    return complete(sight, rows);
  }
  let query =
    'author' in feed
      ? posts(sight).where('post.author_id', '=', feed.author).where(isInFeeds)
      : feed.whole
        ? posts(sight).where('post.group_id', '=', feed.place.group_id)
        : posts(sight).where(isAt(feed.place));
  if (after) query = query.where(olderThan(after, 'post.created_at', 'post.id'));
  const rows = await query
    .orderBy('post.created_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(limit + 1)
    .execute();
  return complete(sight, rows);
}

/** What is pinned in the place that the feed is of, the last one first; nothing in feeds of several places. */
export async function pinnedPosts(sight: Sight, feed: Feed): Promise<PostRow[] | undefined> {
  if (!('place' in feed)) return undefined;
  const rows = await posts(sight)
    .where('post.pinned_at', 'is not', null)
    .where(isAt(feed.place))
    .orderBy('post.pinned_at', 'desc')
    .orderBy('post.id')
    .limit(PIN_LIMIT)
    .execute();
  return complete(sight, rows);
}

/** What is said on a page stays on that page, unless it belongs to a group as well. */
const isInFeeds = sql<boolean>`(post.about is null or post.group_id is not null)`;

type Posts = ExpressionBuilder<Schema, 'post'>;

/** In exactly this place. Written so that the index of each kind of place is found. */
export const isAt =
  ({ group_id, about }: Place) =>
  (eb: Posts) =>
    eb.and([
      group_id === null ? eb('post.group_id', 'is', null) : eb('post.group_id', '=', group_id),
      about === null ? eb('post.about', 'is', null) : eb('post.about', '=', about),
    ]);
