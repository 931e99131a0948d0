import type { Subject, SubjectKind } from '@parvis/model';

const KINDS: readonly SubjectKind[] = ['page', 'person', 'post', 'document'];

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
  if (known !== 'page') return named ? { kind: known, id: named } : undefined;
  if (!named) return { kind: known, id: page };
  if (!URL.canParse(named, document.baseURI)) return `"${named}" is no address of a page to recommend.`;
  return { kind: known, id: new URL(named, document.baseURI).href };
}
