import type { CalendarEvent, EventTime } from '@parvis/model';

/** Where an event can be added to a calendar on the web. Names are those of the products. */
export function calendarLinks(event: CalendarEvent): { name: string; href: string }[] {
  return [
    { name: 'Google Calendar', href: google(event) },
    { name: 'Outlook.com', href: outlook('https://outlook.live.com/calendar/0/deeplink/compose', event) },
    { name: 'Microsoft 365', href: outlook('https://outlook.office.com/calendar/0/deeplink/compose', event) },
  ];
}

/** `20261126T083000Z`, `20261126` for a day, `20261126T093000` for a time without zone. */
function compact(time: EventTime): string {
  if ('date' in time) return time.date.replaceAll('-', '');
  const text =
    'local' in time ? `${time.local.slice(0, 16)}:00` : new Date(time.instant).toISOString().slice(0, 19);
  return text.replaceAll(/[-:]/g, '') + ('local' in time ? '' : 'Z');
}

function google({ title, start, end, description, place }: CalendarEvent): string {
  const zone = 'instant' in start ? start.zone : undefined;
  return address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(start)}/${compact(end)}`,
    details: description,
    location: place,
    ctz: zone,
  });
}

/** Days without an hour; instants in UTC; times without zone as they stand. */
const iso = (time: EventTime): string =>
  'date' in time
    ? time.date
    : 'local' in time
      ? `${time.local.slice(0, 16)}:00`
      : new Date(time.instant).toISOString();

function outlook(base: string, { title, start, end, description, place }: CalendarEvent): string {
  return address(base, {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: iso(start),
    enddt: iso(end),
    ...('date' in start && { allday: 'true' }),
    body: description,
    location: place,
  });
}

/** Longest part of an address: browsers and calendars take some thousands of characters in all. */
const LONGEST = 1500;

function address(base: string, values: Record<string, string | undefined>): string {
  const url = new URL(base);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value.slice(0, LONGEST));
  }
  return url.href;
}
