import type { CalendarEvent, CalendarReference } from '@parvis/model';
import type { Calendar, CalendarSeries, Occurrence } from '@parvis/model/calendar';
import { momentOf, wallOf } from '@parvis/model/clock';
import type { EventFilter } from '../../ports.ts';

const DAY = 86_400_000;

/** Steps in which all days of a list are looked for; those of real calendars take some thousands. */
const STEPS = 100_000;

/** One calendar of several, and which: ids of all but the first begin with its number. */
export interface Merged {
  calendar: Calendar;
  label: CalendarReference;
  index: number;
}

/** One day of a list. What it says is written when it is shown. */
export interface Entry {
  of: Merged;
  series: CalendarSeries;
  occurrence: Occurrence;
}

/** Its place in the list. */
export interface Listed extends Entry {
  begins: number;
  key: string;
}

const prefixOf = ({ index }: Merged): string => (index === 0 ? '' : `${index}#`);

/** An occurrence as one of our events; a file takes no answer. */
export function eventOf({ of, series, occurrence: { key, ...occurrence } }: Entry): CalendarEvent {
  const uid = prefixOf(of) + series.uid;
  return {
    ...occurrence,
    id: series.repeats ? `${uid}#${key}` : uid,
    series: uid,
    calendar: of.label,
    ...(series.repeats && { repeats: series.repeats }),
    file: `data:text/calendar;charset=utf-8,${encodeURIComponent(series.text)}`,
    can: { attend: false, edit: false, remove: false },
  };
}

/**
 * All that touch the days, in order of their beginning by the clock of the zone. What several calendars hold, the first of
 * them shows.
 */
export function entriesOf(all: readonly Merged[], { from, to, zone }: EventFilter): Listed[] {
  const steps = { left: STEPS };
  // Zones are at most 14 hours apart from UTC; what is too much is left out below.
  const window = { from: Date.parse(from) - DAY, to: Date.parse(to) + DAY, steps };
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const seen = new Map<string, Merged>();
  const found: Listed[] = [];
  for (const of of all) {
    for (const series of of.calendar.series) {
      for (const occurrence of series.occurrences(window)) {
        const [begins, ends] = [wallOf(occurrence.start, zone), wallOf(occurrence.end, zone)];
        if (begins >= last || !(ends > first || (begins === ends && begins >= first))) continue;
        const same = JSON.stringify([series.uid, occurrence.key, begins, occurrence.title]);
        if ((seen.get(same) ?? of) !== of) continue;
        seen.set(same, of);
        const key = `${of.index} ${series.uid}#${occurrence.key}`;
        found.push({ of, series, occurrence, begins, key });
      }
    }
  }
  return found.sort((one, other) => one.begins - other.begins || (one.key < other.key ? -1 : 1));
}

/** Says where in the list an entry is, whatever else the list holds when it is asked for again. */
export const cursorOf = ({ begins, key }: Listed): string => `${begins} ${key}`;

export function isAfter({ begins, key }: Listed, cursor: string): boolean {
  const space = cursor.indexOf(' ');
  const last = Number(cursor.slice(0, space));
  return begins > last || (begins === last && key > cursor.slice(space + 1));
}

/** The occurrence with an id; of a series alone the one that comes next, else the last. */
export function entryBy(all: readonly Merged[], id: string, now: number): Entry | undefined {
  // The first calendar has no number, and any ids.
  for (const of of all.toReversed()) {
    const prefix = prefixOf(of);
    if (!id.startsWith(prefix)) continue;
    const own = id.slice(prefix.length);
    const series = of.calendar.series.find(({ uid }) => own === uid || own.startsWith(`${uid}#`));
    if (!series) continue;
    const occurrence = occurrenceBy(series, own.slice(series.uid.length + 1), now);
    return occurrence && { of, series, occurrence };
  }
  return undefined;
}

function occurrenceBy(series: CalendarSeries, key: string, now: number): Occurrence | undefined {
  const all = series.occurrences({ from: -Infinity, to: series.repeats ? now + 800 * DAY : Infinity });
  if (key) return all.find((occurrence) => occurrence.key === key);
  return all.find(({ end }) => momentOf(end) > now) ?? all.at(-1);
}
