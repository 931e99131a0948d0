import type { FeedPage, Post } from '@parvis/model';
import type { Snapshot } from '../client.ts';
import type { Collection } from '../collection.ts';
import type { ParvisError } from '../error.ts';
import type { FeedFilter } from '../ports.ts';
import type { FeedView, ShownPost } from './feed.ts';
import { isNewer, type Ordered } from './order.ts';
import { isIn } from './place.ts';
import { reading } from './reading.ts';

export interface FeedListOptions {
  filter: FeedFilter;
  posts: Collection<ShownPost>;
  /** Reads a page and keeps its posts. */
  read(cursor: string | undefined, signal: AbortSignal): Promise<FeedPage>;
  /** What was removed; shared by all lists. */
  gone: Set<string>;
  /** Posts of the reader that wait to be sent to this feed, the newest first. */
  waiting(): readonly ShownPost[];
  /** Called when the view has changed, often several times in one go. */
  changed(): void;
}

/** One feed: ids of posts, in order, of which the posts themselves are held elsewhere. */
export interface FeedList {
  readonly filter: FeedFilter;
  view(): FeedView;
  more(): Promise<void>;
  showNew(): Promise<void>;
  /** Reads the first page again: what is new in it is counted, not shown. */
  refresh(): Promise<void>;
  /** A post that belongs here is there, and is not shown unasked. */
  count(id: string): void;
  /** A post is there that may belong here. */
  consider(id: string): Promise<void>;
  /** Shows a post in its place, if it belongs here. */
  insert(post: Post): void;
  /** Takes a post out. */
  drop(id: string): void;
  /** Has everything that is shown read again when it is looked at. */
  outdate(): void;
  /** Begins anew with another reader. */
  reset(): void;
  close(): void;
}

/** A post that is watched. */
interface Member {
  leave: AbortController;
  snapshot: Snapshot<ShownPost>;
  /** Resolves to the first that is known of it, or to nothing when it is watched no more. */
  known: Promise<Snapshot<ShownPost> | undefined>;
}

