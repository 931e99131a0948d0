import type { Comment, Person, PersonSummary, Post } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import type { Account, Mention, Poll, Status } from './theirs.ts';

/** What is told of an account that is not theirs alone. */
export function summaryOf(account: Account, mailDomain?: string): PersonSummary {
  const { id, name, username, acct, avatar } = account;
  // An account without a photograph is given one that says so.
  const isPhoto = /^https?:/.test(avatar) && !/\/missing\.\w+$/.test(avatar);
  return {
    id,
    name,
    ...(mailDomain !== undefined && !acct.includes('@') && { mail: `${username}@${mailDomain}` }),
    ...(isPhoto && { photo: { url: avatar } }),
  };
}

/** `about` is the text of the account's note. */
export const personOf = (account: Account, about: string, mailDomain?: string): Person => ({
  ...summaryOf(account, mailDomain),
  login: account.acct,
  ...(about !== '' && { about: about.slice(0, 2000) }),
});

/** What the adapter knows besides the status. */
export interface Known {
  /** Under which id it is known here. */
  id: string;
  text: string;
  revision: number;
  /** How often the reader took back that they like it. */
  unliked: number;
  /** The reader's account; undefined where nobody is signed in. */
  me: string | undefined;
  mailDomain?: string | undefined;
}

const writtenOf = (status: Status, { id, text, revision, mailDomain }: Known) => ({
  id,
  author: summaryOf(status.account, mailDomain),
  text,
  createdAt: status.createdAt,
  ...(status.editedAt !== undefined && { editedAt: status.editedAt }),
  revision,
});

/** Whether its text is all there is: what cannot be edited here stays whole. */
export const isPlain = ({ warning, media, poll }: Status): boolean =>
  warning === '' && media.length === 0 && !poll;

export function postOf(status: Status, known: Known): Post {
  const isReader = known.me !== undefined;
  const own = known.me === status.account.id;
  const { favourited } = status;
  const likes = Math.max(status.favourites, Number(favourited));
  return {
    ...writtenOf(status, known),
    kind: 'status',
    tags: [...new Set(status.tags.map(foldTag))].filter((tag) => tag !== ''),
    comments: { count: status.replies, latest: [] },
    reactions: {
      counts: likes > 0 ? [{ kind: 'like', count: likes }] : [],
      ...(favourited && { mine: 'like' }),
      // Grows with each change of mind: odd while the reader likes it.
      revision: 2 * known.unliked + Number(favourited),
    },
    announcement: false,
    can: {
      edit: own && isPlain(status),
      remove: own,
      report: isReader && !own,
      comment: isReader,
      react: isReader,
      pin: false,
      announce: false,
    },
  };
}

export function commentOf(status: Status, post: string, known: Known): Comment {
  const own = known.me === status.account.id;
  const can = { edit: own && isPlain(status), remove: own, report: known.me !== undefined && !own };
  return { ...writtenOf(status, known), post, can };
}

const SIGNS: Record<string, string> = { image: '🖼', gifv: '🎞', video: '🎞', audio: '🔊' };

const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * A status as one text: the warning first, what it says, its media as addresses, its poll as lines. Signs in place of
 * words, since a source has no language.
 */
export function textOf(
  { warning, sensitive, media, poll }: Pick<Status, 'warning' | 'sensitive' | 'media' | 'poll'>,
  body: string,
): string {
  const files = media.map(({ type, url, description }) =>
    [sensitive && '⚠', SIGNS[type] ?? '📎', line(description), /^https?:/.test(url) && url]
      .filter(Boolean)
      .join(' '),
  );
  const parts = [warning && `⚠ ${line(warning)}`, body, files.join('\n'), poll ? ballot(poll) : ''];
  return parts.filter((part) => part !== '').join('\n\n');
}

function ballot({ multiple, own, options }: Poll): string {
  const [empty, chosen] = multiple ? ['☐', '☑'] : ['○', '◉'];
  return options
    .map(({ title, votes }, index) => {
      const said = `${own.includes(index) ? chosen : empty} ${line(title)}`;
      return votes === undefined ? said : `${said} – ${votes}`;
    })
    .join('\n');
}

/** Characters that are read of one text: many more than a server takes. */
const LIMIT = 100_000;

const ANCHOR = /<a(?=\s)([^<>]*)>|<\/a\s*>/gi;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/**
 * Their HTML with each link as what a reader would type: an address, a hashtag, a mention with its domain; a link
 * with a name of its own is followed by its address. What is not so short a tag stays for whoever reads the HTML.
 */
export function withoutLinks(html: string, mentions: readonly Mention[]): string {
  let out = '';
  let at = 0;
  let href: string | undefined;
  const whole = html.slice(0, LIMIT);
  for (const match of whole.matchAll(ANCHOR)) {
    const inside = whole.slice(at, match.index);
    out += href === undefined ? inside : linkOf(inside, href, mentions);
    const [, double, single] = HREF.exec(match[1] ?? '') ?? [];
    href = double ?? single;
    at = match.index + match[0].length;
  }
  return out + whole.slice(at);
}

function linkOf(inside: string, href: string, mentions: readonly Mention[]): string {
  const label = line(inside.replace(/<[^<>]*>/g, ''));
  const mention = mentions.find(({ url }) => url !== '' && url === href);
  if (mention) return `@${mention.acct}`;
  const bare = (address: string) => address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  const isItself = bare(label) === bare(href) || /^[#@＃]/.test(label) || label === '';
  return isItself || !/^https?:/i.test(href) ? inside : `${inside} (${href})`;
}

/** Who is answered is said by where the answer stands, not by a mention before it. */
export const withoutAddressee = (body: string, acct: string | undefined): string =>
  acct !== undefined && body.startsWith(`@${acct} `) ? body.slice(acct.length + 2).trimStart() : body;

/** How many characters a text has as the server counts them: those that are seen as one are one. */
export function lengthOf(text: string, perAddress: number): number {
  const counted = text
    .replace(/https?:\/\/\S+/gi, '.'.repeat(Math.min(perAddress, 1000)))
    .replace(/(?<=@\w+)@[\w.-]+\w/g, '');
  return [...new Intl.Segmenter().segment(counted)].length;
}
