/** Longest hashtag, in characters, and how many of one text count. */
export const TAG_LIMIT = { length: 50, count: 30 } as const;

/** A hashtag in a text. */
export interface Hashtag {
  /** Where its `#` stands, and where the text goes on; in UTF-16 units, as `slice` takes them. */
  start: number;
  end: number;
  /** As it is written, without the `#`. */
  name: string;
  /** What it is found under. */
  tag: string;
}

/** Code and addresses, in which a `#` means something else. */
const APART =
  /(?<fence>^ {0,3}(?<ticks>`{3,}|~{3,})[^\n]*$[^]*?(?:^ {0,3}\k<ticks>[`~]*[ \t]*$|(?![^])))|(?<code>(?<!`)(?<run>`+)(?!`)[^]*?(?<!`)\k<run>(?!`))|(?<link>\b(?:https?:\/\/|www\.|mailto:)[^\s<>]*)/gimu;

/** A letter or digit before the `#` makes it a part of a word (`C#`, `a#b`), and so does `&#` of an entity. */
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&#/])[#＃](?<name>[\p{L}\p{M}\p{N}_\u200c\u200d·]+)/gu;

/** A letter somewhere, and no more characters than there may be. */
const IS_TAG = new RegExp(`^(?=.*\\p{L}).{1,${TAG_LIMIT.length}}$`, 'u');

/**
 * One form for all spellings of a tag: letter case, width and Latin, Greek and Cyrillic accents make no difference.
 * Marks of other scripts stay, since words differ by them.
 */
export const foldTag = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200c\u200d]/g, '')
    .normalize('NFC')
    .toLowerCase();

/**
 * The hashtags of a text, in its order. None are found in code and in addresses; one has a letter (`#1` is a
 * number) and at most 50 characters.
 */
export function hashtagsIn(text: string): Hashtag[] {
  const plain = text.replace(APART, (part) => ' '.repeat(part.length));
  return Array.from(plain.matchAll(HASHTAG), (match) => {
    const name = match.groups?.['name'] ?? '';
    return { start: match.index, end: match.index + match[0].length, name, tag: foldTag(name) };
  }).filter(({ name, tag }) => IS_TAG.test(name) && tag !== '');
}
