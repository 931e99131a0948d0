/** The hashtags of a text, as they are written. */
export const tagsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, name = '']) => name)),
];

/** A text as the HTML in which most systems keep it. */
export const toHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
