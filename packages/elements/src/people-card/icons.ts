import { html } from 'lit';

/*
 * Shapes from Lucide (https://lucide.dev), ISC licence, copyright Lucide contributors: those that are drawn here, each
 * one template, since a page may have hundreds.
 */

export const copyIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <rect width="14" height="14" x="8" y="8" rx="2" />
  <path d="M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2" />
</svg>`;
export const checkIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20 6 9 17l-5-5" /></svg>`;
