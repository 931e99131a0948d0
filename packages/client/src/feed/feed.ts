import type { Comment, ErrorCode, Page, Post, Reaction, ReactionKind, Tag, Version } from '@parvis/model';
import type { Listener, PagedOptions, Watch, WatchOptions } from '../client.ts';
import type { ParvisError } from '../error.ts';
import type { CallOptions, FeedFilter, FeedPort, NewPost } from '../ports.ts';

/** What the reader wrote and the source does not hold yet. */
export interface Unsent {
  /** Of a new post or comment its own id; of an edit one of its own. */
  readonly id: string;
  readonly kind: 'post' | 'comment' | 'edit';
  /** What was written. */
  readonly text: string;
  /** Id of the post that is commented on, or of what is edited. */
  readonly of?: string;
  /** Where a post was written. */
  readonly place?: Pick<FeedFilter, 'group' | 'about'>;
  /** Why the source refused it. It is not sent again unless that is asked for. Absent while it waits. */
  readonly refused?: ErrorCode;
}

/** A comment as a reader is shown it: their own at once, marked until the source holds it. */
export type ShownComment = Comment & { readonly unsent?: Unsent };

/**
 * A post as a reader is shown it, with what they wrote, edited and chose themself at once. An edit that was refused
 * shows in `unsent` only; the text is the one that the source holds.
 */
export type ShownPost = Omit<Post, 'comments'> & {
  readonly comments: { readonly count: number; readonly latest: ShownComment[] };
  readonly unsent?: Unsent;
};

/** A list at one moment. */
export interface ListView<T> {
  /** `pending` until the first page is there, `failed` when it did not come. */
  readonly status: 'pending' | 'ready' | 'failed';
  readonly items: readonly T[];
  /** Whether `more` brings older ones. */
  readonly hasMore: boolean;
  /** What is being read after the first page. */
  readonly loading?: 'more' | 'new';
  /** Why the newest request failed, or the newest could not be had. What was read before still stands. */
  readonly error?: ParvisError;
}

/** Posts, the newest first. Nothing is ever put among them unasked but what the reader wrote. */
export interface FeedView extends ListView<ShownPost> {
  /** Those that are pinned in this place; they stand among `items` as well. */
  readonly pinned: readonly ShownPost[];
  /** What readers call the feeds that did not answer, of several; absent when all did. */
  readonly missing?: readonly string[];
  /** How many there are that `showNew` would show: at least so many, when many have come. */
  readonly newCount: number;
}

/** Its promises resolve when the view says what came of it, and never reject. */
export interface ListWatch {
  /** Reads a page of older ones. */
  more(): Promise<void>;
  /** Asks again for what failed, or is old. */
  retry(): Promise<void>;
}

export interface FeedWatch extends ListWatch {
  /** Takes the new posts into the list. */
  showNew(): Promise<void>;
}

/** Something written, on its way. */
export interface Writing {
  readonly id: string;
  /** Resolves when it outlives the page; rejects when nobody is signed in or it cannot be stored. */
  readonly kept: Promise<void>;
  /** Resolves when the source holds it; rejects when it refuses. Not before there is a network. */
  readonly sent: Promise<void>;
}

/** What was written and not sent, of the present reader, on this device. */
export interface Outbox {
  /** Called at once with all there is, the oldest first, and at each change. */
  watch(listener: (unsent: readonly Unsent[]) => void, options: WatchOptions): void;
  /** Sends what was refused once more. */
  retry(id: string): void;
  /** Drops it: it was given back to its writer, or is not wanted any more. */
  remove(id: string): void;
}

/** What is being typed, kept through whatever happens to the page. Per place and tab, of the present reader. */
export interface Drafts {
  /** Whether any was kept. */
  any(): Promise<boolean>;
  /** What was being typed in this place, in this tab or in one that is gone. */
  get(place: string): Promise<string | undefined>;
  /** Keeps a text; it is stored within half a second. An empty one is removed. */
  set(place: string, text: string): void;
  remove(place: string): void;
}

/**
 * Posts, comments and reactions, live. What the reader writes shows at once in every list, waits while the network is
 * away, outlives the page, and is sent once, in order, as the person who wrote it.
 */
export interface Feed {
  readonly can: FeedPort['can'];
  watch(filter: FeedFilter, listener: (view: FeedView) => void, options: WatchOptions): FeedWatch;
  watchPost(id: string, listener: Listener<ShownPost>, options: WatchOptions): Watch;
  /** Comments of a post, the oldest first; `more` reads older ones. */
  watchComments(
    post: string,
    listener: (view: ListView<ShownComment>) => void,
    options: WatchOptions,
  ): ListWatch;
  /** Who reacted, the newest first. */
  reactions(post: string, options: PagedOptions & { kind?: ReactionKind }): Promise<Page<Reaction>>;
  /** What it said, the newest first, what it says now included. */
  versions(written: Post | Comment, options: PagedOptions): Promise<Page<Version>>;
  /** Loads what it takes to write and to click, which is not there before it is needed. */
  prepare(): Promise<void>;
  /** Hashtags that begin so. */
  complete(prefix: string, options: CallOptions): Promise<Tag[]>;

  post(post: NewPost): Writing;
  comment(post: string, text: string): Writing;
  edit(written: Post | Comment, text: string): Writing;
  /**
   * Shows the reader's reaction at once and sends it; of several, the last one wins. Resolves when the source holds
   * it, or it waits for the network; rejects, and shows what the source holds, when it is refused.
   */
  react(post: string, kind: ReactionKind | undefined): Promise<void>;

  /** These act at once, and undo that and reject when the source does not take it. */
  remove(written: Post | Comment): Promise<void>;
  restore(written: Post | Comment): Promise<void>;
  pin(post: string, pinned: boolean): Promise<void>;
  announce(post: string, announced: boolean): Promise<void>;
  /** Chooses answers of its poll, as places from 0, for good. Resolves when the source holds it. */
  vote(post: string, choices: readonly number[]): Promise<void>;
  markRead(post: string): Promise<void>;
  report(written: Post | Comment, reason: string): Promise<void>;

  readonly outbox: Outbox;
  readonly drafts: Drafts;
}
