/** A small generator of numbers that are the same in every run (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0;
  /** 0 ≤ x < 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const chance = (probability: number) => next() < probability;
  function pick<T>(list: readonly T[]): T {
    const item = list[below(list.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }
  /** `count` different items, in the order they were drawn. */
  function draw<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, rest.length) }, () => {
      const [item] = rest.splice(below(rest.length), 1);
      if (item === undefined) throw new Error('Nothing left to draw.');
      return item;
    });
  }
  /** A UUID, version 4 in form. */
  const uuid = () => {
    const hex = Array.from({ length: 32 }, () => below(16).toString(16));
    hex[12] = '4';
    hex[16] = (8 + below(4)).toString(16);
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
  return { next, below, chance, pick, draw, uuid };
}

export type Random = ReturnType<typeof seeded>;
