import type { Snapshot } from '../client.ts';
import type { Collection } from '../collection.ts';
import type { ShownPost } from './feed.ts';

export interface WatchedOptions {
  posts: Collection<ShownPost>;
  /** Called when one has changed. */
  changed(): void;
  /** Called when the source says that one is not there. */
  absent(id: string): void;
}

/** The posts that a list watches: those it shows, and those it wants to know of. */
export interface Watched {
  /** Resolves to the first that is known of a post, or to nothing when it is watched no more. */
  watch(id: string): Promise<Snapshot<ShownPost> | undefined>;
  leave(id: string): void;
  /** The post, once it is there. */
  held(id: string): ShownPost[];
  clear(): void;
}

interface Member {
  leave: AbortController;
  snapshot: Snapshot<ShownPost>;
  known: ReturnType<Watched['watch']>;
}

export function openWatched({ posts, changed, absent }: WatchedOptions): Watched {
  const members = new Map<string, Member>();

  return {
    watch(id) {
      const there = members.get(id);
      if (there) return there.known;
      const leave = new AbortController();
      let resolve!: (snapshot: Snapshot<ShownPost> | undefined) => void;
      const known: Member['known'] = new Promise((settle) => (resolve = settle));
      const member: Member = { leave, known, snapshot: { status: 'pending' } };
      members.set(id, member);
      leave.signal.addEventListener('abort', () => resolve(undefined));
      posts.watch(
        id,
        (snapshot) => {
          member.snapshot = snapshot;
          if (snapshot.status !== 'pending') resolve(snapshot);
          if (isAbsent(snapshot)) absent(id);
          changed();
        },
        leave,
      );
      return known;
    },
    leave(id) {
      members.get(id)?.leave.abort();
      members.delete(id);
    },
    held(id) {
      const snapshot = members.get(id)?.snapshot;
      return snapshot?.status === 'ready' ? [snapshot.value] : [];
    },
    clear() {
      for (const { leave } of members.values()) leave.abort();
      members.clear();
    },
  };
}

/** Whether the source says that there is no such thing for this reader. */
export const isAbsent = (snapshot: Snapshot<unknown>): boolean =>
  snapshot.status !== 'pending' && snapshot.error?.code === 'not_found';
