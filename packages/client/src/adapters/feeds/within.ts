import { linkOf } from '../../html.ts';
import { authorOf, ENTRY_LIMIT, type Author, type Entry, type FeedDocument, type Words } from './entry.ts';
import type { Element } from './xml.ts';

/** Those that are whole: of a document that was cut, the last one is not. */
export const entriesIn = (element: Element, ...names: string[]): Element[] =>
  all(element, ...names)
    .filter(({ isCut }) => !isCut)
    .slice(0, ENTRY_LIMIT);

export const documentOf = (feed: Element, entries: Entry[]): FeedDocument => ({
  title: said(feed, 'atom:title', 'title'),
  author: person(feed, 'atom:author', 'author') ?? authorOf(said(feed, 'itunes:author', 'dc:creator')),
  date: said(feed, 'atom:updated', 'updated', 'modified', 'pubDate', 'lastBuildDate', 'dc:date'),
  entries,
});

export const hasWords = ({ text, children }: Element): boolean => text.trim() !== '' || children.length > 0;

export const all = (element: Element, ...names: string[]): Element[] =>
  element.children.filter(({ name }) => names.includes(name));
export const child = (element: Element, name: string): Element | undefined => all(element, name)[0];

/** The text of the first of these that says something. */
export function said(element: Element, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = all(element, name).find(({ text }) => text.trim() !== '');
    if (found) return found.text.trim();
  }
  return undefined;
}

/** The first of these that says something; markup that was not escaped is taken as it stands. */
export function html(element: Element, ...names: string[]): Words | undefined {
  for (const name of names) {
    const found = all(element, name).find(hasWords);
    if (!found) continue;
    const { children, markup, text, base } = found;
    return { text: children.length > 0 ? markup() : text, isHtml: true, base };
  }
  return undefined;
}

/** The page that an entry is about: of links without a relation, or an alternate one, the first that is HTML. */
export function linkIn(element: Element): string | undefined {
  const links = all(element, 'atom:link', 'link').filter(
    ({ attributes: { rel, href } }) => href !== undefined && (rel === undefined || rel === 'alternate'),
  );
  const found = links.find(({ attributes: { type } }) => type === undefined || /html/.test(type)) ?? links[0];
  return (found && linkOf(found.attributes['href'], found.base)) || undefined;
}

export function person(element: Element, ...names: string[]): Author | undefined {
  for (const each of all(element, ...names)) {
    const name = said(each, 'atom:name', 'name');
    const mail = said(each, 'atom:email', 'email');
    const known = name ?? mail ?? (each.children.length === 0 ? each.text.trim() : '');
    if (known !== '') return { name: known, mail };
  }
  return undefined;
}
