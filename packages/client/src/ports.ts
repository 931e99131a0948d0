import type {
  Attending,
  CalendarEvent,
  Change,
  Comment,
  Document,
  FeedPage,
  Group,
  Member,
  Page,
  Person,
  PersonSummary,
  Post,
  Reaction,
  ReactionKind,
  Recommendation,
  Recommendations,
  Session,
  StreamSignal,
  Subject,
  SubjectKind,
  Synonym,
  Subscription,
  Tag,
  Trends,
  Version,
} from '@parvis/model';
import type { Listener, WatchOptions } from './client.ts';
import type { Identities } from './combine/identities.ts';
import type { ParvisError } from './error.ts';

/**
 * A source is one object with the ports it serves. Reads are plural and answer one value or one error per key;
 * a port's reads are served whole or the port is left out. What a port can write it says in `can`.
 */
export interface Source {
  /** Names the source in errors, caches and the outbox: stable over reloads, and no secret. */
  readonly name: string;
  readonly session?: SessionPort;
  readonly people?: PeoplePort;
  readonly recommendations?: RecommendationsPort;
  readonly groups?: GroupsPort;
  readonly feed?: Loadable<FeedPort>;
  readonly tags?: Loadable<TagsPort>;
  readonly changes?: Loadable<ChangesPort>;
  readonly events?: Loadable<EventsPort>;
  /** Who is who, where others are combined with a source of people. */
  readonly identities?: Identities;
  /** Names what is kept on the device, where not all of what is combined matters to that. */
  readonly kept?: string;
  readonly documents?: Loadable<DocumentsPort>;
}

/** A port, or what loads it when it is first needed: most pages do without the larger ones. */
export type Loadable<P extends object> = P | (() => Promise<P>);

/** The port itself. */
export const loaded = async <P extends object>(port: Loadable<P>): Promise<P> =>
  typeof port === 'function' ? port() : port;

export type PortName = Exclude<keyof Source, 'name' | 'identities' | 'kept'>;

export interface CallOptions {
  signal: AbortSignal;
}

export interface ListOptions extends CallOptions {
  cursor?: string;
  /** At most this many items; the source may give fewer. */
  limit?: number;
}

/** One answer per key asked for, in any order; a key that is missing is an error of the adapter. */
export type Answers<T> = Map<string, T | ParvisError>;

export interface SessionPort {
  readonly can: { signOut: boolean };
  /** Rejects with `unauthenticated` when the source knows nobody. */
  get(options: CallOptions): Promise<Session>;
  signOut(options: CallOptions): Promise<void>;
}

/**
 * A person is asked for by id, mail address or login, whichever is at hand; letter case does not matter.
 */
export interface PeoplePort {
  readonly can: Record<string, never>;
  /** At most this many keys are handed over at once. */
  readonly batchLimit: number;
  get(keys: readonly string[], options: CallOptions): Promise<Answers<PersonSummary>>;
  details(keys: readonly string[], options: CallOptions): Promise<Answers<Person>>;
  /** Forgives accents and small typing errors where the source can. An empty query lists everybody. */
  search(query: string, options: ListOptions): Promise<Page<PersonSummary>>;
  /**
   * Adds to what a watcher is told the photographs that take a token, once the element that shows them is near the
   * viewport. It is told of people whom this source did not name, too. Left out where the browser may fetch them by itself.
   */
  illustrate?(listener: Listener<PersonSummary>, options: WatchOptions): Listener<PersonSummary>;
}

export interface RecommendationsPort {
  readonly can: {
    /** The kinds of subject that the reader may recommend here. */
    recommend: readonly SubjectKind[];
    /** Those of which the reader is told who recommends them, and may not. */
    tell?: readonly SubjectKind[];
    /** Those of which nobody is told who, but only how many. */
    count?: readonly SubjectKind[];
  };
  readonly batchLimit: number;
  /** Keys are those of `subjectKey`. */
  get(subjects: readonly Subject[], options: CallOptions): Promise<Answers<Recommendations>>;
  /** Who recommends it, the reader's colleagues first, then the newest. */
  list(subject: Subject, options: ListOptions): Promise<Page<Recommendation>>;
  /**
   * Makes it so that the reader recommends the subject, or does not. Idempotent. `revision` is the one the
   * reader last saw; rejects with `precondition_failed` when it is no longer the newest.
   */
  set(
    subject: Subject,
    recommended: boolean,
    options: CallOptions & { revision: number },
  ): Promise<Recommendations>;
}

