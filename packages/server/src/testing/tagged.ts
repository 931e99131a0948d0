import { randomUUID } from 'node:crypto';
import { foldTag } from '@parvis/model/hashtag';
import type { Db } from '../database/index.ts';

/** A post with hashtags, written in the past. */
export interface Tagged {
  author_id: string;
  /** As they are written, without the `#`. */
  tags: readonly string[];
  at: Date;
  group_id?: string | null;
  about?: string | null;
  removed?: boolean;
}

/** Adds posts as if they had been written then. */
export async function addTagged(db: Db, posts: readonly Tagged[]): Promise<void> {
  for (let from = 0; from < posts.length; from += 1000) {
    const some = posts.slice(from, from + 1000).map((post) => ({ ...post, id: randomUUID() }));
    await db
      .insertInto('post')
      .values(
        some.map(({ id, author_id, tags, at, group_id = null, about = null, removed = false }) => ({
          ...{ id, author_id, group_id, about, kind: 'status' },
          text: tags.map((tag) => `#${tag}`).join(' ') || 'Text',
          created_at: at,
          removed_at: removed ? at : null,
        })),
      )
      .execute();
    const rows = some.flatMap(({ id, tags, at }) =>
      tags.map((name) => ({ post_id: id, tag: foldTag(name), name, created_at: at })),
    );
    if (rows.length > 0) await db.insertInto('post_tag').values(rows).execute();
  }
}

/** Numbers from 0 to 1 that look like chance and are the same each time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DAY = 24 * 60 * 60_000;

/**
 * What people post in ordinary weeks up to a moment: each about twice in three weeks, mostly in working hours, half of
 * it with one of forty tags, some of which everybody uses and most of which few do. One post in thirty is written at
 * night.
 */
export function ordinaryWeeks(people: readonly string[], weeks: number, until: Date, seed = 1): Tagged[] {
  const random = chance(seed);
  const monday = until.getTime() - weeks * 7 * DAY;
  return Array.from({ length: Math.round(people.length * weeks * 0.67) }, () => {
    const tags = random() < 0.5 ? [`topic${Math.floor(40 * random() ** 2)}`] : [];
    const day = Math.floor(random() * weeks * 7);
    const hour = random() < 1 / 30 ? random() * 24 : 8 + random() * 10;
    return {
      author_id: people[Math.floor(random() * people.length)] ?? '',
      tags,
      at: new Date(monday + day * DAY + hour * 60 * 60_000),
    };
  }).filter(({ at }) => at <= until && !(isWeekend(at) && random() < 0.9));
}

const isWeekend = (at: Date) => [0, 6].includes(at.getUTCDay());
