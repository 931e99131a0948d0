import type { Comment, Post } from '@parvis/model';
import { ParvisError } from '../error.ts';
import type { Written } from '../ports.ts';
import type { Feed } from './feed.ts';
import { isOf } from './place.ts';
import { arriveComment, depart, departComment, patch } from './patch.ts';
import { arrive, type Room } from './room.ts';

/** How a source is told what is meant. */
export const writtenOf = (thing: Post | Comment): Written => ({
  kind: 'post' in thing ? 'comment' : 'post',
  id: thing.id,
});

export type Commands = Pick<Feed, 'remove' | 'restore' | 'pin' | 'announce' | 'vote' | 'markRead' | 'report'>;

/** What is done at once or not at all: nobody types it, and nobody waits to do it until there is a network. */
export function openCommands(room: Room): Commands {
  const { core, port, posts, lists, following } = room;
  const { clock, era } = core;

  /** The other tabs read again what has something of this thing in it. */
  const tell = (thing: Post | Comment) => following.changed('posts', 'post' in thing ? thing.post : thing.id);

  return {
    async remove(thing) {
      if ('post' in thing) departComment(room, thing);
      else depart(room, thing.id);
      try {
        await port.remove(writtenOf(thing), { signal: era() });
        tell(thing);
      } catch (error) {
        if ('post' in thing) arriveComment(room, thing);
        else arrive(room, posts.held(thing.id)?.value ?? thing);
        throw error;
      }
    },
    async restore(thing) {
      const options = { signal: era() };
      if ('post' in thing) {
        arriveComment(room, await port.restoreComment(thing.id, options));
        return tell(thing);
      }
      arrive(room, await port.restorePost(thing.id, options));
      following.changed('own', thing.id);
    },
    async pin(id, pinned) {
      const post = await port.pin(id, pinned, { signal: era() });
      posts.offer(post, ++clock.now);
      for (const list of lists.all()) if (isOf(list.filter, post)) void list.refresh();
      tell(post);
    },
    async announce(id, announced) {
      const post = await port.announce(id, announced, { signal: era() });
      posts.offer(post, ++clock.now);
      tell(post);
    },
    async vote(id, choices) {
      if (!port.vote) throw new ParvisError('unsupported', `${core.source.name} takes no votes.`);
      const post = await port.vote(id, choices, { signal: era() });
      posts.offer(post, ++clock.now);
      tell(post);
    },
    async markRead(id) {
      const read = (post: Post, read: boolean) => ({
        ...post,
        ...(post.pinned && { pinned: { ...post.pinned, read } }),
      });
      patch(room, id, (post) => read(post, true));
      try {
        await port.markRead(id, { signal: era() });
      } catch (error) {
        patch(room, id, (post) => read(post, false));
        throw error;
      }
    },
    report: (thing, reason) => port.report(writtenOf(thing), reason, { signal: era() }),
  };
}
