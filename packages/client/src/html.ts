import { later } from './later.ts';

/** Elements that begin a line of their own, and those that stand apart from what is around them. */
const LINES = new Set(['div', 'li', 'tr', 'dt', 'dd']);
const APART = new Set([
  'p',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'table',
  'dl',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
/** Elements whose content is not for readers. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
  'title',
]);

/** Characters that are read of one text. The parser's time grows with the square of how deep elements nest. */
const LIMIT = 100_000;

const parser = later(() => import('htmlparser2'));

/**
 * The text of HTML that somebody else wrote: what a reader would see, with its paragraphs and lines, and nothing of
 * its tags; of more than 100,000 characters the first ones. The parser is loaded when the first text has a tag or an
 * entity in it.
 */
export async function textOfHtml(html: string): Promise<string> {
  if (!/[<&]/.test(html)) return html.slice(0, LIMIT).trim();
  const { Parser } = await parser();
  let text = '';
  /** White space that is written when something follows: text is only ever added, so that its length costs once. */
  let gap = '';
  let unread = 0;
  const put = (words: string) => {
    text += text === '' ? words : gap + words;
    gap = '';
  };
  const breakTo = (breaks: string) => {
    if (gap.length < breaks.length || gap === ' ') gap = breaks;
  };
  const edge = (name: string) => {
    if (APART.has(name)) breakTo('\n\n');
    else if (LINES.has(name)) breakTo('\n');
  };
  const reading = new Parser({
    onopentagname(name) {
      edge(name);
      if (UNREAD.has(name)) unread++;
      else if (name === 'br') breakTo(gap.startsWith('\n') ? '\n\n' : '\n');
      else if (name === 'li' && unread === 0) {
        put('-');
        gap = ' ';
      }
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread--;
      edge(name);
    },
    ontext(part) {
      if (unread > 0) return;
      const [before, words, after] = [/^\s/.test(part), part.trim(), /\s$/.test(part)];
      if (before && gap === '' && !text.endsWith(' ')) gap = ' ';
      if (words === '') return;
      put(words.replace(/\s+/g, ' '));
      if (after) gap = ' ';
    },
  });
  reading.write(html.slice(0, LIMIT));
  reading.end();
  return text;
}
