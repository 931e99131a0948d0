import type { Comment, GroupReference, Post, ReactionKind, Reactions } from '@parvis/model';
import { hashtagsIn } from '@parvis/model/hashtag';
import { asTyped, textOfHtml, textOfPlain } from '../../html.ts';
import { list, string, text, type Reader } from '../../read.ts';
import { REACTIONS } from '../../shapes/post.ts';
import { moment } from '../../shapes/time.ts';
import { fields } from '../../fields.ts';

/** A message of a channel, as far as it is read. https://learn.microsoft.com/graph/api/resources/chatmessage */
export interface Message {
  id: string;
  /** Whether somebody wrote it, and has not taken it away. */
  isShown: boolean;
  isDeleted: boolean;
  createdAt: string;
  editedAt: string | undefined;
  author: { id: string; name: string };
  subject: string;
  isHtml: boolean;
  content: string;
  hasMentions: boolean;
  files: readonly { name: string; url: string }[];
  reactions: readonly Reacted[];
  /** Only where they were asked for, in any order. */
  replies: readonly Message[];
}

/** One person's reaction, with the word or sign that Teams has for it. */
export interface Reacted {
  by: { id: string; name: string };
  sign: string;
  at: string;
}

/** In one form, so that texts are in the order of the times they tell. */
const time: Reader<string> = (value, path) => new Date(moment(value, path)).toISOString();

/** Somebody, or a program; one whose name is not told has a sign. */
const identity: Reader<Message['author']> = (value, path) => {
  const { may } = fields(value, path);
  for (const kind of ['user', 'application', 'device']) {
    const given = may(kind, fields);
    const id = given?.may('id', string);
    if (id) return { id, name: given?.may('displayName', string)?.trim() || '–' };
  }
  return { id: '–', name: '–' };
};

const reacted: Reader<Reacted> = (value, path) => {
  const { get, may } = fields(value, path);
  return {
    by: may('user', identity) ?? { id: '–', name: '–' },
    sign: get('reactionType', string),
    at: get('createdDateTime', time),
  };
};

const file: Reader<Message['files'][number]> = (value, path) => {
  const { may } = fields(value, path);
  return { name: may('name', string)?.trim() ?? '', url: may('contentUrl', string) ?? '' };
};

export const message: Reader<Message> = (value, path) => {
  const { get, may } = fields(value, path);
  const body = may('body', fields);
  const isDeleted = may('deletedDateTime', string) !== undefined;
  return {
    id: get('id', text),
    isDeleted,
    // Of kinds that are new, and of what Teams says itself, nothing can be told.
    isShown: !isDeleted && (may('messageType', string) ?? 'message') === 'message',
    createdAt: get('createdDateTime', time),
    editedAt: may('lastEditedDateTime', time),
    author: may('from', identity) ?? { id: '–', name: '–' },
    subject: may('subject', string)?.trim() ?? '',
    isHtml: body?.may('contentType', string) === 'html',
    content: body?.may('content', string) ?? '',
    hasMentions: (may('mentions', list(fields)) ?? []).length > 0,
    files: may('attachments', list(file)) ?? [],
    reactions: may('reactions', list(reacted)) ?? [],
    replies: may('replies', list(message)) ?? [],
  };
};

const KINDS: ReadonlyMap<string, ReactionKind> = new Map([
  ['like', 'like'],
  ['👍', 'like'],
  ['heart', 'love'],
  ['❤', 'love'],
  ['🙏', 'thanks'],
  ['🎉', 'celebrate'],
  ['👏', 'celebrate'],
  ['💡', 'insightful'],
]);

/** What a reaction is here, whatever the colour of its hand; undefined for those that have no like. */
export const kindOf = ({ sign }: Reacted): ReactionKind | undefined =>
  KINDS.get(sign.replace(/[\u{1f3fb}-\u{1f3ff}\ufe0f]/gu, ''));

