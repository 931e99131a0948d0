import type { Comment, PersonSummary, Post, Tag } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import { asTyped, linkOf, textOfHtml } from '../../html.ts';
import { timeOf, type Article, type Remark, type Term, type User } from './theirs.ts';

/** What of a site an entity is made with. */
export interface Site {
  /** Its address, without a slash at its end. */
  site: string;
  foreignPhotos: boolean;
  /** Whether the reader can write comments at all. */
  canComment: boolean;
}

/** The largest photograph, if it comes from where it may. */
function photoOf(urls: Record<string, unknown> | undefined, { site, foreignPhotos }: Site) {
  const [largest] = Object.entries(urls ?? {}).sort(([one], [other]) => Number(other) - Number(one));
  const url = largest?.[1];
  if (typeof url !== 'string' || !URL.canParse(url, site)) return undefined;
  const { protocol, origin, href } = new URL(url, site);
  const isTaken = /^https?:$/.test(protocol) && (foreignPhotos || origin === new URL(site).origin);
  return isTaken ? { photo: { url: href } } : undefined;
}

/** The words of a name or a title, whatever they are set in. */
const lineOf = async (html: string): Promise<string> =>
  asTyped(await textOfHtml(html.replace(/<[^<>]*>/g, ''))).replace(/\s+/g, ' ');

/** The cheap form of a person. */
export async function summaryOf(theirs: User, site: Site): Promise<PersonSummary> {
  const { id, name, slug, email, avatar_urls } = theirs;
  return {
    id: String(id),
    name: (await lineOf(name)) || slug || String(id),
    ...(email && { mail: email }),
    ...photoOf(avatar_urls, site),
  };
}

/** Whoever speaks where no author is told: the site. Colons are in no id of WordPress. */
function siteItself({ site }: Site): PersonSummary {
  const { host } = new URL(site);
  return { id: `site:${host}`, name: host };
}

/** What nobody does to what WordPress holds, from here. */
const NOTHING = { edit: false, remove: false, report: false };

export async function commentOf(theirs: Remark, site: Site): Promise<Comment> {
  const { id, post, author, author_name = '', author_avatar_urls, content } = theirs;
  // Guests may leave their name out.
  const name = (await lineOf(author_name)) || '?';
  return {
    id: String(id),
    post: String(post),
    author: { id: author > 0 ? String(author) : `guest:${name}`, name, ...photoOf(author_avatar_urls, site) },
    text: asTyped(await textOfHtml(content)),
    createdAt: timeOf(theirs),
    revision: 0,
    can: NOTHING,
  };
}

/** How many comments an article has, and the last two, the newest first. */
export interface Remarks {
  count: number;
  newest: Remark[];
}

export async function postOf(theirs: Article, { count, newest }: Remarks, site: Site): Promise<Post> {
  const { id, modified_gmt = '', comment_status, sticky, _embedded } = theirs;
  const createdAt = timeOf(theirs);
  const isEdited = modified_gmt > createdAt;
  const author = _embedded?.author?.[0];
  const terms = _embedded?.['wp:term']?.flat() ?? [];
  const tags = terms.filter(({ taxonomy }) => taxonomy === 'post_tag').map((term) => tagOf(term).tag);
  const latest = newest.slice(0, 2).reverse();
  return {
    id: String(id),
    kind: 'status',
    author: author ? await summaryOf(author, site) : siteItself(site),
    text: await textOf(theirs),
    createdAt,
    ...(isEdited && { editedAt: modified_gmt }),
    revision: isEdited ? 1 : 0,
    tags: [...new Set(tags)],
    comments: { count, latest: await Promise.all(latest.map((each) => commentOf(each, site))) },
    reactions: { counts: [], revision: 0 },
    ...(sticky && { pinned: { at: createdAt, read: true } }),
    announcement: false,
    can: {
      ...NOTHING,
      comment: comment_status === 'open' && site.canComment,
      react: false,
      pin: false,
      announce: false,
    },
  };
}

/** The title in bold, the text, and where the article is. Only one of excerpt and content was asked for. */
async function textOf({ title = '', excerpt, content = '', link }: Article): Promise<string> {
  const head = (await lineOf(title)).replace(/[\\`*_]/g, String.raw`\$&`);
  const body = await textOfHtml(excerpt ?? content);
  return [head && `**${head}**`, body, linkOf(link)].filter(Boolean).join('\n\n');
}

/**
 * A tag as it is written into a text, without the `#`: what cannot stand in a hashtag is `_`. It is found by its slug,
 * in which that is `-`.
 */
export function tagOf({ name, slug }: Pick<Term, 'name' | 'slug'>): Tag {
  const tag = foldTag(decoded(slug)).replaceAll('-', '_') || slug;
  return { tag, name: name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '') || tag };
}

/** What stands behind the percent signs; the text itself, when that is nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
