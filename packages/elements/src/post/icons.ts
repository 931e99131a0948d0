import { html } from 'lit';

/* Shapes from Lucide (https://lucide.dev), ISC licence, copyright Lucide contributors: what is drawn here. */

export const menuIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="1" />
  <circle cx="19" cy="12" r="1" />
  <circle cx="5" cy="12" r="1" />
</svg>`;
export const commentIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M7.9 20A9 9 0 1 0 4 16.1L2 22Z" />
</svg>`;
/** Of our own: a fifth of the bytes. */
export const pinIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M8 3h8M9 3v8l-3 6h12l-3-6V3M12 17v5" />
</svg>`;
export const announcementIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m3 11 18-5v12L3 14v-3z" />
  <path d="M11.6 16.8a3 3 0 1 1-5.8-1.6" />
</svg>`;
