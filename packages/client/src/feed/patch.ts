import type { Comment } from '@parvis/model';
import type { ShownPost } from './feed.ts';
import type { Room } from './room.ts';
import { withComment, withoutComment } from './shown.ts';

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
