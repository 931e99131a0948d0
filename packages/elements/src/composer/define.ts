import { Composer } from './composer.ts';

if (!customElements.get('parvis-composer')) customElements.define('parvis-composer', Composer);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-composer': Composer;
  }
}
