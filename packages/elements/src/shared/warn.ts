import type { Warning } from './warnings.ts';

const said = new Set<string>();

/** Tells the page's developer, once per page and sentence. Readers never see it, nor load its words. */
export function warnOnce(...warning: Warning): void {
  const known = warning.join(' ');
  if (said.has(known)) return;
  said.add(known);
  const [kind, ...details] = warning;
  void import('./warnings.ts')
    .then(
      ({ WARNINGS }) => WARNINGS[kind](...details),
      () => known,
    )
    .then((sentence) => console.warn(`Parvis: ${sentence}`));
}
