import type { Following } from '../reader.ts';
import { count, object, string } from '../read.ts';
import type { Drafts } from './feed.ts';
import { newId } from './id.ts';
import type { Store } from './store.ts';

/** What was being typed. Kept under `<tab> <place>`. */
interface Draft {
  text: string;
  /** When, in milliseconds since 1970 by the device's clock. */
  at: number;
}
type Kept = Record<string, Draft>;

export interface DraftsOptions {
  source: string;
  store: Store;
  following: Following;
  closed: AbortSignal;
}

/** Milliseconds between two times that a draft is stored. */
const PAUSE = 500;
/** After so long without a key a tab is taken for gone, where locks do not tell. */
const QUIET = 600_000;
/** How long a draft is kept. */
const AGE = 30 * 24 * 3_600_000;

const draft = object<Draft>({ text: string, at: count }, {});

function draftsOf(kept: unknown): Kept {
  const readable: Kept = {};
  if (typeof kept !== 'object' || kept === null) return readable;
  for (const [key, value] of Object.entries(kept)) {
    try {
      const found = draft(value, key);
      if (Date.now() - found.at < AGE) readable[key] = found;
    } catch {
      // Not one of ours.
    }
  }
  return readable;
}

export function openDrafts({ source, store, following, closed }: DraftsOptions): Drafts & { forget(): void } {
  /** What is typed here and perhaps not stored yet, by place. */
  const typed = new Map<string, string>();
  const unstored = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let owner: string | undefined;
  let tab: Promise<string> | undefined;
  const ownTab = () => (tab ??= claimTab(`${TAB} ${source}`, closed));

  const keyOf = (person: string) => `drafts ${source} ${person}`;

  async function storeNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const places = [...unstored].map((place) => [place, typed.get(place) ?? ''] as const);
    unstored.clear();
    if (places.length === 0) return;
    const person = owner ?? (await following.who()).id;
    const own = await ownTab();
    await store.change(keyOf(person), (kept) => {
      const drafts = draftsOf(kept);
      for (const [place, text] of places) {
        delete drafts[`${own} ${place}`];
        if (text !== '') drafts[`${own} ${place}`] = { text, at: Date.now() };
      }
      return drafts;
    });
  }

  const storeSoon = () => void storeNow().catch(() => {});

  function set(place: string, text: string) {
    typed.set(place, text);
    unstored.add(place);
    timer ??= setTimeout(storeSoon, PAUSE);
  }

  following.told(({ id }) => (owner = id));
  globalThis.addEventListener?.('pagehide', storeSoon, { signal: closed });
  globalThis.document?.addEventListener('visibilitychange', storeSoon, { signal: closed });
  closed.addEventListener('abort', storeSoon);

  return {
    set,
    remove: (place) => set(place, ''),
    async get(place) {
      const known = typed.get(place);
      if (known !== undefined) return known || undefined;
      const { id: person } = await following.who();
      const own = await ownTab();
      const living = await livingTabs();
      let found: string | undefined;
      await store.change(keyOf(person), (kept) => {
        const drafts = draftsOf(kept);
        const mine = `${own} ${place}`;
        const [newest] = Object.entries(drafts)
          .filter(([key, { at }]) => {
            const [other = '', ...rest] = key.split(' ');
            return rest.join(' ') === place && (living ? !living.has(other) : Date.now() - at > QUIET);
          })
          .sort(([, one], [, other]) => other.at - one.at);
        // What was typed in a tab that is gone is taken over by the first that asks for it.
        if (!drafts[mine] && newest) {
          drafts[mine] = newest[1];
          delete drafts[newest[0]];
        }
        found = drafts[mine]?.text;
        return drafts;
      });
      return typed.get(place) ?? found;
    },
    forget() {
      storeSoon();
      typed.clear();
      owner = undefined;
    },
  };
}

const TAB = 'parvis tab';

/**
 * The name of this tab, which a reload and a restored session keep. A tab that was duplicated has the name of its
 * original, which is in use then, and takes another.
 */
async function claimTab(key: string, closed: AbortSignal): Promise<string> {
  let kept: string | null = null;
  try {
    kept = globalThis.sessionStorage?.getItem(key) ?? null;
  } catch {
    // The browser keeps it shut: the name goes with the page.
  }
  if (kept !== null && (await hold(kept, closed))) return kept;
  const made = newId();
  try {
    globalThis.sessionStorage?.setItem(key, made);
  } catch {
    // As above.
  }
  await hold(made, closed);
  return made;
}

/** Holds a name for as long as the page lives; false when another tab does. */
function hold(name: string, closed: AbortSignal): Promise<boolean> {
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    // The page before a reload may take a moment to let go.
    const signal = AbortSignal.timeout(300);
    locks
      .request(`${TAB} ${name}`, { signal }, () => {
        resolve(true);
        return new Promise<void>((end) => closed.addEventListener('abort', () => end()));
      })
      .catch(() => resolve(false));
  });
}

/** The names of all tabs that are open; undefined where that cannot be known. */
async function livingTabs(): Promise<Set<string> | undefined> {
  const { held } = (await globalThis.navigator?.locks?.query()) ?? {};
  return held && new Set(held.map(({ name = '' }) => name.replace(`${TAB} `, '')));
}
