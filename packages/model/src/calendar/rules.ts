import ICAL from 'ical.js';
import type { Window } from './series.ts';
import { later, timeIn, timesOf } from './times.ts';

const DAY = 86_400_000;

/** Steps in which the days of one series are looked for: of a daily one that counts its days, 54 years. */
const STEPS = 20_000;
/** What looking through a year costs, in steps. */
const YEAR = 20;
/** Steps in which the first day of a series is looked for: a hundred years. */
const TRIED = 2_000;
/** The longest interval: beyond it no calendar of people goes, and the parser would count for ever. */
const LONGEST = 10_000;
/** The most days that a series names one by one, to be on or to be left out. */
const MOST_DATES = 5_000;
/** The most rules of one series; nearly all have one. */
const MOST_RULES = 20;

/** Counts every day that is looked at, whether or not the rule means it, and gives up when there are no steps left. */
class Bounded extends ICAL.RecurIterator {
  declare steps: { left: number };

  /** Called by the constructor, which looks through years already. */
  override fromData(options: { rule: ICAL.Recur; dtstart: ICAL.Time; steps: { left: number } }): void {
    this.steps = options.steps;
    super.fromData(options);
  }

  override check_contracting_rules(): boolean {
    take(this.steps, 1);
    return super.check_contracting_rules();
  }

  override expand_year_days(year: number): number {
    take(this.steps, YEAR);
    return super.expand_year_days(year);
  }
}

function take(steps: { left: number }, cost: number): void {
  steps.left -= cost;
  if (steps.left < 0) throw new RangeError('The rule is not followed any further.');
}

/** What does not say how often is no rule: the day it was given to stands alone. */
export const rulesOf = (part: ICAL.Component): ICAL.Recur[] =>
  part
    .getAllProperties('rrule')
    .map((rule) => rule.getFirstValue() as unknown)
    .filter((each) => each instanceof ICAL.Recur)
    .filter(({ freq }) => Boolean(freq));

/** Of a property its name, its parameters and its type come before its values. */
const BEFORE_VALUES = 3;
/** How many days are named one by one, readable or not. */
const datesOf = (part: ICAL.Component): number =>
  ['rdate', 'exdate']
    .flatMap((name) => part.getAllProperties(name))
    .reduce((sum, property) => sum + (property.toJSON() as unknown[]).length - BEFORE_VALUES, 0);

/** Whether a beginning is among what does not happen. */
export const isTakenOut = (part: ICAL.Component, start: ICAL.Time): boolean =>
  part
    .getAllProperties('exdate')
    .flatMap((property) => property.getValues() as unknown[])
    .some(
      (out) =>
        out instanceof ICAL.Time &&
        (out.isDate ? out.compareDateOnlyTz(start, start.zone) : out.compare(start)) === 0,
    );

/** @throws when it names more days, or has more rules, than a calendar of people. */
export function tryNumbers(part: ICAL.Component): void {
  if (datesOf(part) > MOST_DATES) throw new RangeError('It names too many days.');
  if (part.getAllProperties('rrule').length > MOST_RULES) throw new RangeError('It has too many rules.');
}

/**
 * Counts down in `all`, which is for the whole file, what it takes beyond the year in which nearly every rule has a day.
 *
 * @throws when nobody can follow its rules, or no calendar of people has such: every minute, or in a million days.
 */
export function tryRules(part: ICAL.Component, first: ICAL.Time, all: { left: number }): void {
  const steps = { left: TRIED };
  try {
    for (const rule of rulesOf(part)) tryRule(rule, first, steps);
  } finally {
    all.left -= Math.max(0, TRIED - steps.left - YEAR);
  }
  if (all.left < 0) throw new RangeError('The rules of its file take too long.');
}

/** @throws when it is none by which clocks change. */
export function tryZone(zone: ICAL.Component): void {
  const steps = { left: STEPS };
  for (const part of zone.getAllSubcomponents()) {
    const start = timeIn(part, 'dtstart');
    tryNumbers(part);
    for (const rule of rulesOf(part)) {
      if (rule.freq !== 'YEARLY' || !start) throw new RangeError('Its clocks change too often.');
      tryRule(rule, start, steps);
    }
  }
}

function tryRule(rule: ICAL.Recur, first: ICAL.Time, steps: { left: number }): void {
  if (/^(SECONDLY|MINUTELY)$/.test(rule.freq)) throw new RangeError('It repeats too often.');
  if (rule.interval > LONGEST) throw new RangeError('It repeats too seldom.');
  new Bounded({ rule, dtstart: first, steps } as never);
}

/** Beginnings of a series, and of each where it ends: from about the window on, and as far as its steps go. */
export function* expand(
  master: ICAL.Component,
  rules: readonly ICAL.Recur[],
  { from, steps: all }: Window,
): Generator<{ id: ICAL.Time; start: ICAL.Time; end: ICAL.Time }> {
  // Of a hundred thousand series even the first step is too much.
  if (all && all.left <= 0) return;
  const { start: first, end: last } = timesOf(master);
  const duration = last.subtractDate(first);
  const given = Math.min(STEPS, all?.left ?? STEPS);
  const steps = { left: given };
  for (const rule of rules) rule.iterator = (dtstart) => new Bounded({ rule, dtstart, steps } as never);
  try {
    take(steps, datesOf(master));
    const dtstart = ahead(first, rules, from - 2 * DAY - duration.toSeconds() * 1000);
    const expansion = new ICAL.RecurExpansion({ dtstart, component: master });
    for (;;) {
      const next: ICAL.Time | ICAL.Period | null = expansion.next();
      if (!next) return;
      const start = next instanceof ICAL.Period ? next.start : next;
      const end = next instanceof ICAL.Period ? next.getEnd() : later(start, duration);
      yield { id: start, start, end };
    }
  } catch {
    // There are no steps left, or hundreds of days in a row are taken out: what is beyond nobody asks for.
  } finally {
    if (all) all.left -= given - Math.max(steps.left, 0);
  }
}

/** Days in which a rule of interval 1 is as far as it was. */
const PERIODS: Record<string, number> = { HOURLY: 1, DAILY: 1, WEEKLY: 7 };

/**
 * A beginning before `until` from which a rule comes to the same days as from its own: a daily series of 1990 need not be
 * followed for 13,000 days, nor a birthday for 70 years. What comes before the window is left out by who asks.
 */
function ahead(first: ICAL.Time, [rule, ...more]: readonly ICAL.Recur[], until: number): ICAL.Time {
  if (!rule || more.length > 0 || rule.count) return first;
  const isYearly = rule.freq === 'YEARLY';
  const days = (isYearly ? 366 : (PERIODS[rule.freq] ?? 0)) * rule.interval;
  if (days <= 0 || (isYearly && !areAlike(rule, first))) return first;
  const periods = Math.floor((until - first.toUnixTime() * 1000) / (days * DAY)) - 1;
  if (!(periods > 0 && periods < Infinity)) return first;
  const start = first.clone();
  if (isYearly) start.year += periods * rule.interval;
  else start.adjust(periods * days, 0, 0, 0);
  return start;
}

/** Whether a rule means the same days of each year: every month has 28, and weeks begin on others. */
const areAlike = ({ parts }: ICAL.Recur, { day }: ICAL.Time): boolean =>
  Object.entries(parts).every(([name, values]) =>
    name === 'BYMONTHDAY'
      ? [values].flat().every((each) => Number(each) > 0 && Number(each) < 29)
      : name === 'BYMONTH',
  ) && day < 29;
