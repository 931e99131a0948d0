import type { Attendance, Attending, CalendarEvent, EventTime, GroupReference } from '@parvis/model';
import { momentOf, wallIn } from '@parvis/model/clock';
import { flag, list, string, text, wrong, type Reader } from '../../read.ts';
import { fields } from '../../fields.ts';

const DAY = 86_400_000;
/** The last moment whose year has four digits. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** An event of Graph, as far as it is read. https://learn.microsoft.com/graph/api/resources/event */
export interface GraphEvent {
  id: string;
  series: string | undefined;
  title: string;
  preview: string;
  start: GraphTime;
  end: GraphTime;
  /** The zone in which it was planned, mostly by Windows' name. */
  zone: string;
  isAllDay: boolean;
  isCancelled: boolean;
  isOrganizer: boolean;
  wantsAnswer: boolean;
  places: readonly string[];
  join: string;
  link: string;
  organizer: Address;
  /** What each of those invited has answered, rooms not counted. */
  answers: readonly string[];
  /** The reader's own. */
  answer: string;
  type: string;
  pattern: string;
}

/** What a clock shows, in milliseconds since 1970 on that clock, and the zone it is in. */
interface GraphTime {
  wall: number;
  zone: string;
}

interface Address {
  name: string;
  address: string;
}

/** The fields that are asked for. */
export const EVENT_FIELDS =
  'id,subject,bodyPreview,start,end,isAllDay,isCancelled,isOrganizer,responseRequested,responseStatus,location,locations,' +
  'organizer,attendees,onlineMeeting,onlineMeetingUrl,webLink,type,seriesMasterId,recurrence,originalStartTimeZone';

const time: Reader<GraphTime> = (value, path) => {
  const { get, may } = fields(value, path);
  // Seven digits of a second are more than all browsers read. The year 1 says that there is none.
  const [said] = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(get('dateTime', string)) ?? [];
  const wall = Date.parse(`${said}Z`);
  if (Number.isNaN(wall)) wrong(`${path}.dateTime`, 'a time');
  return { wall, zone: may('timeZone', string) || 'UTC' };
};

const named: Reader<string> = (value, path) => fields(value, path).may('displayName', string)?.trim() ?? '';
const address: Reader<Address> = (value, path) => {
  const { may } = fields(value, path);
  return { name: may('name', string)?.trim() ?? '', address: may('address', string)?.trim() ?? '' };
};
const inside =
  <T>(name: string, reader: Reader<T>): Reader<T | undefined> =>
  (value, path) =>
    fields(value, path).may(name, reader);
const attendee: Reader<string> = (value, path) => {
  const { may } = fields(value, path);
  return may('type', string) === 'resource' ? '' : (may('status', inside('response', string)) ?? '');
};

export const graphEvent: Reader<GraphEvent> = (value, path) => {
  const { get, may } = fields(value, path);
  const place = may('location', named) ?? '';
  return {
    id: get('id', text),
    series: may('seriesMasterId', string) || undefined,
    title: may('subject', string)?.trim() ?? '',
    preview: may('bodyPreview', string)?.trim() ?? '',
    start: get('start', time),
    end: get('end', time),
    zone: may('originalStartTimeZone', string) ?? '',
    isAllDay: may('isAllDay', flag) ?? false,
    isCancelled: may('isCancelled', flag) ?? false,
    isOrganizer: may('isOrganizer', flag) ?? false,
    wantsAnswer: may('responseRequested', flag) ?? true,
    places: (may('locations', list(named)) ?? []).concat(place).filter((each) => each !== ''),
    join: may('onlineMeeting', inside('joinUrl', string)) ?? may('onlineMeetingUrl', string) ?? '',
    link: may('webLink', string) ?? '',
    organizer: may('organizer', inside('emailAddress', address)) ?? { name: '', address: '' },
    answers: may('attendees', list(attendee)) ?? [],
    answer: may('responseStatus', inside('response', string)) ?? '',
    type: may('type', string) ?? '',
    pattern: may('recurrence', inside('pattern', inside('type', string))) ?? '',
  };
};

/** The names of zones in an event that the platform may not know. */
export const zonesIn = ({ start, end, zone }: GraphEvent): string[] =>
  [start.zone, end.zone, zone].filter((name) => name !== '' && name !== 'UTC');

