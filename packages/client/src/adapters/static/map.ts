import type {
  Comment,
  Document,
  Group,
  Member,
  Person,
  PersonSummary,
  Post,
  Recommendations,
  Tag,
} from '@parvis/model';
import { hashtagsIn } from '@parvis/model/hashtag';
import { changedFirst, newestFirst, summaryOf } from '../../listing.ts';
import { subjectKey } from '../../ports.ts';
import { count, flag, list, object, oneOf, record, string, text, wrong, type Reader } from '../../read.ts';
import { documentFields } from '../../shapes/document.ts';
import { person, personSummary } from '../../shapes/person.ts';
import { post as postShape } from '../../shapes/post.ts';
import { tag } from '../../shapes/trend.ts';
import { subject } from '../../shapes/recommendation.ts';
import { moment } from '../../shapes/time.ts';

/** What a file holds, ready to be asked. */
export interface Company {
  people: readonly Person[];
  /** By id, mail address and login, in small letters. */
  byKey: ReadonlyMap<string, Person>;
  groups: readonly { group: Group; members: readonly Member[] }[];
  /** The newest first. */
  posts: readonly Post[];
  comments: readonly Comment[];
  tags: readonly Tag[];
  recommendations: ReadonlyMap<string, Recommendations>;
  /** Those that were changed last come first. */
  documents: readonly Document[];
}

const FIELDS = ['people', 'groups', 'posts', 'comments', 'tags', 'recommendations', 'documents'];

/** Whatever the file says, what was read of it cannot be changed. */
const CANNOT = { edit: false, remove: false, report: false };

/** Reads a file: each list is one of the model, and what a list does not say of a thing is what is usual. */
export const company: Reader<Company> = (value, path) => {
  const file = record(value, path);
  // A misspelt list would be an empty one.
  for (const field of Object.keys(file)) {
    if (!FIELDS.includes(field) && !field.startsWith('$'))
      wrong(`${path}.${field}`, `one of ${FIELDS.join(', ')}`);
  }
  const part = <T>(field: string, item: Reader<T>): T[] => list(item)(file[field] ?? [], `${path}.${field}`);

  const people = part('people', person);
  const byKey = new Map<string, Person>();
  for (const each of people.toReversed()) {
    for (const key of [each.login, each.mail, each.id]) if (key) byKey.set(key.toLowerCase(), each);
  }
  /** A person of the model, or the id, mail address or login of one of the file's. */
  const someone: Reader<PersonSummary> = (given, where) => {
    if (typeof given !== 'string') return personSummary(given, where);
    const found = byKey.get(given.toLowerCase());
    return found ? summaryOf(found) : wrong(where, 'somebody whom "people" names');
  };

  const groups = part('groups', groupReader(someone));
  const posts = part('posts', postReader(someone, groups));
  const ids = new Set(posts.map(({ id }) => id));
  const comments = part('comments', commentReader(someone, ids));
  return {
    people,
    byKey,
    groups,
    posts: newestFirst(posts.map((post) => withComments(post, comments))),
    comments,
    tags: part('tags', tag),
    recommendations: new Map(
      part('recommendations', recommendationReader(someone)).map((each) => [subjectKey(each.subject), each]),
    ),
    documents: changedFirst(part('documents', documentReader(someone, groups))),
  };
};

const groupReader = (someone: Reader<PersonSummary>): Reader<Company['groups'][number]> => {
  type Given = Omit<Group, 'memberCount'> & { memberCount?: number; members?: Member[] };
  const given = object<Given>(
    { id: text, slug: text, name: text, visibility: oneOf('open', 'closed', 'secret') },
    {
      description: string,
      role: oneOf('member', 'owner'),
      memberCount: count,
      members: list(object<Member>({ person: someone, role: oneOf('member', 'owner') }, {})),
    },
  );
  return (value, path) => {
    const { members = [], memberCount = members.length, ...group } = given(value, path);
    return { group: { ...group, memberCount }, members };
  };
};

const writtenReader = (
  someone: Reader<PersonSummary>,
): Reader<Pick<Post, 'id' | 'author' | 'text' | 'createdAt'>> =>
  object({ id: text, author: someone, text: string, createdAt: utc }, {});

/** Times as `Date` writes them, so that they are ordered as texts are. */
const utc: Reader<string> = (value, path) => new Date(moment(value, path)).toISOString();

/** A group of the file by id or slug. What is no text stays for the model's reader. */
const placeReader =
  (groups: Company['groups']): Reader<Post['group']> =>
  (value, path) => {
    if (typeof value !== 'string') return undefined;
    const found = groups.find(({ group: { id, slug } }) => id === value || slug === value);
    return found
      ? { id: found.group.id, slug: found.group.slug, name: found.group.name }
      : wrong(path, 'a group of the file');
  };

const postReader = (someone: Reader<PersonSummary>, groups: Company['groups']): Reader<Post> => {
  const written = writtenReader(someone);
  /** What a post need not say. */
  const usual = {
    kind: 'status',
    revision: 0,
    comments: { count: 0, latest: [] },
    reactions: { counts: [], revision: 0 },
    announcement: false,
    can: { ...CANNOT, comment: false, react: false, pin: false, announce: false },
  };
  const place = placeReader(groups);
  return (value, path) => {
    const said = written(value, path);
    const given = record(value, path);
    const group = place(given['group'], `${path}.group`);
    const tags = [...new Set(hashtagsIn(said.text).map(({ tag }) => tag))];
    const whole = { ...usual, tags, ...given, ...said, ...(group && { group }) };
    return { ...postShape({ ...whole, can: usual.can }, path), can: usual.can };
  };
};

const commentReader = (someone: Reader<PersonSummary>, posts: ReadonlySet<string>): Reader<Comment> => {
  const written = writtenReader(someone);
  const more = object<{ post: string; revision?: number; editedAt?: string }>(
    { post: text },
    { revision: count, editedAt: moment },
  );
  return (value, path) => {
    const { post, revision = 0, ...rest } = more(value, path);
    if (!posts.has(post)) wrong(`${path}.post`, 'a post of the file');
    return { ...written(value, path), ...rest, post, revision, can: CANNOT };
  };
};

function withComments(post: Post, comments: readonly Comment[]): Post {
  const under = newestFirst(comments.filter((comment) => comment.post === post.id));
  if (under.length === 0) return post;
  return {
    ...post,
    comments: { count: Math.max(under.length, post.comments.count), latest: under.slice(0, 2).reverse() },
  };
}

const recommendationReader = (someone: Reader<PersonSummary>): Reader<Recommendations> => {
  const given = object<
    Pick<Recommendations, 'subject' | 'count'> & { people?: PersonSummary[]; mine?: boolean }
  >({ subject, count }, { people: list(someone, 5), mine: flag });
  return (value, path) => ({ people: [], mine: false, ...given(value, path), revision: 0 });
};

const documentReader = (someone: Reader<PersonSummary>, groups: Company['groups']): Reader<Document> => {
  const { id, name, url, ...told } = documentFields;
  const place: Reader<NonNullable<Document['group']>> = (value, path) =>
    placeReader(groups)(value, path) ?? wrong(path, 'a group of the file');
  return object<Document>({ id, name, url }, { ...told, modifiedBy: someone, group: place });
};
