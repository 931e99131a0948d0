import type { Comment, Post } from '@parvis/model';
import { newId } from '../../feed/id.ts';
import type { CallOptions, FeedPort } from '../../ports.ts';
import { record } from '../../read.ts';
import { below, type Calls } from './calls.ts';
import { asComment } from './comment.ts';
import { instanceOf, lengthOf } from './instance.ts';
import { isPlain } from './map.ts';
import type { Ledger } from './ledger.ts';
import type { Statuses } from './statuses.ts';
import { status as statusShape, type Status } from './theirs.ts';

/** What a status is written with besides its text. */
interface Setting {
  in_reply_to_id?: string | undefined;
  visibility?: string | undefined;
  spoiler_text?: string;
  sensitive?: boolean;
  language?: string | undefined;
  media_ids?: string[];
}

/** What was removed in this page, as it is written again. */
interface Removed {
  key: string;
  id: string;
  text: string;
  setting: Setting;
  hasPoll: boolean;
}

type Writing = Required<
  Omit<FeedPort, 'can' | 'batchLimit' | 'list' | 'get' | 'comments' | 'reactions' | 'versions'>
>;

/** What the reader writes, loaded when they first do. The server makes the ids; the client knows what it wrote here by its own. */
export function writingCalls(calls: Calls, ledger: Ledger, statuses: Statuses): Writing {
  const { one, http, fail, me } = calls;
  const { written, known, unliked, pending } = ledger;
  const { theirs } = statuses;
  const limits = instanceOf(calls);
  const removed = new Map<string, Removed>();

  const at = (id: string, { signal }: CallOptions): Promise<Status> =>
    one(below('/v1/statuses', theirs(id)), statusShape, { signal });

  async function own(id: string, options: CallOptions): Promise<Status> {
    const found = await at(id, options);
    if (found.account.id !== (await me())) throw fail('forbidden', 'it is somebody else’s.');
    return found;
  }

  async function checkLength(text: string): Promise<void> {
    const { limit, perAddress } = await limits();
    if (limit !== undefined && lengthOf(text, perAddress) > limit)
      throw fail('too_large', `a text has at most ${limit} characters.`);
  }

  async function send(
    key: string,
    id: string,
    said: string,
    text: string,
    setting: Setting,
    { signal }: CallOptions,
  ) {
    await checkLength(text);
    const sending = one('/v1/statuses', statusShape, {
      method: 'POST',
      // The server knows it again by the key, for an hour.
      idempotent: true,
      headers: { 'idempotency-key': key },
      body: { status: text, ...setting },
      signal,
    }).then((found) => {
      written.set(id, { id: found.id, text: said });
      known.set(found.id, id);
      return found;
    });
    pending.add(sending);
    const done = () => pending.delete(sending);
    sending.then(done, done);
    return sending;
  }

  /** Writes once, however often it is asked to in this page. */
  async function once(
    id: string,
    said: string,
    options: CallOptions,
    make: () => Promise<{ text: string; setting: Setting }>,
  ): Promise<Status> {
    if (said.trim() === '') throw fail('invalid', 'a text is not empty.');
    if (removed.has(id)) throw fail('gone', 'it was removed.');
    const before = written.get(id);
    if (before && before.text !== said) throw fail('conflict', `"${id}" was used for another text.`);
    if (before) return at(id, options);
    const { text, setting } = await make();
    return send(id, id, said, text, setting, options);
  }

  /** A text as it is sent: who is answered is told of it, which their server does by a mention only. */
  const addressed = (text: string, acct: string | undefined) =>
    acct === undefined || text.toLowerCase().includes(`@${acct.toLowerCase()}`) ? text : `@${acct} ${text}`;

  async function edit<T extends Post | Comment>(
    id: string,
    text: string,
    { revision, signal }: CallOptions & { revision: number },
    shape: (found: Status) => Promise<T>,
  ): Promise<T> {
    if (text.trim() === '') throw fail('invalid', 'a text is not empty.');
    const found = await own(id, { signal });
    const shown = await shape(found);
    if (shown.text === text) return shown;
    if (shown.revision !== revision) throw fail('precondition_failed', 'it was edited since.');
    if (!isPlain(found)) throw fail('unsupported', 'what has a warning, media or a poll is edited there.');
    const { acct } = found.mentions.find(({ id: each }) => each === found.replyToAccount) ?? {};
    const body = { status: addressed(text, acct), language: found.language };
    await checkLength(body.status);
    return shape(await one(below('/v1/statuses', found.id), statusShape, { method: 'PUT', body, signal }));
  }

  async function restore(id: string, options: CallOptions): Promise<Status> {
    const gone = removed.get(id);
    if (!gone) throw fail('not_found', 'what was removed in another page cannot be brought back.');
    if (gone.hasPoll) throw fail('unsupported', 'a poll and its votes cannot be brought back.');
    const again = await send(gone.key, id, gone.text, gone.text, gone.setting, options);
    removed.delete(id);
    return again;
  }

  const parentOf = new Map<string, string>();
  const parent = (id: string, found: Status) =>
    parentOf.get(id) ?? (found.replyTo === undefined ? id : statuses.ours(found.replyTo));
  const commentBy = (id: string) => (found: Status) => asComment(statuses, found, parent(id, found));
  const unable = () => Promise.reject(fail('unsupported', 'there is no such thing here.'));

  return {
    async post(id, { kind, text, group, about }, options) {
      if (kind !== 'status') throw fail('invalid', `posts of the kind "${kind}" are not written here.`);
      if (group !== undefined || about !== undefined)
        throw fail('unsupported', 'nothing is written to a list or a page.');
      return statuses.post(await once(id, text, options, async () => ({ text, setting: {} })));
    },
    async comment(id, { post, text }, options) {
      parentOf.set(id, post);
      const found = await once(id, text, options, async () => {
        const answered = await at(post, options);
        const { id: author, acct } = answered.account;
        return {
          text: author === (await me()) ? text : addressed(text, acct),
          // What is for few is not answered before all.
          setting: { in_reply_to_id: answered.id, visibility: answered.visibility || undefined },
        };
      });
      return asComment(statuses, found, post);
    },
    editPost: (id, text, options) => edit(id, text, options, statuses.post),
    editComment: (id, text, options) => edit(id, text, options, commentBy(id)),
    async remove({ id }, options) {
      if (removed.has(id)) return;
      const found = await own(id, options);
      const { signal } = options;
      const { source } = await one(below('/v1/statuses', found.id), removedText, {
        method: 'DELETE',
        signal,
      });
      const { replyTo, visibility, warning, sensitive, language, media, poll } = found;
      if (replyTo !== undefined && !parentOf.has(id)) parentOf.set(id, statuses.ours(replyTo));
      removed.set(id, {
        key: newId(),
        id: found.id,
        text: source ?? written.get(id)?.text ?? (await statuses.post({ ...found, ...NAKED })).text,
        setting: {
          in_reply_to_id: replyTo,
          visibility: visibility || undefined,
          language,
          ...(warning !== '' && { spoiler_text: warning }),
          ...(sensitive && { sensitive }),
          ...(media.length > 0 && { media_ids: media.map((each) => each.id) }),
        },
        hasPoll: poll !== undefined,
      });
    },
    restorePost: async (id, options) => statuses.post(await restore(id, options)),
    restoreComment: async (id, options) => commentBy(id)(await restore(id, options)),
    async react(id, kind, { revision, signal }) {
      if (kind !== undefined && kind !== 'like') throw fail('unsupported', 'a status can be liked only.');
      // A wish that is so already is left so by the server; with one kind there is no other to be in conflict with.
      const path = below('/v1/statuses', theirs(id), kind ? '/favourite' : '/unfavourite');
      const found = await one(path, statusShape, { method: 'POST', idempotent: true, signal });
      if (!kind) unliked.set(id, Math.max(unliked.get(id) ?? 0, Math.ceil(revision / 2)));
      return statuses.post(found);
    },
    async vote(id, choices, options) {
      const found = await at(id, options);
      const asked = await statuses.pollIn(found);
      if (!asked) throw fail('not_found', 'there is no poll.');
      const poll = asked.said;
      const wanted = [...new Set(choices)].sort();
      const isThere = wanted.every((place) => poll.options[place]);
      if (wanted.length === 0 || !isThere || (wanted.length > 1 && !poll.multiple))
        throw fail('invalid', 'these cannot be chosen.');
      // A vote whose answer was lost is there.
      if (poll.mine.toSorted().join() === wanted.join()) return statuses.post(found);
      if (poll.mine.length > 0 || poll.ended) throw fail('conflict', 'a vote is final.');
      const path = below('/v1/polls', asked.id, '/votes');
      const after = await one(path, record, {
        method: 'POST',
        body: { choices: wanted },
        signal: options.signal,
      });
      return statuses.post({ ...found, poll: after });
    },
    pin: unable,
    markRead: unable,
    announce: unable,
    async report({ id }, reason, options) {
      const found = await at(id, options);
      await http('/v1/reports', {
        method: 'POST',
        body: { account_id: found.account.id, status_ids: [found.id], comment: reason.slice(0, 1000) },
        signal: options.signal,
      });
    },
  };
}

/** Without what is not its text. */
const NAKED = { warning: '', media: [], poll: undefined } as const;

/** What the author had typed, in the answer to a removal; Pixelfed answers otherwise. */
const removedText = (value: unknown, path: string) => {
  const { text } = record(value, path);
  return { source: typeof text === 'string' && text !== '' ? text : undefined };
};
