import { foldTag } from '@parvis/model/hashtag';
import type { CallOptions, TagsPort } from '../../ports.ts';
import { PAGE_LIMIT, type Calls } from './calls.ts';
import { tagOf } from './map.ts';
import { term, type Term } from './theirs.ts';
import { withoutSynonyms } from '../../without-synonyms.ts';

const FIELDS = 'id,name,slug,taxonomy';

/** Tags and categories, by what readers call them. */
export function termCalls({ part }: Calls) {
  const terms = async (
    path: string,
    query: Record<string, string>,
    { signal }: CallOptions,
  ): Promise<Term[]> =>
    (await part(path, term, { query: { per_page: PAGE_LIMIT, _fields: FIELDS, ...query }, signal })).items;

  /** Those in which the word is, the most used first. */
  const search = (word: string, options: CallOptions) =>
    terms('/tags', { search: word, orderby: 'count', order: 'desc', hide_empty: 'true' }, options);

  return {
    search,
    async tag(name: string, options: CallOptions): Promise<Term | undefined> {
      const tag = foldTag(name.replace(/^#/, ''));
      const slug = tag.replaceAll('_', '-');
      const isIt = (each: Term) => tagOf(each).tag === slug.replaceAll('-', '_');
      const found = await terms('/tags', { slug: [...new Set([slug, tag])].join() }, options);
      // A slug may have been written by hand, and not after the name.
      return (
        found.find(isIt) ?? (await search(tag, options)).find((each) => foldTag(tagOf(each).name) === tag)
      );
    },
    category: async (slug: string, options: CallOptions): Promise<Term | undefined> =>
      (await terms('/categories', { slug }, options))[0],
  };
}

export function tagsCalls(calls: Calls): TagsPort {
  const { search, category } = termCalls(calls);
  return {
    ...withoutSynonyms(calls.name),
    async trends({ group, signal }) {
      const [{ trends }, found] = await Promise.all([
        import('./trends.ts'),
        group === undefined ? undefined : category(group, { signal }),
      ]);
      if (group !== undefined && !found) throw calls.missing(group);
      return trends(calls, found?.id, { signal });
    },
    async complete(prefix, options) {
      const begun = foldTag(prefix.replace(/^#/, '')).replaceAll('-', '_');
      // Slugs have no accents, whatever the database thinks of them.
      const found = (await search(begun.replaceAll('_', '-'), options)).map(tagOf);
      return found
        .filter(({ tag, name }) => tag.startsWith(begun) || foldTag(name).startsWith(begun))
        .slice(0, 10);
    },
  };
}
