import type { WatchOptions } from './client.ts';

/** Lists by their keys: each is shared by all who watch it, and there while somebody does. */
export interface Lists<L, V> {
  /** Calls the listener at once, and again when the view has changed. Undefined when the signal has ended. */
  watch(
    key: string,
    make: (changed: () => void) => L,
    listener: (view: V) => void,
    options: WatchOptions,
  ): L | undefined;
  get(key: string): L | undefined;
  all(): L[];
  /** Tells of all views again. */
  touch(): void;
}

interface Shared<L, V> {
  list: L;
  listeners: Set<(view: V) => void>;
  /** Whether it will be told of within the tick. */
  due: boolean;
}

export function openLists<L extends { view(): V; close(): void }, V>(closed: AbortSignal): Lists<L, V> {
  const open = new Map<string, Shared<L, V>>();

  /** Changes in one go are told once. */
  function changed(shared: Shared<L, V> | undefined) {
    if (!shared || shared.due) return;
    shared.due = true;
    queueMicrotask(() => {
      shared.due = false;
      if (shared.listeners.size === 0 || closed.aborted) return;
      const view = shared.list.view();
      for (const listener of [...shared.listeners]) {
        // One watcher's mistake is reported and does not reach the others.
        try {
          listener(view);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    });
  }

  closed.addEventListener('abort', () => {
    for (const { list } of open.values()) list.close();
    open.clear();
  });

  return {
    watch(key, make, listener, { signal }) {
      if (signal.aborted || closed.aborted) return undefined;
      let shared = open.get(key);
      if (!shared) {
        const made: Shared<L, V> = {
          list: make(() => changed(open.get(key))),
          listeners: new Set(),
          due: false,
        };
        open.set(key, (shared = made));
      }
      const { list, listeners } = shared;
      listeners.add(listener);
      signal.addEventListener(
        'abort',
        () => {
          listeners.delete(listener);
          // An element that is moved leaves and comes back in one go.
          queueMicrotask(() => {
            if (listeners.size > 0 || open.get(key)?.list !== list) return;
            open.delete(key);
            list.close();
          });
        },
        { once: true, signal: closed },
      );
      listener(list.view());
      return list;
    },
    get: (key) => open.get(key)?.list,
    all: () => [...open.values()].map(({ list }) => list),
    touch: () => open.forEach(changed),
  };
}
