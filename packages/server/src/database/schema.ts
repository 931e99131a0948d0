import type { Attending, Organizer, ReactionKind, Repeats } from '@parvis/model';
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType, Kysely, Transaction } from 'kysely';

/** What the database holds. Identifiers are UUIDs; times have milliseconds, by the database's clock. */
export interface Schema {
  person: PersonTable;
  person_photo: PersonPhotoTable;
  identity: IdentityTable;
  role_assignment: RoleAssignmentTable;
  group: GroupTable;
  membership: MembershipTable;
  recommendation: RecommendationTable;
  setting: SettingTable;
  post: PostTable;
  post_version: PostVersionTable;
  post_tag: PostTagTable;
  post_reaction: PostReactionTable;
  post_report: PostReportTable;
  pin_read: PinReadTable;
  link: LinkTable;
  change: ChangeTable;
  tag_synonym: TagSynonymTable;
  trend: TrendTable;
  trend_run: TrendRunTable;
  event: EventTable;
  event_occurrence: EventOccurrenceTable;
  attendance: AttendanceTable;
  calendar_subscription: CalendarSubscriptionTable;
  scim_user: ScimUserTable;
  scim_group: ScimGroupTable;
}

/** Takes part in a transaction or stands alone; repos do not care which. */
export type Db = Kysely<Schema> | Transaction<Schema>;

type Timestamp = ColumnType<Date, Date | undefined, Date>;

export interface PersonTable {
  id: Generated<string>;
  /** What the directory itself calls them: the object id of Entra, the id of Google. */
  external_id: string | null;
  /** Unique among the active, whatever the letter case; so is `mail`. */
  login: string | null;
  mail: string | null;
  name: string;
  pronouns: string | null;
  title: string | null;
  department: string | null;
  phone: string | null;
  mobile: string | null;
  chat: string | null;
  place: string | null;
  time_zone: string | null;
  language: string | null;
  about: string | null;
  skills: Generated<string[]>;
  manager_id: string | null;
  /** The directory whose export brought them; only a later export of the same one can say that they left. */
  imported_from: string | null;
  /** Those who left stay, so that what they did keeps its counts; they are served to nobody. */
  active: Generated<boolean>;
  created_at: Timestamp;
  updated_at: Timestamp;
  /** Without accents and capitals, for search; the database keeps these three itself. */
  name_folded: GeneratedAlways<string>;
  title_folded: GeneratedAlways<string | null>;
  department_folded: GeneratedAlways<string | null>;
}

export interface PersonPhotoTable {
  person_id: string;
  bytes: Uint8Array;
  /** `image/jpeg`, `image/png` or `image/webp`. */
  type: string;
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string;
  updated_at: Timestamp;
}

/** Whom a sign-in system's subject stands for. Written at their first sign-in, and then the only truth. */
export interface IdentityTable {
  issuer: string;
  subject: string;
  person_id: string;
  created_at: Timestamp;
}

export interface RoleAssignmentTable {
  person_id: string;
  role: 'community_manager' | 'administrator';
}

export interface GroupTable {
  id: Generated<string>;
  /** Lower case, unique. */
  slug: string;
  name: string;
  description: string | null;
  visibility: 'open' | 'closed' | 'secret';
  created_at: Timestamp;
}

export interface MembershipTable {
  group_id: string;
  person_id: string;
  role: Generated<'member' | 'owner'>;
  created_at: Timestamp;
}

/** One row per person and subject, from the first recommendation on; taking it back leaves it inactive. */
export interface RecommendationTable {
  person_id: string;
  subject_kind: 'page' | 'person' | 'post' | 'document';
  /** Canonical, at most 2,000 bytes. */
  subject_id: string;
  active: Generated<boolean>;
  /** How often this person has changed their mind. */
  revision: Generated<number>;
  /** When it was last recommended. */
  created_at: Timestamp;
}

/** What the deployment keeps about itself, such as the secret it signs with. */
export interface SettingTable {
  name: string;
  value: string;
}

/** Posts, and comments, which are posts with a parent. */
export interface PostTable {
  /** Made by the writer's client. */
  id: string;
  parent_id: string | null;
  author_id: string;
  /** `comment` when it has a parent. */
  kind: string;
  text: string;
  /** A comment's is that of its parent; so is `about`. */
  group_id: string | null;
  /** Canonical URL of the page whose conversation it is part of. */
  about: string | null;
  /** The first page that a post links to; of comments none is kept. */
  link_url: string | null;
  /** How often the text was edited. */
  revision: Generated<number>;
  announcement: Generated<boolean>;
  pinned_at: Date | null;
  created_at: Timestamp;
  edited_at: Date | null;
  /** What was removed stays for 30 days, so that it can be undone. */
  removed_at: Date | null;
  removed_by: string | null;
}

/** What a text said before it was edited. */
export interface PostVersionTable {
  post_id: string;
  revision: number;
  text: string;
  /** When it was written. */
  at: Date;
}

