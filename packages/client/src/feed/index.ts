import type { PersonSummary } from '@parvis/model';
import type { Core } from '../core.ts';
import { loaded, type FeedFilter } from '../ports.ts';
import type { Following } from '../reader.ts';
import { openChanges } from './changes.ts';
import { openCommands, writtenOf } from './commands.ts';
import { commentList, type CommentList } from './comments.ts';
import { openDrafts } from './drafts.ts';
import type { Feed, FeedView, ListView, ShownComment, ShownPost } from './feed.ts';
import { feedList, type FeedList } from './list.ts';
import { openLists } from './lists.ts';
import { filterKey, isMeantFor } from './place.ts';
import type { Room } from './room.ts';
import { commentOf, edited, postOf, withEntry } from './shown.ts';
import { openStore } from './store.ts';
import { openWrites } from './writes.ts';

/** Makes the feed of a client. It is loaded when a page first asks for it. */
export async function openFeed(
  core: Core,
  { following }: { following: Following },
  keepPerson: (person: PersonSummary, stamp: number) => void,
): Promise<Feed> {
  const { source, closed, clock, era, hold, join, list } = core;
  const port = await loaded(core.port('feed'));
  const lists = openLists<FeedList, FeedView>(closed);
  const comments = openLists<CommentList, ListView<ShownComment>>(closed);
  const gone = new Set<string>();
  const store = openStore();
  let reader: PersonSummary = { id: '', name: '' };

  // Before the posts: a list lets go of what it shows, so that nothing of it is asked for as somebody else.
  join({
    forget() {
      gone.clear();
      writes.wishes.forget();
      writes.outbox.forget();
      drafts.forget();
      for (const each of [...lists.all(), ...comments.all()]) each.reset();
      changes.forget();
    },
    refresh(old) {
      writes.outbox.refresh();
      changes.refresh();
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
    present(post, key) {
      const entries = writes.outbox.entries();
      return writes.wishes.present(
        entries.reduce((shown, entry) => withEntry(shown, entry, reader), post),
        key,
      );
    },
    taken({ author, comments: { latest } }, stamp) {
      for (const person of [author, ...latest.map((comment) => comment.author)]) keepPerson(person, stamp);
    },
  });

  const room: Room = { core, port, following, posts, lists, comments, gone };
  const writes = openWrites(room, store);
  const drafts = openDrafts({ source: source.name, store, following, closed });
  const isOwn = (id: string) => writes.outbox.entries().some((entry) => entry.id === id);
  const changes = await openChanges(room, source.changes, isOwn);
  following.told((person) => (reader = person));
  following.follow();

  async function readFeed(filter: FeedFilter, cursor: string | undefined, signal: AbortSignal) {
    const stamp = ++clock.now;
    const page = await port.list(filter, {
      signal: AbortSignal.any([signal, era()]),
      ...(cursor !== undefined && { cursor }),
    });
    const read = [...page.items, ...(page.pinned ?? [])];
    for (const post of read) posts.offer(post, stamp);
    changes.check(read, stamp);
    return page;
  }

  const openList = (filter: FeedFilter) => (changed: () => void) =>
    feedList({
      filter,
      posts,
      gone,
      changed,
      read: (cursor, signal) => readFeed(filter, cursor, signal),
      waiting: () =>
        writes.outbox
          .entries()
          .filter(
            ({ kind, what = '', ...rest }) => kind === 'post' && isMeantFor(filter, { kind: what, ...rest }),
          )
          .map((entry) => postOf(entry, reader))
          .reverse(),
    });

  const openComments = (post: string) => (changed: () => void) =>
    commentList({
      gone,
      changed,
      read: (options) =>
        list(
          options,
          (asked) => port.comments(post, asked),
          ({ author }, stamp) => keepPerson(author, stamp),
        ),
      present: (comment) =>
        writes.outbox
          .entries()
          .reduce<ShownComment>(
            (shown, entry) =>
              entry.kind === 'edit' && entry.of === comment.id ? edited(shown, entry) : shown,
            comment,
          ),
      waiting: () =>
        writes.outbox
          .entries()
          .filter(({ kind, of }) => kind === 'comment' && of === post)
          .map((entry) => commentOf(entry, reader)),
    });

  const { post, comment, edit, react, outbox } = writes;
  return {
    can: port.can,
    watch(filter, listener, options) {
      const watched = lists.watch(filterKey(filter), openList(filter), listener, options);
      if (watched) changes.follow(options.signal);
      return {
        more: async () => watched?.more(),
        showNew: async () => watched?.showNew(),
        retry: async () => watched?.refresh(),
      };
    },
    watchPost(id, listener, options) {
      changes.follow(options.signal);
      return posts.watch(id, listener, options);
    },
    watchComments(id, listener, options) {
      const watched = comments.watch(id, openComments(id), listener, options);
      if (watched) changes.follow(options.signal);
      return { more: async () => watched?.more(), retry: async () => watched?.refresh() };
    },
    reactions: (id, { kind, ...options }) =>
      list(
        options,
        (asked) => port.reactions(id, { ...asked, ...(kind && { kind }) }),
        ({ person }, stamp) => keepPerson(person, stamp),
      ),
    versions: (written, options) =>
      list(
        options,
        (asked) => port.versions(writtenOf(written), asked),
        () => {},
      ),
    complete: async (prefix, { signal }) =>
      (await loaded(core.port('tags'))).complete(prefix, { signal: AbortSignal.any([signal, era()]) }),
    post,
    comment,
    edit,
    react,
    ...openCommands(room),
    outbox,
    drafts,
  };
}
