/** A piece of a line: words, or something with a meaning. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'em'; readonly content: readonly Inline[] }
  | { readonly kind: 'code' | 'link' | 'tag' | 'emoji'; readonly text: string; readonly target: string };

/** A paragraph and a quotation are their lines; a list is its items, each a line. */
export type Block =
  | { readonly kind: 'text' | 'quote' | 'bullets'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** What was found in a text beforehand: an address, a hashtag, or a shortcode with a picture. In UTF-16 units. */
export interface Found {
  kind: 'link' | 'tag' | 'emoji';
  start: number;
  end: number;
  /** Where it leads: an address, also of the picture, or the folded tag. */
  target: string;
}

interface Line {
  start: number;
  end: number;
}

const FENCE = /^ {0,3}(?<ticks>`{3,}|~{3,})[^`\n]*$/;
const QUOTE = /^ {0,3}> ?/;
const BULLET = /^ {0,8}[-*+•][ \t]+(?=\S)/;
const NUMBER = /^ {0,8}(?<start>\d{1,9})[.)][ \t]+(?=\S)/;

/**
 * The blocks of a text in the small part of Markdown that people write into a message: bold, italic, code, lists and
 * quotations. A line break is one. What is no such mark stays as it was typed, HTML too.
 */
export function blocksIn(text: string, found: readonly Found[] = []): Block[] {
  const blocks: Block[] = [];
  const lines = linesOf(text);
  const inline = ({ start, end }: Line, skip = 0) => inlineOf(text, start + skip, end, found);
  for (let i = 0; i < lines.length;) {
    const said = textOf(text, lines[i]!);
    const ticks = FENCE.exec(said)?.groups?.['ticks'];
    if (ticks) {
      const code: string[] = [];
      for (i++; i < lines.length; i++) {
        const line = textOf(text, lines[i]!);
        if (line.trim().startsWith(ticks) && /^[`~]+$/.test(line.trim())) break;
        code.push(line);
      }
      i++;
      blocks.push({ kind: 'code', text: code.join('\n') });
      continue;
    }
    const mark = markOf(said);
    if (said.trim() === '') {
      i++;
      continue;
    }
    const content: (readonly Inline[])[] = [];
    for (; i < lines.length; i++) {
      const line = textOf(text, lines[i]!);
      if (line.trim() === '' || FENCE.test(line)) break;
      const { kind, skip } = markOf(line);
      if (kind !== mark.kind) break;
      content.push(inline(lines[i]!, skip));
    }
    blocks.push(
      mark.kind === 'numbers'
        ? { kind: 'numbers', start: mark.start, lines: content }
        : { kind: mark.kind, lines: content },
    );
  }
  return blocks;
}

type Mark =
  { kind: 'text' | 'quote' | 'bullets'; skip: number } | { kind: 'numbers'; skip: number; start: number };

/** What a line begins with, and how long that is. */
function markOf(line: string): Mark {
  const quote = QUOTE.exec(line);
  if (quote) return { kind: 'quote', skip: quote[0].length };
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'bullets', skip: bullet[0].length };
  const number = NUMBER.exec(line);
  if (number) return { kind: 'numbers', skip: number[0].length, start: Number(number.groups?.['start']) };
  return { kind: 'text', skip: 0 };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/\n|$/g)) {
    lines.push({ start, end: index });
    start = index + 1;
  }
  return lines;
}

const textOf = (text: string, { start, end }: Line) => text.slice(start, end);

/** Bold and italic that were opened, with what has come since. */
interface Frame {
  mark: string;
  content: Inline[];
}

const SPECIAL = /\\(?<escaped>[\\`*_~>#+.()[\]{}!-])|(?<ticks>`+)|(?<mark>\*{1,2}|_{1,2})/g;

/**
 * One line. Each mark is looked at once, and none is opened within its own kind, so that a hostile line costs no
 * more than a friendly one.
 */
function inlineOf(text: string, start: number, end: number, found: readonly Found[]): Inline[] {
  const frames: Frame[] = [{ mark: '', content: [] }];
  const open = new Set<string>();
  const put = (piece: Inline) => {
    const { content } = frames.at(-1)!;
    const last = content.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') content[content.length - 1] = last + piece;
    else if (piece !== '') content.push(piece);
  };
  /** Ends the innermost frame, as a piece of its kind or, where its mark is only a character, as text. */
  const leave = (isWhole: boolean) => {
    const { mark, content } = frames.pop()!;
    open.delete(mark);
    if (isWhole) return put({ kind: mark.length === 2 ? 'strong' : 'em', content });
    put(mark);
    content.forEach(put);
  };
  const inside = found.filter((each) => each.start >= start && each.end <= end);
  const line = text.slice(0, end);
  /** No closing of a run of this length was found, so none is looked for again. */
  const endless = new Set<number>();
  let at = start;
  while (at < end) {
    const next = inside[0];
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(line);
    if (next && next.start <= (special?.index ?? end)) {
      inside.shift();
      if (next.start < at) continue;
      put(line.slice(at, next.start));
      put({ kind: next.kind, text: line.slice(next.start, next.end), target: next.target });
      at = next.end;
      continue;
    }
    if (!special) break;
    const { escaped, ticks, mark } = special.groups!;
    put(line.slice(at, special.index));
    at = special.index + special[0].length;
    if (escaped !== undefined) put(escaped);
    else if (ticks !== undefined) {
      const to = endless.has(ticks.length) ? -1 : closing(line, at, ticks.length);
      if (to < 0) {
        endless.add(ticks.length);
        put(ticks);
      } else {
        put({ kind: 'code', text: line.slice(at, to).replace(/^ (.*\S.*) $/, '$1'), target: '' });
        at = to + ticks.length;
      }
    } else if (mark !== undefined) {
      const before = special.index > start ? line[special.index - 1]! : ' ';
      const after = at < end ? line[at]! : ' ';
      // An underscore within a word is one: some_file_name.
      const word = mark.startsWith('_') ? /[\p{L}\p{N}_]/u : /(?!)/;
      if (open.has(mark) && !/\s/.test(before) && !word.test(after)) {
        while (frames.at(-1)!.mark !== mark) leave(false);
        leave(true);
      } else if (!open.has(mark) && !/\s/.test(after) && !word.test(before)) {
        frames.push({ mark, content: [] });
        open.add(mark);
      } else put(mark);
    }
  }
  put(line.slice(at, end));
  while (frames.length > 1) leave(false);
  return frames[0]!.content;
}

/** Where the run of exactly so many backticks stands that closes one; -1 without it. */
function closing(line: string, from: number, length: number): number {
  for (const { index, 0: run } of line.slice(from).matchAll(/`+/g)) {
    if (run.length === length) return from + index;
  }
  return -1;
}
