import type { CalendarEvent } from '@parvis/model';
import type { Calendar, CalendarSeries, Occurrence } from '@parvis/model/calendar';
import { momentOf, wallOf } from '@parvis/model/clock';
import type { EventFilter } from '../../ports.ts';

const DAY = 86_400_000;

/** An occurrence as one of our events; a file takes no answer. */
function eventOf(series: CalendarSeries, { key, ...occurrence }: Occurrence): CalendarEvent {
  return {
    ...occurrence,
    id: series.repeats ? `${series.uid}#${key}` : series.uid,
    series: series.uid,
    ...(series.repeats && { repeats: series.repeats }),
    file: `data:text/calendar;charset=utf-8,${encodeURIComponent(series.text)}`,
    can: { attend: false, edit: false, remove: false },
  };
}

/** All that touch the days, in order of their beginning by the clock of the zone. */
export function eventsOf({ series }: Calendar, { from, to, zone }: EventFilter): CalendarEvent[] {
  // Zones are at most 14 hours apart from UTC; what is too much is left out below.
  const window = { from: Date.parse(from) - DAY, to: Date.parse(to) + DAY };
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const order = (event: CalendarEvent) => wallOf(event.start, zone);
  return series
    .flatMap((one) => one.occurrences(window).map((occurrence) => eventOf(one, occurrence)))
    .filter((event) => {
      const [begins, ends] = [order(event), wallOf(event.end, zone)];
      return begins < last && (ends > first || (begins === ends && begins >= first));
    })
    .sort((one, other) => order(one) - order(other) || (one.id < other.id ? -1 : 1));
}

/** The occurrence with an id; of a series alone the one that comes next, else the last. */
export function eventBy({ series }: Calendar, id: string, now: number): CalendarEvent | undefined {
  const one = series.find(({ uid }) => id === uid || id.startsWith(`${uid}#`));
  if (!one) return undefined;
  const key = id.slice(one.uid.length + 1);
  const all = one.occurrences({ from: -Infinity, to: one.repeats ? now + 800 * DAY : Infinity });
  const found = key
    ? all.find((occurrence) => occurrence.key === key)
    : (all.find(({ end }) => momentOf(end) > now) ?? all.at(-1));
  return found && eventOf(one, found);
}
