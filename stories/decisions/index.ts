/// <reference types="vite/client" />

const files = import.meta.glob<string>('./*.md', { query: '?raw', import: 'default', eager: true });

/** All decisions in the order of their numbers, each a level deeper than in its own file. */
export const decisions = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([name, text]) => ({ name, text: text.replaceAll(/^#/gm, '##') }));
