export type { Change, StreamSignal } from './change.ts';
export type { Document } from './document.ts';
export type { Emoji } from './emoji.ts';
export type { ErrorCode } from './error-codes.ts';
export type { Problem } from './error.ts';
export type {
  Attendance,
  Attending,
  CalendarEvent,
  CalendarReference,
  EventTime,
  Organizer,
  PlannedEvent,
  PlannedTime,
  Repeats,
  Subscription,
} from './event.ts';
export type { Group, GroupRole, GroupVisibility, Member } from './group.ts';
export type { LinkPreview } from './link.ts';
export type { Page, PageQuery } from './page.ts';
export type {
  Availability,
  Person,
  PersonField,
  PersonSummary,
  Photo,
  Presence,
  Relationship,
} from './person.ts';
export type { Poll } from './poll.ts';
export type {
  Comment,
  FeedPage,
  GroupReference,
  Post,
  Reaction,
  ReactionKind,
  Reactions,
  Tag,
  Version,
} from './post.ts';
export type { Recommendation, Recommendations } from './recommendation.ts';
export type { Role, Session } from './session.ts';
export type { Subject, SubjectKind } from './subject.ts';
export type { Synonym, Trend, Trends } from './trend.ts';
