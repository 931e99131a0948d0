import type {
  Comment,
  Emoji,
  ErrorCode,
  LinkPreview,
  Person,
  Post,
  ReactionKind,
  Version,
} from '@parvis/model';
import { foldTag, hashtagsIn } from '@parvis/model/hashtag';
import type { ParvisError } from '../../error.ts';
import type { FeedPort, RevisionOptions, TagsPort, Written } from '../../ports.ts';
import { REACTIONS } from '../../shapes/post.ts';
import { newestFirst, pageAfter, pageOf, summaryOf } from '../../listing.ts';
import type { MemoryOptions } from './options.ts';
import { keptPoll, shownPoll, vote, type KeptPoll } from './polls.ts';
import { memoryTags } from './tags.ts';

type Group = NonNullable<MemoryOptions['groups']>[number];

/** What somebody wrote, and all that it said before. */
interface Kept {
  id: string;
  author: string;
  createdAt: string;
  /** The newest first; never empty. */
  versions: [Version, ...Version[]];
  removedBy?: string | undefined;
  /** The post that a comment is under. */
  post?: string;
}

interface KeptPost extends Kept {
  kind: string;
  group?: string | undefined;
  about?: string | undefined;
  pinnedAt?: string | undefined;
  readBy: Set<string>;
  announcement: boolean;
  warning?: string | undefined;
  emojis?: readonly Emoji[] | undefined;
  link?: LinkPreview | undefined;
  poll?: KeptPoll | undefined;
  /** By person; those who took theirs back stay, without a kind. */
  reactions: Map<string, { kind?: ReactionKind | undefined; createdAt: string; revision: number }>;
}

export interface MemoryFeedOptions extends Pick<MemoryOptions, 'posts' | 'synonyms'> {
  /** Waits, and fails if the call is to fail. */
  call(method: string, signal: AbortSignal): Promise<void>;
  error(code: ErrorCode, what: string): ParvisError;
  person(key: string): Person;
  signedIn(): Person;
  /** Whether the reader looks after everybody's posts. */
  isManager(): boolean;
  /** The id of any group. */
  groupId(key: string): string;
  /** The group; throws unless the reader may know of it. */
  group(key: string): Group;
}

const PIN_LIMIT = 3;

interface MemoryFeed {
  feed: FeedPort;
  tags: TagsPort;
  /** Whether there is such a post, and the reader may read it. */
  isSeen(id: string): boolean;
}

