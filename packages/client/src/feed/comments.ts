import type { Comment, Page } from '@parvis/model';
import type { CallOptions } from '../ports.ts';
import { reading } from '../reading.ts';
import type { ListView, ShownComment } from './feed.ts';
import { isNewer } from './order.ts';

export interface CommentListOptions {
  read(options: CallOptions & { cursor?: string; limit?: number }): Promise<Page<Comment>>;
  /** What was removed; shared by all lists. */
  gone: ReadonlySet<string>;
  /** A comment as it is shown. */
  present(comment: Comment): ShownComment;
  /** Comments of the reader that wait to be sent, the oldest first. */
  waiting(): readonly ShownComment[];
  /** Called when the view has changed, often several times in one go. */
  changed(): void;
}

/** The comments of one post. */
export interface CommentList {
  /** The oldest first. */
  view(): ListView<ShownComment>;
  more(): Promise<void>;
  /** Reads what is shown again. */
  refresh(): Promise<void>;
  /** Takes a comment that is new, or has changed. */
  put(comment: Comment): void;
  drop(id: string): void;
  reset(): void;
  close(): void;
}

/** The most that are read again at once. */
const REFRESH_LIMIT = 100;

export function commentList({ read, gone, present, waiting, changed }: CommentListOptions): CommentList {
  const { state, run, reset } = reading(changed);
  const comments = new Map<string, Comment>();
  let cursor: string | undefined;

  function put(comment: Comment) {
    if (gone.has(comment.id)) return;
    // What was asked for earlier may come later.
    if ((comments.get(comment.id)?.revision ?? 0) <= comment.revision) comments.set(comment.id, comment);
  }

  const refresh = () =>
    run(undefined, async (signal) => {
      const before = [...comments.values()];
      const limit = before.length > 0 ? { limit: Math.min(Math.max(before.length, 20), REFRESH_LIMIT) } : {};
      const page = await read({ ...limit, signal });
      if (signal.aborted) return;
      const { items } = page;
      const found = new Set(items.map(({ id }) => id));
      const last = page.cursor === undefined ? undefined : items.at(-1);
      const meets = before.some(({ id }) => found.has(id));
      let older = false;
      for (const comment of before) {
        if (found.has(comment.id)) continue;
        if (meets && last && isNewer(last, comment)) older = true;
        else comments.delete(comment.id);
      }
      items.forEach(put);
      if (!older) cursor = page.cursor;
    });

  void refresh();

  function clear() {
    reset();
    comments.clear();
    cursor = undefined;
  }

  return {
    view() {
      const held = [...comments.values()].sort((one, other) => (isNewer(one, other) ? 1 : -1));
      const unsent = waiting().filter(({ id }) => !comments.has(id));
      return { ...state(), items: [...held.map(present), ...unsent], hasMore: cursor !== undefined };
    },
    more() {
      if (cursor === undefined) return Promise.resolve();
      const asked = cursor;
      return run('more', async (signal) => {
        if (cursor !== asked) return;
        const page = await read({ cursor, signal });
        if (signal.aborted) return;
        page.items.forEach(put);
        cursor = page.cursor;
      });
    },
    refresh,
    put(comment) {
      put(comment);
      changed();
    },
    drop(id) {
      comments.delete(id);
      changed();
    },
    reset() {
      clear();
      changed();
      void refresh();
    },
    close: clear,
  };
}
