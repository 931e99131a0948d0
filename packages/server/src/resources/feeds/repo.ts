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
import { sameTags } from '../tags/repo.ts';

/** Which posts are asked for; `about` is canonical. */
export interface FeedQuery {
  group?: string;
  about?: string;
  tag?: string;
  author?: string;
}

/** A feed that the viewer may read. */
type Feed =
  | { place: Place; whole: boolean }
  /** All tags that mean the same; of one group or of all places. */
  | { tags: readonly string[]; group_id: string | null }
  | { author: string };

/**
 * @throws {ProblemError} `not_found` or `forbidden` when the group or the author is not for the viewer, `bad_request`
 * when the parts of the query do not go together.
 */
export async function feedOf(sight: Sight, query: FeedQuery): Promise<Feed> {
  const { group, about, tag, author } = query;
  const narrowed = group !== undefined && (about !== undefined || tag !== undefined);
  if (Object.keys(query).length > (narrowed ? 2 : 1)) {
    throw new ProblemError(
      'bad_request',
      'A feed is of a group, a page or a tag, one of these in a group, or an author.',
    );
  }
  if (tag !== undefined) {
    const group_id = group === undefined ? null : await readableGroup(sight, group);
    return { tags: await sameTags(sight.db, foldTag(tag)), group_id };
  }
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
  if ('tags' in feed) {
    const ids = await taggedPosts(sight, feed, after, limit + 1);
    if (ids.length === 0) return [];
    const rows = await posts(sight)
      .where('post.id', 'in', ids)
      .orderBy('post.created_at', 'desc')
      .orderBy('post.id', 'desc')
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

/**
 * Ids of the newest posts with one of some tags. Each tag is read down its index only as far as is needed, and a post
 * with two of them is there once.
 */
async function taggedPosts(
  sight: Sight,
  { tags, group_id }: { tags: readonly string[]; group_id: string | null },
  after: NewestPosition | undefined,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct found.created_at, found.post_id as id
    from unnest(${tags}::text[] collate "C") as wanted(tag) cross join lateral (
      select post_tag.created_at, post_tag.post_id from post_tag join post on post.id = post_tag.post_id
      where post_tag.tag = wanted.tag and post.parent_id is null and ${isInFeeds} and ${sight.post()}
        and ${group_id === null ? sql`true` : sql`post.group_id = ${group_id}::uuid`}
        and ${after ? olderThan(after, 'post_tag.created_at', 'post_tag.post_id') : sql`true`}
      order by post_tag.created_at desc, post_tag.post_id desc limit ${limit}
    ) as found
    order by found.created_at desc, found.post_id desc limit ${limit}`.execute(sight.db);
  return rows.map(({ id }) => id);
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
