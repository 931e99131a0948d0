import type { Comment, ErrorCode, Post, ReactionKind } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import type { CallOptions, FeedPort, RevisionOptions } from '../../ports.ts';
import { read } from '../../read.ts';
import type { Calls } from './calls.ts';
import { PAGE_LIMIT, type Channels, type Where } from './channel.ts';
import { finderOf } from './under.ts';
import { isPlain, kindOf, message, textOf, type Message } from './message.ts';

type Writing = Omit<FeedPort, 'can' | 'batchLimit' | 'list' | 'get' | 'comments' | 'reactions' | 'versions'>;

/** After these nobody knows whether a message was taken. */
const DOUBTFUL: readonly ErrorCode[] = ['timeout', 'offline', 'unavailable', 'bad_response', 'internal'];
/** Milliseconds by which the reader's clock may be fast. */
const SKEW = 300_000;

/** The signs with which a reaction is set. */
const SIGNS: Readonly<Record<ReactionKind, string>> = {
  like: '👍',
  love: '❤️',
  thanks: '🙏',
  celebrate: '🎉',
  insightful: '💡',
};

/** A text as Teams takes it. Marks stay as they were typed. */
const bodyOf = (text: string) => ({
  contentType: 'html',
  content: text
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>'),
});

/** What the reader writes, loaded when they first do. Teams makes the ids; the client knows what it wrote here by its own. */
export function writingCalls(channels: Channels): Writing {
  const { calls, idOf, known, me, root, written } = channels;
  const { one, pathOf, whereIs, whole } = finderOf(channels);
  const { fail } = calls;
  /** Since when something may have been sent, whose answer was lost. */
  const doubts = new Map<string, number>();

  const allowed = (right: Calls | undefined): Calls => {
    if (!right) throw fail('unsupported', 'no permission for it is named in the options: "writing".');
    return right;
  };

  async function own(where: Where, options: CallOptions): Promise<Message> {
    const found = await (where.reply === undefined ? whole : one)(where, options);
    if (found.author.id !== (await me(options))) throw fail('forbidden', 'it is somebody else’s.');
    return found;
  }

  const adopt = (id: string, text: string, where: Where) => {
    written.set(id, { id: idOf(where), text });
    known.set(idOf(where), id);
  };

  /** A message of the reader's with that text, which came since its answer was lost. Teams knows no key of ours. */
  async function lost(path: string, text: string, since: number, options: CallOptions) {
    const { items } = await calls.pages(path, message, { ...options, limit: PAGE_LIMIT });
    const reader = await me(options);
    for (const each of items) {
      if (!each.isShown || each.author.id !== reader || Date.parse(each.createdAt) < since) continue;
      if ((await textOf(each)) === text.trim()) return each;
    }
    return undefined;
  }

  /** Writes once, however often it is asked to in this page. */
  async function once(
    id: string,
    text: string,
    path: string,
    whereOf: (message: string) => Where,
    options: CallOptions,
  ): Promise<[Message, Where]> {
    const { http, name } = allowed(channels.sending);
    if (text.trim() === '') throw fail('invalid', 'a text is not empty.');
    const before = written.get(id);
    if (before && before.text !== text) throw fail('conflict', `"${id}" was used for another text.`);
    if (before) {
      const where = whereIs(id);
      const found = await (where.reply === undefined ? whole : one)(where, options);
      if (!found.isShown) throw fail('gone', 'it was taken away.');
      return [found, where];
    }
    const doubt = doubts.get(id);
    const there = doubt === undefined ? undefined : await lost(path, text, doubt - SKEW, options);
    const start = Date.now();
    const sent =
      there && !known.has(idOf(whereOf(there.id)))
        ? there
        : await http(path, { method: 'POST', body: { body: bodyOf(text) }, ...options })
            .then((answer) => read(name, message, answer))
            .catch((error: unknown) => {
              if (error instanceof ParvisError && DOUBTFUL.includes(error.code) && !doubts.has(id))
                doubts.set(id, start);
              throw error;
            });
    doubts.delete(id);
    const where = whereOf(sent.id);
    adopt(id, text, where);
    return [sent, where];
  }

  async function edit<T extends Post | Comment>(
    where: Where,
    text: string,
    { revision, signal }: RevisionOptions,
    shaped: (given: Message) => Promise<T>,
  ): Promise<T> {
    const { http } = allowed(channels.editing);
    if (text.trim() === '') throw fail('invalid', 'a text is not empty.');
    const found = await own(where, { signal });
    if (!found.isShown) throw fail('not_found', 'it was taken away.');
    const now = await shaped(found);
    if (now.text === text.trim()) return now;
    if (now.revision !== revision) throw fail('precondition_failed', 'it was edited since.');
    if (!isPlain(found))
      throw fail('unsupported', 'what has files, pictures, people or formatting is edited in Teams.');
    await http(pathOf(where), { method: 'PATCH', body: { body: bodyOf(text) }, signal });
    return shaped({ ...found, ...bodyOf(text), isHtml: true, editedAt: new Date().toISOString() });
  }

  async function remove(where: Where, what: 'softDelete' | 'undoSoftDelete', options: CallOptions) {
    const { http } = allowed(channels.editing);
    const found = await own(where, options);
    if (found.isDeleted === (what === 'softDelete')) return;
    await http(`${pathOf(where)}/${what}`, { method: 'POST', idempotent: true, body: {}, ...options });
  }

  async function restore<T>(
    id: string,
    options: CallOptions,
    make: (where: Where, options: CallOptions) => (given: Message) => T,
  ) {
    const where = whereIs(id);
    await remove(where, 'undoSoftDelete', options);
    return make(where, options)(await own(where, options));
  }

  const asPost = (where: Where, options: CallOptions) => (given: Message) =>
    channels.post(given, where, options);
  const asComment = (where: Where, options: CallOptions) => (given: Message) =>
    channels.comment(given, where, options);
  const unable = () => Promise.reject(fail('unsupported', 'Graph has no call for it.'));

  /** Takes back what the reader chose of our kinds, and sets what they want. */
  async function set(
    http: Calls['http'],
    where: Where,
    { reactions }: Message,
    reader: string,
    wanted: ReactionKind | undefined,
    { signal }: CallOptions,
  ) {
    const call = (what: string, sign: string) =>
      http(`${pathOf(where)}/${what}`, {
        method: 'POST',
        idempotent: true,
        body: { reactionType: sign },
        signal,
      });
    for (const each of reactions.filter(({ by }) => by.id === reader)) {
      const kind = kindOf(each);
      // Older ones are told as words, and set as signs.
      if (kind && kind !== wanted)
        await call('unsetReaction', /^\w+$/.test(each.sign) ? SIGNS[kind] : each.sign);
    }
    if (wanted) await call('setReaction', SIGNS[wanted]);
  }

  return {
    async post(id, { kind, text, group, about }, options) {
      if (kind !== 'status') throw fail('invalid', `posts of the kind "${kind}" are not written here.`);
      if (about !== undefined) throw fail('unsupported', 'pages have no conversations in Teams.');
      const place = channels.placeOf(group);
      if (!place)
        throw group === undefined
          ? fail('unsupported', 'no channel is named for everyone.')
          : fail('not_found', `no channel is named for the group "${group.slice(0, 100)}".`);
      const [found, where] = await once(id, text, root(place), (message) => ({ place, message }), options);
      return channels.post(found, where, options);
    },
    async comment(id, { post, text }, options) {
      const parent = whereIs(post);
      const [found, where] = await once(
        id,
        text,
        `${pathOf(parent)}/replies`,
        (reply) => ({ ...parent, reply }),
        options,
      );
      return channels.comment(found, where, options);
    },
    editPost: async (id, text, options) => edit(whereIs(id), text, options, asPost(whereIs(id), options)),
    editComment: async (id, text, options) =>
      edit(whereIs(id), text, options, asComment(whereIs(id), options)),
    remove: async ({ id }, options) => remove(whereIs(id), 'softDelete', options),
    restorePost: async (id, options) => restore(id, options, asPost),
    restoreComment: async (id, options) => restore(id, options, asComment),
    async react(id, kind, { revision, signal }) {
      const { http } = allowed(channels.sending);
      const where = whereIs(id);
      const found = await whole(where, { signal });
      if (!found.isShown) throw fail('not_found', 'it was taken away.');
      const now = await channels.post(found, where, { signal });
      if (now.reactions.mine === kind) return now;
      if (now.reactions.revision !== revision)
        throw fail('precondition_failed', `revision ${revision} is no longer the newest.`);
      const reader = await me({ signal });
      await set(http, where, found, reader, kind, { signal });
      const others = found.reactions.filter((each) => each.by.id !== reader || !kindOf(each));
      const by = { id: reader, name: '–' };
      const mine = kind ? [{ by, sign: SIGNS[kind], at: new Date().toISOString() }] : [];
      return channels.post({ ...found, reactions: [...others, ...mine] }, where, { signal });
    },
    pin: unable,
    markRead: unable,
    announce: unable,
    report: unable,
  };
}
