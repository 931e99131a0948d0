import type { Change } from '@parvis/model';
import { loaded, type ChangesPort, type Loadable } from '../ports.ts';
import type { FeedList } from './list.ts';
import { gather } from './gather.ts';
import { openLive } from './live.ts';
import { filterKey, isOf } from './place.ts';
import { arrive, type Room } from './room.ts';

export interface Changes {
  /** Keeps the stream open until the signal aborts. */
  follow(signal: AbortSignal): void;
  /** Reads now what was to be read soon. */
  refresh(): void;
  forget(): void;
}

/**
 * Takes what others have changed, and the reader in other tabs. What is new is counted; what is shown is read again a
 * little later, many changes at once.
 */
export async function openChanges(
  room: Room,
  port: Loadable<ChangesPort> | undefined,
  /** Whether the reader's outbox has it: then it is shown already. */
  isOwn: (post: string) => boolean,
): Promise<Changes> {
  const { core, posts, lists, comments, gone, following } = room;
  const { closed, era } = core;
  const due = gather(closed);

  function reread(id: string) {
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
  following.heard('own', (id) => {
    posts.reread(id).then(
      (post) => arrive(room, post),
      () => {},
    );
  });

  const live = port && openLive({ changes: await loaded(port), closed, era, hear, missed });
  return {
    follow: (signal) => live?.follow(signal),
    refresh: due.flush,
    forget() {
      due.clear();
      live?.forget();
    },
  };
}
