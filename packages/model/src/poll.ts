import Type, { type Static } from 'typebox';

/** A question with its answers to choose from, under a post. A vote is final. */
export const PollSchema = Type.Object({
  options: Type.Array(
    Type.Object({
      title: Type.String(),
      /** How many chose it; absent where that is told only later. */
      votes: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
  ),
  /** Whether several may be chosen. */
  multiple: Type.Boolean(),
  /** What the reader chose, as places in `options` from 0; empty when they have not voted. */
  mine: Type.Array(Type.Integer({ minimum: 0 })),
  /** How many people voted, where that is told. */
  voters: Type.Optional(Type.Integer({ minimum: 0 })),
  /** Until when votes are taken; absent where there is no end. ISO 8601 in UTC. */
  endsAt: Type.Optional(Type.String()),
  /** Whether votes are taken no more. */
  ended: Type.Boolean(),
  /** What the reader may do with it. */
  can: Type.Object({ vote: Type.Boolean() }),
});
export type Poll = Static<typeof PollSchema>;
