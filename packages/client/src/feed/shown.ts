import type { PersonSummary, ReactionKind } from '@parvis/model';
import { foldTag, hashtagsIn } from '@parvis/model/hashtag';
import type { FeedFilter, NewPost } from '../ports.ts';
import { REACTIONS } from '../shapes/post.ts';
import { unsentOf, type Entry } from './entry.ts';
import type { ShownComment, ShownPost } from './feed.ts';
import { isOf } from './place.ts';

/** How many comments come with a post. */
const LATEST = 2;

/** What a writer may do with something the source does not hold yet: nothing. */
const NOTHING = {
  edit: false,
  remove: false,
  report: false,
  comment: false,
  react: false,
  pin: false,
  announce: false,
} as const;

function written(entry: Entry, author: PersonSummary) {
  const [unsent] = unsentOf(entry);
  const { id, text, at } = entry;
  return { id, author, text, createdAt: new Date(at).toISOString(), revision: 0, ...(unsent && { unsent }) };
}

/** A post that waits, as it will be. */
export function postOf(entry: Entry, author: PersonSummary): ShownPost {
  const { what = '', about, text } = entry;
  return {
    ...written(entry, author),
    kind: what,
    tags: [...new Set(hashtagsIn(text).map(({ tag }) => tag))],
    ...(about !== undefined && { about }),
    comments: { count: 0, latest: [] },
    reactions: { counts: [], revision: 0 },
    announcement: false,
    can: NOTHING,
  };
}

/** A comment that waits, as it will be. */
export const commentOf = (entry: Entry, author: PersonSummary): ShownComment => ({
  ...written(entry, author),
  post: entry.of ?? '',
  can: NOTHING,
});

/** The text that an edit makes; one that was refused makes none, and is told of. */
export function edited<T extends ShownPost | ShownComment>(thing: T, entry: Entry): T {
  const [unsent] = unsentOf(entry);
  return { ...thing, ...(!entry.refused && { text: entry.text }), ...(unsent && { unsent }) };
}

/** With a comment more, or with what a comment has become. */
export function withComment(post: ShownPost, comment: ShownComment): ShownPost {
  const { count, latest } = post.comments;
  const isThere = latest.some(({ id }) => id === comment.id);
  const changed = isThere
    ? latest.map((each) => (each.id === comment.id ? comment : each))
    : [...latest, comment].slice(-LATEST);
  return {
    ...post,
    comments: { count: count + (isThere || comment.unsent?.refused ? 0 : 1), latest: changed },
  };
}

export function withoutComment(post: ShownPost, id: string): ShownPost {
  const { count, latest } = post.comments;
  return {
    ...post,
    comments: { count: Math.max(0, count - 1), latest: latest.filter((each) => each.id !== id) },
  };
}

/** With another reaction of the reader, or none. */
export function withReaction(post: ShownPost, kind: ReactionKind | undefined): ShownPost {
  const { counts, mine, revision } = post.reactions;
  if (kind === mine) return post;
  const tally = REACTIONS.map((each) => {
    const count = counts.find((counted) => counted.kind === each)?.count ?? 0;
    return { kind: each, count: count + Number(each === kind) - Number(each === mine) };
  });
  const left = tally.filter(({ count }) => count > 0);
  return { ...post, reactions: { counts: left, revision, ...(kind && { mine: kind }) } };
}

/** A post with what waits to be done to it and to its comments. */
export function withEntry(post: ShownPost, entry: Entry, author: PersonSummary): ShownPost {
  const { id } = post;
  switch (entry.kind) {
    case 'post':
      return post;
    case 'comment':
      return entry.of === id && !post.comments.latest.some((each) => each.id === entry.id)
        ? withComment(post, commentOf(entry, author))
        : post;
    case 'edit': {
      if (entry.of === id) return edited(post, entry);
      const latest = post.comments.latest.map((each) => (each.id === entry.of ? edited(each, entry) : each));
      return entry.post === id ? { ...post, comments: { ...post.comments, latest } } : post;
    }
    case 'reaction':
      return entry.of === id ? withReaction(post, reactionOf(entry)) : post;
  }
}

/** The reaction that an entry asks for; nothing takes the reader's back. */
export const reactionOf = ({ what }: Entry): ReactionKind | undefined =>
  REACTIONS.find((kind) => kind === what);

/** Whether a post that was not sent yet is shown in the feed. */
export function isMeantFor(filter: FeedFilter, { group, about, text }: NewPost): boolean {
  const { tag } = filter;
  const known = isOf(filter, {
    ...(group !== undefined && { group: { id: group, slug: group } }),
    ...(about !== undefined && { about }),
  });
  return known ?? (tag !== undefined && hashtagsIn(text).some((found) => found.tag === foldTag(tag)));
}
