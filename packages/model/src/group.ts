import Type, { type Static } from 'typebox';
import { PersonSummarySchema } from './person.ts';

/**
 * `open`: all read and may join. `closed`: all see that it exists, members read. `secret`: for those outside
 * it does not exist.
 */
export const GroupVisibilitySchema = Type.Union([
  Type.Literal('open'),
  Type.Literal('closed'),
  Type.Literal('secret'),
]);
export type GroupVisibility = Static<typeof GroupVisibilitySchema>;

export const GroupRoleSchema = Type.Union([Type.Literal('member'), Type.Literal('owner')]);
export type GroupRole = Static<typeof GroupRoleSchema>;

export const GroupSchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  /** Short name for addresses, unique within its source: `book-club`. */
  slug: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  /** What the group is for. Plain text. */
  description: Type.Optional(Type.String()),
  visibility: GroupVisibilitySchema,
  memberCount: Type.Integer({ minimum: 0 }),
  /** The reader's own place in it; absent for those outside. */
  role: Type.Optional(GroupRoleSchema),
});
export type Group = Static<typeof GroupSchema>;

export const MemberSchema = Type.Object({ person: PersonSummarySchema, role: GroupRoleSchema });
export type Member = Static<typeof MemberSchema>;
