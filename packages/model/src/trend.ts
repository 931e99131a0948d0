import Type, { type Static } from 'typebox';
import { TagSchema } from './post.ts';

/** How many tags of one place are known at a time. */
export const TRENDS_LIMIT = 50;

/** A tag, and how many people use it. */
export const TrendSchema = Type.Object({
  ...TagSchema.properties,
  /** How many different people have used it within the last seven days, by its synonyms too. */
  people: Type.Integer({ minimum: 0 }),
  /** How many do in an ordinary week, on average; absent when nobody did before this one. */
  usual: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  /** When it was last used. ISO 8601 in UTC. */
  usedAt: Type.String(),
});
export type Trend = Static<typeof TrendSchema>;

/** What is talked about in one place: by everybody, or in a group. */
export const TrendsSchema = Type.Object({
  /** `recent`: nothing trends, so these are the tags that were used last. */
  kind: Type.Union([Type.Literal('trends'), Type.Literal('recent')]),
  /** The strongest trend first; of recent tags, the one used last. */
  items: Type.Array(TrendSchema, { maxItems: TRENDS_LIMIT }),
  /** When that was computed. ISO 8601 in UTC. Absent while nothing has been yet, and where it is computed for each who asks. */
  computedAt: Type.Optional(Type.String()),
  /** What the reader may do; absent for most, who only read. `synonyms`: say which tags mean the same. */
  can: Type.Optional(Type.Object({ synonyms: Type.Boolean() })),
});
export type Trends = Static<typeof TrendsSchema>;

/** One tag means another: what is tagged with the one is found under the other, and is counted with it. */
export const SynonymSchema = Type.Object({
  ...TagSchema.properties,
  /** The tag under whose name both are shown. */
  of: TagSchema,
});
export type Synonym = Static<typeof SynonymSchema>;

/** How many tags may mean the same one. */
export const SYNONYMS_LIMIT = 30;
