import type { Tag } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import type { CallOptions, TagsPort } from '../../ports.ts';
import { trendsOf } from '../../trends-of.ts';
import { withoutSynonyms } from '../../without-synonyms.ts';
import type { Item } from './map.ts';

/** How many tags are offered. */
const OFFERED = 10;

/** The tags of all feeds. Loaded when they are first asked for. */
export const tagsIn = (
  source: string,
  itemsOf: (options: CallOptions, group?: string) => Promise<readonly Item[]>,
): TagsPort => ({
  ...withoutSynonyms(source),
  async trends({ group, ...options }) {
    const items = await itemsOf(options, group);
    return trendsOf(
      items.map(({ post, tags }) => ({ person: post.author.id, at: Date.parse(post.createdAt), tags })),
    );
  },
  async complete(prefix, options) {
    const items = await itemsOf(options);
    const uses = new Map<string, { tag: Tag; count: number }>();
    for (const tag of items.flatMap(({ tags }) => tags)) {
      if (!tag.tag.startsWith(foldTag(prefix))) continue;
      const { count } = uses.get(tag.tag) ?? { count: 0 };
      uses.set(tag.tag, { tag, count: count + 1 });
    }
    const most = [...uses.values()].sort((one, other) => other.count - one.count);
    return most.slice(0, OFFERED).map(({ tag }) => tag);
  },
});
