import { newId } from './id.ts';

/** What names and locks of tabs begin with. */
const TAB = 'parvis tab';

/**
 * The name of this tab, which a reload and a restored session keep. A tab that was duplicated has the name of its
 * original, which is in use then, and takes another.
 */
export async function claimTab(source: string, closed: AbortSignal): Promise<string> {
  const key = `${TAB} ${source}`;
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
        return new Promise<void>((end) => {
          if (closed.aborted) end();
          else closed.addEventListener('abort', () => end());
        });
      })
      .catch(() => resolve(false));
  });
}

/** The names of all tabs that are open; undefined where that cannot be known. */
export async function livingTabs(): Promise<Set<string> | undefined> {
  const { held } = (await globalThis.navigator?.locks?.query()) ?? {};
  return held && new Set(held.map(({ name = '' }) => name.replace(`${TAB} `, '')));
}
