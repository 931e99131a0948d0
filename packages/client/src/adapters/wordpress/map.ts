import type { Comment, Person, PersonSummary, Post, Session, Tag } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import { textOfHtml } from '../../html.ts';
import { count, list, mapOf, object, record, string, text, wrong, type Reader } from '../../read.ts';

/** What of a site an entity is made with. */
export interface Site {
  /** Its address, without a slash at its end. */
  site: string;
  foreignPhotos: boolean;
  /** Whether the reader can write comments at all. */
  canComment: boolean;
}

export interface User {
  id: number;
  name: string;
  slug?: string;
  description?: string;
  avatar_urls?: Record<string, unknown>;
  /** Only for those who may list users, and of oneself. */
  username?: string;
  email?: string;
  locale?: string;
  roles?: string[];
}

export interface Term {
  id: number;
  name: string;
  slug: string;
  taxonomy: string;
}

export interface Article {
  id: number;
  /** By the clock of the site, without a zone: what lists are ordered by. */
  date: string;
  createdAt: string;
  modifiedAt: string;
  link: string;
  title: string;
  body: string;
  author: User | undefined;
  terms: Term[];
  isOpen: boolean;
  isSticky: boolean;
  tags: number[] | undefined;
  categories: number[] | undefined;
}

export interface Remark {
  id: number;
  post: number;
  date: string;
  createdAt: string;
  author: number;
  authorName: string;
  avatars: Record<string, unknown>;
  content: string;
}

/** The most of an article that a feed shows, in characters. */
const TEXT_LIMIT = 10_000;

/** Absent, where WordPress says `null` or nothing. */
const maybe =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value, path) =>
    value === undefined || value === null ? undefined : reader(value, path);

/** A point in time, as ISO 8601 in UTC. What has no zone is in UTC already. */
const moment: Reader<string> = (value, path) => {
  const given = string(value, path);
  const time = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(given) ? given : `${given}Z`);
  return Number.isNaN(time.getTime()) ? wrong(path, 'a date') : time.toISOString();
};

const local: Reader<string> = (value, path) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(string(value, path)) && moment(value, path)
    ? string(value, path).slice(0, 19)
    : wrong(path, 'a date');

/** Drafts and embedded comments have no time in UTC; that of the site has to do. */
const written = (theirs: Record<string, unknown>, field: string, path: string): string => {
  const given = theirs[`${field}_gmt`];
  const isGiven =
    typeof given !== 'string' ? given !== undefined && given !== null : !given.startsWith('0000');
  return isGiven ? moment(given, `${path}.${field}_gmt`) : moment(theirs[field], `${path}.${field}`);
};

const rendered: Reader<string> = (value, path) => string(record(value, path)['rendered'], `${path}.rendered`);

/** PHP writes an object without fields as a list. */
const avatars: Reader<Record<string, unknown>> = (value, path) =>
  Array.isArray(value) && value.length === 0 ? {} : mapOf((each) => each)(value, path);

export const user = object<User>(
  { id: count, name: string },
  {
    slug: string,
    description: string,
    avatar_urls: avatars,
    username: string,
    email: string,
    locale: string,
    roles: (value, path) =>
      list(string)(Array.isArray(value) ? value : Object.values(record(value, path)), path),
  },
);

export const term = object<Term>({ id: count, name: string, slug: text, taxonomy: string }, {});

/** What could not be embedded is an error in its place. */
const isError = (value: unknown): boolean => typeof value === 'object' && value !== null && 'code' in value;

const embedded =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value, path) =>
    list((each, at) => (isError(each) ? undefined : reader(each, at)))(value ?? [], path).filter(
      (each): each is T & {} => each !== undefined,
    );

/** An article, with its author and its terms embedded; `field` is what the feed shows of it. */
export const article =
  (field: 'excerpt' | 'content'): Reader<Article> =>
  (value, path) => {
    const theirs = record(value, path);
    const extra = maybe(record)(theirs['_embedded'], `${path}._embedded`) ?? {};
    return {
      id: count(theirs['id'], `${path}.id`),
      date: local(theirs['date'], `${path}.date`),
      createdAt: written(theirs, 'date', path),
      modifiedAt: theirs['modified'] || theirs['modified_gmt'] ? written(theirs, 'modified', path) : '',
      link: string(theirs['link'], `${path}.link`),
      // A type may have no title, and no excerpt.
      title: maybe(rendered)(theirs['title'], `${path}.title`) ?? '',
      body: maybe(rendered)(theirs[field], `${path}.${field}`) ?? '',
      author: embedded(user)(extra['author'], `${path}._embedded.author`)[0],
      terms: embedded(embedded(term))(extra['wp:term'], `${path}._embedded.wp:term`).flat(),
      isOpen: maybe(string)(theirs['comment_status'], `${path}.comment_status`) === 'open',
      isSticky: theirs['sticky'] === true,
      tags: maybe(list(count))(theirs['tags'], `${path}.tags`),
      categories: maybe(list(count))(theirs['categories'], `${path}.categories`),
    };
  };

