/** What all formats of feeds have in common. */
export interface Entry {
  /** As the feed gives it: unique within the feed, and in all the world where it is an address. */
  id?: string | undefined;
  title?: Words | undefined;
  /** The teaser where there is one, else the whole. */
  body?: Words | undefined;
  /** Absolute. */
  link?: string | undefined;
  author?: Author | undefined;
  /** As they are written. */
  published?: string | undefined;
  updated?: string | undefined;
  categories: readonly string[];
  /** Absolute addresses of recordings, pictures and other files. */
  files: readonly string[];
}

export interface Author {
  name?: string | undefined;
  mail?: string | undefined;
}

export interface Words {
  text: string;
  isHtml: boolean;
  /** Against which the addresses in it are resolved. */
  base: string;
}

export interface FeedDocument {
  title?: string | undefined;
  author?: Author | undefined;
  date?: string | undefined;
  entries: readonly Entry[];
}

/** Entries of one feed that are read; a feed that holds more gives its first, which are the newest. */
export const ENTRY_LIMIT = 1000;

/** A person of RSS: `ada@acme.example (Ada Lovelace)`, `Ada <ada@acme.example>`, or only one of both. */
export function authorOf(given: string | undefined): Author | undefined {
  const text = given?.trim().slice(0, 500) ?? '';
  if (text === '') return undefined;
  const mail = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/.exec(text)?.[0];
  if (mail === undefined) return { name: text };
  const name = text
    .replace(mail, '')
    .replace(/[<>()"]/g, '')
    .replace(/^mailto:/, '')
    .trim();
  return { mail, name: name === '' ? mail : name };
}
