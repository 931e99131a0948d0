import ICAL from 'ical.js';
import { seriesOf, uidOf, type CalendarSeries } from './series.ts';
import { zonesOf, type Zones } from './zones.ts';

export interface Calendar {
  /** What the calendar calls itself. */
  name?: string;
  series: CalendarSeries[];
  /** What could not be read of it, one sentence each. The rest stands. */
  skipped: string[];
}

/**
 * Reads an iCalendar file: what belongs to one UID is one series.
 *
 * @throws {SyntaxError} when it is not a calendar, or breaks off.
 */
export async function readCalendar(text: string): Promise<Calendar> {
  const zones = await zonesOf(text);
  const roots = parse(text).map((root) => withZones(root, zones));
  const series: CalendarSeries[] = [];
  const skipped: string[] = [];
  const byUid = new Map<string, { root: ICAL.Component; parts: ICAL.Component[] }>();
  for (const root of roots) {
    for (const part of root.getAllSubcomponents('vevent')) {
      try {
        const uid = uidOf(part);
        const known = byUid.get(uid) ?? { root, parts: [] };
        byUid.set(uid, known);
        known.parts.push(part);
      } catch (error) {
        skipped.push(`An event could not be read: ${sentence(error)}`);
      }
    }
  }
  for (const [uid, { root, parts }] of byUid) {
    try {
      series.push(seriesOf(parts, zones, alone(root, parts)));
    } catch (error) {
      skipped.push(`${uid}: ${sentence(error)}`);
    }
  }
  const name = roots.map((root) => textOf(root, 'x-wr-calname')).find(Boolean);
  return { ...(name !== undefined && { name }), series, skipped };
}

/** The calendars of a text; usually one. */
export function parse(text: string): ICAL.Component[] {
  // Some versions of Outlook close the quotation behind the time.
  const plain = text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/(TZID="[^":\r\n]+):(\d{8}T\d{6}Z?)"/g, '$1":$2');
  if (!/^BEGIN:VCALENDAR\b/i.test(plain)) throw new SyntaxError('It does not begin as a calendar does.');
  let found: unknown;
  try {
    found = ICAL.parse(plain);
  } catch (cause) {
    throw new SyntaxError(`It is not a whole calendar: ${sentence(cause)}`, { cause });
  }
  // One calendar comes as it is, several in a list.
  const list = (Array.isArray(found) && typeof found[0] === 'string' ? [found] : found) as unknown[][];
  return list.map((jCal) => new ICAL.Component(jCal as never));
}

/** Times are read by the platform's zones, and by those that the file defines where the platform knows none. */
function withZones(root: ICAL.Component, zones: Zones): ICAL.Component {
  const own = root.getTimeZoneByID.bind(root);
  root.getTimeZoneByID = (tzid) => zones.find(tzid)?.zone ?? own(tzid) ?? ICAL.Timezone.localTimezone;
  return root;
}

/** What is between those who were invited, and bells that would ring for others. */
const KEPT_BACK = ['attendee', 'organizer', 'valarm'];

/** A calendar with these parts only, which invites nobody. */
function alone(root: ICAL.Component, parts: readonly ICAL.Component[]): string {
  const calendar = new ICAL.Component('vcalendar');
  for (const name of ['prodid', 'version']) {
    const value = textOf(root, name);
    if (value !== undefined) calendar.addPropertyWithValue(name, value);
  }
  const used = new Set(
    parts.flatMap((part) => part.getAllProperties().flatMap((each) => each.getFirstParameter('tzid') ?? [])),
  );
  for (const zone of root.getAllSubcomponents('vtimezone')) {
    if (used.has(textOf(zone, 'tzid') ?? '')) calendar.addSubcomponent(copy(zone));
  }
  for (const part of parts) calendar.addSubcomponent(copy(part));
  // A date that is none is cut by its characters, through an emoji too.
  return calendar.toString().replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Without taking it away from its own calendar. */
function copy(part: ICAL.Component): ICAL.Component {
  const copied = new ICAL.Component(structuredClone(part.toJSON()) as never);
  for (const name of KEPT_BACK) {
    copied.removeAllProperties(name);
    copied.removeAllSubcomponents(name);
  }
  return copied;
}

export function textOf(part: ICAL.Component, name: string): string | undefined {
  const value: unknown = part.getFirstPropertyValue(name);
  return typeof value === 'string' && value ? value : undefined;
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
