import { PeopleCard } from '../people-card/people-card.ts';

/**
 * A colleague's name in a sentence: a link to their profile, and on demand their card. It is a people card whose view is
 * `name` when nothing else is said.
 *
 * Keyboard: Tab goes to the name. With `hover-card`, resting there opens the card over the page; Tab goes on into it and
 * past it, Escape closes it and goes back to the name.
 *
 * @tag parvis-person-name
 */
export class PersonName extends PeopleCard {
  override view: PeopleCard['view'] = 'name';
}