export interface GroupsPort {
  readonly can: { join: boolean };
  readonly batchLimit: number;
  /** By id or slug. */
  get(keys: readonly string[], options: CallOptions): Promise<Answers<Group>>;
  list(options: ListOptions): Promise<Page<Group>>;
  members(group: string, options: ListOptions): Promise<Page<Member>>;
  join(group: string, options: CallOptions): Promise<Group>;
  leave(group: string, options: CallOptions): Promise<Group>;
}

/**
 * Which posts. Of nothing, those addressed to everyone. `group` (id or slug) is the group's own; `about` the
 * conversation of a page, and with `group` the one that belongs to it; `tag` and `author` are all that the reader may
 * see with the tag, or by the person, and `tag` with `group` what is so in that group. Other combinations are refused
 * with `bad_request`.
 */
export interface FeedFilter {
  group?: string;
  /** URL of a page, as the reader's browser has it. */
  about?: string;
  /** In any spelling, without the `#`. */
  tag?: string;
  /** Id, mail address or login. */
  author?: string;
}

/** What its author says of a new post. The same values again, with the same id, are the same post. */
export interface NewPost extends Pick<FeedFilter, 'group' | 'about'> {
  kind: string;
  text: string;
}

/** `revision` is the one the reader last saw; rejects with `precondition_failed` when it is no longer the newest. */
export type RevisionOptions = CallOptions & { revision: number };

/**
 * Posts and what hangs on them. Ids are UUIDs that the client makes, and every write may be sent again: what is so
 * already is left as it is.
 */
export interface FeedPort {
  readonly can: {
    /** Kinds of post that may be written; none in a source that is only read. */
    post: readonly string[];
    /** Where it may be written besides everyone's feed; in all places when that is not said. */
    places?: readonly ('group' | 'about')[];
    comment: boolean;
    react: readonly ReactionKind[];
    edit: boolean;
    /** Taking away, and undoing that. */
    remove: boolean;
    pin: boolean;
    announce: boolean;
    report: boolean;
    /** Whether it takes votes; not, when that is not said. */
    poll?: boolean;
  };
  readonly batchLimit: number;
  /** The newest first. The first page brings what is pinned. */
  list(filter: FeedFilter, options: ListOptions): Promise<FeedPage>;
  /** By id; `not_found` for what was removed as well. */
  get(ids: readonly string[], options: CallOptions): Promise<Answers<Post>>;
  /** The newest first. */
  comments(post: string, options: ListOptions): Promise<Page<Comment>>;
  /** Who reacted, the newest first; of one kind or of all. */
  reactions(post: string, options: ListOptions & { kind?: ReactionKind }): Promise<Page<Reaction>>;
  /** What a post or a comment said, the newest first, what it says now included. */
  versions(written: Written, options: ListOptions): Promise<Page<Version>>;

  /** Rejects with `conflict` when the id is somebody else's or was used for another post, `gone` when it was removed. */
  post(id: string, post: NewPost, options: CallOptions): Promise<Post>;
  comment(id: string, comment: { post: string; text: string }, options: CallOptions): Promise<Comment>;
  editPost(id: string, text: string, options: RevisionOptions): Promise<Post>;
  editComment(id: string, text: string, options: RevisionOptions): Promise<Comment>;
  remove(written: Written, options: CallOptions): Promise<void>;
  /** Undoes a removal; only who removed it can. */
  restorePost(id: string, options: CallOptions): Promise<Post>;
  restoreComment(id: string, options: CallOptions): Promise<Comment>;
  /** Makes it so that the reader's reaction is this kind, or none. */
  react(post: string, kind: ReactionKind | undefined, options: RevisionOptions): Promise<Post>;
  /**
   * Chooses answers of the poll of a post, as places from 0. A vote is final: the same again is left as it is, another one
   * is a `conflict`, and so is one after the end. Served where `can.poll` says so.
   */
  vote?(post: string, choices: readonly number[], options: CallOptions): Promise<Post>;
  /** Rejects with `conflict` when as many are pinned in its place as can be. */
  pin(post: string, pinned: boolean, options: CallOptions): Promise<Post>;
  /** Remembers that the reader has read a pinned post. */
  markRead(post: string, options: CallOptions): Promise<void>;
  announce(post: string, announced: boolean, options: CallOptions): Promise<Post>;
  /** Tells those who look after the place. A person's second report of the same thing replaces the first. */
  report(written: Written, reason: string, options: CallOptions): Promise<void>;
}

