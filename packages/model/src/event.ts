import Type, { type Static } from 'typebox';
import { GroupReferenceSchema } from './post.ts';

/** Longest texts of an event, in characters. */
export const EVENT_LIMIT = { title: 300, description: 10_000, place: 500, address: 2_000 } as const;

/** A day of the calendar, in no zone: `2026-11-26`. */
export const DaySchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** What a clock on the wall shows: `2026-11-26T09:30`. */
export const WallTimeSchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$' });
/** IANA name, such as `Europe/Paris`. */
const Zone = Type.String({ minLength: 1, maxLength: 100 });

/**
 * When something begins or ends. A day is a day everywhere and is never turned into an instant; an instant comes with the
 * zone in which it was planned, where that is known; a time without zone is that time wherever one is ("floating").
 */
export const EventTimeSchema = Type.Union([
  Type.Object({ date: DaySchema }),
  Type.Object({ instant: Type.String(), zone: Type.Optional(Zone) }),
  Type.Object({ local: WallTimeSchema }),
]);
export type EventTime = Static<typeof EventTimeSchema>;

/** How often a series happens, as far as one word says it. */
export const RepeatsSchema = Type.Union([
  Type.Literal('daily'),
  Type.Literal('weekly'),
  Type.Literal('monthly'),
  Type.Literal('yearly'),
  Type.Literal('other'),
]);
export type Repeats = Static<typeof RepeatsSchema>;

/** What a reader may answer. `no` takes an earlier answer back as well. */
export const AttendingSchema = Type.Union([Type.Literal('yes'), Type.Literal('maybe'), Type.Literal('no')]);
export type Attending = Static<typeof AttendingSchema>;

/** Who comes, as a reader sees it. */
export const AttendanceSchema = Type.Object({
  /** Those who have a seat. Exact, the reader's own answer included, as the other counts. */
  yes: Type.Integer({ minimum: 0 }),
  maybe: Type.Integer({ minimum: 0 }),
  /** Those who said yes after the last seat was taken. */
  waiting: Type.Integer({ minimum: 0 }),
  /** The reader's own answer; `yes` while they wait as well. */
  mine: Type.Optional(AttendingSchema),
  /** The reader's place on the waiting list, from 1; absent when they do not wait. */
  place: Type.Optional(Type.Integer({ minimum: 1 })),
  /** How often the reader has answered. A write that carries an older one is refused with `precondition_failed`. */
  revision: Type.Integer({ minimum: 0 }),
});
export type Attendance = Static<typeof AttendanceSchema>;

/** Who invites: a colleague with an id, or what a calendar file says of somebody. */
export const OrganizerSchema = Type.Object({
  id: Type.Optional(Type.String({ minLength: 1 })),
  name: Type.String({ minLength: 1 }),
  mail: Type.Optional(Type.String()),
});
export type Organizer = Static<typeof OrganizerSchema>;

/** One occurrence: of an event that happens once, that event; of a series, one of its days. */
export const CalendarEventSchema = Type.Object({
  /** Of this occurrence. Opaque. */
  id: Type.String({ minLength: 1 }),
  /** What all occurrences of a series share. */
  series: Type.String({ minLength: 1 }),
  title: Type.String({ minLength: 1 }),
  /** Plain text. */
  description: Type.Optional(Type.String()),
  start: EventTimeSchema,
  /** Not part of it any more: of a whole day the day after, as in iCalendar. Of the same kind as `start`. */
  end: EventTimeSchema,
  place: Type.Optional(Type.String()),
  /** Address of the meeting on line. */
  join: Type.Optional(Type.String()),
  /** Address of a page about it. */
  url: Type.Optional(Type.String()),
  /** Absent when it is for everyone. */
  group: Type.Optional(GroupReferenceSchema),
  organizer: Type.Optional(OrganizerSchema),
  /** Absent when it happens once. */
  repeats: Type.Optional(RepeatsSchema),
  cancelled: Type.Optional(Type.Boolean()),
  /** Seats. Absent: as many as come. */
  capacity: Type.Optional(Type.Integer({ minimum: 1 })),
  /** Absent where the source keeps none. */
  attendance: Type.Optional(AttendanceSchema),
  /** Address of an iCalendar file of it, with all its occurrences, that needs no header. */
  file: Type.Optional(Type.String()),
  /** What the reader may do with it. */
  can: Type.Object({ attend: Type.Boolean(), edit: Type.Boolean(), remove: Type.Boolean() }),
});
export type CalendarEvent = Static<typeof CalendarEventSchema> & {
  /** Which calendar it is of, where a list is put together from several. Our server has but one. */
  calendar?: CalendarReference;
};

/** A calendar of several. */
export interface CalendarReference {
  name: string;
  /** As its owner chose it, `#c2185b` or a name of CSS: who shows it makes sure that it can be seen. */
  color?: string;
}

/** When a new event begins or ends: as people say it, so that a series keeps its hour when the clocks change. */
export const PlannedTimeSchema = Type.Union([
  Type.Object({ date: DaySchema }, { additionalProperties: false }),
  Type.Object({ local: WallTimeSchema, zone: Type.Optional(Zone) }, { additionalProperties: false }),
]);
export type PlannedTime = Static<typeof PlannedTimeSchema>;

/** What its author says of an event. `end` is not part of it any more; both are of the same kind. */
export const PlannedEventSchema = Type.Object({
  title: Type.String({ minLength: 1, maxLength: EVENT_LIMIT.title, pattern: '\\S' }),
  description: Type.Optional(Type.String({ maxLength: EVENT_LIMIT.description })),
  start: PlannedTimeSchema,
  end: PlannedTimeSchema,
  place: Type.Optional(Type.String({ maxLength: EVENT_LIMIT.place })),
  join: Type.Optional(Type.String({ maxLength: EVENT_LIMIT.address, pattern: '^https://' })),
  url: Type.Optional(Type.String({ maxLength: EVENT_LIMIT.address, pattern: '^https?://' })),
  capacity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  /** A rule of RFC 5545: `FREQ=WEEKLY;BYDAY=TU`. */
  rule: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '^[A-Z0-9=;,+-]+$' })),
  cancelled: Type.Optional(Type.Boolean()),
});
export type PlannedEvent = Static<typeof PlannedEventSchema>;

/** The address at which a calendar subscribes. Whoever has it reads what its owner may read. */
export const SubscriptionSchema = Type.Object({ url: Type.String({ minLength: 1 }) });
export type Subscription = Static<typeof SubscriptionSchema>;
