import { count, list, mapOf, object, record, string, text, wrong, type Reader } from '../../read.ts';

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
