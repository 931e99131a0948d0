const DAY = 24 * 60 * 60_000;
const WEEK = 7 * DAY;

/** What says when an event is: the name, its parameters, and moments separated by commas. */
const MOMENTS = /^((?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)[^:]*:)(.+)$/gm;
/** The day of a moment: `20261203`, before `T150000` or alone. */
const DATE = /\b(\d{4})(\d\d)(\d\d)(?=T|,|;|\b)/g;
const EVENT = /^BEGIN:VEVENT\n[^]*?^END:VEVENT\n/gm;

/**
 * Moves a calendar by whole weeks, so that its first week is the one in which `now` is and weekdays stay what they
 * are. What comes again every year stays on its date: New Year’s Day is no other.
 */
export function shiftCalendar(calendar: string, now: Date): string {
  const text = calendar.replaceAll('\r\n', '\n');
  const starts = (text.match(EVENT) ?? [])
    .filter((event) => !isYearly(event))
    .map((event) => moment(/^DTSTART[^:]*:(\d{8})/m.exec(event)?.[1] ?? ''));
  const days = weekOf(now.getTime()) - weekOf(Math.min(...starts));
  const shifted = text.replaceAll(EVENT, (event) => (isYearly(event) ? event : shift(event, days)));
  return shifted.replaceAll('\n', '\r\n');
}

/** The events of a calendar that are `wanted`, in a calendar of their own. */
export function partOf(calendar: string, wanted: (uid: string) => boolean): string {
  const text = calendar.replaceAll('\r\n', '\n');
  return text
    .replaceAll(EVENT, (event) => (wanted(/^UID:(.+)$/m.exec(event)?.[1] ?? '') ? event : ''))
    .replaceAll('\n', '\r\n');
}

const isYearly = (event: string): boolean => event.includes('\nRRULE:FREQ=YEARLY');

/** Midnight of a day as a calendar writes it. */
const moment = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3T00:00:00Z'));

/** Midnight of the Monday before; the first of January 1970 was a Thursday. */
const weekOf = (time: number): number => Math.floor((time + 3 * DAY) / WEEK) * WEEK - 3 * DAY;

function shift(event: string, by: number): string {
  const moved = (moments: string): string =>
    moments.replaceAll(DATE, (date) =>
      new Date(moment(date) + by).toISOString().slice(0, 10).replaceAll('-', ''),
    );
  const shifted = event.replaceAll(MOMENTS, (_, name: string, moments: string) => name + moved(moments));
  const day = Number(/^DTSTART[^:]*:\d{6}(\d\d)/m.exec(shifted)?.[1]);
  // The first Thursday of a month may be the fourth of another; a fifth is not in every month, the last is.
  const ordinal = day > 28 ? -1 : Math.ceil(day / 7);
  return shifted
    .replace(/^(RRULE:FREQ=MONTHLY;BYDAY=)-?\d/m, `$1${ordinal}`)
    .replace(/^(RRULE:.*UNTIL=)(\d{8})/m, (_, rule: string, until: string) => rule + moved(until));
}
