import ICAL from 'ical.js';
import { colorOf, text as stringOf } from './fields.ts';
import { partsOf, type CalendarParts } from './parts.ts';
import { tryZone } from './rules.ts';
import { seriesOf, uidOf, type CalendarSeries } from './series.ts';
import { inTurns, type Turns } from './turns.ts';
import { zonesOf, type Zones } from './zones.ts';

export interface Calendar {
  /** What the calendar calls itself. */
  name?: string;
  /** The colour that it asks for: `#c2185b`, or a name of CSS. */
  color?: string;
  series: CalendarSeries[];
  /** What could not be read of it, one sentence each. The rest stands. */
  skipped: string[];
}

/** Steps that it may take to find the first days of all rules of a file, beyond a year for each. */
const TRIES = 100_000;

/**
 * Reads an iCalendar file: what belongs to one UID is one series. The work is done in turns, and ends with the signal.
 *
 * @throws {SyntaxError} when it is not a calendar, or breaks off.
 * @throws {RangeError} when it holds more events, or rules that take longer, than a calendar of people.
 */
export async function readCalendar(
  text: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Calendar> {
  // Some versions of Outlook close the quotation behind the time.
  const plain = text.replaceAll(/(TZID="[^":\r\n]+):(\d{8}T\d{6}Z?)"/g, '$1":$2');
  const skipped: string[] = [];
  const zones = await zonesOf(plain);
  const turns = inTurns(signal);
  const tries = { left: TRIES };
  const roots: ICAL.Component[] = [];
  const byUid = new Map<string, { root: ICAL.Component; parts: ICAL.Component[] }>();
  for (const calendar of await partsOf(plain, skipped, turns)) {
    const root = await rootOf(calendar, zones, skipped, turns);
    roots.push(root);
    for (const each of calendar.events) {
      await turns();
      try {
        const part = component(each);
        part.parent = root;
        const uid = uidOf(part);
        const known = byUid.get(uid) ?? { root, parts: [] };
        byUid.set(uid, known);
        known.parts.push(part);
      } catch (error) {
        skipped.push(`An event could not be read: ${sentence(error)}`);
      }
    }
  }
  const series: CalendarSeries[] = [];
  for (const [uid, { root, parts }] of byUid) {
    await turns();
    try {
      series.push(seriesOf(parts, zones, tries, () => alone(root, parts)));
    } catch (error) {
      if (tries.left < 0) throw new RangeError('Its rules cannot be followed in any time.', { cause: error });
      skipped.push(`${uid}: ${sentence(error)}`);
    }
  }
  const said = (...names: string[]) =>
    roots.flatMap((root) => names.map((name) => stringOf(root, name))).find((each) => each !== undefined);
  const name = said('name', 'x-wr-calname');
  const color = colorOf(said('color', 'x-apple-calendar-color', 'x-wr-calcolor'));
  return { ...(name !== undefined && { name }), ...(color !== undefined && { color }), series, skipped };
}

/** The calendars of a text that is known to be whole; usually one. */
export function parse(text: string): ICAL.Component[] {
  let found: unknown;
  try {
    found = ICAL.parse(text.trim());
  } catch (cause) {
    throw new SyntaxError(`It is not a whole calendar: ${sentence(cause)}`, { cause });
  }
  // One calendar comes as it is, several in a list.
  const list = (Array.isArray(found) && typeof found[0] === 'string' ? [found] : found) as unknown[][];
  return list.map((jCal) => new ICAL.Component(jCal as never));
}

const component = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as never);

/**
 * The calendar without its events. Times are read by the platform's zones, and by those that the file defines where the
 * platform knows none.
 */
async function rootOf(
  { properties, zones: defined }: CalendarParts,
  zones: Zones,
  skipped: string[],
  turns: Turns,
): Promise<ICAL.Component> {
  const root = new ICAL.Component('vcalendar');
  const add = (text: string, into: (part: ICAL.Component) => void) => {
    try {
      into(component(text));
    } catch (error) {
      skipped.push(`A part could not be read: ${sentence(error)}`);
    }
  };
  for (const line of properties) {
    await turns();
    add(`BEGIN:VCALENDAR\r\n${line}\r\nEND:VCALENDAR`, (part) => {
      for (const property of part.getAllProperties()) root.addProperty(property);
    });
  }
  for (const zone of defined) {
    await turns();
    add(zone, (part) => {
      tryZone(part);
      root.addSubcomponent(part);
    });
  }
  const own = root.getTimeZoneByID.bind(root);
  const known = new Map<string, ICAL.Timezone>();
  root.getTimeZoneByID = (tzid) => {
    const zone = known.get(tzid) ?? zones.find(tzid)?.zone ?? own(tzid) ?? ICAL.Timezone.localTimezone;
    known.set(tzid, zone);
    return zone;
  };
  return root;
}

/** What is between those who were invited. */
const KEPT_BACK = ['attendee', 'organizer'];

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
  for (const name of KEPT_BACK) copied.removeAllProperties(name);
  return copied;
}

export function textOf(part: ICAL.Component, name: string): string | undefined {
  const value: unknown = part.getFirstPropertyValue(name);
  return typeof value === 'string' && value ? value : undefined;
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
