import { sql } from 'kysely';
import type { ReactionKind } from '@parvis/model';
import { notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { latestComments, reportCount, type CommentRow } from '../comments/repo.ts';
import { isUuid, writers, type WriterRow } from '../people/repo.ts';

/** Posts as the viewer sees them, without what `complete` adds. */
export const posts = (sight: Sight) =>
  sight.db
    .selectFrom('post')
    .leftJoin('group', 'group.id', 'post.group_id')
    .leftJoin('post_reaction as own', (join) =>
      join.onRef('own.post_id', '=', 'post.id').on('own.person_id', '=', sight.viewer.id),
    )
    .leftJoin('pin_read', (join) =>
      join.onRef('pin_read.post_id', '=', 'post.id').on('pin_read.person_id', '=', sight.viewer.id),
    )
    .leftJoin('link', 'link.url', 'post.link_url')
    .select([
      'post.id',
      'post.author_id',
      'post.kind',
      'post.text',
      'post.about',
      'post.link_url',
      'link.title as link_title',
      'link.description as link_description',
      'link.site as link_site',
      'post.revision',
      'post.announcement',
      'post.pinned_at',
      'post.created_at',
      'post.edited_at',
      'group.id as group_id',
      'group.slug as group_slug',
      'group.name as group_name',
      'own.kind as my_reaction',
      'own.revision as reaction_revision',
      'pin_read.read_at',
      sql<string[]>`(
        select coalesce(array_agg(distinct same.tag order by same.tag), '{}') from post_tag
        left join tag_synonym as synonym on synonym.tag = post_tag.tag
        cross join lateral (
          select coalesce(synonym.of_tag, post_tag.tag) as tag
          union all select tag from tag_synonym where of_tag = coalesce(synonym.of_tag, post_tag.tag)
        ) as same
        where post_tag.post_id = post.id)`.as('same_tags'),
      sight.care().as('care'),
      reportCount('post').as('reports'),
      sql<number>`(select count(*)::int from post as comment
        where comment.parent_id = post.id and comment.removed_at is null)`.as('comment_count'),
      sql<{ kind: ReactionKind; count: number }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'count', count)), '[]')
        from (select kind, count(*) as count from post_reaction
          where post_reaction.post_id = post.id and kind is not null group by kind) as counted
      )`.as('reactions'),
    ])
    .where('post.parent_id', 'is', null)
    .where(sight.post());

type BareRow = Awaited<ReturnType<ReturnType<typeof posts>['execute']>>[number];

export type PostRow = BareRow & { author: WriterRow; latest: CommentRow[] };

/** Adds who wrote them and the last comments, for all posts at once. */
export async function complete(sight: Sight, rows: readonly BareRow[]): Promise<PostRow[]> {
  const comments = await latestComments(
    sight,
    rows.map((row) => row.id),
  );
  const authors = await writers(
    sight.db,
    rows.map((row) => row.author_id),
  );
  return rows.flatMap((row) => {
    const author = authors.find(({ id }) => id === row.author_id);
    return author ? { ...row, author, latest: comments.filter(({ parent_id }) => parent_id === row.id) } : [];
  });
}

/** Those of which the viewer may know, in any order. */
export async function findPosts(sight: Sight, keys: readonly string[]): Promise<PostRow[]> {
  const ids = keys.filter(isUuid);
  if (ids.length === 0) return [];
  return complete(sight, await posts(sight).where('post.id', 'in', ids).execute());
}

/** @throws {ProblemError} `not_found` when it is absent, was removed, or the viewer may not know of it. */
export async function findPost(sight: Sight, key: string): Promise<PostRow> {
  const [row] = await findPosts(sight, [key]);
  if (!row) throw notFound();
  return row;
}
