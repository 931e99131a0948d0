import { PostElement } from './post.ts';

if (!customElements.get('parvis-post')) customElements.define('parvis-post', PostElement);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-post': PostElement;
  }
}
