import type {
  Attendance,
  CalendarEvent,
  EventTime,
  GroupReference,
  Organizer,
  Subscription,
} from '@parvis/model';
import { count, flag, object, oneOf, record, string, text, wrong, type Reader } from '../read.ts';
import { moment } from './time.ts';

const matching =
  (pattern: RegExp, what: string): Reader<string> =>
  (value, path) =>
    pattern.test(string(value, path)) ? string(value, path) : wrong(path, what);

const day = object<{ date: string }>({ date: matching(/^\d{4}-\d{2}-\d{2}$/, 'a day') }, {});
const wall = object<{ local: string }>({ local: matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'a time') }, {});
const instant = object<{ instant: string; zone?: string }>({ instant: moment }, { zone: text });

const time: Reader<EventTime> = (value, path) => {
  const given = record(value, path);
  return 'date' in given ? day(value, path) : 'local' in given ? wall(value, path) : instant(value, path);
};

/** An address that may be followed; of a file also the file itself. */
const address = (scheme: RegExp): Reader<string> => matching(scheme, 'an address');
const link = address(/^https?:\/\//);

export const attendance = object<Attendance>(
  { yes: count, maybe: count, waiting: count, revision: count },
  { mine: oneOf('yes', 'maybe', 'no'), place: count },
);

/** What its author says of it. */
export const eventFields = {
  id: text,
  title: text,
  start: time,
  end: time,
  description: string,
  place: string,
  join: link,
  url: link,
  repeats: oneOf('daily', 'weekly', 'monthly', 'yearly', 'other'),
  cancelled: flag,
  capacity: count,
};
const { id, title, start, end, ...told } = eventFields;

export const calendarEvent = object<Omit<CalendarEvent, 'calendar'>>(
  {
    ...{ id, title, start, end, series: text },
    can: object<CalendarEvent['can']>({ attend: flag, edit: flag, remove: flag }, {}),
  },
  {
    ...told,
    group: object<GroupReference>({ id: text, slug: text, name: text }, {}),
    organizer: object<Organizer>({ name: text }, { id: text, mail: string }),
    attendance,
    file: address(/^(https?:\/\/|\/|data:text\/calendar[;,])/),
  },
);

export const subscription = object<Subscription>({ url: address(/^(https?:\/\/|\/)/) }, {});
