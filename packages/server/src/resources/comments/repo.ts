import { sql, type RawBuilder } from 'kysely';
import { olderThan, type NewestPosition } from '../../database/newest.ts';
import { notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { isUuid, writers, type WriterRow } from '../people/repo.ts';

/** How many comments come with a post. */
const LATEST = 2;

/** How many people have reported the post or comment that `alias` is. */
export const reportCount = (alias: string): RawBuilder<number> =>
  sql<number>`(select count(*)::int from post_report where post_report.post_id = ${sql.ref(`${alias}.id`)})`;

/** Comments under posts that the viewer may read. */
const comments = (sight: Sight) =>
  sight.db
    .selectFrom('post as comment')
    .innerJoin('post', 'post.id', 'comment.parent_id')
    .select([
      'comment.id',
      'comment.author_id',
      'comment.text',
      'comment.revision',
      'comment.created_at',
      'comment.edited_at',
      'post.id as parent_id',
      sight.care('comment').as('care'),
      reportCount('comment').as('reports'),
    ])
    .where(sight.post())
    .where(sight.post('comment'));

type BareRow = Awaited<ReturnType<ReturnType<typeof comments>['execute']>>[number];

export type CommentRow = BareRow & { author: WriterRow };

async function complete(sight: Sight, rows: readonly BareRow[]): Promise<CommentRow[]> {
  const authors = await writers(
    sight.db,
    rows.map((row) => row.author_id),
  );
  return rows.flatMap((row) => {
    const author = authors.find(({ id }) => id === row.author_id);
    return author ? { ...row, author } : [];
  });
}

/** The last comments of each of many posts, the older one first. */
export async function latestComments(sight: Sight, posts: readonly string[]): Promise<CommentRow[]> {
  if (posts.length === 0) return [];
  const latest = sql<boolean>`comment.id in (
    select late.id from unnest(${posts}::uuid[]) as asked(id) cross join lateral (
      select post.id from post where post.parent_id = asked.id and post.removed_at is null
      order by post.created_at desc, post.id desc limit ${sql.lit(LATEST)}
    ) as late
  )`;
  const query = comments(sight).where(latest).orderBy('comment.created_at').orderBy('comment.id');
  return complete(sight, await query.execute());
}

/** Comments of one post, the newest first; one more than `limit`. */
export async function listComments(
  sight: Sight,
  post: string,
  after: NewestPosition | undefined,
  limit: number,
): Promise<CommentRow[]> {
  let query = comments(sight).where('comment.parent_id', '=', post);
  if (after) query = query.where(olderThan(after, 'comment.created_at', 'comment.id'));
  const rows = await query
    .orderBy('comment.created_at', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(limit + 1)
    .execute();
  return complete(sight, rows);
}

/** @throws {ProblemError} `not_found` when it is absent, was removed, or the viewer may not know of it. */
export async function findComment(sight: Sight, key: string): Promise<CommentRow> {
  const rows = isUuid(key) ? await comments(sight).where('comment.id', '=', key).execute() : [];
  const [row] = await complete(sight, rows);
  if (!row) throw notFound();
  return row;
}
