import { leafOf, type Bound } from './bind.ts';
import type { Attribute, Place } from './schema.ts';

/** What has attributes, under the names that the schema gives them. */
export type Values = Record<string, unknown>;

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a filter holds, for a resource or for one value of an attribute with several. `repo.ts` asks the same in SQL. */
export function matches(filter: Bound, values: Values): boolean {
  switch (filter.op) {
    case 'and':
      return filter.of.every((each) => matches(each, values));
    case 'or':
      return filter.of.some((each) => matches(each, values));
    case 'not':
      return !matches(filter.of, values);
    case 'some':
      return valuesAt(filter.place, values).some((each) => isValues(each) && matches(filter.of, each));
    case 'has':
      return valuesAt(filter.place, values).length > 0;
    case 'is':
      return valuesAt(filter.place, values).some((each) => holds(filter, leafOf(filter.place), each));
  }
}

function valuesAt({ extension, attribute, sub }: Place, values: Values): unknown[] {
  const within = extension === undefined ? values : values[extension];
  const found = isValues(within) ? within[attribute.name] : undefined;
  const all: unknown[] = Array.isArray(found) ? found : [found];
  const parts = sub === undefined ? all : all.map((each) => (isValues(each) ? each[sub.name] : undefined));
  return parts.filter((each) => each !== undefined && each !== null);
}

function holds({ test, value }: Extract<Bound, { op: 'is' }>, leaf: Attribute, actual: unknown): boolean {
  if (typeof value === 'boolean') return actual === value;
  if (value instanceof Date) return compare(test, new Date(String(actual)).getTime() - value.getTime());
  const fold = (text: string): string => (leaf.caseExact ? text : text.toLowerCase());
  const [has, asked] = [fold(String(actual)), fold(value)];
  if (test === 'co') return has.includes(asked);
  if (test === 'sw') return has.startsWith(asked);
  if (test === 'ew') return has.endsWith(asked);
  return compare(test, Buffer.compare(Buffer.from(has), Buffer.from(asked)));
}

function compare(test: string, order: number): boolean {
  if (test === 'eq') return order === 0;
  if (test === 'gt') return order > 0;
  if (test === 'ge') return order >= 0;
  return test === 'lt' ? order < 0 : order <= 0;
}
