import type { CalendarEvent, EventTime } from '@parvis/model';
import { dayIn, momentOf, wallIn, wallOf } from '@parvis/model/clock';

const DAY = 86_400_000;

/** Minutes before the beginning from which on one may join. */
const EARLY = 10;

/** The reader's language and the zone whose clock they are shown. */
export interface Place {
  lang: string;
  zone: string;
}

/** The zone that the reader's device is in. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The day so many days after another: `2026-11-26`. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const dayOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** The day under which an event stands: that of its beginning, or the first of the list when it goes on since before. */
export function listedDay({ start }: CalendarEvent, zone: string, first: string): string {
  const day = dayOf(wallOf(start, zone));
  return day < first ? first : day;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Made once for each language and form, which costs more than all that is then written with it. */
function format(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(lang, options);
  formats.set(key, known);
  return known;
}

/** A day is written as it stands, in no zone. */
export const dayText = (lang: string, day: string, options: Intl.DateTimeFormatOptions): string =>
  format(lang, { ...options, timeZone: 'UTC' }).format(Date.parse(day));

/** `Thursday, 26 November`, with the year when it is another one. */
export const headingText = (lang: string, day: string, today: string): string =>
  dayText(lang, day, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  });

/** The last day of what lasts whole days. */
export const lastDay = ({ end }: CalendarEvent): string => ('date' in end ? plusDays(end.date, -1) : '');

/** From when to when, by the clock of the zone; with the days where these are several. `own` names that clock. */
function range({ start, end }: CalendarEvent, { lang, zone }: Place, own = false): string {
  const isFloating = !('instant' in start);
  const timeZone = isFloating ? 'UTC' : zone;
  const [from, to] = [momentOf(start), momentOf(end)];
  // What ends at midnight is over on the day before.
  const sameDay = dayIn(timeZone, from) === dayIn(timeZone, Math.max(from, to - 1));
  const written = format(lang, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    ...(!sameDay && { day: 'numeric', month: 'short' }),
    ...(own && { timeZoneName: 'shortGeneric' }),
  });
  if (from === to) return written.format(from);
  // A range that ends at midnight would be written with both days.
  return sameDay && dayIn(timeZone, from) !== dayIn(timeZone, to)
    ? `${written.format(from)} – ${written.format(to)}`
    : written.formatRange(from, to);
}

/** Undefined for what lasts whole days. */
export const hoursText = (event: CalendarEvent, place: Place): string | undefined =>
  'date' in event.start ? undefined : range(event, place);

/** The same by the clock of the place where it was planned, when that shows something else. */
export function ownHoursText(event: CalendarEvent, { lang, zone }: Place): string | undefined {
  const { start } = event;
  if (!('instant' in start) || start.zone === undefined) return undefined;
  const instant = Date.parse(start.instant);
  try {
    if (wallIn(start.zone, instant) === wallIn(zone, instant)) return undefined;
    return range(event, { lang, zone: start.zone }, true);
  } catch {
    // A zone that this browser does not know.
    return undefined;
  }
}

/** For `<time datetime>`. */
export const machineText = (time: EventTime): string =>
  'date' in time ? time.date : 'local' in time ? time.local : time.instant;

/** Whether one may join now: from ten minutes before until it is over, by the reader's clock. */
export function isOpen({ start, end, join, cancelled }: CalendarEvent, zone: string, now: number): boolean {
  if (join === undefined || cancelled) return false;
  const wall = wallIn(zone, now);
  return (
    wall >= wallOf(start, zone) - EARLY * 60_000 &&
    wall < Math.max(wallOf(end, zone), wallOf(start, zone) + 1)
  );
}

/** Today, by the clock of the zone. */
export const today = (zone: string, now = Date.now()): string => dayIn(zone, now);
