import type { ReactionKind } from '@parvis/model';
import { html, type TemplateResult } from 'lit';
import type * as Others from './other-icons.ts';

/* Shapes from Lucide (https://lucide.dev), ISC licence, copyright Lucide contributors: what is drawn here. */

const likeIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M7 10v12" />
  <path
    d="M15 5.88 14 10h5.83a2 2 0 0 1 1.92 2.56l-2.33 8A2 2 0 0 1 17.5 22H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.76a2 2 0 0 0 1.79-1.11L12 2a3.13 3.13 0 0 1 3 3.88Z"
  />
</svg>`;

let others: typeof Others | undefined;

/** Loads what it takes to draw the icons of these kinds; undefined when all is there. */
export function loadIcons(kinds: readonly ReactionKind[]): Promise<unknown> | undefined {
  if (others || kinds.every((kind) => kind === 'like')) return undefined;
  return import('./other-icons.ts').then((loaded) => (others = loaded));
}

/** The icon of a kind, once it is loaded. */
export const iconOf = (kind: ReactionKind): TemplateResult | undefined =>
  kind === 'like' ? likeIcon : others?.otherIcons[kind];

export const openIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>`;
