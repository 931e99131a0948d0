import type { Subject, SubjectKind } from '@parvis/model';

const KINDS: readonly SubjectKind[] = ['page', 'person', 'post', 'document'];

/** What can only be an address within this site; ids have no such beginning. */
const PATH = /^\.{0,2}\//;

/**
 * What a button is about, by its attributes; `page` is the address of the page it is on. Undefined when nothing is
 * named, a sentence when something that cannot be.
 */
export function subjectBy(
  kind: string | null,
  named: string | null | undefined,
  page: string,
): Subject | string | undefined {
  const known = KINDS.find((each) => each === (kind || 'page'));
  if (!known) return `a recommend button has no kind "${kind}". The kinds are ${KINDS.join(', ')}.`;
  if (!named) return known === 'page' ? { kind: known, id: page } : undefined;
  if (known === 'person' || (known !== 'page' && !PATH.test(named))) return { kind: known, id: named };
  if (!URL.canParse(named, document.baseURI)) return `"${named}" is no address of a page to recommend.`;
  return { kind: known, id: new URL(named, document.baseURI).href };
}
