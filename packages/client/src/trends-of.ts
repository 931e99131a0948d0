import type { Tag, Trends } from '@parvis/model';
import { rankTags, TRENDING } from '@parvis/model/trending';

const TRENDS_LIMIT = 50;

/** Something that somebody wrote. */
export interface Tagged {
  person: string;
  /** Milliseconds since 1970. */
  at: number;
  tags: readonly Tag[];
}

/**
 * Trends, or the tags used last, for a source that holds what was written and keeps no trends of its own. What is older
 * than `TRENDING.memory` need not be there.
 *
 * @param also - Whoever else wrote anything: only how many people are active is learnt of it.
 */
export function trendsOf(
  written: readonly Tagged[],
  also: readonly Pick<Tagged, 'person' | 'at'>[] = [],
  now = Date.now(),
): Trends {
  const active = [...written, ...also].filter(({ at }) => at > now - TRENDING.week);
  const uses = written.flatMap(({ person, at, tags }) =>
    tags.map(({ tag, name }) => ({ tag, name, person, at })),
  );
  const { kind, items } = rankTags(uses, new Set(active.map(({ person }) => person)).size, now);
  return {
    kind,
    items: items.slice(0, TRENDS_LIMIT).map(({ tag, name, people, usual, usedAt }) => ({
      ...{ tag, name, people, usedAt },
      ...(usual !== undefined && { usual }),
    })),
  };
}
