import type { Comment, Post } from '@parvis/model';
import type { Collection } from '../collection.ts';
import type { Core } from '../core.ts';
import type { FeedPort } from '../ports.ts';
import type { Following } from '../reader.ts';
import type { CommentList } from './comments.ts';
import type { FeedView, ListView, ShownComment, ShownPost } from './feed.ts';
import type { FeedList } from './list.ts';
import type { Lists } from './lists.ts';
import { withComment, withoutComment } from './shown.ts';

/** What the parts of a feed share. */
export interface Room {
  readonly core: Core;
  readonly port: FeedPort;
  readonly following: Following;
  readonly posts: Collection<ShownPost>;
  readonly lists: Lists<FeedList, FeedView>;
  readonly comments: Lists<CommentList, ListView<ShownComment>>;
  /** Ids of what was removed: an answer that was on its way then does not bring it back. */
  readonly gone: Set<string>;
}

/** A post is there that was not: it shows wherever it belongs. */
export function arrive({ posts, lists, gone, core }: Room, post: Post): void {
  gone.delete(post.id);
  posts.offer(post, ++core.clock.now);
  for (const list of lists.all()) list.insert(post);
}

/** A post is there no more. */
export function depart({ lists, gone }: Room, id: string): void {
  gone.add(id);
  for (const list of lists.all()) list.drop(id);
}

/** A comment is new, or has changed. */
export function arriveComment(room: Room, comment: Comment): void {
  room.gone.delete(comment.id);
  room.comments.get(comment.post)?.put(comment);
  patch(room, comment.post, (post) => withComment(post, comment));
}

export function departComment(room: Room, { id, post }: Comment): void {
  room.gone.add(id);
  room.comments.get(post)?.drop(id);
  patch(room, post, (held) => withoutComment(held, id));
}

/** Makes of a post that is held what the source will say of it. */
export function patch({ posts, core }: Room, id: string, change: (post: ShownPost) => ShownPost): void {
  const held = posts.held(id)?.value;
  if (held) posts.offer(change(held), ++core.clock.now);
}
