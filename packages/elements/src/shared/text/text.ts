import { hashtagsIn } from '@parvis/model/hashtag';
import { html, nothing, type TemplateResult } from 'lit';
import { blocksIn, type Block, type Found, type Inline } from './markup.ts';

/** Where a text is drawn. */
export interface Setting {
  /** The address of a folded tag on this site; a tag without one is drawn as text. */
  tagHref(tag: string): string | undefined;
  /** Draws again: what finds addresses has been loaded. */
  redraw(): void;
}

/** Whether there may be an address, which takes a script of its own to find. */
const ADDRESS = /https?:\/\/|www\.|[^\s@]@[^\s@]/i;

let linksIn: ((text: string) => Found[]) | undefined;

/**
 * Draws what people write: hashtags, web and mail addresses, line breaks and a little Markdown. It is data all the
 * way: nodes of a template, never HTML.
 */
export function drawText(text: string, setting: Setting): TemplateResult {
  const tags = hashtagsIn(text).map(({ tag, ...where }): Found => ({ kind: 'tag', target: tag, ...where }));
  if (!ADDRESS.test(text)) return draw(blocksIn(text, tags), setting);
  if (!linksIn) void loadLinks(setting);
  const found = [...tags, ...(linksIn?.(text) ?? [])].sort((a, b) => a.start - b.start);
  return draw(blocksIn(text, found), setting);
}

async function loadLinks({ redraw }: Setting): Promise<void> {
  try {
    ({ linksIn } = await import('./links.ts'));
  } catch {
    // An address can be read and copied without being a link.
    return;
  }
  redraw();
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
