import type { EventTime } from './event.ts';

/** Whether the platform knows a zone of that name. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock in a zone shows at an instant, as milliseconds since 1970 on that clock. */
export function wallIn(zone: string, instant: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    const two = '2-digit' as const;
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    clock = new Intl.DateTimeFormat('en', {
      ...fields,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      timeZone: zone,
    });
    clocks.set(zone, clock);
  }
  const at: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) at[type] = Number(value);
  return Date.UTC(at['year']!, at['month']! - 1, at['day'], at['hour'], at['minute'], at['second']);
}

/** The day that an instant is on in a zone: `2026-11-26`. */
export const dayIn = (zone: string, instant: number): string =>
  new Date(wallIn(zone, instant)).toISOString().slice(0, 10);

/** Milliseconds since 1970; what is in no zone as if it were in UTC. */
export const momentOf = (time: EventTime): number =>
  Date.parse('instant' in time ? time.instant : 'date' in time ? `${time.date}T00:00:00Z` : `${time.local}Z`);

/** The same as a clock in a zone shows it. */
export const wallOf = (time: EventTime, zone: string): number =>
  'instant' in time ? wallIn(zone, Date.parse(time.instant)) : momentOf(time);
