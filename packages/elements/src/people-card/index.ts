export { PeopleCard } from './people-card.ts';
export { PersonOpenEvent } from './people-card.events.ts';
