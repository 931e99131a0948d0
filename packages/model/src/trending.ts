import type { Trend, Trends } from './trend.ts';

const DAY = 24 * 60 * 60_000;

/**
 * The numbers of the formula by which trends are found; times in milliseconds. What they mean, and why they are these,
 * is in the guide "Trends".
 */
export const TRENDING = {
  /** People count who used the tag within this time. A whole week, so that weekends and midnights make no difference. */
  week: 7 * DAY,
  /** In this time somebody's use of a tag comes to weigh half. */
  freshness: 2 * DAY,
  /** In this time a week of the past comes to weigh half in what is usual. */
  custom: 14 * DAY,
  /** What is older says nothing of what is usual. */
  memory: 84 * DAY,
  /** So large a part of the active people has to use a tag, and at least so many of them. */
  share: 0.005,
  least: 2,
} as const;

/** Somebody used a tag in a post; synonyms are one tag already. */
export interface TagUse {
  tag: string;
  name: string;
  person: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** A tag with what it is ranked by. */
export interface Ranked extends Trend {
  score: number;
}

const halved = (age: number, halfLife: number): number => 0.5 ** (age / halfLife);

/** What a use of a tag weighs after a time: 1 at first, nothing after a week, and no jump between. */
export function freshness(age: number): number {
  const end = halved(TRENDING.week, TRENDING.freshness);
  return age >= TRENDING.week ? 0 : (halved(age, TRENDING.freshness) - end) / (1 - end);
}

/**
 * The trends of one place, the strongest first; or the tags that were used last, when there are none.
 *
 * @param uses - Those of the place within `TRENDING.memory`, in any order.
 * @param active - How many people wrote anything there within a week.
 */
export function rankTags(
  uses: readonly TagUse[],
  active: number,
  now: number,
): { kind: Trends['kind']; items: Ranked[] } {
  const known = uses.filter(({ at }) => at <= now && at > now - TRENDING.memory);
  const since = now - TRENDING.week;
  const least = Math.max(TRENDING.least, TRENDING.share * active);
  // In a young place an average is over its life, not over weeks in which there was nobody.
  const begun = known.reduce((earliest, { at }) => Math.min(earliest, at), now);
  const whole = 1 - halved(now - begun, TRENDING.custom);

  const items = [...grouped(known, ({ tag }) => tag)].map(([tag, all]): Ranked => {
    let people = 0;
    let fresh = 0;
    let past = 0;
    for (const own of grouped(all, ({ person }) => person).values()) {
      const times = own.map(({ at }) => at).sort((one, other) => one - other);
      const last = times.at(-1) ?? 0;
      if (last > since) {
        people++;
        fresh += freshness(now - last);
      }
      for (const [i, at] of times.entries()) {
        if (at > since) break;
        // For so long somebody looking back a week would have counted this person, by this use.
        const until = Math.min(times[i + 1] ?? Infinity, at + TRENDING.week, since);
        past += halved(since - until, TRENDING.custom) - halved(since - at, TRENDING.custom);
      }
    }
    const usual = past > 0 ? past / whole : 0;
    const [{ name, at }] = all.toSorted((one, other) => other.at - one.at) as [TagUse];
    return {
      tag,
      name,
      people,
      ...(usual > 0 && { usual }),
      usedAt: new Date(at).toISOString(),
      score: fresh / (usual + least),
    };
  });
  const newest = (one: Ranked, other: Ranked) =>
    other.usedAt.localeCompare(one.usedAt) || (one.tag < other.tag ? -1 : 1);
  const trends = items.filter(({ people }) => people >= least);
  return trends.length > 0
    ? { kind: 'trends', items: trends.sort((one, other) => other.score - one.score || newest(one, other)) }
    : { kind: 'recent', items: items.sort(newest) };
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
