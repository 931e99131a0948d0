import type { GroupReference, PersonSummary, Post, Tag } from '@parvis/model';
import { foldTag, hashtagsIn } from '@parvis/model/hashtag';
import { textOfHtml, textOfPlain } from '../../html.ts';
import type { Author, Entry, FeedDocument, Words } from './entry.ts';

/** A post, and its tags as the feed writes them. */
export interface Item {
  post: Post;
  tags: readonly Tag[];
}

/** Where a document came from, and when. */
export interface Origin {
  url: string;
  /** Milliseconds: when the feed was changed last, as far as its server says; else when it was read first. */
  at: number;
  /** Where it really is, after redirects: relative addresses start there. */
  base: string;
  group?: GroupReference | undefined;
}

/** Longest names and lists that are taken over. */
const LIMIT = { name: 300, id: 2000, tag: 50, tags: 30, files: 5 };

/** Their entries to our posts, the newest first as they stand. An entry that says nothing is none. */
export async function itemsOf(feed: FeedDocument, origin: Origin): Promise<Item[]> {
  const title = await line(feed.title, true);
  const items: Item[] = [];
  let before = (timeOf(feed.date) ?? origin.at) + 1;
  for (const entry of feed.entries) {
    const published = timeOf(entry.published) ?? timeOf(entry.updated);
    // Undated entries keep the order of the feed: each is a moment older than the one before it.
    const at = published ?? Math.max(before - 1, 0);
    before = at;
    const item = await itemOf(entry, at, feed, title, origin);
    if (item) items.push(item);
  }
  return items;
}

async function itemOf(entry: Entry, at: number, feed: FeedDocument, title: string, origin: Origin) {
  const text = await textFor(entry);
  if (text === '') return undefined;
  const createdAt = new Date(at).toISOString();
  const edited = timeOf(entry.updated);
  const tags = tagsOf(entry.categories, text);
  const post: Post = {
    id: idOf(entry, text, origin.url),
    author: await authorFor(entry.author ?? feed.author, title, origin.url),
    text,
    createdAt,
    ...(edited !== undefined && edited > at && { editedAt: new Date(edited).toISOString() }),
    revision: 0,
    kind: 'status',
    tags: tags.map(({ tag }) => tag),
    ...(origin.group && { group: origin.group }),
    comments: { count: 0, latest: [] },
    reactions: { counts: [], revision: 0 },
    announcement: false,
    can: {
      edit: false,
      remove: false,
      report: false,
      comment: false,
      react: false,
      pin: false,
      announce: false,
    },
  };
  return { post, tags };
}

/** The title in bold, the words, the address of the whole, and those of the files. */
async function textFor({ title, body, link, files }: Entry): Promise<string> {
  const heading = (await wordsOf(title)).replace(/\s+/g, ' ');
  const words = await wordsOf(body);
  // Feeds of short messages repeat the words as the title.
  const shown =
    heading === '' || words.startsWith(heading.replace(/…$|\.\.\.$/, ''))
      ? ''
      : `**${heading.replaceAll('**', '')}**`;
  const text = [shown, words].filter(Boolean).join('\n\n');
  const addresses = [...new Set([link, ...files.slice(0, LIMIT.files)])].filter(
    (url): url is string => url !== undefined && !text.includes(url),
  );
  return [text, addresses.join('\n')].filter(Boolean).join('\n\n');
}

const wordsOf = async (words: Words | undefined): Promise<string> =>
  words === undefined ? '' : words.isHtml ? textOfHtml(words.text, words.base) : textOfPlain(words.text);

/** A name: one line, without any marks. */
async function line(text: string | undefined, isHtml: boolean): Promise<string> {
  const given = (text ?? '').slice(0, 10 * LIMIT.name);
  const plain = isHtml ? await textOfHtml(given) : textOfPlain(given);
  const name = plain
    .replace(/\*\*|\\(?=[\\`*_])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name.slice(0, LIMIT.name).replace(/\p{Surrogate}$/u, '');
}

/** Whoever wrote it, or the feed. No photograph: to show it would tell its server who reads. */
async function authorFor(author: Author | undefined, title: string, url: string): Promise<PersonSummary> {
  const name = await line(author?.name, true);
  const mail = author?.mail?.trim().slice(0, LIMIT.name);
  if (name !== '') return { id: mail ?? name, name, ...(mail && { mail }) };
  return { id: url, name: title || new URL(url).host || url };
}

/** The entry's own id where it is one in all the world; else with the address of the feed before it. */
function idOf({ id, link, published = '' }: Entry, text: string, url: string): string {
  const own = id?.trim().slice(0, LIMIT.id);
  if (own && /^(https?|urn|tag):|^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(own)) return own;
  if (own) return `${url}#${own}`;
  return (
    link ??
    `${url}#${encodeURIComponent(
      `${published} ${text}`
        .trim()
        .slice(0, 100)
        .replace(/\p{Surrogate}/gu, ''),
    )}`
  );
}

/** Categories as hashtags, which have no spaces and no signs, and the hashtags of the text. */
function tagsOf(categories: readonly string[], text: string): Tag[] {
  const named = categories.slice(0, LIMIT.tags).map((category) => {
    const name = category.replace(/[^\p{L}\p{M}\p{N}_·]+/gu, '');
    return { tag: foldTag(name), name };
  });
  const all = [...named, ...hashtagsIn(text).map(({ tag, name }) => ({ tag, name }))];
  const proper = all.filter(({ tag, name }) => tag !== '' && name.length <= LIMIT.tag && /\p{L}/u.test(name));
  return [...new Map(proper.map((tag) => [tag.tag, tag])).values()].slice(0, LIMIT.tags);
}

/** Years of four digits, so that times are ordered as their texts are. */
const LAST = Date.UTC(10_000, 0);

/** Dates of RFC 822 and ISO 8601, as they are and as they are written: `03 Apr 02 1500 GMT`, `Mo., 3 Apr 2002`. */
export function timeOf(given: string | undefined): number | undefined {
  const text = given?.trim() ?? '';
  if (text.length < 8 || text.length > 100) return undefined;
  const tidy = text
    .replace(/^[^\d\s]+,?\s+(?=\d)/, '')
    .replace(/(\d\s)(\d\d)(\d\d)(?=\s+[A-Z+-]|$)/, '$1$2:$3');
  const time = [tidy, text].map((each) => Date.parse(each)).find((each) => !Number.isNaN(each));
  return time !== undefined && time >= 0 && time < LAST ? time : undefined;
}
