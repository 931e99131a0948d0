import type { Item } from './calls.ts';

const idOf = (item: Item): string => (typeof item === 'string' ? item : item.id);

/** Those that are not known yet. Loaded with the second page of a list: most are not read that far. */
export function othersThan<T extends Item>(known: readonly Item[], items: readonly T[]): T[] {
  const ids = new Set(known.map(idOf));
  return items.filter((each) => !ids.has(idOf(each)));
}
