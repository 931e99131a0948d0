import Type, { type Static } from 'typebox';
import { PersonSummarySchema } from './person.ts';

/** What a person may do beyond reading and writing as themself. Everybody is a member. */
export const RoleSchema = Type.Union([
  Type.Literal('member'),
  Type.Literal('community_manager'),
  Type.Literal('administrator'),
]);
export type Role = Static<typeof RoleSchema>;

/** Who is asking. A source that knows nobody answers `unauthenticated` instead. */
export const SessionSchema = Type.Object({
  person: PersonSummarySchema,
  roles: Type.Array(RoleSchema),
});
export type Session = Static<typeof SessionSchema>;
