import Type, { type Static, type TSchema } from 'typebox';

/**
 * One page of a list. `cursor` is opaque: it is handed back as it came to get the next page, and is
 * absent on the last one.
 *
 * `missing` is of a list that is put together from several calendars or feeds: what readers call those that did not
 * answer, whose items it is without. Absent when all did.
 */
export type Page<T> = { items: T[]; cursor?: string; missing?: string[] };

/** The schema of a page of `item`. */
export const PageSchema = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), cursor: Type.Optional(Type.String({ minLength: 1 })) });

/** How many items a page may be asked for, and how many come when nothing is said. */
export const PAGE_LIMIT = { default: 20, max: 100 } as const;

/** How many keys one batch may ask for. */
export const BATCH_LIMIT = 200;

/** What a list is asked with. */
export const PageQuerySchema = Type.Object({
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_LIMIT.max })),
});
export type PageQuery = Static<typeof PageQuerySchema>;
