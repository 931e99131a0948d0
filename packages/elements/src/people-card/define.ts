import { PeopleCard } from './people-card.ts';

if (!customElements.get('parvis-people-card')) customElements.define('parvis-people-card', PeopleCard);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-people-card': PeopleCard;
  }
}
