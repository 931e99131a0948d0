/** Work that is to be done soon, each piece once however often it is asked for. */
export interface Gathered {
  add(key: unknown, work: () => void): void;
  /** Does now what is due, if somebody looks at the page. */
  flush(): void;
  clear(): void;
}

/** Milliseconds: a thousand readers who hear of one change do not ask at one moment. */
const SPREAD = { least: 200, most: 4_000 };

/** Does what was gathered after a random while, and not before somebody looks at the page. */
export function gather(closed: AbortSignal): Gathered {
  const works = new Map<unknown, () => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop() {
    clearTimeout(timer);
    timer = undefined;
  }

  function flush() {
    stop();
    if (globalThis.document?.hidden) return;
    const due = [...works.values()];
    works.clear();
    for (const work of due) work();
  }

  function clear() {
    stop();
    works.clear();
  }

  closed.addEventListener('abort', clear);
  return {
    add(key, work) {
      if (closed.aborted) return;
      works.set(key, work);
      timer ??= setTimeout(flush, SPREAD.least + Math.random() * (SPREAD.most - SPREAD.least));
    },
    flush,
    clear,
  };
}
