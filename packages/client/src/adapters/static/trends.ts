import type { Post, Trends } from '@parvis/model';
import { trendsOf } from '../../trends-of.ts';
import type { Company } from './map.ts';

/** What the posts of a file are about, in what everybody may read or in one group, by the formula of the server. */
export function trendsIn(
  { posts, groups, tags }: Company,
  group: Company['groups'][number]['group'] | undefined,
): Trends {
  const names = new Map(tags.map(({ tag, name }) => [tag, name]));
  const isOpen = ({ group: place, about }: Post) =>
    place === undefined
      ? about === undefined
      : groups.some((each) => each.group.id === place.id && each.group.visibility === 'open');
  return trendsOf(
    posts
      .filter((post) => (group ? post.group?.id === group.id : isOpen(post)))
      .map(({ author, createdAt, tags: used }) => ({
        person: author.id,
        at: Date.parse(createdAt),
        tags: used.map((tag) => ({ tag, name: names.get(tag) ?? tag })),
      })),
  );
}