export interface PostTagTable {
  post_id: string;
  /** Folded. */
  tag: string;
  /** As the author wrote it. */
  name: string;
  /** That of the post, so that one index finds the newest posts of a tag. */
  created_at: Date;
}

/** One row per person and post, from the first reaction on; taking it back leaves it without a kind. */
export interface PostReactionTable {
  post_id: string;
  person_id: string;
  kind: ReactionKind | null;
  /** How often this person has changed their mind. */
  revision: Generated<number>;
  created_at: Timestamp;
}

export interface PostReportTable {
  post_id: string;
  person_id: string;
  reason: string;
  created_at: Timestamp;
}

/** Who has read which pinned post, and when last. */
export interface PinReadTable {
  post_id: string;
  person_id: string;
  read_at: Timestamp;
}

/** Pages that posts link to, and what these say of themselves. */
export interface LinkTable {
  url: string;
  /** Null while it is not known, and where there is none. */
  title: string | null;
  description: string | null;
  site: string | null;
  /** When the page is to be asked; null when it is not asked any more. */
  due_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  attempts: Generated<number>;
  created_at: Timestamp;
}

/** What is told to those who are connected; see `resources/changes`. */
export interface ChangeTable {
  /** The transaction that wrote it: `xid8`, as text. */
  tx: GeneratedAlways<string>;
  id: GeneratedAlways<string>;
  /** When that transaction began. */
  at: Timestamp;
  kind: string;
  key: string;
  group_id: string | null;
  about: string | null;
}

/** One tag means another, which is a synonym of none. Both are folded; the names are as they were said. */
export interface TagSynonymTable {
  tag: string;
  name: string;
  of_tag: string;
  of_name: string;
  created_at: Timestamp;
}

/** What was computed last: the tags of everyone, without a group, and of each group. */
export interface TrendTable {
  group_id: string | null;
  /** 1 comes first. */
  position: number;
  /** Or only used last. All of a place are the one or the other. */
  trending: boolean;
  tag: string;
  name: string;
  people: number;
  /** People in an ordinary week; null when there were none. */
  usual: number | null;
  score: number;
  used_at: Date;
}

/** One row: when trends were computed, and when they are to be again. */
export interface TrendRunTable {
  one: Generated<boolean>;
  computed_at: Date | null;
  due_at: Timestamp;
}

/** What was planned: once, or a series. */
export interface EventTable {
  /** Made by the client of who planned it, or by an import. */
  id: string;
  /** What calendars everywhere know it by. */
  uid: string;
  /** How often it was planned anew, as calendars count. */
  sequence: Generated<number>;
  /** Null when it is for everyone. */
  group_id: string | null;
  author_id: string | null;
  /** From a calendar file, which alone changes it. */
  imported: Generated<boolean>;
  /** An iCalendar text of this series alone. The columns after it are read out of it. */
  calendar: string;
  title: string;
  description: string | null;
  place: string | null;
  join_url: string | null;
  url: string | null;
  /** Who invites, when that is no colleague. */
  organizer: JSONColumnType<Organizer> | null;
  repeats: Repeats | null;
  zone: string | null;
  capacity: number | null;
  cancelled: Generated<boolean>;
  revision: Generated<number>;
  /** Up to here its occurrences are rows. */
  expanded_to: ColumnType<Date, Date | string, Date | string>;
  created_at: Timestamp;
  updated_at: Timestamp;
  removed_at: Date | null;
}

/** Between a year ago and two years from now. Instants, or times on the wall. */
export interface EventOccurrenceTable {
  event_id: string;
  /** Empty when it happens once; else the day it was planned for. */
  key: string;
  starts_at: Date | null;
  ends_at: Date | null;
  /** Written and read as text, since a driver would put it into a zone. */
  wall_start: string | null;
  wall_end: string | null;
  all_day: Generated<boolean>;
  /** What is said of this one and not of the series. */
  changed: JSONColumnType<Changed> | null;
}

/** Fields of one occurrence that differ from those of its series. */
export interface Changed {
  title?: string;
  description?: string | null;
  place?: string | null;
  join?: string | null;
  url?: string | null;
  cancelled?: boolean;
}

export interface AttendanceTable {
  event_id: string;
  key: string;
  person_id: string;
  status: Attending;
  /** Of those who said yes, in their order. */
  position: number | null;
  /** How often this person has answered. */
  revision: Generated<number>;
  created_at: Timestamp;
}

export interface CalendarSubscriptionTable {
  person_id: string;
  version: Generated<number>;
  active: Generated<boolean>;
  created_at: Timestamp;
}

/** Whom a directory keeps here by SCIM. */
export interface ScimUserTable {
  person_id: string;
  /** What the directory said, without `id`, `meta` and `active`; see `resources/scim`. */
  resource: JSONColumnType<Record<string, unknown>>;
  revision: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A group whose members a directory keeps by SCIM. */
export interface ScimGroupTable {
  group_id: string;
  external_id: string | null;
  revision: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  /** When the directory took it away; the group and what is written in it stay. */
  removed_at: Date | null;
}