/** The instant at which a clock in a zone shows this; of an hour that comes twice, one of the two. */
export function instantIn(zone: string, wall: number): number {
  const near = wall - (wallIn(zone, wall) - wall);
  return wall - (wallIn(zone, near) - near);
}

/** What the adapter knows besides the event. */
export interface EventKnown {
  /** IANA names of Windows' zones. */
  zones: ReadonlyMap<string, string>;
  group: GroupReference | undefined;
  /** Whether the company lets readers answer from here. */
  answers: boolean;
  /** How often the reader has answered. */
  revision: number;
  now: number;
}

const ANSWERS: ReadonlyMap<string, Attending> = new Map([
  ['accepted', 'yes'],
  ['tentativelyAccepted', 'maybe'],
  ['declined', 'no'],
]);
const REPEATS: readonly (readonly [RegExp, NonNullable<CalendarEvent['repeats']>])[] = [
  [/^daily$/, 'daily'],
  [/^weekly$/, 'weekly'],
  [/Monthly$/, 'monthly'],
  [/Yearly$/, 'yearly'],
];

/** The reader's answer, as the model says it. */
export const answerOf = ({ answer }: GraphEvent): Attending | undefined => ANSWERS.get(answer);

function attendanceOf(event: GraphEvent, revision: number): Attendance {
  const mine = answerOf(event);
  const counted = (answer: string, is: Attending) =>
    // In the calendar of whom is invited, others' answers may be missing, and even their own in the list.
    Math.max(event.answers.filter((each) => each === answer).length, Number(mine === is));
  return {
    yes: counted('accepted', 'yes'),
    maybe: counted('tentativelyAccepted', 'maybe'),
    waiting: 0,
    ...(mine && { mine }),
    revision,
  };
}

const iso = (time: number): string => new Date(Math.min(time, LATEST)).toISOString();
const day = (wall: number): string => iso(wall).slice(0, 10);

/** An id that says whose calendar it is in. */
export const idIn = (group: GroupReference | undefined, id: string): string =>
  group ? `${group.id}~${id}` : id;

export function eventOf(event: GraphEvent, known: EventKnown): CalendarEvent {
  const { zones, group, revision } = known;
  const zone = event.zone === 'UTC' ? 'UTC' : zones.get(event.zone);
  const timeOf = ({ wall, zone: given }: GraphTime): EventTime => {
    const at = given === 'UTC' ? given : zones.get(given);
    if (at === undefined) return { local: iso(wall).slice(0, 19) };
    const instant = iso(at === 'UTC' ? wall : instantIn(at, wall));
    return { instant, ...(zone !== undefined && { zone }) };
  };
  // Days are told as midnights, of UTC or of their own zone: the nearest one is meant.
  const first = Math.min(Math.round(event.start.wall / DAY) * DAY, LATEST - DAY);
  const last = Math.max(Math.round(event.end.wall / DAY) * DAY, first + DAY);
  const [start, end]: [EventTime, EventTime] = event.isAllDay
    ? [{ date: day(first) }, { date: day(last) }]
    : [timeOf(event.start), timeOf(event.end)];

  const repeats =
    REPEATS.find(([pattern]) => pattern.test(event.pattern))?.[1] ??
    (event.series !== undefined || event.pattern !== '' ? 'other' : undefined);
  const mine = answerOf(event);
  const { name, address: mail } = event.organizer;
  const isHttp = (url: string) => /^https?:\/\/./.test(url);
  const place = [...new Set(event.places)].join(', ');
  return {
    id: idIn(group, event.id),
    series: idIn(group, event.series ?? event.id),
    // What is private in another's calendar has no subject.
    title: event.title || '–',
    start,
    end,
    ...(event.preview !== '' && { description: event.preview }),
    ...(place !== '' && { place }),
    ...(isHttp(event.join) && { join: event.join }),
    ...(isHttp(event.link) && { url: event.link }),
    ...(group && { group }),
    ...((name || mail) && { organizer: { name: name || mail, ...(mail && { mail }) } }),
    ...(repeats && { repeats }),
    ...(event.isCancelled && { cancelled: true }),
    // An appointment of one's own invites nobody.
    ...(known.answers && (event.answers.length > 0 || mine) && { attendance: attendanceOf(event, revision) }),
    can: {
      attend:
        known.answers &&
        !group &&
        !event.isOrganizer &&
        event.wantsAnswer &&
        !event.isCancelled &&
        momentOf(end) > known.now,
      edit: false,
      remove: false,
    },
  };
}
