import { ParvisError } from './error.ts';
import type { TagsPort } from './ports.ts';

/** The rest of the port `tags`, of a system that tells trends and in which no tag means another one: it says so in `can`. */
export function withoutSynonyms(source: string): Pick<TagsPort, 'can' | 'synonyms' | 'setSynonym'> {
  const unsupported = async (): Promise<never> => {
    throw new ParvisError('unsupported', `${source} keeps no synonyms.`, { source });
  };
  return {
    can: { trends: true, synonyms: false },
    synonyms: unsupported,
    setSynonym: unsupported,
  };
}
