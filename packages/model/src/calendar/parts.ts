import type { Turns } from './turns.ts';

/** What one calendar of a file consists of, each part a text of its own: a part that is broken breaks no other. */
export interface CalendarParts {
  /** What is said of the calendar as a whole, a property each. */
  properties: string[];
  zones: string[];
  events: string[];
}

const LINE = /^[a-z0-9-]+[;:]/i;
/** Text that somebody typed: programs that fold it wrongly leave its lines bare. */
const TYPED = /^(description|summary|location|comment|x-alt-desc)[;:]/i;
const ATTACHED = /^attach[;:]/i;
const BEGIN_OR_END = /^(BEGIN|END):\s*([a-z0-9-]+)\s*$/i;
/** What lies in nothing but a calendar: where one begins, the one before has ended. */
const OUTER = /^V(EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE)$/;
/** Parts in parts: deeper no calendar goes, and each end is looked for among all that are open. */
const DEEPEST = 20;
/** The longest event or zone, in characters, without what is attached to it: it is parsed while the page waits. */
const LONGEST = 1_000_000;
/** The most zones of a calendar, the most that is said of it as a whole, and of what could not be read. */
const MOST = 1000;
/** The most events of a file: 10 MB of real ones are 36,000. */
const MOST_EVENTS = 40_000;

/**
 * Takes a text apart into its calendars; usually it is one. Line ends of any kind will do. A line without a colon goes to
 * the text before it, or is left out, and so is a part that does not end; `skipped` is told of both. Bells and what else
 * lies in an event are nobody's business here.
 *
 * @throws {SyntaxError} when it is no calendar, or breaks off: what is missing then nobody knows.
 * @throws {RangeError} when it holds more events than a calendar of people.
 */
export async function partsOf(text: string, skipped: string[], turns: Turns): Promise<CalendarParts[]> {
  const calendars: CalendarParts[] = [];
  let calendar: CalendarParts | undefined;
  /** The lines of the part that is open, and the names of what is open in it, itself first. */
  let part: string[] = [];
  let open: string[] = [];
  /** Whether the last line is text that somebody typed. */
  let isTyped = false;
  let length = 0;
  let events = 0;

  const skip = (sentence: string) => skipped.length < MOST && skipped.push(sentence);

  function leave() {
    if (open[0] !== undefined) skip(`A ${open[0]} does not end.`);
    [part, open, length] = [[], [], 0];
  }

  function begin(name: string) {
    if (name === 'VCALENDAR') {
      if (calendar) calendars.push(calendar);
      calendar = { properties: [], zones: [], events: [] };
    }
    if (name === 'VCALENDAR' || OUTER.test(name)) leave();
    if (name === 'VCALENDAR' || open.length === DEEPEST) return;
    open.push(name);
    keep(`BEGIN:${name}`);
  }

  function end(name: string) {
    if (name === 'VCALENDAR') {
      leave();
      if (calendar) calendars.push(calendar);
      calendar = undefined;
    }
    // What is still open in it ends with it; an end without a beginning is none.
    while (open.includes(name)) {
      const last = open.at(-1)!;
      keep(`END:${last}`);
      open.pop();
      if (open.length > 0) continue;
      if (length > LONGEST) skip(`A ${last} is too long.`);
      else if (last === 'VEVENT') {
        if (++events > MOST_EVENTS) throw new RangeError(`It holds more than ${MOST_EVENTS} events.`);
        calendar?.events.push(part.join('\r\n'));
      } else if (last === 'VTIMEZONE' && calendar && calendar.zones.length < MOST) {
        calendar.zones.push(part.join('\r\n'));
      }
      [part, length] = [[], 0];
    }
  }

  const isKept = () => length <= LONGEST && open.length <= (open[0] === 'VTIMEZONE' ? 2 : 1);
  function keep(line: string) {
    if (!isKept()) return;
    part.push(line);
    length += line.length;
  }

  function property(line: string, of: CalendarParts) {
    const isLine = LINE.test(line);
    if (!isLine && !isTyped) {
      if (line.trim()) skip(`A line is none: ${line.slice(0, 40)}`);
      return;
    }
    const whole = of.properties.length < MOST ? of.properties : [];
    const into = open.length === 0 ? whole : isKept() ? part : [];
    into.push(isLine ? line : `${into.pop()}\\n${line}`);
    if (into === part && !ATTACHED.test(line)) length += line.length;
    if (isLine) isTyped = TYPED.test(line);
  }

  function take(line: string) {
    const [, word, name = ''] = BEGIN_OR_END.exec(line) ?? [];
    const outer = name.toUpperCase();
    if (calendar === undefined && calendars.length === 0 && outer !== 'VCALENDAR' && line.trim()) {
      throw new SyntaxError('It does not begin as a calendar does.');
    }
    if (word !== undefined) isTyped = false;
    if (word?.toUpperCase() === 'BEGIN') begin(outer);
    else if (word !== undefined) end(outer);
    else if (calendar) property(line, calendar);
  }

  // Lines as they were before they were folded. Some programs leave a blank one between.
  let whole: string | undefined;
  for (const [line] of text.replace(/^\uFEFF/, '').matchAll(/[^\r\n]+/g)) {
    const due = turns();
    if (due) await due;
    if (whole !== undefined && /^[ \t]/.test(line)) whole += line.slice(1);
    else {
      if (whole !== undefined) take(whole);
      whole = line;
    }
  }
  if (whole !== undefined) take(whole);
  if (calendar) throw new SyntaxError('It is not a whole calendar: it breaks off.');
  if (calendars.length === 0) throw new SyntaxError('It does not begin as a calendar does.');
  return calendars;
}
