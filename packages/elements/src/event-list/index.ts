export { EventList } from './event-list.ts';
export { AttendedEvent, AttendEvent, EventOpenEvent } from './event-list.events.ts';
