import type { ColumnType, Generated, GeneratedAlways, Kysely, Transaction } from 'kysely';

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
