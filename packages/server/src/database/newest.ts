import { sql, type RawBuilder } from 'kysely';
import Type, { type Static } from 'typebox';

/** Where a list continues of which the newest comes first. */
export const NewestPosition = Type.Object({
  /** Milliseconds since 1970. */
  at: Type.Integer({ minimum: 0, maximum: 8_000_000_000_000 }),
  id: Type.String({ format: 'uuid' }),
});
export type NewestPosition = Static<typeof NewestPosition>;

/** After a position in such a list. `time` and `id` are the columns by which it is ordered. */
export const olderThan = (after: NewestPosition, time: string, id: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(time)}, ${sql.ref(id)}) < (${new Date(after.at)}::timestamptz, ${after.id}::uuid)`;
