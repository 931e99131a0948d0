import { PostReactions } from './reactions.ts';

if (!customElements.get('parvis-reactions')) customElements.define('parvis-reactions', PostReactions);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-reactions': PostReactions;
  }
}
