import type { Subject, SubjectKind } from '@parvis/model';
import { warnOnce } from '../shared/warn.ts';

const KINDS: readonly SubjectKind[] = ['page', 'person', 'post', 'document'];

/** What can only be an address within this site; ids have no such beginning. */
const PATH = /^\.{0,2}\//;

/**
 * What a button is about, by its attributes; `page` is the address of the page it is on. Undefined when nothing is
 * named; null when something that cannot be, of which the page's developer is told.
 */
export function subjectBy(
  kind: string | null,
  named: string | null | undefined,
  page: string,
): Subject | null | undefined {
  const known = KINDS.find((each) => each === (kind || 'page'));
  if (!known) {
    warnOnce('unknown', 'recommend button', 'kind', `${kind}`, KINDS.join(', '));
    return null;
  }
  if (!named) return known === 'page' ? { kind: known, id: page } : undefined;
  if (known === 'person' || (known !== 'page' && !PATH.test(named))) return { kind: known, id: named };
  if (URL.canParse(named, document.baseURI)) {
    return { kind: known, id: new URL(named, document.baseURI).href };
  }
  warnOnce('address', named);
  return null;
}
