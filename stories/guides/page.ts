/** A guide as Storybook shows it: links to other guides go to their pages, the others to where they are on this one. */
export const page = (markdown: string): string =>
  markdown
    .replaceAll(/\]\(([\w-]+)\.md\)/g, '](./?path=/docs/guides-$1--docs)')
    .replaceAll('](own-source.ts)', '](#own-sourcets)');
