import type { Change, Post } from '@parvis/model';
import { gather } from '../gather.ts';
import type { Listening } from '../listen.ts';
import { liveOf } from '../live.ts';
import type { FeedList } from './list.ts';
import { filterKey, isOf } from './place.ts';
import type { Room } from './room.ts';

export interface Changes extends Listening {
  /** Reads posts again that have come with an answer which was asked for before they changed. */
  check(posts: readonly Post[], stamp: number): void;
  /** Reads now what was to be read soon. */
  refresh(): void;
  forget(): void;
}

/** Of how many posts it is remembered that they changed, for answers that are on their way. */
const REMEMBERED = 500;

/**
 * Takes what others have changed, and the reader in other tabs. What is new is counted; what is shown is read again a
 * little later, many changes at once.
 */
export async function openChanges(
  room: Room,
  /** Whether the reader's outbox has it: then it is shown already. */
  isOwn: (post: string) => boolean,
): Promise<Changes> {
  const { core, posts, lists, comments, gone, following } = room;
  const live = await liveOf(core);
  const due = gather(core.closed);
  /** When posts were last said to have changed, by the client's clock. */
  const changed = new Map<string, number>();

  function reread(id: string) {
    changed.delete(id);
    changed.set(id, ++core.clock.now);
    for (const oldest of changed.keys()) {
      if (changed.size <= REMEMBERED) break;
      changed.delete(oldest);
    }
    posts.outdate(id);
    due.add(posts, () => posts.refresh(false));
  }

  function rereadComments(id: string) {
    reread(id);
    const list = comments.get(id);
    if (list) due.add(list, () => void list.refresh());
  }

  const rereadList = (list: FeedList) => due.add(list, () => void list.refresh());

  function count({ key, topic }: Change) {
    for (const list of lists.all()) {
      const isHere = isOf(list.filter, topic);
      if (isHere) list.count(key);
      else if (isHere === undefined)
        due.add(`${key} ${filterKey(list.filter)}`, () => void list.consider(key));
    }
  }

  function hear(change: Change) {
    const { kind, key, topic } = change;
    switch (kind) {
      case 'post_created':
        if (isOwn(key)) return;
        if (!gone.has(key)) return count(change);
        // It was removed here, and is said to be there: an old change, or an undone removal.
        return due.add(`back ${key}`, () => {
          posts.reread(key).then(
            () => {
              gone.delete(key);
              count(change);
            },
            () => {},
          );
        });
      case 'post_changed':
      case 'reactions_changed':
        return reread(key);
      case 'comments_changed':
        return rereadComments(key);
      case 'pins_changed':
        reread(key);
        for (const list of lists.all()) if (isOf(list.filter, topic)) rereadList(list);
    }
  }

  function missed() {
    for (const list of lists.all()) {
      list.outdate();
      rereadList(list);
    }
    for (const list of comments.all()) due.add(list, () => void list.refresh());
    due.add(posts, () => posts.refresh(false));
  }

  following.heard('posts', (id) => {
    rereadComments(id);
    due.flush();
  });
  const hearer = { hear, missed };
  return {
    follow: (...asked) => live?.follow(hearer, ...asked),
    check(read, stamp) {
      for (const { id } of read) if ((changed.get(id) ?? 0) > stamp) reread(id);
    },
    refresh: due.flush,
    forget() {
      due.clear();
      changed.clear();
    },
  };
}
