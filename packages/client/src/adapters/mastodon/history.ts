import { list, string, type Reader } from '../../read.ts';
import { below, type Calls } from './calls.ts';
import { fields } from '../../fields.ts';
import { time } from './fields.ts';
import type { Status } from './theirs.ts';

/** What was said at one time. */
const saying: Reader<Pick<Status, 'content' | 'warning' | 'createdAt'>> = (value, path) => {
  const { get, may } = fields(value, path);
  return {
    content: get('content', string),
    warning: (may('spoiler_text', string) ?? '').trim(),
    createdAt: get('created_at', time),
  };
};

export const sayings = list(saying);

/** What statuses have said. Loaded where somebody asks, or has edited their own. */
export function historyCalls({ one }: Calls) {
  /** By id and time of the last edit. */
  const counts = new Map<string, number>();

  /** By the server's id, the oldest first. */
  const of = (id: string, signal: AbortSignal) =>
    one(below('/v1/statuses', id, '/history'), sayings, { signal });

  return {
    of,
    /** How often an edited text was edited. */
    async edits(id: string, editedAt: string): Promise<number> {
      const key = `${id} ${editedAt}`;
      const there = counts.get(key);
      if (there !== undefined) return there;
      const all = await of(id, new AbortController().signal).catch(() => undefined);
      // A server without histories; its next answer may be better.
      if (!all) return 1;
      const edits = Math.max(1, all.length - 1);
      counts.set(key, edits);
      return edits;
    },
  };
}
