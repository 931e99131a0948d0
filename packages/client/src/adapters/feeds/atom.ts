import { linkOf } from '../../html.ts';
import { authorOf, type Entry, type FeedDocument, type Words } from './entry.ts';
import { all, documentOf, entriesIn, hasWords, html, linkIn, person, said } from './within.ts';
import type { Element } from './xml.ts';

/** Atom 0.3 and 1.0, and a single entry of it. */
export const atomFeed = (root: Element): FeedDocument =>
  root.name === 'atom:entry'
    ? documentOf(root, [atomEntry(root)])
    : documentOf(root, entriesIn(root, 'atom:entry', 'entry').map(atomEntry));

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
