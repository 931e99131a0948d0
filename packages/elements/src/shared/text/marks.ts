import { html, nothing, type TemplateResult } from 'lit';
import type { Block, Inline } from './markup.ts';

export { blocksIn } from './markup.ts';

type DrawLine = (line: readonly Inline[]) => unknown;

/** Draws a block that is no paragraph; `broken` puts lines one below the other. */
export function drawBlock(
  block: Exclude<Block, { kind: 'text' }>,
  draw: DrawLine,
  broken: (lines: readonly unknown[]) => unknown,
): TemplateResult {
  if (block.kind === 'code') return html`<pre dir="auto"><code>${block.text}</code></pre>`;
  // What has a direction of its own says nothing about that of the list, on whose side its marks stand.
  const items = () => block.lines.map((line) => html`<li>${draw(line)}</li>`);
  switch (block.kind) {
    case 'bullets':
      return html`<ul dir="auto">
        ${items()}
      </ul>`;
    case 'numbers':
      return html`<ol dir="auto" start=${block.start === 1 ? nothing : block.start}>
        ${items()}
      </ol>`;
    default:
      return html`<blockquote dir="auto">${broken(block.lines.map(draw))}</blockquote>`;
  }
}

/** Draws words that are marked. */
export function drawMark(
  piece: Exclude<Inline, string | { kind: 'link' | 'tag' | 'emoji' }>,
  draw: DrawLine,
): TemplateResult {
  switch (piece.kind) {
    case 'strong':
      return html`<strong>${draw(piece.content)}</strong>`;
    case 'em':
      return html`<em>${draw(piece.content)}</em>`;
    default:
      return html`<code dir="auto">${piece.text}</code>`;
  }
}
