import { Provider } from './provider.ts';

if (!customElements.get('parvis-provider')) customElements.define('parvis-provider', Provider);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-provider': Provider;
  }
}
