import { MiniFeed } from './mini-feed.ts';

if (!customElements.get('parvis-mini-feed')) customElements.define('parvis-mini-feed', MiniFeed);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-mini-feed': MiniFeed;
  }
}
