/**
 * A list with those that were removed from it and can be brought back, where they were: by their date. `isOlder`
 * says whether the list begins with the oldest.
 */
export function withKept<T extends { id: string; createdAt: string }>(
  items: readonly T[],
  kept: ReadonlyMap<string, T>,
  newestFirst = false,
): readonly T[] {
  if (kept.size === 0) return items;
  const all = [...items];
  for (const one of kept.values()) {
    if (items.some(({ id }) => id === one.id)) continue;
    const at = all.findIndex(({ createdAt }) =>
      newestFirst ? createdAt < one.createdAt : createdAt > one.createdAt,
    );
    all.splice(at < 0 ? all.length : at, 0, one);
  }
  return all;
}
