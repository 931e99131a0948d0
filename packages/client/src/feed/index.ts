import type { PersonSummary } from '@parvis/model';
import type { Core } from '../core.ts';
import { ParvisError } from '../error.ts';
import { act, part, type Part } from '../later.ts';
import { openLists } from '../lists.ts';
import { loaded, type FeedFilter } from '../ports.ts';
import type { Following } from '../reader.ts';
import type { Acting } from './acting.ts';
import type { CommentList } from './comments.ts';
import type { Feed, FeedView, ListView, ListWatch, ShownComment, ShownPost, Writing } from './feed.ts';
import { newId } from './id.ts';
import { openEarly } from './early.ts';
import { ownId } from '../named.ts';
import { isNoted, keptAs } from './kept.ts';
import { feedList, type FeedList } from './list.ts';
import { filterKey } from './place.ts';
import { arrive, type Room } from './room.ts';

/** Makes the feed of a client. It is loaded when a page first asks for it. */
export async function openFeed(
  core: Core,
  { following }: { following: Following },
  keepPerson: (person: PersonSummary, stamp: number) => void,
): Promise<Feed> {
  const { source, closed, clock, era, hold, join } = core;
  const port = await loaded(core.port('feed'));
  const lists = openLists<FeedList, FeedView>(closed);
  const comments = openLists<CommentList, ListView<ShownComment>>(closed);
  const gone = new Set<string>();
  let reader: PersonSummary | undefined;
  /** Most readers only read. */
  const acting: Part<Acting> = part(async () => {
    const { openActing } = await import('./acting.ts');
    // There within the turn in which it begins to hear of the person.
    acting.now = openActing(room, reader);
    early.give(acting.now);
    return acting.now;
  });
  const early = openEarly(acting, async () => keeps('drafts', await following.who()));

  // Before the posts: a list lets go of what it shows, so that nothing of it is asked for as somebody else.
  join({
    forget() {
      gone.clear();
      reader = undefined;
      early.forget();
      acting.now?.forget();
      for (const each of [...lists.all(), ...comments.all()]) each.reset();
      changes.now?.forget();
    },
    refresh(old) {
      acting.now?.refresh();
      look();
      changes.now?.refresh();
      for (const each of [...lists.all(), ...comments.all()]) {
        if (old || each.view().error) void each.refresh();
      }
    },
  });

  const posts = hold<ShownPost>({
    batchLimit: port.batchLimit,
    keyOf: ({ id }) => id,
    read: (ids, options) => port.get(ids, options),
    isNewer: (post, held) =>
      post.revision > held.revision || post.reactions.revision > held.reactions.revision,
    present: (post, key) => acting.now?.present(post, key) ?? post,
    taken({ author, comments: { latest } }, stamp) {
      for (const person of [author, ...latest.map((comment) => comment.author)]) keepPerson(person, stamp);
    },
  });

  const room: Room = { core, port, following, posts, lists, comments, gone, keepPerson };
  const changes = part(async () => {
    const { openChanges } = await import('./changes.ts');
    return openChanges(room, (id) => acting.now?.isOwn(id) ?? false);
  });
  const follow = (signal: AbortSignal) => following.listen(changes, signal);

  const keeps = (what: 'outbox' | 'drafts', person: PersonSummary) =>
    isNoted(keptAs(what, source.kept ?? source.name, ownId(person)));
  /** Sends what an earlier page, or another tab, has left; the outbox looks itself once it is there. */
  function look() {
    if (acting.now || !reader || !keeps('outbox', reader)) return;
    // It is looked for again when the person, the network or another tab is heard of.
    acting.load().catch(() => {});
  }
  following.told((person) => {
    reader = person;
    look();
  });
  following.heard('outbox', look);
  following.heard('own', (id) => {
    posts.reread(id).then(
      (post) => arrive(room, post),
      () => {},
    );
  });
  following.follow();

  async function readFeed(filter: FeedFilter, cursor: string | undefined, signal: AbortSignal) {
    const stamp = ++clock.now;
    const page = await port.list(filter, {
      signal: AbortSignal.any([signal, era()]),
      ...(cursor !== undefined && { cursor }),
    });
    const read = [...page.items, ...(page.pinned ?? [])];
    for (const post of read) posts.offer(post, stamp);
    changes.now?.check(read, stamp);
    return page;
  }

  const openList = (filter: FeedFilter) => (changed: () => void) =>
    feedList({
      filter,
      posts,
      gone,
      changed,
      read: (cursor, signal) => readFeed(filter, cursor, signal),
      waiting: () => acting.now?.waiting(filter) ?? [],
    });

  const does = <T>(work: (acting: Acting) => Promise<T>): Promise<T> => act(acting, core, work);

  function write(start: (acting: Acting, id: string) => Writing): Writing {
    const id = newId();
    const started = act(acting, core, (there) => start(there, id));
    const kept = started.then((writing) => writing.kept);
    const sent = started.then((writing) => writing.sent);
    for (const promise of [kept, sent]) promise.catch(() => {});
    return { id, kept, sent };
  }

  return {
    can: port.can,
    watch(filter, listener, options) {
      const watched = lists.watch(filterKey(filter), openList(filter), listener, options);
      if (watched) follow(options.signal);
      return {
        more: async () => watched?.more(),
        showNew: async () => watched?.showNew(),
        retry: async () => watched?.refresh(),
      };
    },
    watchPost(id, listener, options) {
      follow(options.signal);
      return posts.watch(id, listener, options);
    },
    watchComments(id, listener, options) {
      const { signal } = options;
      follow(signal);
      let watched: ListWatch | undefined;
      let loading = false;
      const begin = async () => {
        if (loading || signal.aborted) return;
        loading = true;
        const view = { items: [], hasMore: false };
        if (!acting.now) listener({ ...view, status: 'pending' });
        try {
          const { watchComments } = acting.now ?? (await acting.load());
          if (!signal.aborted) watched = watchComments(id, listener, options);
        } catch (error) {
          if (!signal.aborted && error instanceof ParvisError) listener({ ...view, status: 'failed', error });
        }
        loading = false;
      };
      void begin();
      return { more: async () => watched?.more(), retry: async () => (watched ? watched.retry() : begin()) };
    },
    reactions: (...asked) => does((there) => there.reactions(...asked)),
    versions: (...asked) => does((there) => there.versions(...asked)),
    complete: (...asked) => does((there) => there.complete(...asked)),
    async prepare() {
      await acting.load();
    },
    post: (post) => write((loaded, id) => loaded.post(id, post)),
    comment: (post, text) => write((loaded, id) => loaded.comment(id, post, text)),
    edit: (thing, text) => write((loaded, id) => loaded.edit(id, thing, text)),
    react: (...asked) => does((there) => there.react(...asked)),
    remove: (thing) => does((there) => there.remove(thing)),
    restore: (thing) => does((there) => there.restore(thing)),
    pin: (...asked) => does((there) => there.pin(...asked)),
    announce: (...asked) => does((there) => there.announce(...asked)),
    vote: (...asked) => does((there) => there.vote(...asked)),
    markRead: (id) => does((there) => there.markRead(id)),
    report: (...asked) => does((there) => there.report(...asked)),
    outbox: {
      watch: (...asked) => (acting.now ?? early).outbox.watch(...asked),
      retry: (id) => (acting.now ?? early).outbox.retry(id),
      remove: (id) => (acting.now ?? early).outbox.remove(id),
    },
    drafts: {
      any: async () => keeps('drafts', await following.who()),
      get: (place) => (acting.now ?? early).drafts.get(place),
      set: (...draft) => (acting.now ?? early).drafts.set(...draft),
      remove: (place) => (acting.now ?? early).drafts.remove(place),
    },
  };
}
