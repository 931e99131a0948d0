import { linkOf } from '../../html.ts';
import { authorOf, type Entry, type FeedDocument } from './entry.ts';
import { all, child, documentOf, entriesIn, html, linkIn, said } from './within.ts';
import type { Element } from './xml.ts';

/** RSS 0.9 to 2.0, and RDF, of which the items stand beside the channel. */
export function rssFeed(root: Element): FeedDocument {
  const channel = child(root, 'channel') ?? root;
  const items = [...entriesIn(channel, 'item'), ...(channel === root ? [] : entriesIn(root, 'item'))];
  return documentOf(channel, items.map(rssEntry));
}

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
