export type { CalendarFields } from './fields.ts';
export { calendarText } from './text.ts';
export { readCalendar, type Calendar } from './read.ts';
export type { CalendarSeries, Occurrence, Window } from './series.ts';
export { inTurns, type Turns } from './turns.ts';
