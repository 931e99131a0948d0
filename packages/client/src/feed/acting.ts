import type { Comment, PersonSummary, Post } from '@parvis/model';
import { ownId } from '../named.ts';
import { loaded, type FeedFilter, type NewPost } from '../ports.ts';
import { commentList } from './comments.ts';
import { openCommands, writtenOf, type Commands } from './commands.ts';
import { openDrafts } from './drafts.ts';
import type { Drafts, Feed, ShownPost, Writing } from './feed.ts';
import type { Room } from './room.ts';
import { commentOf, edited, isMeantFor, postOf, withEntry } from './shown.ts';
import { openStore } from './store.ts';
import { openWrites } from './writes.ts';

/** What a feed can do beyond showing itself. */
export interface Acting
  extends Commands, Pick<Feed, 'react' | 'reactions' | 'versions' | 'complete' | 'watchComments' | 'outbox'> {
  readonly drafts: Omit<Drafts, 'any'>;
  post(id: string, post: NewPost): Writing;
  comment(id: string, post: string, text: string): Writing;
  edit(id: string, thing: Post | Comment, text: string): Writing;
  /** Posts that wait to be sent to a feed, the newest first. */
  waiting(filter: FeedFilter): readonly ShownPost[];
  /** A post with what the reader has done to it and the source does not hold yet. */
  present(post: ShownPost, key: string): ShownPost;
  /** Whether the reader's outbox has it. */
  isOwn(id: string): boolean;
  /** Sends what waits. */
  refresh(): void;
  forget(): void;
}

/**
 * What a reader needs who does more than read. It is loaded at their first click or key, or when something waits on this
 * device to be sent.
 */
export function openActing(
  room: Room,
  /** Who reads, as far as it is known. */
  reader: PersonSummary = { id: '', name: '' },
): Acting {
  const { core, port, following, comments, gone, keepPerson } = room;
  const { source, closed, era, list } = core;
  following.told((person) => (reader = person));

  const store = openStore();
  const { wishes, outbox, ...writes } = openWrites(room, store);
  const drafts = openDrafts({
    source: source.kept ?? source.name,
    store,
    following,
    closed,
    owner: ownId(reader),
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
        outbox
          .entries()
          .reduce(
            (shown, entry) =>
              entry.kind === 'edit' && entry.of === comment.id ? edited(shown, entry) : shown,
            comment,
          ),
      waiting: () =>
        outbox
          .entries()
          .filter(({ kind, of }) => kind === 'comment' && of === post)
          .map((entry) => commentOf(entry, reader)),
    });

  return {
    ...writes,
    ...openCommands(room),
    outbox,
    drafts,
    waiting: (filter) =>
      outbox
        .entries()
        .filter(
          ({ kind, what = '', ...rest }) => kind === 'post' && isMeantFor(filter, { kind: what, ...rest }),
        )
        .map((entry) => postOf(entry, reader))
        .reverse(),
    present: (post, key) =>
      wishes.present(
        outbox.entries().reduce((shown, entry) => withEntry(shown, entry, reader), post),
        key,
      ),
    forget() {
      wishes.forget();
      outbox.forget();
      drafts.forget();
    },
    refresh: () => outbox.refresh(),
    isOwn: (id) => outbox.entries().some((entry) => entry.id === id),
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
    watchComments(id, listener, options) {
      const watched = comments.watch(id, openComments(id), listener, options);
      return { more: async () => watched?.more(), retry: async () => watched?.refresh() };
    },
  };
}
