import type { ReactionKind } from '@parvis/model';
import { html, type TemplateResult } from 'lit';
import { script, type Script } from '../shared/late.ts';

/* Shapes from Lucide (https://lucide.dev), ISC licence, copyright Lucide contributors: what is drawn here. */

const likeIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M7 10v12" />
  <path
    d="M15 5.88 14 10h5.83a2 2 0 0 1 1.92 2.56l-2.33 8A2 2 0 0 1 17.5 22H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.76a2 2 0 0 0 1.79-1.11L12 2a3.13 3.13 0 0 1 3 3.88Z"
  />
</svg>`;

const others = script(() => import('./other-icons.ts'));

/** What it takes to draw the icons of these kinds. */
export const iconsFor = (kinds: readonly ReactionKind[]): Script<unknown>[] =>
  kinds.every((kind) => kind === 'like') ? [] : [others];

/** The icon of a kind, once it is loaded. */
export const iconOf = (kind: ReactionKind): TemplateResult | undefined =>
  kind === 'like' ? likeIcon : others.now?.otherIcons[kind];

export const openIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>`;
