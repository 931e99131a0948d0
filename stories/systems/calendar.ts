import { http, HttpResponse } from 'msw';
import { planSeries, writeCalendar } from '@parvis/model/calendar/write';
import type { PlannedTime } from '@parvis/model';
import { events } from '../company/events.ts';
import type { System } from './system.ts';

const SITE = 'https://calendar.rivelle.example';

/** As a calendar writes it: what is an instant, by the clock of its zone. */
function planned(
  time: { date: string } | { local: string } | { instant: string; zone?: string },
): PlannedTime {
  if ('date' in time) return { date: time.date };
  if ('local' in time) return { local: time.local };
  const zone = time.zone ?? 'UTC';
  const local = new Date(time.instant)
    .toLocaleString('sv', { timeZone: zone })
    .slice(0, 16)
    .replace(' ', 'T');
  return { local, zone };
}

const file = () =>
  writeCalendar(
    events.map(({ id, title, start, end, place }) =>
      planSeries(id, 0, {
        title,
        start: planned(start),
        end: planned(end),
        ...(place !== undefined && { place }),
      }),
    ),
    { zone: () => undefined },
  );

export const calendar: System = {
  name: 'Calendar file',
  config: { source: { adapter: 'ical', url: `${SITE}/works.ics` } },
  handlers: () => [
    http.get(`${SITE}/works.ics`, () =>
      HttpResponse.text(file(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } }),
    ),
  ],
  note: 'Events, and nothing else. A file takes no answer, so the event list offers none.',
  guide: 'connect-a-calendar',
};