export const remark: Reader<Remark> = (value, path) => {
  const theirs = record(value, path);
  return {
    id: count(theirs['id'], `${path}.id`),
    post: count(theirs['post'], `${path}.post`),
    date: local(theirs['date'], `${path}.date`),
    createdAt: written(theirs, 'date', path),
    author: count(theirs['author'], `${path}.author`),
    authorName: maybe(string)(theirs['author_name'], `${path}.author_name`) ?? '',
    avatars: maybe(avatars)(theirs['author_avatar_urls'], `${path}.author_avatar_urls`) ?? {},
    content: rendered(theirs['content'], `${path}.content`),
  };
};

/** The largest photograph, if it comes from where it may. */
function photoOf(urls: Record<string, unknown> | undefined, { site, foreignPhotos }: Site) {
  const [largest] = Object.entries(urls ?? {}).sort(([one], [other]) => Number(other) - Number(one));
  const url = largest?.[1];
  if (typeof url !== 'string' || !URL.canParse(url, site)) return undefined;
  const { protocol, origin, href } = new URL(url, site);
  const isTaken = /^https?:$/.test(protocol) && (foreignPhotos || origin === new URL(site).origin);
  return isTaken ? { photo: { url: href } } : undefined;
}

const lineOf = async (html: string) => (await textOfHtml(html)).replace(/\s+/g, ' ');

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

export async function personOf(theirs: User, site: Site): Promise<Person> {
  const { username, locale, description } = theirs;
  const about = description && (await textOfHtml(description)).slice(0, 2000);
  return {
    ...(await summaryOf(theirs, site)),
    ...(username && { login: username }),
    ...(locale && { language: locale.replaceAll('_', '-') }),
    ...(about && { about }),
  };
}

export async function sessionOf(theirs: User, site: Site): Promise<Session> {
  const roles = new Set(theirs.roles);
  return {
    person: await summaryOf(theirs, site),
    roles: [
      'member',
      ...(roles.has('editor') || roles.has('administrator') ? (['community_manager'] as const) : []),
      ...(roles.has('administrator') ? (['administrator'] as const) : []),
    ],
  };
}

/** Whoever speaks where no author is told: the site. Colons are in no id of WordPress. */
function siteItself({ site }: Site): PersonSummary {
  const { host } = new URL(site);
  return { id: `site:${host}`, name: host };
}

export async function commentOf(theirs: Remark, site: Site): Promise<Comment> {
  const { id, post, author, authorName, content, createdAt } = theirs;
  // Guests may leave their name out.
  const name = (await lineOf(authorName)) || '?';
  return {
    id: String(id),
    post: String(post),
    author: { id: author > 0 ? String(author) : `guest:${name}`, name, ...photoOf(theirs.avatars, site) },
    text: await textOfHtml(content),
    createdAt,
    revision: 0,
    can: { edit: false, remove: false, report: false },
  };
}

/** How many comments an article has, and the last two, the newest first. */
export interface Remarks {
  count: number;
  newest: Remark[];
}

export async function postOf(theirs: Article, { count, newest }: Remarks, site: Site): Promise<Post> {
  const { id, author, createdAt, modifiedAt, terms, isOpen, isSticky } = theirs;
  const isEdited = modifiedAt > createdAt;
  const tags = terms.filter(({ taxonomy }) => taxonomy === 'post_tag').map(tagOf);
  return {
    id: String(id),
    kind: 'status',
    author: author ? await summaryOf(author, site) : siteItself(site),
    text: await textOf(theirs),
    createdAt,
    ...(isEdited && { editedAt: modifiedAt }),
    revision: isEdited ? 1 : 0,
    tags: [...new Set(tags.map(({ tag }) => tag))],
    comments: {
      count,
      latest: await Promise.all(
        newest
          .slice(0, 2)
          .reverse()
          .map((each) => commentOf(each, site)),
      ),
    },
    reactions: { counts: [], revision: 0 },
    ...(isSticky && { pinned: { at: createdAt, read: true } }),
    announcement: false,
    can: {
      edit: false,
      remove: false,
      report: false,
      comment: isOpen && site.canComment,
      react: false,
      pin: false,
      announce: false,
    },
  };
}

/** The title in bold, the text, and where the article is. */
async function textOf({ title, body, link }: Article): Promise<string> {
  const head = (await lineOf(title)).replace(/[\\`*_]/g, String.raw`\$&`);
  const whole = await textOfHtml(body);
  const cut =
    whole.length > TEXT_LIMIT ? `${whole.slice(0, TEXT_LIMIT).replace(/[\ud800-\udbff]$/, '')} …` : whole;
  const isLink = URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
  return [head && `**${head}**`, cut, isLink && new URL(link).href].filter(Boolean).join('\n\n');
}

/**
 * A tag as it is written into a text, without the `#`: what cannot stand in a hashtag is `_`. It is found by its slug,
 * in which that is `-`.
 */
export function tagOf({ name, slug }: Pick<Term, 'name' | 'slug'>): Tag {
  let words = slug;
  try {
    words = decodeURIComponent(slug);
  } catch {
    // It is no address then, and stands for itself.
  }
  const tag = foldTag(words).replaceAll('-', '_');
  return { tag, name: name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '') || tag };
}

/** What WordPress makes of a login for addresses: `Ada.Lovelace@acme` is `ada-lovelaceacme`. */
export const slugOf = (login: string): string =>
  login
    .slice(0, 50)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[. ]/g, '-')
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
