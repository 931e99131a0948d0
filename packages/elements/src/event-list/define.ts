import { EventList } from './event-list.ts';

if (!customElements.get('parvis-event-list')) customElements.define('parvis-event-list', EventList);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-event-list': EventList;
  }
}
