import type { Part } from '../later.ts';
import type { Acting } from './acting.ts';
import type { Drafts, Outbox } from './feed.ts';

/** The outbox and the drafts, until they are loaded. */
export interface Early {
  outbox: Outbox;
  drafts: Omit<Drafts, 'any'>;
  /** Hands over what has come meanwhile. */
  give(acting: Acting): void;
  /** Another person comes: what was typed is not theirs. */
  forget(): void;
}

/**
 * Takes what is typed, and who wants to know of the outbox, and gives it to them once they are there. Only what is
 * typed or kept has them loaded.
 */
export function openEarly(
  acting: Part<Acting>,
  /** Whether drafts are kept on the device. */
  any: Drafts['any'],
): Early {
  const typed = new Map<string, string>();
  const watchers = new Map<Parameters<Outbox['watch']>[0], Parameters<Outbox['watch']>[1]>();

  /** When it cannot be loaded, it is tried again at the next need. */
  const soon = (work: (acting: Acting) => void) => void acting.load().then(work, () => {});

  function set(place: string, text: string) {
    typed.set(place, text);
    soon(() => {});
  }

  return {
    outbox: {
      watch(listener, options) {
        const { signal } = options;
        if (signal.aborted) return;
        watchers.set(listener, options);
        signal.addEventListener('abort', () => watchers.delete(listener));
        listener([]);
      },
      retry: (id) => soon(({ outbox }) => outbox.retry(id)),
      remove: (id) => soon(({ outbox }) => outbox.remove(id)),
    },
    drafts: {
      set,
      remove: (place) => set(place, ''),
      async get(place) {
        const isKept = await any();
        const text = typed.get(place);
        if (text !== undefined) return text || undefined;
        return isKept || acting.now ? (await acting.load()).drafts.get(place) : undefined;
      },
    },
    give({ drafts, outbox }) {
      for (const draft of typed) drafts.set(...draft);
      for (const watcher of watchers) outbox.watch(...watcher);
      typed.clear();
      watchers.clear();
    },
    forget: () => typed.clear(),
  };
}
