import { linkOf } from '../../html.ts';
import { list, read, record, type Reader } from '../../read.ts';
import type { Author, Entry, FeedDocument, Words } from './entry.ts';

/** What is there and of another type is left out: a feed is worth reading for the rest. */
const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). Throws a `ParvisError` for JSON that is something else. */
export function jsonFeed(source: string, value: unknown, base: string, limit: number): FeedDocument {
  const feed = read(source, record, value, 'feed');
  const item: Reader<Entry> = (each, path) => entryOf(record(each, path), base);
  const items = Array.isArray(feed['items']) ? feed['items'].slice(0, limit) : feed['items'];
  const entries = read(source, list(item), items, 'feed.items');
  return { title: string(feed['title']), author: authorIn(feed), entries };
}

function entryOf(item: Record<string, unknown>, base: string): Entry {
  const { id } = item;
  const words = (text: string | undefined, isHtml: boolean): Words | undefined =>
    text === undefined ? undefined : { text, isHtml, base };
  const attachments = Array.isArray(item['attachments']) ? (item['attachments'] as unknown[]) : [];
  return {
    id: typeof id === 'number' ? String(id) : string(id),
    title: words(string(item['title']), false),
    body:
      words(string(item['summary']), false) ??
      words(string(item['content_html']), true) ??
      words(string(item['content_text']), false),
    link: linkOf(string(item['url']), base) || linkOf(string(item['external_url']), base) || undefined,
    author: authorIn(item),
    published: string(item['date_published']),
    updated: string(item['date_modified']),
    categories: Array.isArray(item['tags']) ? item['tags'].flatMap((tag) => string(tag) ?? []) : [],
    files: attachments.flatMap((each) => {
      const url = typeof each === 'object' && each !== null && 'url' in each ? string(each.url) : undefined;
      return linkOf(url, base) || [];
    }),
  };
}

/** `authors` of 1.1, or `author` of 1.0: the first with a name. */
function authorIn({ authors, author }: Record<string, unknown>): Author | undefined {
  const all: unknown[] = [...(Array.isArray(authors) ? (authors as unknown[]) : []), author];
  for (const each of all) {
    const name = typeof each === 'object' && each !== null && 'name' in each ? string(each.name) : undefined;
    if (name !== undefined) return { name };
  }
  return undefined;
}
