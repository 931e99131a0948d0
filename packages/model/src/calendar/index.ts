export type { CalendarFields } from './fields.ts';
export { readCalendar, type Calendar } from './read.ts';
export { momentOf, wallOf, type CalendarSeries, type Occurrence, type Window } from './series.ts';
export { planSeries, writeCalendar, type WriteOptions } from './write.ts';
export { dayIn, isZone } from './zones.ts';
