/** Characters of a text at most: as many as a post may have. */
export const TEXT_LIMIT = 10_000;

/** What a reader would type in place of a link, of its absolute address and its words; undefined for what is usual. */
export type Named = (href: string, said: string) => string | undefined;

/** An address that a reader may follow, or nothing. What runs as a script, or is no address, is none. */
export function linkOf(href: string | undefined, base?: string): string {
  const given = href?.trim() ?? '';
  if (given === '' || given.startsWith('#') || !URL.canParse(given, base)) return '';
  const url = new URL(given, base);
  return /^(https?|mailto):$/.test(url.protocol) && url.username === '' ? url.href : '';
}

/** A mark within an address is part of it. A lone underscore within a word is no mark. */
const MARK =
  /https?:\/\/\S+|[\\`]|\*(?!\s)|(?<!\s)\*|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu;
export const escaped = (text: string): string =>
  text.replace(MARK, (mark) => (mark.startsWith('http') ? mark : mark.replace(/./g, '\\$&')));

/** Without the control characters that no text needs, halves of characters among them. */
export const clean = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, '');

export function shortened(text: string): string {
  const whole = text.trim();
  if (whole.length <= TEXT_LIMIT) return whole;
  return `${whole
    .slice(0, TEXT_LIMIT - 1)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\ufffd$/, '')}…`;
}
