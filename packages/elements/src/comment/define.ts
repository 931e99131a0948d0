import { CommentElement } from './comment.ts';

if (!customElements.get('parvis-comment')) customElements.define('parvis-comment', CommentElement);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-comment': CommentElement;
  }
}
