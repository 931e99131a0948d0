import { ParvisError } from '../../error.ts';
import { textOf } from '@parvis/model/decode';
import type { FeedDocument } from './entry.ts';
import { jsonFeed } from './json-feed.ts';
import { itemsOf, type Item, type Origin } from './map.ts';
import { xmlFeed } from './xml-feed.ts';

/** What came from an address: bytes, what its server says of them, and where they are. Loaded with the first feed. */
export async function readDocument(
  source: string,
  bytes: Uint8Array,
  contentType: string | null,
  origin: Origin,
): Promise<Item[]> {
  return itemsOf(parsed(source, textOf(bytes, contentType).trim(), origin.base), origin);
}

function parsed(source: string, text: string, base: string): FeedDocument {
  const empty = new ParvisError('bad_response', `${source} was read: it is empty.`, { source });
  if (text === '') throw empty;
  if (!/^[{[]/.test(text)) return xmlFeed(source, text, base);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ParvisError('bad_response', `${source} was read: it is not JSON, or was cut.`, {
      source,
      cause,
    });
  }
  return jsonFeed(source, value, base);
}
