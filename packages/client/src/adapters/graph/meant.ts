import type { Post } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import { ParvisError } from '../../error.ts';
import type { CallOptions, FeedFilter, PeoplePort } from '../../ports.ts';
import type { Fail } from './calls.ts';

/**
 * Which posts of a channel are asked for by a tag or an author. Messages cannot be searched: those of others are left out.
 * Loaded when that is asked for: most feeds are all of a channel.
 */
export async function meantBy(
  { about, tag, author, ...rest }: Omit<FeedFilter, 'group'>,
  { fail, people }: { fail: Fail; people: PeoplePort },
  { signal }: CallOptions,
): Promise<(post: Post) => boolean> {
  if ((tag !== undefined && author !== undefined) || Object.keys(rest).length > 0)
    throw fail('bad_request', 'a feed is of a group, a tag or an author.');
  if (about !== undefined) throw fail('unsupported', 'pages have no conversations in Teams.');
  const person = author === undefined ? undefined : (await people.get([author], { signal })).get(author);
  if (person instanceof ParvisError) throw person;
  const folded = tag === undefined ? undefined : foldTag(tag.replace(/^#/, ''));
  return (post) =>
    (folded === undefined || post.tags.includes(folded)) && (!person || post.author.id === person.id);
}
