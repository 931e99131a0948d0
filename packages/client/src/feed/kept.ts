/** Under what a thing of one person is kept. */
export const keptAs = (what: 'outbox' | 'drafts', source: string, person: string): string =>
  `${what} ${source} ${person}`;

/** Where the browser keeps its local storage shut, and in Node: what is kept goes with the page. */
const noted = new Set<string>();

const noteOf = (key: string) => `parvis ${key}`;

/**
 * Whether something may be kept on this device under a name. It is asked on each page, and answered at once, without
 * what it takes to read it.
 */
export function isNoted(key: string): boolean {
  try {
    return localStorage.getItem(noteOf(key)) !== null;
  } catch {
    return noted.has(key);
  }
}

/** Notes that something is to be kept under a name, before it is; or that nothing is any more. */
export function note(key: string, isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(noteOf(key), '');
    else localStorage.removeItem(noteOf(key));
  } catch {
    if (isKept) noted.add(key);
    else noted.delete(key);
  }
}
