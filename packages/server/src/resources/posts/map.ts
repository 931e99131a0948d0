import { hashtagsIn, TAG_LIMIT } from '@parvis/model/hashtag';
import { REACTION_KINDS, type Comment, type Post } from '@parvis/model/schemas';
import type { CommentRow } from '../comments/repo.ts';
import type { PeopleMap } from '../people/map.ts';
import type { PostRow } from './repo.ts';

/** Makes what a viewer is served of posts and comments out of rows. */
export interface PostsMap {
  post(row: PostRow): Post;
  comment(row: CommentRow): Comment;
}

/** @param viewer - Id of the person who is served. */
export function mapPosts(people: PeopleMap, viewer: string): PostsMap {
  const written = (row: PostRow | CommentRow) => ({
    id: row.id,
    author: people.writer(row.author),
    text: row.text,
    createdAt: row.created_at.toISOString(),
    ...(row.edited_at && { editedAt: row.edited_at.toISOString() }),
    revision: row.revision,
    ...(row.care && row.reports > 0 && { reports: row.reports }),
  });
  const permissions = (row: PostRow | CommentRow) => {
    const own = row.author_id === viewer;
    return { edit: own, remove: own || row.care, report: !own };
  };
  const comment = (row: CommentRow): Comment => ({
    ...written(row),
    post: row.parent_id,
    can: permissions(row),
  });

  return {
    comment,
    post: (row) => ({
      ...written(row),
      kind: row.kind,
      tags: [...new Set([...tagsOf(row.text).map(({ tag }) => tag), ...row.same_tags])],
      ...groupOf(row),
      ...(row.about !== null && { about: row.about }),
      ...linkOf(row),
      comments: { count: row.comment_count, latest: row.latest.map(comment) },
      reactions: {
        counts: REACTION_KINDS.flatMap(
          (kind) => row.reactions.find((counted) => counted.kind === kind) ?? [],
        ),
        ...(row.my_reaction !== null && { mine: row.my_reaction }),
        revision: row.reaction_revision ?? 0,
      },
      ...(row.pinned_at && {
        pinned: {
          at: row.pinned_at.toISOString(),
          read: row.read_at !== null && row.read_at >= row.pinned_at,
        },
      }),
      announcement: row.announcement,
      can: { ...permissions(row), comment: true, react: true, pin: row.care, announce: row.care },
    }),
  };
}

const groupOf = ({ group_id: id, group_slug: slug, group_name: name }: PostRow): Pick<Post, 'group'> =>
  id !== null && slug !== null && name !== null ? { group: { id, slug, name } } : {};

const linkOf = ({ link_url: url, link_title: title, ...row }: PostRow): Pick<Post, 'link'> =>
  url !== null && title !== null
    ? {
        link: {
          ...{ url, title },
          ...(row.link_description !== null && { description: row.link_description }),
          ...(row.link_site !== null && { site: row.link_site }),
        },
      }
    : {};

/** The hashtags under which a text is found, each once. */
export function tagsOf(text: string): { tag: string; name: string }[] {
  const tags = new Map(hashtagsIn(text).map(({ tag, name }) => [tag, { tag, name }]));
  return [...tags.values()].slice(0, TAG_LIMIT.count);
}
