import type { Poll, Post } from '@parvis/model';
import { foldTag } from '@parvis/model/hashtag';
import { summaryOf } from './account.ts';
import { picturesIn } from './emoji.ts';
import type { Status } from './theirs.ts';

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
  poll?: Poll | undefined;
}

export const writtenOf = (status: Status, { id, text, revision, mailDomain, poll }: Known) => ({
  id,
  author: summaryOf(status.account, mailDomain),
  text,
  createdAt: status.createdAt,
  ...(status.editedAt !== undefined && { editedAt: status.editedAt }),
  revision,
  ...(status.warning !== '' && { warning: line(status.warning) }),
  ...picturesOf(status, [text, ...(poll?.options.map(({ title }) => title) ?? [])]),
});

function picturesOf({ warning, emojis }: Status, texts: readonly string[]): Pick<Post, 'emojis'> {
  const found = picturesIn([warning, ...texts].join('\n'), emojis);
  return found.length > 0 ? { emojis: found } : {};
}

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
    ...(known.poll && { poll: known.poll }),
    ...linkOf(status),
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

/** The card, without its picture: that would tell its host who reads. */
function linkOf({ card }: Status): Pick<Post, 'link'> {
  const title = line(card?.title ?? '');
  if (!card || title === '' || !/^https?:/.test(card.url)) return {};
  const [description, site] = [line(card.description), line(card.site)];
  return { link: { url: card.url, title, ...(description && { description }), ...(site && { site }) } };
}

const SIGNS: Record<string, string> = { image: '🖼', gifv: '🎞', video: '🎞', audio: '🔊' };

export const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * What a status says, and its media as addresses. Signs in place of words, since a source has no language; sensitive media
 * are marked.
 */
export function textOf({ sensitive, media }: Pick<Status, 'sensitive' | 'media'>, body: string): string {
  const files = media.map(({ type, url, description }) =>
    [sensitive && '⚠', SIGNS[type] ?? '📎', line(description), /^https?:/.test(url) && url]
      .filter(Boolean)
      .join(' '),
  );
  return [body, files.join('\n')].filter((part) => part !== '').join('\n\n');
}
