import type { CalendarEvent, CalendarReference } from '@parvis/model';
import { inTurns, type Calendar, type CalendarSeries, type Occurrence } from '@parvis/model/calendar';
import { momentOf, wallOf } from '@parvis/model/clock';
import type { CallOptions, EventFilter } from '../../ports.ts';

const DAY = 86_400_000;

/** Steps in which all days of a list, or all single ones that are asked for, are looked for; real calendars take some thousands. */
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
 * them shows. The work is done in turns.
 */
export async function entriesOf(
  all: readonly Merged[],
  { from, to, zone }: EventFilter,
  { signal }: CallOptions,
): Promise<Listed[]> {
  const turns = inTurns(signal);
  const steps = { left: STEPS };
  // Zones are at most 14 hours apart from UTC; what is too much is left out below.
  const window = { from: Date.parse(from) - DAY, to: Date.parse(to) + DAY, steps };
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const seen = new Map<string, Merged>();
  const found: Listed[] = [];
  for (const of of all) {
    for (const series of of.calendar.series) {
      await turns();
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

/** Those with these ids; of a series alone the one that comes next, else the last. The work is done in turns. */
export async function entriesBy(
  all: readonly Merged[],
  ids: readonly string[],
  now: number,
  { signal }: CallOptions,
): Promise<Map<string, Entry>> {
  const turns = inTurns(signal);
  /** By series: of a page's events many are of one. */
  const asked = new Map<CalendarSeries, { of: Merged; ids: Map<string, string> }>();
  for (const id of ids) {
    await turns();
    const found = seriesBy(all, id);
    if (!found) continue;
    const { of, series, key } = found;
    const known = asked.get(series) ?? { of, ids: new Map<string, string>() };
    asked.set(series, known);
    known.ids.set(id, key);
  }
  const steps = { left: STEPS };
  const entries = new Map<string, Entry>();
  for (const [series, { of, ids: own }] of asked) {
    await turns();
    const occurrences = occurrencesBy(series, [...own.values()], now, steps);
    for (const [id, key] of own) {
      const occurrence = occurrences(key);
      if (occurrence) entries.set(id, { of, series, occurrence });
    }
  }
  return entries;
}

/** The series that an id is of, and which of its days. */
function seriesBy(all: readonly Merged[], id: string) {
  // The first calendar has no number, and any ids.
  for (const of of all.toReversed()) {
    const prefix = prefixOf(of);
    if (!id.startsWith(prefix)) continue;
    const own = id.slice(prefix.length);
    const series = of.calendar.series.find(({ uid }) => own === uid || own.startsWith(`${uid}#`));
    if (series) return { of, series, key: own.slice(series.uid.length + 1) };
  }
  return undefined;
}

/** A day as `Occurrence` has it in its key. */
const dayOf = (key: string): number => Date.parse(key.replace(/^(\d{4})(\d\d)(\d\d)(T.*)?$/, '$1-$2-$3'));

/** The rule is followed once, to about those days only. */
function occurrencesBy(
  series: CalendarSeries,
  keys: readonly string[],
  now: number,
  steps: { left: number },
): (key: string) => Occurrence | undefined {
  const to = series.repeats ? now + 800 * DAY : Infinity;
  const days = keys.map(dayOf).filter((day) => day < to);
  const near = { from: Math.min(...days) - 2 * DAY, to: Math.max(...days) + 3 * DAY, steps };
  const all = [
    ...(days.length > 0 ? series.occurrences(near) : []),
    // What was moved to another time stands in the file, whenever that is: it takes no steps.
    ...series.occurrences({ from: -Infinity, to: Infinity, steps: { left: 0 } }),
  ];
  return (key) => {
    if (key) return all.find((occurrence) => occurrence.key === key);
    const next = series.occurrences({ from: now, to, steps }).find(({ end }) => momentOf(end) > now);
    return next ?? series.occurrences({ from: -Infinity, to, steps }).at(-1);
  };
}
