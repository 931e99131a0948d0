import Type, { type Static } from 'typebox';
import { PersonSummarySchema } from './person.ts';
import { SubjectSchema } from './subject.ts';

/** One person recommends one subject. There is at most one of these per person and subject. */
export const RecommendationSchema = Type.Object({
  subject: SubjectSchema,
  person: PersonSummarySchema,
  /** When, by the server's clock. ISO 8601 in UTC. */
  createdAt: Type.String(),
});
export type Recommendation = Static<typeof RecommendationSchema>;

/** What a reader sees of a subject's recommendations. */
export const RecommendationsSchema = Type.Object({
  subject: SubjectSchema,
  /** Exact, never below zero, the reader's own included. */
  count: Type.Integer({ minimum: 0 }),
  /** Whether the reader is one of them. */
  mine: Type.Boolean(),
  /**
   * How often the reader has changed their mind about this subject. A write that carries it is refused with
   * `precondition_failed` when the reader has changed their mind elsewhere since, so that a delayed request
   * can never undo a later one.
   */
  revision: Type.Integer({ minimum: 0 }),
  /** At most 5 recommenders, the reader's colleagues first, the reader themself left out. */
  people: Type.Array(PersonSummarySchema, { maxItems: 5 }),
});
export type Recommendations = Static<typeof RecommendationsSchema>;
