import { hashtagsIn } from '@parvis/model/hashtag';
import { html, nothing, type TemplateResult } from 'lit';
import type * as Links from './links.ts';
import type * as Markup from './markup.ts';
import type { Block, Found, Inline } from './markup.ts';

/** Where a text is drawn. */
export interface Setting {
  /** The address of a folded tag on this site; a tag without one is drawn as text. */
  tagHref(tag: string): string | undefined;
  /** Draws again: what reads marks or finds addresses has been loaded. */
  redraw(): void;
}

/** Whether there may be an address, which takes a script of its own to find. */
const ADDRESS = /https?:\/\/|www\.|[^\s@]@[^\s@]/i;
/** Whether there may be Markdown, which takes a script of its own to read. */
const MARK = /[*_`\\]|~~~|^ {0,8}([->+•]|\d{1,9}[.)])/m;

let markup: typeof Markup | undefined;
let links: typeof Links | undefined;

/** What has to be loaded before a text can be drawn as it will stay; undefined when all is there. */
export function loadFor(text: string): Promise<unknown> | undefined {
  const isMarked = !markup && MARK.test(text);
  const hasLinks = !links && ADDRESS.test(text);
  if (!isMarked && !hasLinks) return undefined;
  return Promise.all([
    isMarked && import('./markup.ts').then((loaded) => (markup = loaded)),
    hasLinks && import('./links.ts').then((loaded) => (links = loaded)),
  ]);
}

/**
 * Draws what people write: hashtags, web and mail addresses, line breaks and a little Markdown. It is data all the
 * way: nodes of a template, never HTML.
 */
export function drawText(text: string, setting: Setting): TemplateResult {
  // What cannot be loaded is read as it was typed.
  loadFor(text)?.then(setting.redraw, () => {});
  const tags = hashtagsIn(text).map(({ tag, ...where }): Found => ({ kind: 'tag', target: tag, ...where }));
  const found = ADDRESS.test(text)
    ? [...tags, ...(links?.linksIn(text) ?? [])].sort((a, b) => a.start - b.start)
    : tags;
  const read = MARK.test(text) && markup ? markup.blocksIn : paragraphsIn;
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
  return [...pieces, text.slice(at, end)].filter((piece) => piece !== '');
}

const draw = (blocks: readonly Block[], setting: Setting): TemplateResult =>
  html`${blocks.map((block) => drawBlock(block, setting))}`;

function drawBlock(block: Block, setting: Setting): TemplateResult {
  if (block.kind === 'code') return html`<pre dir="auto"><code>${block.text}</code></pre>`;
  const lines = block.lines.map((line) => drawLine(line, setting));
  const items = () => lines.map((line) => html`<li dir="auto">${line}</li>`);
  switch (block.kind) {
    case 'bullets':
      return html`<ul dir="auto">
        ${items()}
      </ul>`;
    case 'numbers':
      return html`<ol dir="auto" start=${block.start === 1 ? nothing : block.start}>
        ${items()}
      </ol>`;
    case 'quote':
      return html`<blockquote dir="auto">${broken(lines)}</blockquote>`;
    case 'text':
      return html`<p dir="auto">${broken(lines)}</p>`;
  }
}

const broken = (lines: readonly unknown[]) => lines.map((line, i) => (i === 0 ? line : html`<br />${line}`));

const drawLine = (line: readonly Inline[], setting: Setting): unknown[] =>
  line.map((piece) => (typeof piece === 'string' ? piece : drawPiece(piece, setting)));

function drawPiece(piece: Exclude<Inline, string>, setting: Setting): TemplateResult {
  switch (piece.kind) {
    case 'strong':
      return html`<strong>${drawLine(piece.content, setting)}</strong>`;
    case 'em':
      return html`<em>${drawLine(piece.content, setting)}</em>`;
    case 'code':
      return html`<code dir="auto">${piece.text}</code>`;
    case 'link':
      return html`<a dir="ltr" href=${piece.target} rel="noopener nofollow">${piece.text}</a>`;
    case 'tag': {
      const href = setting.tagHref(piece.target);
      return href
        ? html`<a dir="auto" class="tag" href=${href}>${piece.text}</a>`
        : html`<bdi>${piece.text}</bdi>`;
    }
  }
}
