import { foldTag } from '@parvis/model/hashtag';
import type { TagsPort } from '../../ports.ts';
import { withoutTrends } from '../../without-trends.ts';
import type { Calls } from './calls.ts';
import { found } from './found.ts';
import { tagName } from './fields.ts';

const hashtags = found('hashtags', tagName);

/** Hashtags. Loaded when they are first asked for. */
export const tagsCalls = ({ name, one }: Calls): TagsPort => ({
  ...withoutTrends(name),
  async complete(prefix, { signal }) {
    const q = prefix.replace(/^#/, '');
    if (q === '') return [];
    const names = await one('/v2/search', hashtags, { signal, query: { q, type: 'hashtags', limit: 10 } });
    return names
      .map((name) => ({ tag: foldTag(name), name }))
      .filter(({ tag }) => tag !== '' && tag.startsWith(foldTag(q)))
      .slice(0, 10);
  },
});
