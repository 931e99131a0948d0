import type { ErrorCode, Synonym, Tag } from '@parvis/model';
import { foldTag, hashtagsIn } from '@parvis/model/hashtag';
import type { ParvisError } from '../../error.ts';
import type { TagsPort } from '../../ports.ts';
import { fold, pageOf } from '../../listing.ts';
import { trendsOf } from '../../trends-of.ts';
import type { MemoryOptions } from './options.ts';

/** Something that was written, as far as its hashtags go. */
interface Tagged {
  author: string;
  createdAt: string;
  text: string;
}

export interface MemoryTagsOptions extends Pick<MemoryOptions, 'synonyms'> {
  call(method: string, signal: AbortSignal): Promise<void>;
  error(code: ErrorCode, what: string): ParvisError;
  isManager(): boolean;
  /** Posts that the reader may read and finds in feeds, the newest first. */
  readable(): readonly Tagged[];
  /** Of what everybody may read, or of a group, which has to be for the reader: posts, and whoever wrote anything. */
  inPlace(group: string | undefined): { posts: readonly Tagged[]; authors: readonly Tagged[] };
}

/** The hashtags of a memory source, and what they mean. Trends are computed each time. */
export function memoryTags({ call, error, isManager, readable, inPlace, synonyms = [] }: MemoryTagsOptions): {
  tags: TagsPort;
  same(tag: string): string[];
} {
  const kept = new Map<string, Synonym>();
  for (const { tag, of } of synonyms) keep(named(tag), named(of));

  function named(name: string): Tag {
    const [found] = hashtagsIn(`#${name}`);
    if (found?.name !== name) throw error('invalid', `"${name}" is no hashtag.`);
    return { tag: found.tag, name };
  }

  /** No chains: what meant the one means the other as well. */
  function keep(tag: Tag, given: Tag) {
    if (tag.tag === given.tag) throw error('invalid', 'two spellings of one tag are one already.');
    const further = kept.get(given.tag)?.of;
    const of = further && further.tag !== tag.tag ? further : given;
    kept.delete(of.tag);
    kept.set(tag.tag, { ...tag, of });
    for (const each of kept.values()) if ([tag.tag, of.tag].includes(each.of.tag)) each.of = of;
  }

  const meant = ({ tag, name }: Tag): Tag =>
    kept.get(tag)?.of ?? [...kept.values()].find(({ of }) => of.tag === tag)?.of ?? { tag, name };

  const taggedIn = ({ author, createdAt, text }: Tagged) => ({
    person: author,
    at: Date.parse(createdAt),
    tags: hashtagsIn(text).map(meant),
  });

  /** The tags under which something is found that has this one, itself first. */
  function same(tag: string): string[] {
    const main = kept.get(tag)?.of.tag ?? tag;
    const others = [...kept.values()].filter(({ of }) => of.tag === main).map((each) => each.tag);
    return [...new Set([tag, main, ...others])];
  }

  function onlyManagers() {
    if (!isManager()) throw error('forbidden', 'synonyms are kept by community managers.');
  }

  const tags: TagsPort = {
    can: { trends: true, synonyms: true },
    async complete(prefix, { signal }) {
      await call('tags.complete', signal);
      const found = new Map<string, { name: string; count: number }>();
      for (const { text } of readable()) {
        for (const written of hashtagsIn(text)) {
          if (!written.tag.startsWith(fold(foldTag(prefix)))) continue;
          const { tag, name } = meant(written);
          const known = found.get(tag);
          found.set(tag, { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
        }
      }
      return [...found]
        .sort(([, one], [, other]) => other.count - one.count)
        .slice(0, 10)
        .map(([tag, { name }]) => ({ tag, name }));
    },
    async trends({ group, signal }) {
      await call('tags.trends', signal);
      const { posts, authors } = inPlace(group);
      const trends = trendsOf(posts.map(taggedIn), authors.map(taggedIn));
      return { ...trends, ...(isManager() && { can: { synonyms: true } }) };
    },
    async synonyms(options) {
      await call('tags.synonyms', options.signal);
      onlyManagers();
      return pageOf([...kept.values()], ({ tag }) => tag, options);
    },
    async setSynonym(tag, of, { signal }) {
      await call('tags.setSynonym', signal);
      onlyManagers();
      if (of === undefined) kept.delete(foldTag(tag));
      else keep(named(tag), named(of));
    },
  };
  return { tags, same };
}