/** The posts of a memory source. Whoever reports is thanked, and nobody is told. */
export function memoryFeed(options: MemoryFeedOptions): MemoryFeed {
  const { call, error, person, signedIn, isManager, group } = options;
  const posts = new Map<string, KeptPost>();
  const comments = new Map<string, Kept>();
  let last = 0;

  /** Later than any before: what is written within a millisecond is in order. */
  const now = () => new Date((last = Math.max(Date.now(), last + 1))).toISOString();

  const said = (id: string, author: string, text: string, at: string) => {
    const createdAt = new Date(at).toISOString();
    const first: [Version] = [{ revision: 0, text, at: createdAt }];
    return { id, author, createdAt, versions: first };
  };

  for (const { id, author, text, createdAt, ...given } of options.posts ?? []) {
    const post: KeptPost = {
      ...said(id, author, text, createdAt),
      kind: given.kind ?? 'status',
      group: given.group && options.groupId(given.group),
      about: given.about,
      pinnedAt: given.pinned ? createdAt : undefined,
      readBy: new Set(),
      announcement: given.announcement ?? false,
      warning: given.warning,
      emojis: given.emojis,
      link: given.link,
      poll: given.poll && keptPoll(given.poll),
      reactions: new Map(),
    };
    for (const kind of REACTIONS) {
      for (const by of given.reactions?.[kind] ?? [])
        post.reactions.set(by, { kind, createdAt, revision: 1 });
    }
    posts.set(id, post);
    for (const comment of given.comments ?? []) {
      comments.set(comment.id, {
        ...said(comment.id, comment.author, comment.text, comment.createdAt),
        post: id,
      });
    }
  }

  /** The group of a place, if what is said there may be read. */
  function inside(key: string): Group {
    const found = group(key);
    if (found.visibility !== 'open' && !found.members?.[signedIn().id])
      throw error('forbidden', `"${key}" is closed.`);
    return found;
  }

  function isReadable({ group: key, removedBy }: KeptPost): boolean {
    if (removedBy !== undefined) return false;
    try {
      return key === undefined || !!inside(key);
    } catch {
      return false;
    }
  }

  function post(id: string): KeptPost {
    const found = posts.get(id);
    if (!found || !isReadable(found)) throw error('not_found', `there is no post "${id}".`);
    return found;
  }

  function comment(id: string): Kept {
    const found = comments.get(id);
    if (!found || found.removedBy !== undefined) throw error('not_found', `there is no comment "${id}".`);
    post(found.post ?? '');
    return found;
  }

  const written = ({ kind, id }: Written): Kept => (kind === 'post' ? post(id) : comment(id));

  const care = ({ group: key }: KeptPost) =>
    isManager() || (key !== undefined && group(key).members?.[signedIn().id] === 'owner');

  function shown({ id, author, createdAt, versions: [{ text, revision, at }] }: Kept) {
    const edited = revision > 0 && { editedAt: at };
    return { id, author: summaryOf(person(author)), text, createdAt, revision, ...edited };
  }

  function shownComment(kept: Kept): Comment {
    const of = posts.get(kept.post ?? '')!;
    const own = kept.author === signedIn().id;
    return { ...shown(kept), post: of.id, can: { edit: own, remove: own || care(of), report: !own } };
  }

  const commentsOf = (id: string) =>
    newestFirst([...comments.values()].filter((each) => each.post === id && each.removedBy === undefined));

  function shownPost(kept: KeptPost): Post {
    const me = signedIn().id;
    const own = kept.author === me;
    const all = commentsOf(kept.id);
    const mine = kept.reactions.get(me);
    const place = kept.group === undefined ? undefined : group(kept.group);
    const counts = REACTIONS.map((kind) => ({
      kind,
      count: [...kept.reactions.values()].filter((reaction) => reaction.kind === kind).length,
    }));
    const looks = care(kept);
    return {
      ...shown(kept),
      kind: kept.kind,
      tags: tagsOf(kept),
      ...(place && { group: { id: place.id, slug: place.slug, name: place.name } }),
      ...(kept.about !== undefined && { about: kept.about }),
      comments: { count: all.length, latest: all.slice(0, 2).reverse().map(shownComment) },
      reactions: {
        counts: counts.filter(({ count }) => count > 0),
        revision: mine?.revision ?? 0,
        ...(mine?.kind && { mine: mine.kind }),
      },
      ...(kept.pinnedAt !== undefined && { pinned: { at: kept.pinnedAt, read: kept.readBy.has(me) } }),
      announcement: kept.announcement,
      ...(kept.warning !== undefined && { warning: kept.warning }),
      ...(kept.emojis && { emojis: [...kept.emojis] }),
      ...(kept.link && { link: kept.link }),
      ...(kept.poll && { poll: shownPoll(kept.poll, me) }),
      can: {
        edit: own,
        remove: own || looks,
        report: !own,
        comment: true,
        react: true,
        pin: looks,
        announce: looks,
      },
    };
  }

  const readable = () => newestFirst([...posts.values()].filter(isReadable));
  /** What is said on a page stays there, unless it belongs to a group. */
  const isInFeeds = ({ about, group: key }: KeptPost) => about === undefined || key !== undefined;
  const isForEverybody = (kept: KeptPost) =>
    isReadable(kept) &&
    isInFeeds(kept) &&
    (kept.group === undefined || group(kept.group).visibility === 'open');
  const worded = ({ author, createdAt, versions: [{ text }] }: Kept) => ({ author, createdAt, text });

  const { tags, same } = memoryTags({
    ...{ call, error, isManager },
    ...(options.synonyms && { synonyms: options.synonyms }),
    readable: () => readable().filter(isInFeeds).map(worded),
    inPlace(key) {
      const id = key === undefined ? undefined : inside(key).id;
      const there = readable().filter(id === undefined ? isForEverybody : (kept) => kept.group === id);
      return {
        posts: there.map(worded),
        authors: [...there, ...there.flatMap((kept) => commentsOf(kept.id))].map(worded),
      };
    },
  });
  /** In the order of the text; then those that mean the same. */
  const tagsOf = ({ versions: [{ text }] }: Kept) => {
    const own = hashtagsIn(text).map(({ tag }) => tag);
    return [...new Set([...own, ...own.flatMap(same)])];
  };

  /** What is already there under the id, if it is the same; nothing when nothing is. */
  function again<T extends Kept>(there: T | undefined, same: (there: T) => boolean): T | undefined {
    if (!there) return undefined;
    if (there.author !== signedIn().id || !same(there))
      throw error('conflict', `"${there.id}" is something else.`);
    if (there.removedBy !== undefined) throw error('gone', `"${there.id}" was removed.`);
    return there;
  }

  function textOf(text: string): string {
    const tidy = text.replace(/\r\n?/g, '\n').trim();
    if (!tidy) throw error('invalid', 'there is no text.');
    return tidy;
  }

  function edit(kept: Kept, given: string, revision: number) {
    const text = textOf(given);
    const [newest] = kept.versions;
    if (kept.author !== signedIn().id) throw error('forbidden', 'only the author edits.');
    if (newest.text === text) return;
    if (newest.revision !== revision) throw error('precondition_failed', 'it was edited elsewhere since.');
    kept.versions = [{ revision: revision + 1, text, at: now() }, ...kept.versions];
  }

  function restore(kept: Kept | undefined, id: string) {
    if (!kept || (kept.removedBy !== undefined && kept.removedBy !== signedIn().id)) {
      throw error('not_found', `there is no "${id}".`);
    }
    kept.removedBy = undefined;
  }

  function looksAfter(id: string): KeptPost {
    const found = post(id);
    if (!care(found)) throw error('forbidden', 'it is for those who look after the place.');
    return found;
  }

  const isAt = (place: Pick<KeptPost, 'group' | 'about'>) => (kept: KeptPost) =>
    kept.group === place.group && kept.about === place.about;

  const feed: FeedPort = {
    can: {
      post: ['status'],
      comment: true,
      react: REACTIONS,
      edit: true,
      remove: true,
      pin: true,
      announce: true,
      report: true,
      poll: true,
    },
    batchLimit: 200,
    async list({ group: key, about, tag, author }, options) {
      await call('feed.list', options.signal);
      if (tag !== undefined || author !== undefined) {
        const by = author !== undefined && person(author).id;
        const place = key === undefined ? undefined : inside(key).id;
        const found = readable().filter(
          (kept) =>
            isInFeeds(kept) &&
            (place === undefined || kept.group === place) &&
            (tag === undefined ? kept.author === by : tagsOf(kept).includes(foldTag(tag))),
        );
        return pageAfter(found, shownPost, options);
      }
      const place = { group: key === undefined ? undefined : inside(key).id, about };
      const whole = place.group !== undefined && about === undefined;
      const found = readable().filter(whole ? (kept) => kept.group === place.group : isAt(place));
      const pinned = readable().filter((kept) => isAt(place)(kept) && kept.pinnedAt !== undefined);
      pinned.sort((one, other) => ((one.pinnedAt ?? '') < (other.pinnedAt ?? '') ? 1 : -1));
      const page = pageAfter(found, shownPost, options);
      return options.cursor === undefined ? { ...page, pinned: pinned.map(shownPost) } : page;
    },
    async get(ids, { signal }) {
      await call('feed.get', signal);
      return new Map(
        ids.map((id) => {
          const found = posts.get(id);
          return [
            id,
            found && isReadable(found) ? shownPost(found) : error('not_found', `there is no post "${id}".`),
          ];
        }),
      );
    },
    async comments(id, options) {
      await call('feed.comments', options.signal);
      return pageAfter(commentsOf(post(id).id), shownComment, options);
    },
    async reactions(id, { kind, ...options }) {
      await call('feed.reactions', options.signal);
      const found = [...post(id).reactions].flatMap(([by, { kind: chosen, createdAt }]) =>
        chosen && (kind === undefined || chosen === kind)
          ? { id: by, createdAt, kind: chosen, person: summaryOf(person(by)) }
          : [],
      );
      return pageAfter(
        newestFirst(found),
        ({ kind, person, createdAt }) => ({ kind, person, createdAt }),
        options,
      );
    },
    async versions(thing, options) {
      await call('feed.versions', options.signal);
      return pageOf(written(thing).versions, ({ revision }) => String(revision), options);
    },
    async post(id, { kind, text: given, group: key, about }, { signal }) {
      await call('feed.post', signal);
      if (!feed.can.post.includes(kind)) throw error('invalid', `there is no kind "${kind}".`);
      const text = textOf(given);
      const place = { group: key === undefined ? undefined : inside(key).id, about };
      const there = again(posts.get(id), (kept) => isAt(place)(kept) && kept.versions.at(-1)?.text === text);
      const kept: KeptPost = there ?? {
        ...said(id, signedIn().id, text, now()),
        ...place,
        kind,
        readBy: new Set(),
        announcement: false,
        reactions: new Map(),
      };
      posts.set(id, kept);
      return shownPost(kept);
    },
    async comment(id, { post: of, text: given }, { signal }) {
      await call('feed.comment', signal);
      const text = textOf(given);
      const { id: parent } = post(of);
      const there = again(
        comments.get(id),
        (kept) => kept.post === parent && kept.versions.at(-1)?.text === text,
      );
      const kept = there ?? { ...said(id, signedIn().id, text, now()), post: parent };
      comments.set(id, kept);
      return shownComment(kept);
    },
    async editPost(id, text, { revision, signal }: RevisionOptions) {
      await call('feed.editPost', signal);
      edit(post(id), text, revision);
      return shownPost(post(id));
    },
    async editComment(id, text, { revision, signal }: RevisionOptions) {
      await call('feed.editComment', signal);
      edit(comment(id), text, revision);
      return shownComment(comment(id));
    },
    async remove(thing, { signal }) {
      await call('feed.remove', signal);
      const me = signedIn().id;
      const there = (thing.kind === 'post' ? posts : comments).get(thing.id);
      if (there?.removedBy === me) return;
      const kept = written(thing);
      const of = posts.get(kept.post ?? kept.id)!;
      if (kept.author !== me && !care(of)) throw error('forbidden', 'it is not yours.');
      kept.removedBy = me;
      if (kept === of) of.pinnedAt = undefined;
    },
    async restorePost(id, { signal }) {
      await call('feed.restorePost', signal);
      restore(posts.get(id), id);
      return shownPost(post(id));
    },
    async restoreComment(id, { signal }) {
      await call('feed.restoreComment', signal);
      restore(comments.get(id), id);
      return shownComment(comment(id));
    },
    async react(id, kind, { revision, signal }) {
      await call('feed.react', signal);
      const { reactions } = post(id);
      const me = signedIn().id;
      const mine = reactions.get(me) ?? { revision: 0, createdAt: '' };
      if (mine.kind !== kind) {
        if (mine.revision !== revision)
          throw error('precondition_failed', `revision ${revision} is not the newest.`);
        reactions.set(me, { kind, createdAt: kind ? now() : mine.createdAt, revision: revision + 1 });
      }
      return shownPost(post(id));
    },
    async pin(id, pinned, { signal }) {
      await call('feed.pin', signal);
      const found = looksAfter(id);
      const there = readable().filter((kept) => isAt(found)(kept) && kept.pinnedAt !== undefined);
      if (pinned && !found.pinnedAt && there.length >= PIN_LIMIT)
        throw error('conflict', 'as many are pinned as can be.');
      if (pinned !== (found.pinnedAt !== undefined)) {
        found.pinnedAt = pinned ? now() : undefined;
        found.readBy.clear();
      }
      return shownPost(found);
    },
    async markRead(id, { signal }) {
      await call('feed.markRead', signal);
      post(id).readBy.add(signedIn().id);
    },
    async announce(id, announced, { signal }) {
      await call('feed.announce', signal);
      const found = looksAfter(id);
      found.announcement = announced;
      return shownPost(found);
    },
    async vote(id, choices, { signal }) {
      await call('feed.vote', signal);
      const found = post(id);
      vote(found.poll, signedIn().id, choices, error);
      return shownPost(found);
    },
    async report(thing, _, { signal }) {
      await call('feed.report', signal);
      if (written(thing).author === signedIn().id)
        throw error('forbidden', 'one’s own is removed, not reported.');
    },
  };

  return { feed, tags, isSeen: (id) => readable().some((kept) => kept.id === id) };
}
