import ICAL from 'ical.js';
import type { PlannedEvent, PlannedTime } from '../event.ts';
import { parse, textOf } from './read.ts';

const PRODUCT = '-//Parvis//Parvis//EN';

export interface WriteOptions {
  /** What a calendar shows it under. */
  name?: string;
  /** The VTIMEZONE of an IANA zone; undefined where there is none. */
  zone(tzid: string): string | undefined;
  /** How often a calendar should ask again, as an ISO 8601 duration: `PT1H`. */
  refresh?: string;
}

/**
 * One calendar of many series, each in the text that `readCalendar` or `planSeries` made. Whatever zone a time names is
 * defined in it: by the series itself, or by `zone`.
 */
export function writeCalendar(texts: readonly string[], { name, zone, refresh }: WriteOptions): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (name !== undefined) calendar.addPropertyWithValue('x-wr-calname', name);
  if (refresh !== undefined) {
    calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(refresh));
    calendar.addPropertyWithValue('x-published-ttl', refresh);
  }
  const roots = texts.flatMap(parse);
  const defined = new Map<string, ICAL.Component>();
  const events: ICAL.Component[] = [];
  for (const root of roots) {
    const own = root.getAllSubcomponents('vtimezone');
    for (const event of root.getAllSubcomponents('vevent')) {
      for (const property of event.getAllProperties()) {
        const tzid = property.getFirstParameter('tzid');
        if (tzid === undefined || defined.has(tzid)) continue;
        const block = zone(tzid);
        const found =
          block !== undefined
            ? ICAL.Component.fromString(block)
            : own.find((each) => textOf(each, 'tzid') === tzid);
        if (found) defined.set(tzid, found);
      }
      if (!event.hasProperty('dtstamp'))
        event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(), true));
      events.push(event);
    }
  }
  for (const part of [...defined.values(), ...events]) calendar.addSubcomponent(part);
  return `${calendar.toString()}\r\n`;
}

/**
 * The text of a series that somebody planned.
 *
 * @throws {SyntaxError} when its rule is none, or it ends before it begins.
 */
export function planSeries(uid: string, sequence: number, planned: PlannedEvent): string {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('sequence', sequence);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(), true));
  event.addPropertyWithValue('summary', planned.title.trim());
  addTime(event, 'dtstart', planned.start);
  addTime(event, 'dtend', planned.end);
  if (planned.rule !== undefined) event.addPropertyWithValue('rrule', ruleOf(planned.rule));
  const { description, place, join, url } = planned;
  for (const [name, value] of Object.entries({ description, location: place, url })) {
    if (value !== undefined && value.trim()) event.addPropertyWithValue(name, value);
  }
  if (join !== undefined) event.addPropertyWithValue('conference', join).setParameter('value', 'URI');
  if (planned.cancelled) event.addPropertyWithValue('status', 'CANCELLED');
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addSubcomponent(event);
  return calendar.toString();
}

function addTime(event: ICAL.Component, name: string, planned: PlannedTime): void {
  const time =
    'date' in planned
      ? ICAL.Time.fromDateString(planned.date)
      : ICAL.Time.fromDateTimeString(seconds(planned.local));
  const property = new ICAL.Property(name, event);
  property.setValue(time);
  if ('zone' in planned && planned.zone !== undefined) property.setParameter('tzid', planned.zone);
  event.addProperty(property);
}

const seconds = (local: string): string => (local.length === 16 ? `${local}:00` : local);

function ruleOf(rule: string): ICAL.Recur {
  try {
    const found = ICAL.Recur.fromString(rule);
    if (!found.freq) throw new Error('FREQ is missing.');
    return found;
  } catch (cause) {
    throw new SyntaxError(`"${rule}" is no rule of repetition.`, { cause });
  }
}
