import type { Change, Post } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import type { Named } from '../named.ts';
import type { FeedFilter } from '../ports.ts';

type Topic = Change['topic'];

/** One key for all spellings of a filter. */
export const filterKey = ({ group, about, tag, author }: FeedFilter): string =>
  JSON.stringify([group, about && pageOf(about), tag && foldTag(tag), author?.toLowerCase()]);

/** The form of a page's address under which its conversation is kept: as the reference server makes it. */
function pageOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = url.username = url.password = '';
  for (const name of [...url.searchParams.keys()]) if (/^utm_/i.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** Whether what is in a place belongs to the feed; undefined when only the post itself can tell. */
export function isOf({ group, about, tag, author }: FeedFilter, topic: Topic): boolean | undefined {
  const isInGroup =
    group === undefined ? !topic.group : topic.group?.id === group || topic.group?.slug === group;
  if (tag !== undefined || author !== undefined) {
    if (group !== undefined && !isInGroup) return false;
    // What is said on a page stays there unless it belongs to a group.
    return topic.about !== undefined && !topic.group ? false : undefined;
  }
  // In a group everything is shown that is said in it, on whatever page.
  const isOnPage = about === undefined && group !== undefined ? true : same(about, topic.about);
  return isInGroup && isOnPage;
}

/** Whether a post belongs to the feed. `authors` are those of posts that do. */
export function isIn(filter: FeedFilter, post: Post, authors: readonly string[]): boolean {
  const { tag, author } = filter;
  const known = isOf(filter, post);
  if (known !== undefined) return known;
  if (tag !== undefined) return post.tags.includes(foldTag(tag));
  const { id, own, mail }: Named = post.author;
  // The address of somebody whom another source than that of people names is their id, where it says who they are.
  return (
    authors.includes(id) ||
    [id, own ? undefined : mail].some((key) => key?.toLowerCase() === author?.toLowerCase())
  );
}

const same = (one: string | undefined, other: string | undefined): boolean =>
  (one && pageOf(one)) === (other && pageOf(other));
