import { html } from 'lit';

/* Shapes from Lucide (https://lucide.dev), ISC licence, copyright Lucide contributors: what is drawn here. */

export const closeIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M18 6 6 18" />
  <path d="m6 6 12 12" />
</svg>`;
