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

const addressOf = (property: ICAL.Property): string | undefined => {
  const value: unknown = property.getFirstValue();
  return typeof value === 'string' ? link(value.trim()) : undefined;
};

/** Six digits, as Apple's calendars write them with two more for what shines through; or a name. */
export function colorOf(value: string | undefined): string | undefined {
  const [, digits, name] = /^(?:(#[0-9a-f]{6})(?:[0-9a-f]{2})?|([a-z]{3,24}))$/i.exec(value ?? '') ?? [];
  return (digits ?? name)?.toLowerCase();
}

export function fieldsOf(part: ICAL.Component): CalendarFields {
  const organizer = organizerOf(part);
  const fields = {
    description: text(part, 'description'),
    place: text(part, 'location'),
    join: JOIN.flatMap((name) => part.getAllProperties(name).map(addressOf)).find(Boolean),
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
