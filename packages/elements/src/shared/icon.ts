import { svg, type TemplateResult } from 'lit';

/**
 * An icon of shapes from Lucide (https://lucide.dev), ISC licence, copyright Lucide contributors. Each element keeps
 * those it draws, so that a page loads no other.
 */
export const icon = (shape: TemplateResult): TemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
