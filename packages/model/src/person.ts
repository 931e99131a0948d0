import Type, { type Static } from 'typebox';

/**
 * A photograph the browser may fetch by itself: its address needs no header. A person without one has no
 * `photo` at all, so that absence is never found out by a 404.
 */
export const PhotoSchema = Type.Object({ url: Type.String({ minLength: 1 }) });
export type Photo = Static<typeof PhotoSchema>;

/** Availability in the words that directories share (Microsoft Graph's `presence.availability`, folded). */
export const AvailabilitySchema = Type.Union([
  Type.Literal('available'),
  Type.Literal('busy'),
  Type.Literal('do_not_disturb'),
  Type.Literal('away'),
  Type.Literal('offline'),
]);
export type Availability = Static<typeof AvailabilitySchema>;

export const PresenceSchema = Type.Object({
  availability: AvailabilitySchema,
  /** What the person says of themselves ("back at 14:00"). Plain text. */
  message: Type.Optional(Type.String()),
});
export type Presence = Static<typeof PresenceSchema>;

/**
 * The cheap form of a person, which comes in batches and in lists: who they are, what they do, how to reach
 * them. Only `id` and `name` are sure to be there; a field the directory has not, or the deployment does not
 * serve, is absent and never empty.
 */
export const PersonSummarySchema = Type.Object({
  /** Stable, unique within its source. */
  id: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  /** Job title. */
  title: Type.Optional(Type.String()),
  /** The team or department the person works in, as the directory names it. */
  department: Type.Optional(Type.String()),
  /** E-mail address. */
  mail: Type.Optional(Type.String()),
  /** Free text, as the person wrote it; never inferred. */
  pronouns: Type.Optional(Type.String()),
  photo: Type.Optional(PhotoSchema),
});
export type PersonSummary = Static<typeof PersonSummarySchema>;

/** All that a directory may say of a person. */
export const PersonSchema = Type.Object({
  ...PersonSummarySchema.properties,
  /** The name they sign in with; often, not always, their mail address. */
  login: Type.Optional(Type.String()),
  /** Desk telephone, as written in the directory. */
  phone: Type.Optional(Type.String()),
  mobile: Type.Optional(Type.String()),
  /** Address of a chat with this person (`https:`, `msteams:`, `xmpp:` …). */
  chat: Type.Optional(Type.String()),
  /** Office, site or city. */
  place: Type.Optional(Type.String()),
  /** IANA zone name, such as `Europe/Paris`. */
  timeZone: Type.Optional(Type.String()),
  /** BCP 47 tag of the language they prefer to be written to in. */
  language: Type.Optional(Type.String()),
  /** Plain text, at most 2,000 characters. */
  about: Type.Optional(Type.String()),
  skills: Type.Optional(Type.Array(Type.String())),
  presence: Type.Optional(PresenceSchema),
  manager: Type.Optional(PersonSummarySchema),
  /** At most 20 direct reports, by name; `reportsCount` says how many there are. */
  reports: Type.Optional(Type.Array(PersonSummarySchema)),
  reportsCount: Type.Optional(Type.Integer({ minimum: 0 })),
});

/** Who follows whom of the reader and a person. In words of ActivityStreams, with those who still have to agree. */
export const RelationshipSchema = Type.Object({
  /** Whether the reader follows them. */
  following: Type.Boolean(),
  /** Whether they follow the reader. */
  followedBy: Type.Boolean(),
  /** Whether the reader has asked to follow them, and was not answered yet. */
  requested: Type.Boolean(),
});
export type Relationship = Static<typeof RelationshipSchema>;

/** What is known of a person in some systems, and not in our own server. */
export const RelatedSchema = Type.Object({
  /** Absent where nobody is signed in, where it is not told, and in systems in which nobody follows anybody. */
  relationship: Type.Optional(RelationshipSchema),
});
export type Person = Static<typeof PersonSchema> & Static<typeof RelatedSchema>;

/** Every field of a person that a deployment may choose not to serve; `id` and `name` always are. */
export const PERSON_FIELDS = [
  'title',
  'department',
  'mail',
  'pronouns',
  'photo',
  'login',
  'phone',
  'mobile',
  'chat',
  'place',
  'timeZone',
  'language',
  'about',
  'skills',
  'presence',
  'manager',
  'reports',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
