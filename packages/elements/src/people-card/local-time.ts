/** How late it is in a time zone, seen from the reader's. */
export interface LocalTime {
  /** As the language writes a time. */
  time: string;
  /** −1, 0 or 1: yesterday, today or tomorrow for the reader. */
  days: number;
  /** Hours the zone is ahead of the reader; a fraction where zones have one. */
  hours: number;
}

/** Undefined for a zone that the browser does not know. */
export function localTime(zone: string, lang: string, now: Date): LocalTime | undefined {
  try {
    const there = wallClock(now, zone);
    const here = wallClock(now);
    return {
      time: now.toLocaleTimeString(lang, { hour: 'numeric', minute: '2-digit', timeZone: zone }),
      days: Math.floor(there / 86_400_000) - Math.floor(here / 86_400_000),
      hours: (there - here) / 3_600_000,
    };
  } catch {
    return undefined;
  }
}

/** What clocks on the wall show, to the minute, as if it were UTC. */
function wallClock(now: Date, timeZone?: string): number {
  const format = new Intl.DateTimeFormat('en', {
    ...(timeZone === undefined ? {} : { timeZone }),
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']);
}
