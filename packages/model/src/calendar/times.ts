import ICAL from 'ical.js';

/** Where a part begins and ends; what has no end is a day, or a moment. */
export function timesOf(part: ICAL.Component): { start: ICAL.Time; end: ICAL.Time } {
  const start = timeIn(part, 'dtstart');
  if (!start) throw new SyntaxError('DTSTART is not a date or a time.');
  const duration = part.getFirstPropertyValue('duration');
  const length = duration instanceof ICAL.Duration ? duration : undefined;
  const given = timeIn(part, 'dtend') ?? (length ? later(start, length) : start);
  const end = given.clone();
  if (start.isDate) {
    end.isDate = true;
    if (end.compare(start) <= 0) return { start, end: later(start, ICAL.Duration.fromString('P1D')) };
  } else if (end.isDate) {
    end.isDate = false;
    end.zone = start.zone;
  }
  return { start, end: end.compare(start) < 0 ? start : end };
}

export function later(start: ICAL.Time, duration: ICAL.Duration): ICAL.Time {
  const end = start.clone();
  end.addDuration(duration);
  return end;
}

export function timeIn(part: ICAL.Component, name: string): ICAL.Time | undefined {
  const value = part.getFirstPropertyValue(name);
  return value instanceof ICAL.Time ? value : undefined;
}
