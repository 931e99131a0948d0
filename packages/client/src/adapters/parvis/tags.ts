import type { Tag } from '@parvis/model';
import type { TagsPort } from '../../ports.ts';
import { list, object } from '../../read.ts';
import { synonym, tag, trends } from '../../shapes/trend.ts';
import type { Calls } from './calls.ts';
import { below } from './map.ts';

const tags = object<{ items: Tag[] }>({ items: list(tag) }, {});

/** Hashtags: loaded when they are first asked for. */
export const tagsCalls = ({ one, none, pages }: Calls): TagsPort => ({
  can: { trends: true, synonyms: true },
  complete: async (q, { signal }) => (await one('/tags', tags, { signal, query: { q } })).items,
  trends: ({ group, signal }) => one('/tags/trends', trends, { signal, query: { group } }),
  synonyms: (options) => pages('/tags/synonyms', synonym, options),
  async setSynonym(name, of, { signal }) {
    const change =
      of === undefined ? { method: 'DELETE' as const } : { method: 'PUT' as const, body: { of } };
    await none(below('/tags/synonyms', name), { ...change, signal });
  },
});
