import { find } from 'linkifyjs';
import type { Found } from './markup.ts';

/** Makes a reader see another address than the one they follow. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * The web and mail addresses of a text. `readme.md` and `asp.net` are words here: an address of the web says so by
 * its scheme or `www.`.
 */
export const linksIn = (text: string): Found[] =>
  find(text, { defaultProtocol: 'https' })
    .filter(({ type, value }) => type === 'email' || /^(https?:\/\/|www\.)/i.test(value))
    .map(({ start, end, href }) => {
      const marks = markedAs(text, start, end);
      return { kind: 'link' as const, start, end: end - marks, target: href.slice(0, href.length - marks) };
    })
    // Without the marks: Firefox knows no host with a star in it.
    .filter(({ start, end, target }) => URL.canParse(target) && !TURNING.test(text.slice(start, end)));

/** How many of an address's last characters are those that make it bold or italic, `**https://…**`. */
function markedAs(text: string, start: number, end: number): number {
  const before = /[*_]+$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  return before !== '' && text.slice(start, end).endsWith(before) ? before.length : 0;
}
