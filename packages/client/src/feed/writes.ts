import type { Comment, Post, ReactionKind } from '@parvis/model';
import { intents, type Intents } from '../intents.ts';
import type { CallOptions, NewPost } from '../ports.ts';
import type { Entry } from './entry.ts';
import type { Feed, ShownPost, Writing } from './feed.ts';
import { newId } from './id.ts';
import { openOutbox, type OutboxQueue } from './outbox.ts';
import { arriveComment } from './patch.ts';
import { arrive, type Room } from './room.ts';
import { reactionOf, withReaction } from './shown.ts';
import type { Store } from './store.ts';

export interface Writes extends Pick<Feed, 'react'> {
  post(id: string, post: NewPost): Writing;
  comment(id: string, post: string, text: string): Writing;
  edit(id: string, thing: Post | Comment, text: string): Writing;
  readonly outbox: OutboxQueue;
  readonly wishes: Intents<ShownPost, ReactionKind | undefined>;
}

/** What is typed or chosen: it shows at once, and is sent when that is possible. */
export function openWrites(room: Room, store: Store): Writes {
  const { core, port, posts, lists, comments, following } = room;
  const { source, clock, closed, era } = core;

  /** What waited, and what waits now, is shown otherwise. */
  let before: readonly Entry[] = [];
  function changed(now: readonly Entry[]) {
    for (const { of, post } of new Set([...before, ...now])) {
      if (of !== undefined) posts.touch(of);
      if (post !== undefined) posts.touch(post);
    }
    before = now;
    lists.touch();
    comments.touch();
  }

  async function send(entry: Entry, { signal }: CallOptions): Promise<void> {
    const { id, kind, text, of = '', revision = 0 } = entry;
    switch (kind) {
      case 'post': {
        const { what = '', group, about } = entry;
        const place = { ...(group !== undefined && { group }), ...(about !== undefined && { about }) };
        const post = await port.post(id, { kind: what, text, ...place }, { signal });
        signal.throwIfAborted();
        arrive(room, post);
        return following.changed('own', id);
      }
      case 'comment': {
        const comment = await port.comment(id, { post: of, text }, { signal });
        signal.throwIfAborted();
        arriveComment(room, comment);
        break;
      }
      case 'edit': {
        if (entry.post !== undefined) {
          const comment = await port.editComment(of, text, { revision, signal });
          signal.throwIfAborted();
          arriveComment(room, comment);
        } else {
          const post = await port.editPost(of, text, { revision, signal });
          signal.throwIfAborted();
          posts.offer(post, ++clock.now);
        }
        break;
      }
      case 'reaction': {
        // Refused, when the reader has changed their mind elsewhere since: the later word is the one that counts.
        const post = await port.react(of, reactionOf(entry), { revision, signal });
        signal.throwIfAborted();
        posts.offer(post, ++clock.now);
      }
    }
    following.changed('posts', entry.post ?? of);
  }

  const outbox = openOutbox({
    source: source.kept ?? source.name,
    store,
    following,
    closed,
    era,
    send,
    changed,
  });

  const isReactionTo =
    (post: string) =>
    ({ kind, of }: Entry) =>
      kind === 'reaction' && of === post;

  const wishes = intents<ShownPost, ReactionKind | undefined>({
    things: posts,
    keyOf: ({ id }) => id,
    wish: ({ reactions: { mine, revision } }) => ({ wanted: mine, revision }),
    grant: withReaction,
    set: ({ id }, ...write) => port.react(id, ...write),
    clock,
    signal: era,
    changed(key) {
      for (const { id } of outbox.entries().filter(isReactionTo(key))) outbox.remove(id);
      following.changed('posts', key);
    },
    park(key, { wanted, revision }) {
      const entry: Entry = { id: newId(), at: Date.now(), kind: 'reaction', text: '', of: key, revision };
      outbox.add(wanted ? { ...entry, what: wanted } : entry, { replaces: isReactionTo(key), tried: true });
    },
  });

  const entry = (kind: Entry['kind'], text: string, id: string): Entry => ({
    id,
    at: Date.now(),
    kind,
    text,
  });

  return {
    outbox,
    wishes,
    post: (id, { kind, text, group, about }) =>
      outbox.add({
        ...entry('post', text, id),
        what: kind,
        ...(group !== undefined && { group }),
        ...(about !== undefined && { about }),
      }),
    comment: (id, post, text) => outbox.add({ ...entry('comment', text, id), of: post }),
    edit(id, thing, text) {
      const earlier = outbox.entries().findLast(({ kind, of }) => kind === 'edit' && of === thing.id);
      // One that is on its way will have been the last when this one comes.
      const follows = earlier && !earlier.refused && outbox.isTried(earlier.id);
      return outbox.add(
        {
          ...entry('edit', text, id),
          of: thing.id,
          revision: follows ? (earlier.revision ?? 0) + 1 : thing.revision,
          ...('post' in thing && { post: thing.post }),
        },
        {
          replaces: (other, tried) =>
            other.kind === 'edit' && other.of === thing.id && (!tried || !!other.refused),
        },
      );
    },
    react(post, kind) {
      following.follow();
      return wishes.set(post, kind);
    },
  };
}
