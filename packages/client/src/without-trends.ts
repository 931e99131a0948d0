import { ParvisError } from './error.ts';
import type { TagsPort } from './ports.ts';

/** The rest of the port `tags`, of a system that only completes hashtags: it says so in `can`. */
export function withoutTrends(source: string): Omit<TagsPort, 'complete'> {
  const unsupported = async (): Promise<never> => {
    throw new ParvisError('unsupported', `${source} tells no trends, and keeps no synonyms.`, { source });
  };
  return {
    can: { trends: false, synonyms: false },
    trends: unsupported,
    synonyms: unsupported,
    setSynonym: unsupported,
  };
}
