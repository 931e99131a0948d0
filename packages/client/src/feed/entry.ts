import { ERROR_CODES } from '@parvis/model/error-codes';
import type { ErrorCode } from '@parvis/model';
import { count, object, oneOf, string, text } from '../read.ts';
import type { Unsent } from './feed.ts';

/** Something written that the source does not hold yet, as it is kept on the device. */
export interface Entry {
  /** Of a post or comment its own; of the others one of the entry. */
  id: string;
  /** When it was written, in milliseconds since 1970 by the device's clock. */
  at: number;
  kind: 'post' | 'comment' | 'edit' | 'reaction';
  /** Empty for a reaction. */
  text: string;
  /** Kind of a post; of a reaction, absent when it is taken back. */
  what?: string;
  group?: string;
  about?: string;
  /** What is commented on, edited or reacted to. */
  of?: string;
  /** The post of a comment that is edited. */
  post?: string;
  /** The revision that was seen when it was edited or reacted to. */
  revision?: number;
  /** How often the source could not make anything of it. */
  failures?: number | undefined;
  refused?: ErrorCode | undefined;
}

const entry = object<Entry>(
  { id: text, at: count, kind: oneOf('post', 'comment', 'edit', 'reaction'), text: string },
  {
    what: text,
    group: text,
    about: text,
    of: text,
    post: text,
    revision: count,
    failures: count,
    refused: oneOf(...ERROR_CODES),
  },
);

/** What was kept. What this version cannot read is left out, and what another one wrote is not lost by it. */
export function entriesOf(kept: unknown): Entry[] {
  return Array.isArray(kept) ? kept.filter(isEntry) : [];
}

export function isEntry(value: unknown): value is Entry {
  try {
    return entry(value, 'entry') !== undefined;
  } catch {
    return false;
  }
}

/** An entry as its writer is told of it. */
export function unsentOf({ id, kind, text, of, group, about, refused }: Entry): Unsent[] {
  if (kind === 'reaction') return [];
  const place = { ...(group !== undefined && { group }), ...(about !== undefined && { about }) };
  return [
    {
      id,
      kind,
      text,
      ...(of !== undefined && { of }),
      ...(kind === 'post' && { place }),
      ...(refused && { refused }),
    },
  ];
}
