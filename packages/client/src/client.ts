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
} from '@parvis/model';
import type { ParvisError } from './error.ts';
import type { Events } from './events/events.ts';
import type { Feed } from './feed/feed.ts';
import type { Named } from './named.ts';
import type { PortName, Source } from './ports.ts';
import type { Tags } from './tags.ts';

/**
 * What is known of one thing at one moment.
 *
 * `stale` means that the newest attempt to refresh it failed (`error` says why) and the value is the one of
 * `asOf`, in milliseconds since 1970 by the reader's clock.
 */
export type Snapshot<T> =
  | { readonly status: 'pending' }
  | {
      readonly status: 'ready';
      readonly value: T;
      readonly asOf: number;
      readonly stale: boolean;
      readonly error?: ParvisError;
    }
  | { readonly status: 'failed'; readonly error: ParvisError };

/** Called at once with what is known, and again at each change, until the signal aborts. */
export type Listener<T> = (snapshot: Snapshot<T>) => void;

export interface WatchOptions {
  signal: AbortSignal;
  /** The element that shows it, for what waits until that is near the viewport. */
  host?: Element;
}

/** Ends with its signal. `retry` asks again, now. */
export interface Watch {
  retry(): void;
}

export interface PagedOptions {
  signal: AbortSignal;
  cursor?: string;
  limit?: number;
}

/** What elements, and pages of one's own, talk to. Every watcher of one thing shares one copy of it. */
export interface ParvisClient {
  /** Name of the source. */
  readonly source: string;
  /** Where a reader signs in, when the configuration says so. */
  readonly signInUrl?: string;
  /** Whether the source serves a port. */
  has(port: PortName): boolean;
  /** The address of a thing on this site, by the `links` templates; `/go/<kind>/<id>` where there is none. */
  link(kind: string, id: string): string;

  readonly session: {
    watch(listener: Listener<Session>, options: WatchOptions): Watch;
    signOut(options: { signal: AbortSignal }): Promise<void>;
  };
  readonly people: {
    /**
     * Name, title, team, contact. Asked for in one tick, any number of people are one batch. Of whom the page has already,
     * as it does of who wrote a post, it is told a photograph that takes a token, and nothing where there is none.
     */
    watch(whom: string | Named, listener: Listener<PersonSummary>, options: WatchOptions): Watch;
    /** Everything. */
    watchDetails(key: string, listener: Listener<Person>, options: WatchOptions): Watch;
    search(query: string, options: PagedOptions): Promise<Page<PersonSummary>>;
  };
  readonly recommendations: {
    /** Whether the reader may recommend such a thing; or, with `tell` or `count`, is only told who or how many do. */
    can(kind: Subject['kind'], what?: 'recommend' | 'tell' | 'count'): boolean;
    watch(subject: Subject, listener: Listener<Recommendations>, options: WatchOptions): Watch;
    list(subject: Subject, options: PagedOptions): Promise<Page<Recommendation>>;
    /** Loads what it takes to recommend, which is not there before it is needed. */
    prepare(): Promise<void>;
    /**
     * Shows the reader's intent at once in every watcher and sends it. Of several calls, the last one wins.
     * Resolves when the source holds the last intent; rejects, and shows what the source holds, when it refuses.
     */
    set(subject: Subject, recommended: boolean): Promise<void>;
  };
  readonly groups: {
    watch(key: string, listener: Listener<Group>, options: WatchOptions): Watch;
    list(options: PagedOptions): Promise<Page<Group>>;
    members(group: string, options: PagedOptions): Promise<Page<Member>>;
    join(group: string): Promise<void>;
    leave(group: string): Promise<void>;
  };
  /** Posts, comments and reactions: loaded at the first call. Rejects with `unsupported` where the source has none. */
  feed(): Promise<Feed>;
  /** Trends and synonyms of hashtags: loaded at the first call. Rejects with `unsupported` where the source has none. */
  tags(): Promise<Tags>;
  /** Events and who comes: loaded at the first call. Rejects with `unsupported` where the source has none. */
  events(): Promise<Events>;
  /** Forgets everything and closes every listener, timer, channel and request. */
  close(): void;
}

export interface ClientOptions {
  source: Source;
  /** Where things are found on this site: `{ person: '/people/{id}' }`. */
  links?: Record<string, string>;
  signInUrl?: string;
  /**
   * Milliseconds for which a page shows posts or events before it opens a stream of changes, which tells of what has changed
   * meanwhile too; up to twice as long, so that not all pages do so at one moment. Default 2000.
   */
  liveAfter?: number;
}
