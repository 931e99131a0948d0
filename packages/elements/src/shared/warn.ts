const said = new Set<string>();

/** Tells the page's developer, once per page and sentence. Readers never see it. */
export function warnOnce(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`Parvis: ${sentence}`);
}
