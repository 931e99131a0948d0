import type { Emoji } from '@parvis/model';
import { hashtagsIn } from '@parvis/model/hashtag';
import { html, type ReactiveElement } from 'lit';
import { drawWith, script, type Script } from '../late.ts';
import type { Block, Found, Inline } from './markup.ts';

/** Where a text is drawn. */
export interface Setting {
  /** Drawn again when what reads marks, finds addresses or makes pictures has been loaded. */
  host: Pick<ReactiveElement, 'renderRoot' | 'requestUpdate'>;
  /** The address of a folded tag on this site; a tag without one is drawn as text. */
  tagHref(tag: string): string | undefined;
  /** The pictures of shortcodes, where there are some. */
  emojis?: readonly Emoji[] | undefined;
}

/** Whether there may be an address, which takes a script of its own to find. */
const ADDRESS = /https?:\/\/|www\.|[^\s@]@[^\s@]/i;
/** Whether there may be Markdown, which takes a script of its own to read. */
const MARK = /[*_`\\]|~~~|^ {0,8}([->+•]|\d{1,9}[.)])/m;

const marks = script(() => import('./marks.ts'));
const links = script(() => import('./links.ts'));
/** Comes with the first text that brings some. */
export const pictures = script(() => import('./pictures.ts'));

/** What has to be there before a text can be drawn as it will stay. */
export const scriptsFor = (text: string, { emojis }: Pick<Setting, 'emojis'>): Script<unknown>[] =>
  [emojis && pictures, MARK.test(text) && marks, ADDRESS.test(text) && links].filter((each) => !!each);

/**
 * Draws what people write: hashtags, web and mail addresses, line breaks, a little Markdown, and the pictures of
 * shortcodes. It is data all the way: nodes of a template, never HTML.
 */
export function drawText(text: string, setting: Setting): unknown[] {
  // What cannot be loaded is read as it was typed.
  drawWith(scriptsFor(text, setting), () => setting.host.requestUpdate());
  const { emojis } = setting;
  const found = [
    ...hashtagsIn(text).map(({ tag, ...where }): Found => ({ kind: 'tag', target: tag, ...where })),
    ...((ADDRESS.test(text) && links.now?.linksIn(text)) || []),
    ...((emojis && pictures.now?.picturesIn(text, emojis)) || []),
  ].sort((a, b) => a.start - b.start);
  const read = (MARK.test(text) && marks.now?.blocksIn) || paragraphsIn;
  return draw(read(text, found), setting);
}

/** The paragraphs of a text without marks, as `blocksIn` has them. */
export function paragraphsIn(text: string, found: readonly Found[]): Block[] {
  const paragraphs: Inline[][][] = [[]];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)!.push(piecesOf(text, start, end, found));
    start = end + 1;
  }
  return paragraphs.flatMap((lines) => (lines.length > 0 ? { kind: 'text', lines } : []));
}

function piecesOf(text: string, start: number, end: number, found: readonly Found[]): Inline[] {
  const pieces: Inline[] = [];
  let at = start;
  for (const { kind, target, ...where } of found) {
    if (where.start < at || where.end > end) continue;
    pieces.push(text.slice(at, where.start), { kind, target, text: text.slice(where.start, where.end) });
    at = where.end;
  }
  return [...pieces, text.slice(at, end)].filter((piece) => piece);
}

const draw = (blocks: readonly Block[], setting: Setting): unknown[] =>
  blocks.map((block) => drawBlock(block, setting));

function drawBlock(block: Block, setting: Setting): unknown {
  const draw = (line: readonly Inline[]) => drawLine(line, setting);
  return block.kind === 'text'
    ? html`<p dir="auto">${broken(block.lines.map(draw))}</p>`
    : marks.now?.drawBlock(block, draw, broken);
}

/** One line below the other. */
const broken = (lines: readonly unknown[]): unknown[] =>
  lines.map((line, i) => (i === 0 ? line : html`<br />${line}`));

const drawLine = (line: readonly Inline[], setting: Setting): unknown[] =>
  line.map((piece) => (typeof piece === 'string' ? piece : drawPiece(piece, setting)));

function drawPiece(piece: Exclude<Inline, string>, setting: Setting): unknown {
  if (piece.kind === 'link') {
    return html`<a dir="ltr" href=${piece.target} rel="noopener nofollow">${piece.text}</a>`;
  }
  if (piece.kind === 'emoji') return pictures.now?.drawPicture(piece, setting);
  if (piece.kind !== 'tag') return marks.now?.drawMark(piece, (line) => drawLine(line, setting));
  const href = setting.tagHref(piece.target);
  return href
    ? html`<a dir="auto" class="tag" href=${href}>${piece.text}</a>`
    : html`<bdi>${piece.text}</bdi>`;
}
