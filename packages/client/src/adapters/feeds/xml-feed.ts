import { later } from '../../later.ts';
import { atomFeed } from './atom.ts';
import type { FeedDocument } from './entry.ts';
import { rssFeed } from './rss.ts';

/** Comes with the parser. */
const xml = later(() => import('./xml.ts'));

const ATOM = ['atom:feed', 'feed', 'atom:entry'];
const RSS = ['rss', 'rdf:rdf', 'channel'];

/** RSS 0.9 to 2.0, RDF and Atom 0.3 and 1.0. Rejects with a `ParvisError` for what is something else. */
export async function xmlFeed(source: string, text: string, base: string): Promise<FeedDocument> {
  const { elementsOf } = await xml();
  const top = elementsOf(text, base);
  for (const root of top) {
    const name = root.name.toLowerCase();
    if (RSS.includes(name)) return rssFeed(root);
    if (ATOM.includes(name)) return atomFeed(root);
  }
  throw (await import('./no-feed.ts')).noFeed(source, top[0]?.name.toLowerCase());
}
