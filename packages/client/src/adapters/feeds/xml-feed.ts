import { ParvisError } from '../../error.ts';
import { linkOf } from '../../html.ts';
import { authorOf, ENTRY_LIMIT, type Author, type Entry, type FeedDocument, type Words } from './entry.ts';
import { elementsOf, type Element } from './xml.ts';

/** RSS 0.9 to 2.0, RDF and Atom 0.3 and 1.0. Throws a `ParvisError` for what is something else. */
export function xmlFeed(source: string, text: string, base: string): FeedDocument {
  const top = elementsOf(text, base);
  for (const root of top) {
    const name = root.name.toLowerCase();
    if (name === 'rss' || name === 'rdf:rdf') {
      const channel = child(root, 'channel') ?? root;
      return documentOf(channel, [...entriesIn(channel, 'item'), ...entriesIn(root, 'item')].map(rssEntry));
    }
    if (name === 'channel') return documentOf(root, entriesIn(root, 'item').map(rssEntry));
    if (name === 'atom:feed' || name === 'feed') {
      return documentOf(root, entriesIn(root, 'atom:entry', 'entry').map(atomEntry));
    }
    if (name === 'atom:entry') return documentOf(root, [atomEntry(root)]);
  }
  const found = top[0]?.name.toLowerCase();
  const isPage = found !== undefined && /^(xhtml:)?(html|head|body|title|meta|div|p|h1|center)$/.test(found);
  throw new ParvisError(
    'bad_response',
    `${source} was read: ${isPage ? 'it is a page of HTML' : found === undefined ? 'it is no XML' : `it begins with <${found.slice(0, 50)}>`} ` +
      'where a feed of RSS, Atom or JSON Feed was expected. Look at the address in a browser: it may have moved, or want a sign-in.',
    { source },
  );
}

/** Those that are whole: of a document that was cut, the last one is not. */
const entriesIn = (element: Element, ...names: string[]): Element[] =>
  all(element, ...names)
    .filter(({ isCut }) => !isCut)
    .slice(0, ENTRY_LIMIT);

const documentOf = (feed: Element, entries: Entry[]): FeedDocument => ({
  title: said(feed, 'atom:title', 'title'),
  author: person(feed, 'atom:author', 'author') ?? authorOf(said(feed, 'itunes:author', 'dc:creator')),
  date: said(feed, 'atom:updated', 'updated', 'modified', 'pubDate', 'lastBuildDate', 'dc:date'),
  entries,
});

function rssEntry(item: Element): Entry {
  const guid = child(item, 'guid');
  const id = guid?.text.trim() || undefined;
  const isLink = guid !== undefined && guid.attributes['isPermaLink']?.toLowerCase() !== 'false';
  const creators = said(item, 'dc:creator', 'author', 'itunes:author');
  return {
    id: id ?? item.attributes['rdf:about'] ?? said(item, 'dc:identifier'),
    title: html(item, 'title', 'dc:title', 'media:title'),
    body: html(
      item,
      'description',
      'itunes:summary',
      'content:encoded',
      'dc:description',
      'media:description',
    ),
    link:
      linkOf(said(item, 'link'), item.base) ||
      linkIn(item) ||
      (isLink && /^https?:/i.test(id ?? '') ? linkOf(id, item.base) : undefined) ||
      undefined,
    author: authorOf(creators),
    published: said(item, 'pubDate', 'dc:date', 'dcterms:created', 'atom:published'),
    updated: said(item, 'atom:updated', 'dcterms:modified'),
    categories: all(item, 'category', 'dc:subject').map(({ text }) => text.trim()),
    files: [...all(item, 'enclosure'), ...all(item, 'media:content')].flatMap(
      ({ attributes, base }) => linkOf(attributes['url'], base) || [],
    ),
  };
}

function atomEntry(entry: Element): Entry {
  const words = (...names: string[]): Words | undefined => {
    const found = names.flatMap((name) => all(entry, `atom:${name}`, name)).find(hasWords);
    return found && atomWords(found);
  };
  return {
    id: said(entry, 'atom:id', 'id'),
    title: words('title') ?? html(entry, 'media:title'),
    body: words('summary', 'content') ?? html(entry, 'media:description'),
    link: linkIn(entry),
    author: person(entry, 'atom:author', 'author') ?? authorOf(said(entry, 'dc:creator')),
    published: said(entry, 'atom:published', 'published', 'atom:issued', 'issued', 'dc:date'),
    updated: said(entry, 'atom:updated', 'updated', 'atom:modified', 'modified'),
    categories: all(entry, 'atom:category', 'category', 'dc:subject').map(
      ({ attributes, text }) => attributes['label'] ?? attributes['term'] ?? text.trim(),
    ),
    files: all(entry, 'atom:link', 'link')
      .filter(({ attributes }) => attributes['rel'] === 'enclosure')
      .flatMap(({ attributes, base }) => linkOf(attributes['href'], base) || []),
  };
}

/** Text, HTML or XHTML, as `type` says. Other types are files, of which only what is text in base64 could be shown. */
function atomWords({ attributes, text, children, markup, base }: Element): Words | undefined {
  const type = attributes['type']?.toLowerCase() ?? 'text';
  const mode = attributes['mode'];
  if (children.length > 0) return { text: markup(), isHtml: true, base };
  if (/^text\/(?!html|plain)|^(?!text\/)[^/]*\/(?!xhtml|html)/.test(type)) return undefined;
  return { text, isHtml: mode === 'escaped' || /html/.test(type), base };
}

const hasWords = ({ text, children }: Element): boolean => text.trim() !== '' || children.length > 0;

const all = (element: Element, ...names: string[]): Element[] =>
  element.children.filter(({ name }) => names.includes(name));
const child = (element: Element, name: string): Element | undefined => all(element, name)[0];

/** The text of the first of these that says something. */
function said(element: Element, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = all(element, name).find(({ text }) => text.trim() !== '');
    if (found) return found.text.trim();
  }
  return undefined;
}

/** The first of these that says something; markup that was not escaped is taken as it stands. */
function html(element: Element, ...names: string[]): Words | undefined {
  for (const name of names) {
    const found = all(element, name).find(hasWords);
    if (!found) continue;
    const { children, markup, text, base } = found;
    return { text: children.length > 0 ? markup() : text, isHtml: true, base };
  }
  return undefined;
}

/** The page that an entry is about: of links without a relation, or an alternate one, the first that is HTML. */
function linkIn(element: Element): string | undefined {
  const links = all(element, 'atom:link', 'link').filter(
    ({ attributes: { rel, href } }) => href !== undefined && (rel === undefined || rel === 'alternate'),
  );
  const found = links.find(({ attributes: { type } }) => type === undefined || /html/.test(type)) ?? links[0];
  return (found && linkOf(found.attributes['href'], found.base)) || undefined;
}

function person(element: Element, ...names: string[]): Author | undefined {
  for (const each of all(element, ...names)) {
    const name = said(each, 'atom:name', 'name');
    const mail = said(each, 'atom:email', 'email');
    const known = name ?? mail ?? (each.children.length === 0 ? each.text.trim() : '');
    if (known !== '') return { name: known, mail };
  }
  return undefined;
}
