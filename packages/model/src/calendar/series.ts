import ICAL from 'ical.js';
import { momentOf } from '../clock.ts';
import type { EventTime, Repeats } from '../event.ts';
import { fieldsOf, text, type CalendarFields } from './fields.ts';
import { expand, isTakenOut, rulesOf, tryNumbers, tryRules } from './rules.ts';
import { timeIn, timesOf } from './times.ts';
import type { Zones } from './zones.ts';

export interface Occurrence extends CalendarFields {
  /** Which one of its series: the day it was planned for, `20261126`, with the hour when that day has several. */
  key: string;
  start: EventTime;
  end: EventTime;
}

/** Milliseconds since 1970; what touches it is in it. Times without zone count as if they were UTC. */
export interface Window {
  from: number;
  to: number;
  /** How many more steps may be taken for all series that are asked; counted down. Without it each has its own. */
  steps?: { left: number };
}

/** All that a file says of one UID. */
export interface CalendarSeries extends CalendarFields {
  uid: string;
  /** The newest of its parts. */
  sequence: number;
  /** The zone it was planned in, as the platform calls it. */
  zone?: string;
  repeats?: Repeats;
  /** In order of start; at most `limit`. */
  occurrences(window: Window, limit?: number): Occurrence[];
  /** The same as a calendar of its own, with the zones that its file defines. */
  text: string;
}

const DAY = 86_400_000;

/** The most days of a series that differ from the others. */
const MOST_CHANGED = 2_000;

/** @throws when it has no beginning that can be read, or repeats every minute. `tries` are the steps left for its file. */
export function seriesOf(
  parts: readonly ICAL.Component[],
  zones: Zones,
  tries: { left: number },
  text: () => string,
): CalendarSeries {
  if (parts.length > MOST_CHANGED) throw new RangeError('It changes too many days.');
  const newest = newestParts(parts);
  const master = newest.find((part) => !part.hasProperty('recurrence-id'));
  const lead = master ?? newest[0]!;
  const { start: first, end: last } = timesOf(lead);
  if (master) tryNumbers(master);
  for (const name of ['exdate', 'rdate']) if (master) dropUnreadable(master, name);
  const rules = master ? rulesOf(master) : [];
  const zone = zoneNameOf(lead, zones);
  const repeats = master && repeatsOf(master, rules);
  const fields = fieldsOf(lead);

  const at = (start: ICAL.Time, end: ICAL.Time) => ({ start: timeOf(start, zones), end: timeOf(end, zones) });

  function changedDay(part: ICAL.Component): Occurrence {
    const { start, end } = timesOf(part);
    return {
      ...fieldsOf(part),
      key: keyOf(timeIn(part, 'recurrence-id') ?? start, first),
      ...at(start, end),
    };
  }

  // Tried once, and what happens once is known once: a broken part is told of before anybody asks for its days.
  if (master) tryRules(master, first, tries);
  const changed = newest.filter((part) => part !== master).map(changedDay);
  const taken = new Set(changed.map(({ key }) => key));
  const isSeries = rules.length > 0 || !!master?.hasProperty('rdate');
  // The first day of a series is its rule's, where it has one.
  const isOnce = !!master && rules.length === 0 && !isTakenOut(master, first);
  const once = isOnce ? [{ ...fields, key: keyOf(first, first), ...at(first, last) }] : [];
  const fixed = [...changed, ...once.filter(({ key }) => !taken.has(key))];
  let written: string | undefined;

  return {
    uid: uidOf(lead),
    sequence: Math.max(...newest.map(sequenceOf)),
    ...fields,
    ...(zone !== undefined && { zone }),
    ...(repeats && { repeats }),
    get text() {
      return (written ??= text());
    },
    occurrences(window, limit = Infinity) {
      const found = fixed.filter((one) => touches(one, window));
      const days = new Set(once.map(({ key }) => key));
      let before: ICAL.Time | undefined;
      for (const { id, start, end } of master && isSeries ? expand(master, rules, window) : []) {
        if (found.length > limit + changed.length) break;
        if (start.toUnixTime() * 1000 > window.to + DAY) break;
        if (end.toUnixTime() * 1000 < window.from - DAY) continue;
        // What several rules say is still one day.
        if ((isOnce && id.compare(first) === 0) || before?.compare(id) === 0) continue;
        before = id;
        const day = keyOf(id, first);
        const key = days.has(day) ? `${day}T${timeKey(id)}` : day;
        days.add(day);
        if (taken.has(key)) continue;
        const one = { ...fields, key, ...at(start, end) };
        if (touches(one, window)) found.push(one);
      }
      return found.sort((a, b) => momentOf(a.start) - momentOf(b.start)).slice(0, limit);
    },
  };
}