/** Each person's latest reaction of those there are here, the newest first. In Teams a person may have several. */
export function reactionsIn({ reactions }: Message): (Reacted & { kind: ReactionKind })[] {
  const latest = new Map<string, Reacted & { kind: ReactionKind }>();
  for (const each of reactions) {
    const kind = kindOf(each);
    const before = latest.get(each.by.id);
    if (kind && (!before || before.at <= each.at)) latest.set(each.by.id, { ...each, kind });
  }
  return [...latest.values()].sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** Whether a text is all there is, so that an edit of it loses nothing: no formatting, file, picture or person. */
export const isPlain = ({ subject, hasMentions, files, isHtml, content }: Message): boolean =>
  subject === '' &&
  !hasMentions &&
  files.length === 0 &&
  (!isHtml || !/<(?!\/?(?:p|div|span|br)\b)/i.test(content));

/** Characters of HTML that are looked at: more than Teams takes. */
const LIMIT = 100_000;

const isHttp = (url: string) => /^https?:\/\/./.test(url);

/**
 * A message as one text: its subject, what it says, its files. Pictures, which need a token, are a sign; so are emoji, that
 * Teams writes as elements of its own.
 */
export async function textOf(given: Message): Promise<string> {
  const { subject, isHtml, content, files } = given;
  const html = content
    .slice(0, LIMIT)
    .replace(/<img\b[^<>]*>/gi, '🖼')
    .replace(/<(\/?)emoji\b/gi, '<$1img')
    .replace(/<(\/?)codeblock\b/gi, '<$1pre');
  const body = isHtml ? await textOfHtml(html) : textOfPlain(content);
  if (isPlain(given)) return asTyped(body);
  const lines = files.map(({ name, url }) =>
    ['📎', textOfPlain(name), isHttp(url) && url].filter(Boolean).join(' '),
  );
  const title = subject && `**${textOfPlain(subject.replace(/\s+/g, ' '))}**`;
  return [title, body, lines.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** What the adapter knows besides the message. */
export interface Known {
  /** Under which id it is known here. */
  id: string;
  text: string;
  /** How often its text, and the reader's reaction, have changed as far as this page has seen. */
  revision: number;
  reactionRevision: number;
  /** The reader's id; undefined while nobody knows it. */
  me: string | undefined;
  /** What the company lets readers do from here. */
  may: { send: boolean; edit: boolean };
}

const writtenOf = ({ author, createdAt, editedAt }: Message, { id, text, revision }: Known) => ({
  id,
  author,
  text,
  createdAt,
  ...(editedAt !== undefined && { editedAt }),
  revision,
});

const rightsOf = (given: Message, { me, may }: Known) => {
  const own = may.edit && me === given.author.id;
  return { edit: own && isPlain(given), remove: own, report: false };
};

function reactionsOf(given: Message, { me, reactionRevision }: Known): Reactions {
  const all = reactionsIn(given);
  const mine = all.find(({ by }) => by.id === me)?.kind;
  return {
    counts: REACTIONS.map((kind) => ({
      kind,
      count: all.filter((each) => each.kind === kind).length,
    })).filter(({ count }) => count > 0),
    ...(mine && { mine }),
    revision: reactionRevision,
  };
}

export const commentOf = (given: Message, post: string, known: Known): Comment => ({
  ...writtenOf(given, known),
  post,
  can: rightsOf(given, known),
});

export const postOf = (
  given: Message,
  known: Known,
  comments: Post['comments'],
  group: GroupReference | undefined,
): Post => ({
  ...writtenOf(given, known),
  kind: 'status',
  tags: [...new Set(hashtagsIn(known.text).map(({ tag }) => tag))],
  ...(group && { group }),
  comments,
  reactions: reactionsOf(given, known),
  announcement: false,
  can: {
    ...rightsOf(given, known),
    comment: known.may.send,
    react: known.may.send,
    pin: false,
    announce: false,
  },
});

export const newestFirst = (one: Message, other: Message): number =>
  one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : 0;
