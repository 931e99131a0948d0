import { createHash } from 'node:crypto';
import { ProblemError } from '../../problem.ts';
import type { Fetched } from './fetch.ts';

/** Milliseconds in which what was fetched is not asked for again. */
const FRESH = 5 * 60_000;
/** The same for what could not be fetched: a thousand readers are no reason to ask a thousand times. */
const FAILED = 30_000;
/** Milliseconds for which the last good answer stands in for one that cannot be fetched. */
const STALE = 24 * 60 * 60_000;
/** Bytes of all bodies together; past these the one that was asked for longest ago goes. */
const LIMIT = 50 * 1024 * 1024;

export interface Kept extends Fetched {
  /** Of the bytes that our reader gets. */
  tag: string;
}

interface Entry {
  kept?: Kept | undefined;
  /** When `kept` was last known to be so. */
  at: number;
  failure?: ProblemError | undefined;
  /** Until when nobody is asked. */
  until: number;
}

/** Fetches each address once in a while for everybody. `now` is in milliseconds. */
export function cached(
  fetch: (url: string, known?: Fetched) => Promise<Fetched | undefined>,
  now: () => number = Date.now,
) {
  const entries = new Map<string, Entry>();
  const running = new Map<string, Promise<Entry>>();

  async function refresh(url: string): Promise<Entry> {
    const before = entries.get(url);
    try {
      const fetched = await fetch(url, before?.kept);
      const kept = fetched ? { ...fetched, tag: tagOf(fetched) } : before?.kept;
      return { kept, at: now(), until: now() + FRESH };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const kept = before && now() - before.at < STALE ? before.kept : undefined;
      return { kept, at: before?.at ?? 0, failure: error, until: now() + FAILED };
    }
  }

  function keep(url: string, entry: Entry) {
    entries.delete(url);
    entries.set(url, entry);
    let bytes = 0;
    for (const [each, { kept }] of [...entries].reverse()) {
      bytes += kept?.body.length ?? 0;
      if (bytes > LIMIT) entries.delete(each);
    }
  }

  /** Rejects with the `ProblemError` of the last attempt when there is nothing to stand in for it. */
  return async (url: string): Promise<Kept> => {
    let entry = entries.get(url);
    if (!entry || entry.until <= now()) {
      const work = running.get(url) ?? refresh(url);
      running.set(url, work);
      try {
        entry = await work;
      } finally {
        if (running.get(url) === work) running.delete(url);
      }
    }
    keep(url, entry);
    if (entry.kept) return entry.kept;
    throw entry.failure ?? new ProblemError('unavailable', 'The address does not answer.');
  };
}

const tagOf = ({ body, url }: Fetched): string =>
  `"${createHash('sha256').update(url).update('\n').update(body).digest('base64url').slice(0, 27)}"`;
