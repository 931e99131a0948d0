const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When people write at work, in minutes of the local day. */
const HOURS = { from: 7.5 * 60, to: 18 * 60 };
/** How long a working day has to have lasted for something to be written in it. */
const BEGUN = 45 * MINUTE;

/**
 * A moment of somebody's working hours, so many days before `latest`, or one day more when their day has hardly begun
 * then; `share` says how late in those hours, from 0 to 1. Never after `latest`.
 */
export function atWork(timeZone: string, daysAgo: number, latest: number, share: number): number {
  const from = moment(timeZone, latest - daysAgo * DAY, HOURS.from);
  const to = Math.min(latest, moment(timeZone, latest - daysAgo * DAY, HOURS.to));
  return to - from < BEGUN ? atWork(timeZone, daysAgo + 1, latest, share) : from + share * (to - from);
}

/** When it is so many minutes after midnight in a time zone, on the day that `time` is there. */
function moment(timeZone: string, time: number, minutes: number): number {
  const midnight = Math.floor((time + offset(timeZone, time)) / DAY) * DAY;
  const guess = midnight + minutes * MINUTE;
  // The clocks may have been changed between the two.
  return guess - offset(timeZone, guess - offset(timeZone, guess));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the clocks of a time zone are ahead of UTC. */
function offset(timeZone: string, time: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', ...digits, minute: 'numeric' });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - Math.floor(time / MINUTE) * MINUTE;
}
