import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { leafOf, type Bound } from './bind.ts';
import { refused } from './error.ts';
import type { Attribute, Place } from './schema.ts';
import type { Query } from './store.ts';

/** How the attributes of a resource are held. The query it is used in names the tables. */
export interface Columns {
  /** The value of an attribute that has one: text, boolean or a time. */
  one(place: Place): RawBuilder<unknown>;
  /** The values of an attribute that has several, as a table that is called `item`. */
  many(attribute: Attribute): {
    from: RawBuilder<unknown>;
    /** A part of one of them, or all of it when it has no parts. */
    part(sub: Attribute | undefined): RawBuilder<unknown>;
  };
}

/** A filter as a condition: what `matches` says of one resource, asked of all of them. */
export function condition(filter: Bound, columns: Columns): RawBuilder<boolean> {
  switch (filter.op) {
    case 'and':
    case 'or': {
      const each = filter.of.map((one) => condition(one, columns));
      return sql`(${sql.join(each, filter.op === 'and' ? sql` and ` : sql` or `)})`;
    }
    case 'not':
      // What is not there compares as unknown; for a filter it just does not match.
      return sql`((${condition(filter.of, columns)}) is not true)`;
    case 'some': {
      const { from, part } = columns.many(filter.place.attribute);
      const inner: Columns = { ...columns, one: ({ attribute }) => part(attribute) };
      return sql`exists (select from ${from} where ${condition(filter.of, inner)})`;
    }
    case 'has': {
      const { attribute, sub } = filter.place;
      if (!attribute.multiValued) return sql`(${columns.one(filter.place)} is not null)`;
      const { from, part } = columns.many(attribute);
      if (sub === undefined) return sql`exists (select from ${from})`;
      return sql`exists (select from ${from} where ${part(sub)} is not null)`;
    }
    case 'is': {
      const { attribute, sub } = filter.place;
      if (!attribute.multiValued) return comparison(filter, columns.one(filter.place));
      const { from, part } = columns.many(attribute);
      return sql`exists (select from ${from} where ${comparison(filter, part(sub))})`;
    }
  }
}

function comparison(
  { place, test, value }: Extract<Bound, { op: 'is' }>,
  column: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (typeof value === 'boolean') return sql`${column} = ${value}`;
  if (value instanceof Date) return sql`${column} ${OPERATORS[test]} ${value}::timestamptz`;
  const fold = (text: RawBuilder<unknown>) => (leafOf(place).caseExact ? text : sql`parvis_lower(${text})`);
  const [has, asked] = [fold(column), fold(sql`${value}::text`)];
  if (test === 'eq') return sql`${has} = ${asked}`;
  if (test === 'co') return sql`position(${asked} in ${has}) > 0`;
  if (test === 'sw') return sql`starts_with(${has}, ${asked})`;
  if (test === 'ew') return sql`right(${has}, length(${asked})) = ${asked}`;
  return sql`${has} collate "C" ${OPERATORS[test]} ${asked}`;
}

const OPERATORS: Record<string, RawBuilder<unknown>> = {
  eq: sql`=`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
};

/** What resources are ordered by; of an attribute with several values it is the usual one, or else the first. */
function orderOf(place: Place, columns: Columns): RawBuilder<unknown> {
  const leaf = leafOf(place);
  const fold = (text: RawBuilder<unknown>): RawBuilder<unknown> =>
    leaf.type === 'string' && !leaf.caseExact ? sql`parvis_lower(${text}) collate "und-x-icu"` : text;
  if (!place.attribute.multiValued) return fold(columns.one(place));
  const { from, part } = columns.many(place.attribute);
  const primary = place.attribute.subAttributes?.find(({ name }) => name === 'primary');
  const usual = primary ? part(primary) : sql`false`;
  return sql`(select ${fold(part(place.sub))} from ${from} order by ${usual} desc nulls last limit 1)`;
}

/**
 * A part of what a query finds, and how many it finds in all.
 *
 * @param order - By what those stand that a query leaves in no order: when they came, and their id.
 */
export async function pageOf<Tables extends keyof Schema, Row>(
  all: SelectQueryBuilder<Schema, Tables, Row>,
  columns: Columns,
  order: readonly [created: string, id: string],
  { filter, sort, offset, limit }: Query,
): Promise<{ total: number; rows: Row[] }> {
  const found = filter === undefined ? all : all.where(condition(filter, columns));
  const { total } = await found
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  const sorted = sort ? found.orderBy(orderOf(sort.place, columns), sort.descending ? 'desc' : 'asc') : found;
  const [created, id] = order.map((column) => sql.ref(column));
  const rows = await sorted.orderBy(created!).orderBy(id!).offset(offset).limit(limit).execute();
  return { total, rows };
}

/** An attribute that a query cannot be asked about. */
export const notAsked = () => refused('invalidFilter', 'It asks for an attribute that can only be read.');
