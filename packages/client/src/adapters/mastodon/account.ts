import type { PersonSummary } from '@parvis/model';
import { string, text, wrong, type Reader } from '../../read.ts';
import { fields } from '../../fields.ts';
import { emojis, withoutPictures } from './emoji.ts';

/** An account, as far as it is read. Texts are HTML where this says so. */
export interface Account {
  id: string;
  username: string;
  /** With its domain, unless it is of this server. */
  acct: string;
  /** Without the shortcodes that have a picture. */
  name: string;
  /** HTML. */
  note: string;
  avatar: string;
}

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
    name: withoutPictures(may('display_name', string) ?? '', may('emojis', emojis) ?? []) || username,
    note: may('note', string) ?? '',
    avatar: may('avatar_static', string) ?? may('avatar', string) ?? '',
  };
};

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