export function feedList(options: FeedListOptions): FeedList {
  const { filter, posts, gone, changed } = options;
  const { state, run, signal: era, reset } = reading(changed);
  /** Everything that is watched: shown, pinned, or asked for. */
  const members = new Map<string, Member>();
  /** The newest first; everything down to `edge` that is not in `fresh`. */
  let shown: Ordered[] = [];
  let pinned: string[] = [];
  /** What is known to be there and is not shown. */
  const fresh = new Set<string>();
  let edge: Ordered | undefined;
  /** Down from here everything was read, page by page; what stands above came one by one. */
  let top: Ordered | undefined;
  let cursor: string | undefined;
  /** More has come than one page brings: what is between it and `top` was never read. */
  let gap = false;

  const isShown = (id: string) => shown.some((place) => place.id === id);
  /** Whether a later page brings it anyway. */
  const isBeyond = (post: Ordered) => cursor !== undefined && edge !== undefined && isNewer(edge, post);

  function view(): FeedView {
    const held = (id: string) => {
      const snapshot = members.get(id)?.snapshot;
      return snapshot?.status === 'ready' ? [snapshot.value] : [];
    };
    const waiting = options.waiting().filter(({ id }) => !isShown(id));
    return {
      ...state(),
      items: [...waiting, ...shown.flatMap(({ id }) => held(id))],
      pinned: pinned.flatMap(held),
      newCount: fresh.size,
      hasMore: cursor !== undefined,
    };
  }

  function watch(id: string): Member['known'] {
    const there = members.get(id);
    if (there) return there.known;
    const leave = new AbortController();
    let resolve!: (snapshot: Snapshot<ShownPost> | undefined) => void;
    const known: Member['known'] = new Promise((settle) => (resolve = settle));
    const member: Member = { leave, known, snapshot: { status: 'pending' } };
    members.set(id, member);
    leave.signal.addEventListener('abort', () => resolve(undefined));
    posts.watch(
      id,
      (snapshot) => {
        member.snapshot = snapshot;
        if (snapshot.status !== 'pending') resolve(snapshot);
        if (isAbsent(snapshot)) {
          gone.add(id);
          drop(id);
        }
        changed();
      },
      leave,
    );
    return known;
  }

  function unwatch(id: string) {
    if (isShown(id) || pinned.includes(id)) return;
    members.get(id)?.leave.abort();
    members.delete(id);
  }

  function show(post: Post) {
    fresh.delete(post.id);
    if (isShown(post.id) || gone.has(post.id)) return;
    const { id, createdAt } = post;
    const place = { id, createdAt };
    const at = shown.findIndex((other) => isNewer(place, other));
    shown.splice(at < 0 ? shown.length : at, 0, place);
    void watch(id);
  }

  function pin(page: FeedPage) {
    const before = pinned;
    pinned = (page.pinned ?? []).map(({ id }) => id).filter((id) => !gone.has(id));
    for (const id of pinned) void watch(id);
    for (const id of before) unwatch(id);
  }

  function begin(page: FeedPage) {
    top = page.items[0];
    append(page);
    pin(page);
  }

  function append(page: FeedPage) {
    for (const post of page.items) show(post);
    edge = page.items.at(-1) ?? edge;
    cursor = page.cursor;
  }

  function drop(id: string) {
    shown = shown.filter((place) => place.id !== id);
    pinned = pinned.filter((other) => other !== id);
    fresh.delete(id);
    unwatch(id);
    changed();
  }

  /** Whether a post is one of this feed; others of an author tell who that is. */
  const belongs = (post: Post) =>
    isIn(
      filter,
      post,
      shown.flatMap(({ id }) => posts.held(id)?.value.author.id ?? []),
    );

  /** Forgets what is shown, and takes what comes of requests under way for nothing. */
  function clear() {
    reset();
    for (const { leave } of members.values()) leave.abort();
    members.clear();
    fresh.clear();
    shown = [];
    pinned = [];
    edge = top = cursor = undefined;
    gap = false;
  }

  const first = () =>
    run(undefined, async (signal) => {
      const page = await options.read(undefined, signal);
      if (!signal.aborted) begin(page);
    });

  /** Begins at the top again, which leaves nothing unread between. */
  async function restart(signal: AbortSignal) {
    const before = shown;
    const counted = [...fresh];
    const page = await options.read(undefined, signal);
    if (signal.aborted) return;
    // What has come while this was asked for stays.
    shown = shown.filter((place) => !before.includes(place));
    for (const id of counted) fresh.delete(id);
    for (const { id } of before) unwatch(id);
    gap = false;
    begin(page);
  }

  async function showFresh(signal: AbortSignal) {
    const asked = [...fresh];
    const answers = await Promise.all(asked.map(watch));
    if (signal.aborted) return;
    let failure: ParvisError | undefined;
    asked.forEach((id, index) => {
      const answer = answers[index];
      if (!answer || isAbsent(answer)) return;
      if (answer.status === 'failed') failure = answer.error;
      else if (answer.status === 'ready' && !isBeyond(answer.value)) show(answer.value);
      else fresh.delete(id);
      unwatch(id);
    });
    if (failure) throw failure;
  }

  async function peek(signal: AbortSignal) {
    const page = await options.read(undefined, signal);
    if (signal.aborted) return;
    if (shown.length === 0) return begin(page);
    pin(page);
    const { items } = page;
    for (const post of items) {
      if (!isShown(post.id) && !gone.has(post.id) && !isBeyond(post)) fresh.add(post.id);
    }
    const last = items.at(-1);
    if (page.cursor === undefined || (top && last && !isNewer(last, top))) top = items[0];
    else gap = true;
    const reach = page.cursor === undefined || !last ? shown : shown.filter((place) => isNewer(place, last));
    for (const { id } of reach) if (!items.some((post) => post.id === id)) posts.outdate(id);
    posts.refresh(false);
  }

  void first();

  return {
    filter,
    view,
    more() {
      if (cursor === undefined) return Promise.resolve();
      const asked = cursor;
      return run('more', async (signal) => {
        // Asked for twice, it is read once.
        if (cursor !== asked) return;
        const page = await options.read(cursor, signal);
        if (!signal.aborted) append(page);
      });
    },
    showNew: () => run('new', (signal) => (gap ? restart(signal) : showFresh(signal))),
    refresh: () => (state().status === 'ready' ? run(undefined, peek) : first()),
    count(id) {
      if (isShown(id)) return;
      fresh.add(id);
      changed();
    },
    async consider(id) {
      if (isShown(id)) return;
      const signal = era();
      const answer = await watch(id);
      if (signal.aborted) return;
      if (answer?.status === 'ready' && !isShown(id) && belongs(answer.value)) fresh.add(id);
      unwatch(id);
      changed();
    },
    insert(post) {
      if (isBeyond(post) || !belongs(post)) return;
      show(post);
      changed();
    },
    drop,
    outdate: () => shown.forEach(({ id }) => posts.outdate(id)),
    reset() {
      clear();
      changed();
      void first();
    },
    close: clear,
  };
}

/** Whether the source says that there is no such thing for this reader. */
const isAbsent = (snapshot: Snapshot<unknown>): boolean =>
  snapshot.status !== 'pending' && snapshot.error?.code === 'not_found';
