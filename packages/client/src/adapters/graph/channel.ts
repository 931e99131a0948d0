import type { Comment, GroupReference, Post, ReactionKind, Version } from '@parvis/model';
import type { CallOptions } from '../../ports.ts';
import { text, type Reader } from '../../read.ts';
import { together } from '../../together.ts';
import { at, type Calls } from './calls.ts';
import { fields } from '../../fields.ts';
import { commentOf, newestFirst, postOf, reactionsIn, textOf, type Known, type Message } from './message.ts';
import type { ChannelOptions } from './options.ts';

/** Most messages that a page may be asked for. */
export const PAGE_LIMIT = 50;

/** Milliseconds. */
const AGAIN = 60_000;

/** Where a message is: under another when `reply` is given. */
export interface Where {
  place: ChannelOptions;
  message: string;
  reply?: string;
}

const idIn: Reader<string> = (value, path) => fields(value, path).get('id', text);

export type Channels = ReturnType<typeof channelsOf>;

export interface ChannelsOptions {
  places: readonly ChannelOptions[];
  /** Asks with the permission to read channels, to write and to change what was written, and for who is asking. */
  calls: Calls;
  sending: Calls | undefined;
  editing: Calls | undefined;
  own: Calls;
}

const groupOf = ({ team, group, name }: ChannelOptions): GroupReference | undefined =>
  group === undefined ? undefined : { id: team, slug: group, name: name ?? group };

/** Makes posts and comments of messages, and remembers what Teams does not. */
export function channelsOf({ places, calls, sending, editing, own }: ChannelsOptions) {
  const may = { send: sending !== undefined, edit: editing !== undefined };
  let reader: string | undefined;
  const asking = together(own.name, (options) =>
    own.ask({ path: at('/me', { $select: 'id' }) }, idIn, options),
  );
  /** The reader's id. */
  const me = async (options: CallOptions): Promise<string> => (reader ??= await asking(options));
  /** Until when that is not asked for again by what does without, in milliseconds since 1970. */
  let unknown = 0;
  /** The same, where it is known: a post can be read while nobody knows whose it is. */
  async function maybeMe(options: CallOptions): Promise<string | undefined> {
    try {
      if (Date.now() > unknown) return await me(options);
    } catch (error) {
      if (options.signal.aborted) throw error;
      unknown = Date.now() + AGAIN;
    }
    return undefined;
  }
  /** What was written in this page, by the client's id, and the other way round. */
  const written = new Map<string, { id: string; text: string }>();
  const known = new Map<string, string>();
  /** What texts said, and what the reader's reactions were, as often as this page has seen them change. */
  const sayings = new Map<string, Version[]>();
  const moods = new Map<string, { mine: ReactionKind | undefined; revision: number }>();

  const root = ({ team, channel }: ChannelOptions) =>
    `/teams/${encodeURIComponent(team)}/channels/${encodeURIComponent(channel)}/messages`;
  const idOf = ({ place, message, reply }: Where) =>
    `${place.channel}/${message}${reply === undefined ? '' : `/${reply}`}`;
  const ours = (where: Where) => known.get(idOf(where)) ?? idOf(where);

  /** The texts that something has had, the newest last. Teams keeps none but the last. */
  function sayingsOf(id: string, text: string, at: string, isEdited: boolean): Version[] {
    const all = sayings.get(id) ?? [];
    const last = all.at(-1);
    if (last?.text !== text) all.push({ revision: last ? last.revision + 1 : Number(isEdited), text, at });
    sayings.set(id, all);
    return all;
  }

  function moodOf(id: string, mine: ReactionKind | undefined): number {
    const before = moods.get(id);
    const revision = before ? before.revision + Number(before.mine !== mine) : Number(mine !== undefined);
    moods.set(id, { mine, revision });
    return revision;
  }

  async function knownOf(given: Message, where: Where, options: CallOptions): Promise<Known> {
    const [reader, text] = await Promise.all([maybeMe(options), textOf(given)]);
    const id = ours(where);
    const { editedAt, createdAt } = given;
    const mine = reactionsIn(given).find(({ by }) => by.id === reader)?.kind;
    return {
      id,
      text,
      revision: sayingsOf(id, text, editedAt ?? createdAt, editedAt !== undefined).at(-1)!.revision,
      reactionRevision: moodOf(id, mine),
      me: reader,
      may,
    };
  }

  async function comment(given: Message, where: Where, options: CallOptions): Promise<Comment> {
    const { place, message } = where;
    return commentOf(given, ours({ place, message }), await knownOf(given, where, options));
  }

  async function post(given: Message, where: Where, options: CallOptions): Promise<Post> {
    const { place } = where;
    const replies = given.replies.filter(({ isShown }) => isShown).toSorted(newestFirst);
    const latest = replies.slice(0, 2).reverse();
    const comments = latest.map((each) => comment(each, { ...where, reply: each.id }, options));
    const [known, shown] = await Promise.all([knownOf(given, where, options), Promise.all(comments)]);
    return postOf(given, known, { count: replies.length, latest: shown }, groupOf(place));
  }

  return {
    ...{ places, calls, sending, editing, may, me, maybeMe, written, known, sayings },
    ...{ root, idOf, ours, post, comment },
    /** The channel of a group, or that of everyone; undefined when there is none. */
    placeOf: (group: string | undefined): ChannelOptions | undefined =>
      places.find((each) => each.group === group || (group !== undefined && each.team === group)),
  };
}
