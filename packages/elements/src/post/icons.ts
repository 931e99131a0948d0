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
export const pinIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 17v5" />
  <path
    d="M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z"
  />
</svg>`;
export const announcementIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m3 11 18-5v12L3 14v-3z" />
  <path d="M11.6 16.8a3 3 0 1 1-5.8-1.6" />
</svg>`;
