import { Parser } from 'htmlparser2';
import { clean, escaped, linkOf, shortened, TEXT_LIMIT, type Named } from './words.ts';

/** Characters of HTML that are looked at; nobody writes more around so much text. */
const HTML_LIMIT = 500_000;
/** Elements within each other: deeper is no document but an attack, and what follows is left out. */
const DEPTH_LIMIT = 200;

/** What is no text of a reader's, whatever it holds. */
const SILENT = new Set(
  (
    'script style title template noscript noembed noframes iframe object applet svg math canvas audio video ' +
    'select textarea xmp plaintext'
  ).split(' '),
);
/** What stands on lines of its own, and what with a free line around it as well. */
const LINES = new Set(
  (
    'address article aside body caption center dd details dialog div dt fieldset figcaption footer form head header ' +
    'html legend li main nav optgroup option section summary tbody tfoot thead tr'
  ).split(' '),
);
const PARAGRAPHS = new Set('blockquote dl figure h1 h2 h3 h4 h5 h6 hr menu ol p pre table ul'.split(' '));
const STRONG = new Set('b strong h1 h2 h3 h4 h5 h6'.split(' '));

/** The text of HTML; see `textOfHtml`. Loaded, with what parses it, where there is some. */
export function textOfParsed(html: string, base?: string, named?: Named): string {
  const { on, text } = writer(base, named);
  const parser = new Parser(on);
  try {
    parser.end(html.slice(0, HTML_LIMIT));
  } catch (error) {
    if (error !== FULL) throw error;
  }
  return text();
}

const FULL = new Error('There is as much text as there may be.');

/** Takes a document apart from left to right and writes its text. */
function writer(base: string | undefined, named: Named = () => undefined) {
  let out = '';
  /** Text since the last tag. */
  let run = '';
  /** Line breaks, a space, and what a line begins with: put before the next word, if there is one. */
  let breaks = 0;
  let gap = false;
  let bullet = '';
  let depth = 0;
  let silent = 0;
  let strong = 0;
  let code = 0;
  let pre = 0;
  let quote = 0;
  const lists: { next: number | undefined }[] = [];
  const links: { href: string; from: number }[] = [];

  const lineBreaks = (count: number) => (breaks = Math.max(breaks, count));

  function put(words: string) {
    const begin = (quote > 0 ? '> ' : '') + bullet;
    if (out === '') out = begin;
    else if (breaks > 0) out += (quote > 0 && breaks > 1 ? '\n>\n' : '\n'.repeat(breaks)) + begin;
    else if (gap) out += ' ';
    breaks = 0;
    gap = false;
    bullet = '';
    out += words;
    if (out.length > TEXT_LIMIT) throw FULL;
  }

  /** What was gathered is a word or more of one kind. */
  function flush() {
    const text = clean(run);
    run = '';
    if (silent > 0 || text === '') return;
    if (pre > 0) return putBlock(text);
    const words = text.replace(/\s+/g, ' ').trim();
    if (/^\s/.test(text)) gap = true;
    if (words === '') return;
    put(code > 0 ? inCode(words) : strong > 0 ? `**${escaped(words)}**` : escaped(words));
    gap = /\s$/.test(text);
  }

  function putBlock(text: string) {
    const lines = text.replace(/^\n|\s+$/g, '');
    if (lines === '') return;
    const fence = fenceOf(lines, 3);
    lineBreaks(2);
    // A quotation ends here: its marks would be taken for code.
    const around = quote;
    quote = 0;
    put(`${fence}\n${lines.slice(0, TEXT_LIMIT)}\n${fence}`);
    quote = around;
    lineBreaks(2);
  }

  function open(name: string, attributes: Readonly<Record<string, string>>) {
    if (name === 'br') return void (breaks = Math.min(2, breaks + 1));
    if (name === 'td' || name === 'th') gap = true;
    if (name === 'img' || name === 'area') {
      run = attributes['alt'] ?? '';
      return flush();
    }
    if (LINES.has(name)) lineBreaks(1);
    if (PARAGRAPHS.has(name)) lineBreaks(lists.length > 0 ? 1 : 2);
    if (STRONG.has(name)) strong++;
    if (name === 'pre') pre++;
    if (name === 'code' || name === 'kbd' || name === 'samp' || name === 'tt') code++;
    if (name === 'blockquote') quote++;
    if (name === 'ul' || name === 'menu') lists.push({ next: undefined });
    if (name === 'ol') lists.push({ next: 1 });
    if (name === 'a') links.push({ href: linkOf(attributes['href'], base), from: out.length });
    if (name === 'li') {
      const list = lists.at(-1);
      bullet = list?.next === undefined ? '- ' : `${list.next++}. `;
    }
  }

  function close(name: string) {
    if (name === 'a') {
      const { href, from } = links.pop() ?? { href: '', from: 0 };
      const words = out.slice(from).trimStart();
      const said = words.trim();
      const other = named(href, said);
      if (other !== undefined) out = out.slice(0, out.length - words.length) + other;
      else if (href !== '' && !said.includes(href.replace(/^https?:\/\/|^mailto:|\/$/g, ''))) {
        const spaced = said === '' || gap;
        gap = true;
        put(said === '' ? href : `(${href})`);
        gap = spaced;
      }
    }
    if (LINES.has(name)) lineBreaks(1);
    if (PARAGRAPHS.has(name)) lineBreaks(lists.length > 1 ? 1 : 2);
    if (STRONG.has(name)) strong--;
    if (name === 'pre') pre--;
    if (name === 'code' || name === 'kbd' || name === 'samp' || name === 'tt') code--;
    if (name === 'blockquote') quote--;
    if (name === 'ul' || name === 'menu' || name === 'ol') lists.pop();
    if (name === 'li') bullet = '';
  }

  return {
    on: {
      ontext: (text: string) => void (run += text),
      onopentag(name: string, attributes: Record<string, string>) {
        flush();
        if (++depth > DEPTH_LIMIT) throw FULL;
        if (SILENT.has(name)) silent++;
        if (silent === 0) open(name, attributes);
      },
      onclosetag(name: string) {
        flush();
        depth--;
        if (silent === 0) close(name);
        if (SILENT.has(name)) silent--;
      },
      onend: flush,
    },
    text: () => shortened(out.trim()),
  };
}

/** A longer run of backticks than any within. */
function fenceOf(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

function inCode(words: string): string {
  const fence = fenceOf(words, 1);
  return words.includes('`') ? `${fence} ${words} ${fence}` : fence + words + fence;
}
