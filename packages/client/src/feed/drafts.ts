import type { Following } from '../reader.ts';
import { ownId } from '../named.ts';
import { count, object, string, text } from '../read.ts';
import type { Drafts } from './feed.ts';
import { keptAs } from './kept.ts';
import type { Store } from './store.ts';
import { claimTab, livingTabs } from './tab.ts';

/** What was being typed. */
interface Draft {
  /** The name of the tab. */
  tab: string;
  place: string;
  text: string;
  /** When, in milliseconds since 1970 by the device's clock. */
  at: number;
}

export interface DraftsOptions {
  source: string;
  store: Store;
  following: Following;
  closed: AbortSignal;
  /** Id of who reads, or an empty string while that is not known. */
  owner: string;
}

/** Milliseconds between two times that a draft is stored. */
const PAUSE = 500;
/** After so long without a key a tab is taken for gone, where locks do not tell. */
const QUIET = 600_000;
/** How long a draft is kept. */
const AGE = 30 * 24 * 3_600_000;

const draft = object<Draft>({ tab: text, place: string, text, at: count }, {});

/** What was kept, but for what is too old or written by a version that nobody here knows. */
const draftsOf = (kept: unknown): Draft[] => (Array.isArray(kept) ? kept.filter(isDraft) : []);

function isDraft(value: unknown): value is Draft {
  try {
    return Date.now() - draft(value, 'draft').at < AGE;
  } catch {
    return false;
  }
}

export function openDrafts({ source, store, following, closed, owner }: DraftsOptions): Omit<
  Drafts,
  'any'
> & {
  forget(): void;
} {
  /** What is typed here and perhaps not stored yet, by place. */
  const typed = new Map<string, string>();
  const unstored = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tab: Promise<string> | undefined;
  const ownTab = () => (tab ??= claimTab(source, closed));

  const keyOf = (person: string) => keptAs('drafts', source, person);

  async function storeNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const places = new Map([...unstored].map((place) => [place, typed.get(place) ?? '']));
    unstored.clear();
    if (places.size === 0) return;
    try {
      const person = owner || ownId(await following.who());
      const tab = await ownTab();
      const at = Date.now();
      await store.change(keyOf(person), (kept) => [
        ...draftsOf(kept).filter((each) => each.tab !== tab || !places.has(each.place)),
        ...[...places].flatMap(([place, text]) => (text === '' ? [] : { tab, place, text, at })),
      ]);
    } catch {
      // Nobody is signed in, or the device is full: it is tried again with the next key, if nobody else has come.
      for (const place of places.keys()) if (typed.has(place)) unstored.add(place);
    }
  }

  function set(place: string, text: string) {
    typed.set(place, text);
    unstored.add(place);
    // It was typed before this was there, in a page that is left already.
    if (closed.aborted) void storeNow();
    else timer ??= setTimeout(() => void storeNow(), PAUSE);
  }

  following.told(({ id }) => (owner = id));
  globalThis.addEventListener?.('pagehide', () => void storeNow(), { signal: closed });
  globalThis.document?.addEventListener('visibilitychange', () => void storeNow(), { signal: closed });
  closed.addEventListener('abort', () => void storeNow());

  return {
    set,
    remove: (place) => set(place, ''),
    async get(place) {
      const known = typed.get(place);
      if (known !== undefined) return known || undefined;
      const person = ownId(await following.who());
      const own = await ownTab();
      const living = await livingTabs();
      let found: Draft | undefined;
      await store.change(keyOf(person), (kept) => {
        const drafts = draftsOf(kept);
        const here = drafts.filter((each) => each.place === place);
        found = here.find(({ tab }) => tab === own);
        if (found) return drafts;
        // What was typed in a tab that is gone is taken over by the first that asks for it.
        const gone = here.filter(({ tab, at }) => (living ? !living.has(tab) : Date.now() - at > QUIET));
        found = gone.sort((one, other) => other.at - one.at)[0];
        return drafts.map((each) => (each === found ? { ...each, tab: own } : each));
      });
      return typed.get(place) ?? found?.text;
    },
    forget() {
      void storeNow();
      typed.clear();
      owner = '';
    },
  };
}
