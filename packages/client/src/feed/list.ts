import type { FeedPage, Post } from '@parvis/model';
import type { Collection } from '../collection.ts';
import type { ParvisError } from '../error.ts';
import type { FeedFilter } from '../ports.ts';
import { reading } from '../reading.ts';
import type { FeedView, ShownPost } from './feed.ts';
import { isNewer, type Ordered } from './order.ts';
import { isIn } from './place.ts';
import { isAbsent, openWatched } from './watched.ts';

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

export function feedList(options: FeedListOptions): FeedList {
  const { filter, posts, gone, changed } = options;
  const { state, run, signal: era, reset } = reading(changed);
  const { watch, leave, held, clear: leaveAll } = openWatched({ posts, changed, absent });
  /** The newest first; everything down to `edge` that is not in `fresh`. */
  let shown: Ordered[] = [];
  let pinned: string[] = [];
  /** What is known to be there and is not shown. */
  const fresh = new Set<string>();
  /** What may belong here, and is not known yet. */
  const unsure = new Set<string>();
  let edge: Ordered | undefined;
  /** Down from here everything was read, page by page; what stands above came one by one. */
  let top: Ordered | undefined;
  let cursor: string | undefined;
  let missing: readonly string[] | undefined;
  /** More has come than one page brings: what is between it and `top` was never read. */
  let gap = false;

  /** Whether a first page is there. */
  const isBegun = () => state().status === 'ready';
  const isShown = (id: string) => shown.some((place) => place.id === id);
  /** Whether reading down to here left nothing unread above what was read before. */
  const meets = (last: Ordered | undefined) => !last || (top !== undefined && !isNewer(last, top));
  /** Whether a later page brings it anyway. */
  const isBeyond = (post: Ordered) => cursor !== undefined && edge !== undefined && isNewer(edge, post);

  function view(): FeedView {
    const waiting = options.waiting().filter(({ id }) => !isShown(id));
    return {
      ...state(),
      items: [...waiting, ...shown.flatMap(({ id }) => held(id))],
      pinned: pinned.flatMap(held),
      newCount: fresh.size,
      hasMore: cursor !== undefined,
      ...(missing && { missing }),
    };
  }

  function unwatch(id: string) {
    if (!isShown(id) && !pinned.includes(id)) leave(id);
  }

  /** While there is a gap something is counted, so that it is asked for; else it is looked for what there is in it. */
  function uncount(id: string) {
    if (fresh.delete(id) && gap && fresh.size === 0) void refresh();
  }

  function show(post: Post) {
    uncount(post.id);
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
    gap = false;
    missing = undefined;
    append(page);
    pin(page);
  }

  function append(page: FeedPage) {
    for (const post of page.items) show(post);
    edge = page.items.at(-1) ?? edge;
    ({ cursor, missing = missing } = page);
  }

  function absent(id: string) {
    gone.add(id);
    drop(id);
  }

  function drop(id: string) {
    shown = shown.filter((place) => place.id !== id);
    pinned = pinned.filter((other) => other !== id);
    uncount(id);
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
    leaveAll();
    fresh.clear();
    unsure.clear();
    shown = [];
    pinned = [];
    edge = top = cursor = missing = undefined;
    gap = false;
  }

  /**
   * Reads the first page, and on while it brings nothing but what is shown: that came one by one, and below it may be
   * something that nobody told of.
   */
  async function readTop(signal: AbortSignal): Promise<FeedPage> {
    let page = await options.read(undefined, signal);
    const { pinned = [] } = page;
    const items = [...page.items];
    while (
      page.cursor !== undefined &&
      !meets(page.items.at(-1)) &&
      page.items.every(({ id }) => isShown(id) || gone.has(id)) &&
      !signal.aborted
    ) {
      page = await options.read(page.cursor, signal);
      items.push(...page.items);
    }
    return { ...page, items, pinned };
  }

  /** Begins at the top again, which leaves nothing unread between. */
  async function restart(signal: AbortSignal) {
    const before = [...shown];
    const counted = [...fresh];
    const page = await readTop(signal);
    if (signal.aborted) return;
    // What has come while this was asked for stays.
    shown = shown.filter((place) => !before.includes(place));
    gap = false;
    for (const id of counted) fresh.delete(id);
    for (const { id } of before) unwatch(id);
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

  /** Counts a post if it belongs here. Throws when that cannot be known now, and keeps it in mind. */
  async function consider(id: string) {
    const signal = era();
    unsure.add(id);
    const answer = isShown(id) ? undefined : await watch(id);
    if (signal.aborted) return;
    if (answer?.status === 'ready' && !isShown(id) && belongs(answer.value)) fresh.add(id);
    unwatch(id);
    changed();
    if (answer?.status === 'failed' && !isAbsent(answer)) throw answer.error;
    unsure.delete(id);
  }

  async function peek(signal: AbortSignal) {
    const page = await readTop(signal);
    if (signal.aborted) return;
    if (!isBegun()) return begin(page);
    if (shown.length === 0) begin(page);
    else compare(page);
    await Promise.all([...unsure].map(consider));
  }

  /** Counts what is new in what was read from the top. */
  function compare(page: FeedPage) {
    pin(page);
    const { items } = page;
    ({ missing } = page);
    for (const post of items) {
      if (!isShown(post.id) && !gone.has(post.id) && !isBeyond(post)) fresh.add(post.id);
    }
    const last = page.cursor === undefined ? undefined : items.at(-1);
    gap = !meets(last);
    if (!gap) top = items[0];
    const reach = last ? shown.filter((place) => isNewer(place, last)) : shown;
    for (const { id } of reach) if (!items.some((post) => post.id === id)) posts.outdate(id);
    posts.refresh(false);
  }

  const refresh = () => run(undefined, peek);

  void refresh();

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
    showNew: () =>
      run('new', async (signal) => {
        // What could not be looked for may be newer still.
        if (!isBegun() || state().error) await peek(signal);
        if (!signal.aborted) await (gap ? restart(signal) : showFresh(signal));
      }),
    refresh,
    count(id) {
      if (isShown(id)) return;
      fresh.add(id);
      changed();
    },
    consider: (id) => consider(id).catch(() => refresh()),
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
      void refresh();
    },
    close: clear,
  };
}
