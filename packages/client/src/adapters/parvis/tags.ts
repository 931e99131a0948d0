import type { Tag } from '@parvis/model';
import { later } from '../../later.ts';
import type { TagsPort } from '../../ports.ts';
import { list, object } from '../../read.ts';
import { tag, trends } from '../../shapes/trend.ts';
import type { Calls } from './calls.ts';

const tags = object<{ items: Tag[] }>({ items: list(tag) }, {});

/** Hashtags: loaded when they are first asked for. */
export function tagsCalls(calls: Calls): TagsPort {
  const { one } = calls;
  /** Few keep them. */
  const kept = later(async () => (await import('./synonyms.ts')).synonymsCalls(calls));
  return {
    can: { trends: true, synonyms: true },
    complete: async (q, { signal }) => (await one('/tags', tags, { signal, query: { q } })).items,
    trends: ({ group, signal }) => one('/tags/trends', trends, { signal, query: { group } }),
    synonyms: async (...asked) => (await kept()).synonyms(...asked),
    setSynonym: async (...asked) => (await kept()).setSynonym(...asked),
  };
}
