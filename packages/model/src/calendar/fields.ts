import type ICAL from 'ical.js';
import type { Organizer } from '../event.ts';

/** What is said of a series, or of one of its occurrences. */
export interface CalendarFields {
  title: string;
  description?: string;
  place?: string;
  join?: string;
  url?: string;
  organizer?: Organizer;
  cancelled?: boolean;
}

export function text(part: ICAL.Component, name: string): string | undefined {
  const value: unknown = part.getFirstPropertyValue(name);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** Where products write the address of the meeting on line; the first is the standard's. */
const JOIN = [
  'conference',
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
];

/** Only what can be followed: a file may say anything. */
const link = (value: string | undefined): string | undefined =>
  value !== undefined && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? value : undefined;

export function fieldsOf(part: ICAL.Component): CalendarFields {
  const organizer = organizerOf(part);
  const fields = {
    description: text(part, 'description'),
    place: text(part, 'location'),
    join: JOIN.map((name) => link(text(part, name))).find(Boolean),
    url: link(text(part, 'url')),
    organizer,
    cancelled: text(part, 'status')?.toUpperCase() === 'CANCELLED' || undefined,
  };
  return {
    title: text(part, 'summary') ?? '–',
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function organizerOf(part: ICAL.Component): Organizer | undefined {
  const property = part.getFirstProperty('organizer');
  if (!property) return undefined;
  const mail = /^mailto:(.+)$/i.exec(String(property.getFirstValue()))?.[1];
  const name = property.getFirstParameter('cn') ?? mail;
  return name ? { name, ...(mail !== undefined && { mail }) } : undefined;
}