/** What people write into a feed. */
export interface Written {
  kind: 'post' | 'comment';
  id: string;
}

/**
 * A tag is given in any spelling, without the `#`. Tags that mean the same are one: they are completed to the one under
 * whose name they are shown, trend together, and a feed by any of them holds the posts of all.
 */
export interface TagsPort {
  /** `trends`: whether it tells any; `synonyms`: whether readers with that right may say which tags mean the same. */
  readonly can: { trends: boolean; synonyms: boolean };
  /** At most ten tags that begin so, in any spelling, those used most first. */
  complete(prefix: string, options: CallOptions): Promise<Tag[]>;
  /**
   * What more people talk about than usual, out of what everybody may read, or in one group (id or slug); of what is
   * only read by some, outsiders learn nothing. A tag that one person uses is no trend.
   */
  trends(options: CallOptions & { group?: string }): Promise<Trends>;
  /** Rejects with `forbidden` for readers who may not keep them. */
  synonyms(options: ListOptions): Promise<Page<Synonym>>;
  /** Makes a tag mean another one, or with `undefined` only itself. Idempotent. */
  setSynonym(tag: string, of: string | undefined, options: CallOptions): Promise<void>;
}

/** A live source says what has changed; it is then read again by the port it belongs to. */
export interface ChangesPort {
  readonly can: Record<string, never>;
  /**
   * Changes of what the reader may see, each at least once, from position `since` on. Without one the stream begins a
   * minute in the past, so that nothing is missed between a page's first read and its stream. It may end, with or
   * without saying so, and is then asked for again with the last position; it rejects when it cannot be opened.
   */
  stream(options: CallOptions & { since?: string }): AsyncIterable<Change | StreamSignal>;
}

/** Which events: those that touch days, as `2026-11-26`, of an IANA zone; `to` is not one of them any more. */
export interface EventFilter {
  from: string;
  to: string;
  zone: string;
  /** Id or slug. Without it those for everyone and those of the groups that the reader has joined. */
  group?: string;
}

/** What happens when. Each day of a series is an event of its own, with an id of its own. */
export interface EventsPort {
  readonly can: {
    /** Whether it takes an answer of who comes. */
    attend: boolean;
    /** Whether it gives out addresses to which a calendar subscribes. */
    subscribe: boolean;
  };
  readonly batchLimit: number;
  /** In order of their beginning, by the clock of the zone that is asked for. */
  list(filter: EventFilter, options: ListOptions): Promise<Page<CalendarEvent>>;
  /** By id. */
  get(ids: readonly string[], options: CallOptions): Promise<Answers<CalendarEvent>>;
  /** Makes it so that this is the reader's answer. A no is always taken. */
  attend(id: string, status: Attending, options: RevisionOptions): Promise<CalendarEvent>;
  /** The address that a calendar asks for all events that the reader may see, or for those of a group. */
  subscribe(options: CallOptions & { group?: string }): Promise<Subscription>;
  /** Makes all addresses that were given out to the reader worth nothing. */
  unsubscribe(options: CallOptions): Promise<void>;
}

/**
 * Which documents: those of a group (id or slug) or of a site (its address, or what its system calls it), and of nothing
 * those that the reader used last. Both at once are refused with `bad_request`.
 */
export interface DocumentFilter {
  group?: string;
  site?: string;
}

/** Documents where they are kept; they are listed, and opened there. */
export interface DocumentsPort {
  readonly can: Record<string, never>;
  /** Those that were changed last come first, and of nothing those that were used last. */
  list(filter: DocumentFilter, options: ListOptions): Promise<Page<Document>>;
}

/** The key under which a subject is asked for and kept: `page:https://intranet.example/news`. */
export const subjectKey = (subject: Subject): string => `${subject.kind}:${subject.id}`;

/** The subject of a key made by `subjectKey`. */
export function subjectOf(key: string): Subject {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as SubjectKind, id: key.slice(colon + 1) };
}
