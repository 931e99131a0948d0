import { RecommendButton } from './recommend-button.ts';

if (!customElements.get('parvis-recommend-button')) {
  customElements.define('parvis-recommend-button', RecommendButton);
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-recommend-button': RecommendButton;
  }
}
