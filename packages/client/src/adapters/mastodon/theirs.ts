import type { Emoji } from '@parvis/model';
import { count, flag, list, record, string, text, type Reader } from '../../read.ts';
import { account, type Account } from './account.ts';
import { emojis } from './emoji.ts';
import { fields } from '../../fields.ts';
import { tagName, time } from './fields.ts';

export interface Media {
  type: string;
  url: string;
  description: string;
}

export interface Mention {
  id: string;
  acct: string;
  url: string;
}

/** A status, as far as it is read. */
export interface Status {
  id: string;
  createdAt: string;
  editedAt: string | undefined;
  account: Account;
  /** HTML. */
  content: string;
  /** What was typed; only in the answer to a removal. */
  source: string | undefined;
  /** The content warning; empty without one. */
  warning: string;
  sensitive: boolean;
  visibility: string;
  language: string | undefined;
  replyTo: string | undefined;
  replyToAccount: string | undefined;
  isBoost: boolean;
  replies: number;
  favourites: number;
  favourited: boolean;
  media: readonly (Media & { id: string })[];
  /** Read by `poll.ts`, where there is one. */
  poll: Record<string, unknown> | undefined;
  /** What the page says of itself that it links to. */
  card: Card | undefined;
  mentions: readonly Mention[];
  tags: readonly string[];
  /** Those of its text, its warning and its poll. */
  emojis: readonly Emoji[];
}

interface Card {
  url: string;
  title: string;
  description: string;
  site: string;
}

const media: Reader<Media & { id: string }> = (value, path) => {
  const { may } = fields(value, path);
  return {
    id: may('id', string) ?? '',
    type: may('type', string) ?? '',
    // A file that is still worked on has no address.
    url: may('url', string) ?? '',
    description: may('description', string) ?? '',
  };
};

const card: Reader<Card> = (value, path) => {
  const { may } = fields(value, path);
  return {
    url: may('url', string) ?? '',
    title: may('title', string) ?? '',
    description: may('description', string) ?? '',
    site: may('provider_name', string) ?? '',
  };
};

const mention: Reader<Mention> = (value, path) => {
  const { get, may } = fields(value, path);
  return { id: get('id', text), acct: get('acct', text), url: may('url', string) ?? '' };
};

export const status: Reader<Status> = (value, path) => {
  const { get, may } = fields(value, path);
  return {
    id: get('id', text),
    createdAt: get('created_at', time),
    editedAt: may('edited_at', time),
    account: get('account', account),
    // In the answer to a removal only what was typed may stand.
    content: may('content', string) ?? '',
    source: may('text', string),
    warning: (may('spoiler_text', string) ?? '').trim(),
    sensitive: may('sensitive', flag) ?? false,
    visibility: may('visibility', string) ?? '',
    language: may('language', string),
    replyTo: may('in_reply_to_id', string),
    replyToAccount: may('in_reply_to_account_id', string),
    isBoost: may('reblog', record) !== undefined,
    replies: may('replies_count', count) ?? 0,
    favourites: may('favourites_count', count) ?? 0,
    favourited: may('favourited', flag) ?? false,
    media: may('media_attachments', list(media)) ?? [],
    poll: may('poll', record),
    card: may('card', card),
    mentions: may('mentions', list(mention)) ?? [],
    tags: may('tags', list(tagName)) ?? [],
    emojis: may('emojis', emojis) ?? [],
  };
};
