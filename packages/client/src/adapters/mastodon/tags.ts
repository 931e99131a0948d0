import type { Tag, Trend } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import type { CallOptions, TagsPort } from '../../ports.ts';
import { list, string, wrong, type Reader } from '../../read.ts';
import { withoutSynonyms } from '../../without-synonyms.ts';
import type { Calls } from './calls.ts';
import { fields } from '../../fields.ts';
import { tagName } from './fields.ts';
import { found } from './found.ts';

/** How many tags are offered, and how many trend at most: what the server gives in one answer. */
const OFFERED = 10;
const TRENDING = 20;

/** Their numbers are texts. */
const number: Reader<number> = (value, path) => {
  const given = typeof value === 'number' ? value : Number(string(value, path) || NaN);
  return Number.isInteger(given) && given >= 0 ? given : wrong(path, 'a whole number');
};

interface Day {
  /** Milliseconds since 1970 at which it began. */
  at: number;
  people: number;
}

const day: Reader<Day> = (value, path) => {
  const { get } = fields(value, path);
  const at = get('day', number) * 1000;
  return at <= LAST ? { at, people: get('accounts', number) } : wrong(`${path}.day`, 'a date');
};
const LAST = 8.64e15;

/**
 * A tag with its days. People are those of the newest day, or of the one before while that has only begun; what is usual is
 * the mean of the days before. The server says no more: who used it on two days is counted on both.
 */
export const trend: Reader<Trend | undefined> = (value, path) => {
  const { may } = fields(value, path);
  const name = tagName(value, path);
  const days = (may('history', list(day)) ?? []).sort((one, other) => other.at - one.at);
  const newest = days.slice(0, 2).reduce((most, one) => (one.people > most.people ? one : most), NONE);
  const before = days.filter(({ at }) => at < newest.at);
  const usual = before.reduce((sum, { people }) => sum + people, 0) / before.length;
  const usedAt = days.find(({ people }) => people > 0)?.at;
  if (usedAt === undefined || foldTag(name) === '') return undefined;
  return {
    tag: foldTag(name),
    name,
    people: newest.people,
    ...(usual > 0 && { usual }),
    usedAt: new Date(usedAt).toISOString(),
  };
};
const NONE: Day = { at: 0, people: 0 };

const hashtags = found('hashtags', tagName);

/** Hashtags: those that trend, or that the reader follows, and those that begin so. Loaded when they are first asked for. */
export function tagsCalls({ name, one, fail, isSignedIn }: Calls): TagsPort {
  const tagsOf = (names: readonly string[]): Tag[] =>
    names.map((name) => ({ tag: foldTag(name), name })).filter(({ tag }) => tag !== '');

  async function trending(path: string, { signal }: CallOptions): Promise<Trend[]> {
    const all = await one(path, list(trend), { signal, query: { limit: TRENDING } });
    const known = all.filter((each) => each !== undefined);
    return [...new Map(known.toReversed().map((each) => [each.tag, each])).values()].reverse();
  }

  return {
    ...withoutSynonyms(name),
    async trends({ group, signal }) {
      if (group !== undefined) throw fail('not_found', 'lists have no trends.');
      const items = (await trending('/v1/trends/tags', { signal })).filter(({ people }) => people >= 2);
      if (items.length > 0 || !isSignedIn) return { kind: items.length > 0 ? 'trends' : 'recent', items };
      const followed = await trending('/v1/followed_tags', { signal });
      return {
        kind: 'recent',
        items: followed.sort((one, other) => other.usedAt.localeCompare(one.usedAt)),
      };
    },
    async complete(prefix, { signal }) {
      const q = prefix.replace(/^#/, '');
      if (q === '') {
        if (!isSignedIn) return [];
        const names = await one('/v1/followed_tags', list(tagName), { signal, query: { limit: OFFERED } });
        return tagsOf(names).slice(0, OFFERED);
      }
      const names = await one('/v2/search', hashtags, {
        signal,
        query: { q, type: 'hashtags', limit: OFFERED },
      });
      return tagsOf(names)
        .filter(({ tag }) => tag.startsWith(foldTag(q)))
        .slice(0, OFFERED);
    },
  };
}
