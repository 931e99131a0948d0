import { ParvisError } from '../../error.ts';
import type { CallOptions } from '../../ports.ts';
import { string } from '../../read.ts';
import { together } from '../../together.ts';
import type { Calls } from './calls.ts';
import { isId } from './find.ts';
import { openKept, type Kept } from './kept.ts';

/** What is drawn is at most 56 pixels wide, of a screen that may have two for each. */
const SIZE = '96x96';

/** Milliseconds for which a photograph, and that there is none, is not asked for again. */
const DAY = 86_400_000;

/** Photographs by id: each asked for once a day, also those that there are not. */
export function photosOf({ name, ask, denied }: Calls) {
  const kept = openKept(name);
  const known = new Map<string, Kept>();
  const asking = new Map<string, ReturnType<typeof together<Kept>>>();
  /** Addresses that are on the page, and how many elements show them. */
  const shown = new Map<string, { url: string; holders: number }>();

  const isFresh = (one: Kept | undefined): one is Kept => one !== undefined && Date.now() - one.at < DAY;

  async function load(id: string, options: CallOptions): Promise<Kept> {
    const before = await kept.get(id);
    if (isFresh(before)) return before;
    if (denied.has('photos')) return { at: 0 };
    const path = `/users/${encodeURIComponent(id)}/photos/${SIZE}/$value`;
    const found: Kept = { at: Date.now() };
    try {
      found.photo = blobOf(await ask({ path }, string, options));
    } catch (error) {
      if (!(error instanceof ParvisError)) throw error;
      if (error.code === 'forbidden') {
        denied.add('photos');
        return { at: 0 };
      }
      if (error.code !== 'not_found') throw error;
    }
    void kept.set(id, found);
    return found;
  }

  async function find(id: string, options: CallOptions): Promise<Kept> {
    const one = known.get(id);
    if (isFresh(one)) return one;
    let asked = asking.get(id);
    if (!asked) asking.set(id, (asked = together(name, (all) => load(id, all))));
    const found = await asked(options);
    asking.delete(id);
    known.set(id, found);
    return found;
  }

  return {
    /** The address of somebody's photograph, good until the signal aborts; undefined when there is none. */
    async hold(key: string, options: CallOptions): Promise<string | undefined> {
      const id = key.toLowerCase();
      // Programs write posts too, and a page may hand over people of its own.
      if (!isId(id)) return undefined;
      const { photo } = await find(id, options);
      if (!photo || options.signal.aborted) return undefined;
      const one = shown.get(id) ?? { url: URL.createObjectURL(photo), holders: 0 };
      shown.set(id, one);
      one.holders++;
      options.signal.addEventListener('abort', () => {
        if (--one.holders > 0) return;
        shown.delete(id);
        URL.revokeObjectURL(one.url);
      });
      return one.url;
    },
  };
}

/** A part of a batch that is not JSON comes as base64. */
const blobOf = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/jpeg' });