/** What makes no day leaves none out: a date where a time belongs would end the whole series. */
function dropUnreadable(part: ICAL.Component, name: string): void {
  for (const property of part.getAllProperties(name)) {
    try {
      for (const value of property.getValues() as unknown[]) {
        if (!(value instanceof ICAL.Time || value instanceof ICAL.Period)) throw new TypeError('no time');
      }
    } catch {
      part.removeProperty(property);
    }
  }
}

/** Of several with the same UID and day the highest SEQUENCE counts, and of these the last. */
function newestParts(parts: readonly ICAL.Component[]): ICAL.Component[] {
  const byDay = new Map<string, ICAL.Component>();
  for (const part of parts) {
    const day = String(timeIn(part, 'recurrence-id') ?? '');
    const known = byDay.get(day);
    if (!known || sequenceOf(part) >= sequenceOf(known)) byDay.set(day, part);
  }
  return [...byDay.values()];
}

const sequenceOf = (part: ICAL.Component): number => Number(part.getFirstPropertyValue('sequence') ?? 0) || 0;

/** Some calendars give none; what begins at one time under one title is then one event. */
export const uidOf = (part: ICAL.Component): string =>
  text(part, 'uid') ?? `${String(timeIn(part, 'dtstart') ?? 'no beginning')} ${text(part, 'summary') ?? ''}`;

/** The day that the series knows an occurrence by: as its own calendar writes it, whatever zone this one is given in. */
function keyOf(id: ICAL.Time, first: ICAL.Time): string {
  const own = id.isDate || first.isDate || isSameZone(id, first) ? id : inZone(id, first.zone);
  return [own.year, own.month, own.day].map((part) => String(part).padStart(2, '0')).join('');
}

const timeKey = ({ hour, minute }: ICAL.Time): string =>
  [hour, minute].map((part) => String(part).padStart(2, '0')).join('');

const isFloating = ({ zone }: ICAL.Time): boolean => zone === ICAL.Timezone.localTimezone;
const isSameZone = (one: ICAL.Time, other: ICAL.Time): boolean =>
  one.zone.tzid === other.zone.tzid || isFloating(one) || isFloating(other);

/** What a clock of the zone shows. */
function inZone(time: ICAL.Time, zone: ICAL.Timezone): ICAL.Time {
  const instant = time.toUnixTime();
  const guess = ICAL.Time.fromData({ year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 }, zone);
  guess.adjust(0, 0, 0, instant);
  // Its clock may be ahead or behind by what it shows at about that time.
  const shown = guess.clone();
  shown.adjust(0, 0, 0, instant - guess.toUnixTime());
  return shown;
}

function timeOf(time: ICAL.Time, zones: Zones): EventTime {
  if (time.isDate) return { date: time.toString().slice(0, 10) };
  if (isFloating(time)) return { local: time.toString().slice(0, 16) };
  const name = zones.find(time.zone.tzid)?.name;
  const instant = new Date(time.toUnixTime() * 1000).toISOString();
  return { instant, ...(name !== undefined && { zone: name }) };
}

const zoneNameOf = (part: ICAL.Component, zones: Zones): string | undefined => {
  const start = timeIn(part, 'dtstart');
  return start && !start.isDate ? zones.find(start.zone.tzid)?.name : undefined;
};

function touches({ start, end }: Occurrence, { from, to }: Window): boolean {
  const [begins, ends] = [momentOf(start), momentOf(end)];
  // A moment without length is in the window when it begins there.
  return begins < to && (ends > from || (ends === begins && begins >= from));
}

function repeatsOf(master: ICAL.Component, rules: readonly ICAL.Recur[]): Repeats | undefined {
  const [rule] = rules;
  if (!rule) return master.hasProperty('rdate') ? 'other' : undefined;
  const words = { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' } as const;
  const word = Object.entries(words).find(([freq]) => freq === rule.freq)?.[1];
  return word && rules.length === 1 && rule.interval === 1 ? word : 'other';
}
