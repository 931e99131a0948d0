import type {
  Group,
  Member,
  Page,
  Person,
  PersonSummary,
  Recommendation,
  Recommendations,
  Session,
  Subject,
  SubjectKind,
} from '@parvis/model';
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
}

export type PortName = Exclude<keyof Source, 'name'>;

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
}

export interface RecommendationsPort {
  /** The kinds of subject this source keeps recommendations of. */
  readonly can: { recommend: readonly SubjectKind[] };
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

/** The key under which a subject is asked for and kept: `page:https://intranet.example/news`. */
export const subjectKey = (subject: Subject): string => `${subject.kind}:${subject.id}`;

/** The subject of a key made by `subjectKey`. */
export function subjectOf(key: string): Subject {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as SubjectKind, id: key.slice(colon + 1) };
}
