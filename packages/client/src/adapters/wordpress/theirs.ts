import { count, flag, list, mapOf, object, record, string, text, wrong, type Reader } from '../../read.ts';

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

/** What articles and comments have in common. */
interface Written {
  id: number;
  /** By the clock of the site, without a zone: what lists are ordered by. */
  date: string;
  /** In UTC; drafts and embedded comments have none. */
  date_gmt?: string;
}

export interface Article extends Written {
  modified_gmt?: string;
  link: string;
  /** A type may have no title, and no excerpt. */
  title?: string;
  excerpt?: string;
  content?: string;
  comment_status?: string;
  sticky?: boolean;
  tags?: number[];
  categories?: number[];
  _embedded?: { author?: User[]; 'wp:term'?: Term[][] };
}

export interface Remark extends Written {
  post: number;
  author: number;
  author_name?: string;
  author_avatar_urls?: Record<string, unknown>;
  content: string;
}

/** WordPress says `null`, and a year of 0, where it has nothing. */
const given =
  <T>(reader: Reader<T>): Reader<T> =>
  (value, path) => {
    const isGiven = ([, each]: [string, unknown]) =>
      each !== null && !(typeof each === 'string' && each.startsWith('0000-00'));
    return reader(Object.fromEntries(Object.entries(record(value, path)).filter(isGiven)), path);
  };

/** A point in time, as ISO 8601 in UTC. What has no zone is in UTC already. */
export const moment: Reader<string> = (value, path) => {
  const said = string(value, path);
  const time = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(said) ? said : `${said}Z`);
  return Number.isNaN(time.getTime()) ? wrong(path, 'a date') : time.toISOString();
};

const local: Reader<string> = (value, path) =>
  moment(value, path) && /^\d{4}-\d\d-\d\dT[\d:]{8}/.test(string(value, path))
    ? string(value, path).slice(0, 19)
    : wrong(path, 'a date');

const rendered: Reader<string> = (value, path) => string(record(value, path)['rendered'], `${path}.rendered`);

/** PHP writes an object without fields as a list. */
const avatars: Reader<Record<string, unknown>> = (value, path) =>
  Array.isArray(value) && value.length === 0 ? {} : mapOf((each) => each)(value, path);

export const user = given(
  object<User>(
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
  ),
);

export const term = object<Term>({ id: count, name: string, slug: text, taxonomy: string }, {});

/** What could not be embedded is an error in its place. */
const isError = (value: unknown): boolean => typeof value === 'object' && value !== null && 'code' in value;

const embedded =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value, path) =>
    list(reader)(Array.isArray(value) ? value.filter((each) => !isError(each)) : value, path);

/** An article, with its author and its terms embedded. */
export const article = given(
  object<Article>(
    { id: count, date: local, link: string },
    {
      date_gmt: moment,
      modified_gmt: moment,
      title: rendered,
      excerpt: rendered,
      content: rendered,
      comment_status: string,
      sticky: flag,
      tags: list(count),
      categories: list(count),
      _embedded: given(
        object<NonNullable<Article['_embedded']>>(
          {},
          { author: embedded(user), 'wp:term': embedded(embedded(term)) },
        ),
      ),
    },
  ),
);

export const remark = given(
  object<Remark>(
    { id: count, post: count, date: local, author: count, content: rendered },
    { date_gmt: moment, author_name: string, author_avatar_urls: avatars },
  ),
);

/** When it was written, as far as is told. */
export const timeOf = ({ date, date_gmt = `${date}.000Z` }: Written): string => date_gmt;
