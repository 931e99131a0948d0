import type { CallOptions, FeedFilter, PeoplePort } from '../../ports.ts';
import type { Calls } from './calls.ts';
import type { Place } from './cursor.ts';
import { isAt, slugIn } from './page-address.ts';
import { termCalls } from './tags.ts';
import type { Article } from './theirs.ts';

/** What articles are asked for by. Loaded for any feed but everyone's. */
export function placeCalls(calls: Calls, people: PeoplePort) {
  const { missing, only, site } = calls;
  const terms = termCalls(calls);

  /** What a filter is to WordPress; nothing, when nothing can be found by it. */
  async function of({ tag, group, author }: FeedFilter, options: CallOptions): Promise<Place | undefined> {
    if (tag !== undefined) {
      const found = await terms.tag(tag, options);
      return found && { tags: found.id };
    }
    if (group !== undefined) {
      const found = await terms.category(group, options);
      if (!found) throw missing(group);
      return { categories: found.id };
    }
    if (author === undefined) return {};
    const { id } = only(await people.get([author], options), author);
    return { author: Number(id) };
  }

  return {
    of,
    /** How to ask for the article that a page is; nothing, when it can be none of the site. */
    page(about: string) {
      const query = slugIn(about, site);
      return query && { query, isIt: ({ link }: Article) => isAt(link, about) };
    },
  };
}
