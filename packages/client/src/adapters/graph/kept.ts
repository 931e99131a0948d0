import { createStore, delMany, entries, getMany, set, type UseStore } from 'idb-keyval';

/** What was found at a moment; without a photograph, that there is none. */
export interface Kept {
  at: number;
  photo?: Blob;
}

/** A photograph as it is kept: Safari's private windows store no blobs. */
interface Stored extends Omit<Kept, 'photo'> {
  type?: string;
  bytes?: ArrayBuffer;
}

/** Milliseconds after which what is kept is thrown away. */
const AGE = 86_400_000;

/**
 * Photographs that outlive the page, on this device. Where there is no IndexedDB, or the browser keeps it shut, they go with
 * the page, which holds them too.
 */
export function openKept(source: string) {
  let opened: Promise<UseStore | undefined> | undefined;
  let asked: { keys: Set<string>; found: Promise<Map<string, unknown>> } | undefined;

  const keyOf = (id: string) => `${source} ${id}`;
  const open = () =>
    (opened ??= (async () => {
      if (!globalThis.indexedDB) return undefined;
      const store = createStore('parvis-photos', 'kept');
      try {
        const all = await entries<string, unknown>(store);
        await delMany(
          all.flatMap(([key, value]) => (isKept(value) && Date.now() - value.at < AGE ? [] : [key])),
          store,
        );
        return store;
      } catch {
        return undefined;
      }
    })());

  /** Those that are asked for in one tick are looked up at once, so that those which are missing share a batch too. */
  function gather() {
    const keys = new Set<string>();
    const found = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      asked = undefined;
      const store = await open();
      const wanted = [...keys];
      const values = store ? await getMany<unknown>(wanted, store).catch(() => []) : [];
      return new Map(wanted.map((key, index) => [key, values[index]]));
    })();
    return { keys, found };
  }

  return {
    async get(id: string): Promise<Kept | undefined> {
      asked ??= gather();
      const key = keyOf(id);
      asked.keys.add(key);
      const value = (await asked.found).get(key);
      if (!isKept(value)) return undefined;
      const { at, type = '', bytes } = value;
      return { at, ...(bytes && { photo: new Blob([bytes], { type }) }) };
    },
    /** A full disk is no reason to show nothing. */
    async set(id: string, { at, photo }: Kept): Promise<void> {
      const store = await open();
      const one: Stored = { at, ...(photo && { type: photo.type, bytes: await photo.arrayBuffer() }) };
      if (store) await set(keyOf(id), one, store).catch(() => {});
    },
  };
}

/** Another version may have written it. */
const isKept = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  !('photo' in value) &&
  (!('bytes' in value) || value.bytes instanceof ArrayBuffer);
