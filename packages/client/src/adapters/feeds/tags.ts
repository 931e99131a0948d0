import type { Tag } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import type { CallOptions, TagsPort } from '../../ports.ts';
import { withoutTrends } from '../../without-trends.ts';
import type { Item } from './map.ts';

/** How many tags are offered. */
const OFFERED = 10;

/** The tags of all feeds. Loaded when they are first asked for. */
export const tagsIn = (
  source: string,
  itemsOf: (options: CallOptions) => Promise<readonly Item[]>,
): TagsPort => ({
  ...withoutTrends(source),
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
