import type { Attendance, Attending, CalendarEvent } from '@parvis/model';

/** The event as the source will most likely answer it once the reader has said so: with or without a seat. */
export function granted(event: CalendarEvent, wanted: Attending | undefined): CalendarEvent {
  const { attendance, capacity = Infinity } = event;
  if (!attendance || attendance.mine === wanted) return event;
  const { mine, place, ...counts } = attendance;
  const left: Attendance = { ...counts };
  if (mine === 'maybe') left.maybe--;
  if (mine === 'yes') {
    // Of those who wait, the first takes the seat.
    if (place === undefined && left.waiting === 0) left.yes--;
    else left.waiting--;
  }
  if (wanted === 'maybe') left.maybe++;
  if (wanted === 'yes') {
    if (left.yes < capacity) left.yes++;
    else left.place = ++left.waiting;
  }
  return { ...event, attendance: { ...left, ...(wanted && { mine: wanted }) } };
}
