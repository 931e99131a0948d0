import { PersonName } from './person-name.ts';

if (!customElements.get('parvis-person-name')) customElements.define('parvis-person-name', PersonName);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-person-name': PersonName;
  }
}
