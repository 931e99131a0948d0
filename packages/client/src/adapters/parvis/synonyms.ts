import type { TagsPort } from '../../ports.ts';
import { synonym } from '../../shapes/synonym.ts';
import type { Calls } from './calls.ts';
import { below } from './map.ts';

/** Which hashtags mean the same: loaded for those who keep them. */
export const synonymsCalls = ({ none, pages }: Calls): Pick<TagsPort, 'synonyms' | 'setSynonym'> => ({
  synonyms: (options) => pages('/tags/synonyms', synonym, options),
  async setSynonym(name, of, { signal }) {
    const change =
      of === undefined ? { method: 'DELETE' as const } : { method: 'PUT' as const, body: { of } };
    await none(below('/tags/synonyms', name), { ...change, signal });
  },
});
