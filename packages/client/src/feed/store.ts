import { createStore, get, update, type UseStore } from 'idb-keyval';
import { note } from './kept.ts';

/** What outlives the page, on this device. Whoever reads it says what it is: another version may have written it. */
export interface Store {
  get(key: string): Promise<unknown>;
  /** Changes are atomic over all tabs. Resolves when it is stored. */
  change(key: string, change: (value: unknown) => unknown): Promise<void>;
}

/** Where there is no IndexedDB, or the browser keeps it shut: what is kept goes with the page. */
const memory = new Map<string, unknown>();

export function openStore(): Store {
  let opened: Promise<UseStore | undefined> | undefined;
  const open = () =>
    (opened ??= (async () => {
      if (!globalThis.indexedDB) return undefined;
      const store = createStore('parvis', 'kept');
      // A browser that has it may still refuse to open it.
      return store('readonly', () => store).catch(() => undefined);
    })());
  return {
    async get(key) {
      const store = await open();
      return store ? get<unknown>(key, store) : memory.get(key);
    },
    async change(key, change) {
      const store = await open();
      let isKept = true;
      const changed = (value: unknown) => {
        const next = change(value);
        isKept = !Array.isArray(next) || next.length > 0;
        return next;
      };
      note(key, true);
      if (store) await update<unknown>(key, changed, store);
      else memory.set(key, changed(memory.get(key)));
      if (!isKept) note(key, false);
    },
  };
}
