import { type Static, type TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { ProblemError } from './problem.ts';

/** Hides a position in a list, so that nobody builds on its form. */
export const toCursor = (position: unknown): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/**
 * The position that a cursor hides, or undefined on the first page.
 *
 * @throws {ProblemError} `bad_request` when it is not one that this list gave out.
 */
export function fromCursor<T extends TSchema>(schema: T, cursor: string | undefined): Static<T> | undefined {
  if (cursor === undefined) return undefined;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Check(schema, position)) return position;
  } catch {
    // Not JSON: the same refusal.
  }
  throw new ProblemError('bad_request', 'The cursor is not one that this list gave out.');
}

/**
 * Cuts a page out of rows of which one more than `limit` was asked for: the extra one only says that more follow.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  position: (row: Row) => unknown,
): { items: Item[]; cursor?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(item), ...(more && { cursor: toCursor(position(last)) }) };
}
