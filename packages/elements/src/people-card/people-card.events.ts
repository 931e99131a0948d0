import type { PersonSummary } from '@parvis/model';

/** Asks to open a person's full profile. Cancel it to open your own; otherwise the link is followed. */
export class PersonOpenEvent extends Event {
  /** Who is to be opened. */
  readonly person: PersonSummary;

  constructor(person: PersonSummary) {
    super('parvis-person-open', { bubbles: true, composed: true, cancelable: true });
    this.person = person;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-person-open': PersonOpenEvent;
  }
}
