import { count, flag, list, record, string, text, wrong, type Reader } from '../../read.ts';
import { moment } from '../../shapes/time.ts';

/** An account, as far as it is read. Texts are HTML where this says so. */
export interface Account {
  id: string;
  username: string;
  /** With its domain, unless it is of this server. */
  acct: string;
  name: string;
  /** HTML. */
  note: string;
  avatar: string;
}

export interface Media {
  type: string;
  url: string;
  description: string;
}

export interface Poll {
  multiple: boolean;
  own: readonly number[];
  options: readonly { title: string; votes: number | undefined }[];
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
  poll: Poll | undefined;
  mentions: readonly Mention[];
  tags: readonly string[];
}

/** A field that may be absent, which their answers say by `null` as well. */
const maybe =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value, path) =>
    value === undefined || value === null ? undefined : reader(value, path);

/** Reads fields of one object, each with its path. */
function fields(value: unknown, path: string) {
  const given = record(value, path);
  const field = (name: string) => (Object.hasOwn(given, name) ? given[name] : undefined);
  return {
    get: <T>(name: string, reader: Reader<T>): T => reader(field(name), `${path}.${name}`),
    may: <T>(name: string, reader: Reader<T>): T | undefined => maybe(reader)(field(name), `${path}.${name}`),
  };
}

/** In one form, so that texts are in the order of the times they tell. */
const time: Reader<string> = (value, path) => new Date(moment(value, path)).toISOString();

const name: Reader<string> = (value, path) =>
  string(value, path).trim() || wrong(path, 'a text with something in it');

export const account: Reader<Account> = (value, path) => {
  const { get, may } = fields(value, path);
  const acct = get('acct', name);
  const username = may('username', string)?.trim() || acct;
  return {
    id: get('id', text),
    username,
    acct,
    name: may('display_name', string)?.trim() || username,
    note: may('note', string) ?? '',
    avatar: may('avatar_static', string) ?? may('avatar', string) ?? '',
  };
};

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

const option: Reader<Poll['options'][number]> = (value, path) => {
  const { get, may } = fields(value, path);
  return { title: get('title', string), votes: may('votes_count', count) };
};

export const poll: Reader<Poll> = (value, path) => {
  const { get, may } = fields(value, path);
  return {
    multiple: may('multiple', flag) ?? false,
    own: may('own_votes', list(count)) ?? [],
    options: get('options', list(option)),
  };
};

const mention: Reader<Mention> = (value, path) => {
  const { get, may } = fields(value, path);
  return { id: get('id', text), acct: get('acct', text), url: may('url', string) ?? '' };
};

/** A tag's name, as it was written last. */
export const tagName: Reader<string> = (value, path) => fields(value, path).get('name', text);

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
    poll: may('poll', poll),
    mentions: may('mentions', list(mention)) ?? [],
    tags: may('tags', list(tagName)) ?? [],
  };
};

/** What was said at one time, of a status's history. */
export const saying: Reader<Pick<Status, 'content' | 'warning' | 'createdAt'>> = (value, path) => {
  const { get, may } = fields(value, path);
  return {
    content: get('content', string),
    warning: (may('spoiler_text', string) ?? '').trim(),
    createdAt: get('created_at', time),
  };
};

/** What `/api/v2/search` finds. */
export const found =
  <T>(kind: 'accounts' | 'hashtags', item: Reader<T>): Reader<T[]> =>
  (value, path) =>
    fields(value, path).get(kind, list(item));

export interface Instance {
  /** Characters that a status may have, and those that any address in it counts as. */
  limit: number | undefined;
  perAddress: number;
  /** Where the stream is; the server itself when it does not say. */
  streaming: string | undefined;
}

/** `/api/v2/instance`, and `/api/v1/instance` of older servers and of Pleroma. */
export const instance: Reader<Instance> = (value, path) => {
  const { may } = fields(value, path);
  const inside = (of: ReturnType<typeof fields> | undefined, name: string) => of?.may(name, fields);
  const statuses = inside(may('configuration', fields), 'statuses');
  const urls = inside(may('configuration', fields), 'urls') ?? may('urls', fields);
  return {
    limit: statuses?.may('max_characters', count) ?? may('max_toot_chars', count),
    perAddress: statuses?.may('characters_reserved_per_url', count) ?? 23,
    streaming: urls?.may('streaming', string) ?? urls?.may('streaming_api', string),
  };
};
