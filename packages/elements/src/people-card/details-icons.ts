import { html } from 'lit';

/*
 * Shapes from Lucide (https://lucide.dev), ISC licence, copyright Lucide contributors: those that are drawn here, each
 * one template, since a page may have hundreds.
 */

export const phoneIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M22 16.92v3a2 2 0 0 1-2.18 2 19.79 19.79 0 0 1-8.63-3.07 19.5 19.5 0 0 1-6-6 19.79 19.79 0 0 1-3.07-8.67A2 2 0 0 1 4.11 2h3a2 2 0 0 1 2 1.72 12.84 12.84 0 0 0 .7 2.81 2 2 0 0 1-.45 2.11L8.09 9.91a16 16 0 0 0 6 6l1.27-1.27a2 2 0 0 1 2.11-.45 12.84 12.84 0 0 0 2.81.7A2 2 0 0 1 22 16.92z"
  />
</svg>`;
export const mobileIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <rect width="14" height="20" x="5" y="2" rx="2" />
  <path d="M12 18h.01" />
</svg>`;
export const chatIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M7.9 20A9 9 0 1 0 4 16.1L2 22Z" />
</svg>`;
export const placeIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M20 10c0 6-8 12-8 12s-8-6-8-12a8 8 0 0 1 16 0Z" />
  <circle cx="12" cy="10" r="3" />
</svg>`;
export const clockIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="10" />
  <path d="M12 6v6l4 2" />
</svg>`;
export const relationshipIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2" />
  <circle cx="9" cy="7" r="4" />
  <path d="M22 21v-2a4 4 0 0 0-3-3.87" />
  <path d="M16 3.13a4 4 0 0 1 0 7.75" />
</svg>`;
