import { clean, escaped, shortened, type Named } from './html/words.ts';
import { later } from './later.ts';

export { linkOf } from './html/words.ts';

const parsing = later(() => import('./html/parsed.ts'));

/**
 * The text of HTML that came from outside: plain, with line breaks, and with the few Markdown marks that the model
 * allows (bold, code, lists, quotations). Links are followed by their address, absolute by `base`; scripts, styles,
 * pictures and whatever is no text are gone. What looks like a mark and is none has a backslash before it. `named` gives
 * what stands in place of a link and its address, where that is something else.
 */
export async function textOfHtml(html: string, base?: string, named?: Named): Promise<string> {
  if (!/[<&]/.test(html)) return textOfPlain(html.replace(/\s+/g, ' '));
  return (await parsing()).textOfParsed(html, base, named);
}

/** Plain text as the model has it: one kind of line break, no control characters, and no marks it does not mean. */
export const textOfPlain = (text: string): string => shortened(escaped(clean(text)));

/**
 * Such a text as somebody typed it, for systems and fields that know no marks: without the backslashes before what looks
 * like one.
 */
export const asTyped = (text: string): string => text.replace(/\\([\\`*_])/g, '$1');
