import type { Comment } from '@parvis/model';
import type { CallOptions, FeedPort, ListOptions } from '../../ports.ts';
import { list, record, type Reader } from '../../read.ts';
import { waitFor } from '../../together.ts';
import { below, type Calls } from './calls.ts';
import { asComment } from './comment.ts';
import { textOfTheirs } from './links.ts';
import type { Statuses } from './statuses.ts';
import { account, summaryOf } from './account.ts';
import { status, type Status } from './theirs.ts';

/** A status, and what stands under it. */
const descendants: Reader<Status[]> = (value, path) =>
  list(status)(record(value, path)['descendants'], `${path}.descendants`);

const newestFirst = (one: Status, other: Status) =>
  placeOf(one) < placeOf(other) ? 1 : placeOf(one) > placeOf(other) ? -1 : 0;
const placeOf = ({ createdAt, id }: Status) => `${createdAt} ${id.padStart(32, '0')}`;

/** What is opened under a post: its comments, who likes it, what it said. Loaded when it is first asked for. */
export function underCalls(
  { name, one, pages, mailDomain }: Calls,
  statuses: Statuses,
): Pick<FeedPort, 'comments' | 'reactions' | 'versions'> {
  const { theirs, history } = statuses;

  async function comments(post: string, { signal, cursor, limit = 20 }: ListOptions) {
    const all = await one(below('/v1/statuses', theirs(post), '/context'), descendants, { signal });
    // A place in time, so that what has come since moves nothing.
    const rest = all.sort(newestFirst).filter((each) => cursor === undefined || placeOf(each) < cursor);
    const shown = rest.slice(0, limit);
    const made = Promise.all(shown.map((each) => asComment(statuses, each, post)));
    const items: Comment[] = await waitFor(name, made, { signal });
    return { items, ...(rest.length > limit && { cursor: placeOf(shown.at(-1)!) }) };
  }

  /** What a status said at each time, the oldest first. */
  async function sayings(id: string, { signal }: CallOptions) {
    const all = await (await history()).of(theirs(id), signal);
    return Promise.all(
      all.map(async ({ content, warning, createdAt }, revision) => {
        const body = await textOfTheirs(content);
        const text = [warning && `⚠ ${warning}`, body].filter(Boolean).join('\n\n');
        return { revision, text, at: createdAt };
      }),
    );
  }

  return {
    comments,
    async reactions(id, { kind, ...options }) {
      if (kind !== undefined && kind !== 'like') return { items: [] };
      const path = below('/v1/statuses', theirs(id));
      const [{ createdAt }, { items, ...rest }] = await Promise.all([
        one(path, status, { signal: options.signal }),
        pages(`${path}/favourited_by`, account, options, {}, false),
      ]);
      // When somebody liked it is not told: not before it was there.
      return {
        items: items.map((each) => ({ person: summaryOf(each, mailDomain), kind: 'like', createdAt })),
        ...rest,
      };
    },
    async versions({ kind, id }, { signal, cursor, limit = 20 }) {
      const all = await sayings(id, { signal });
      const items = all
        .map((said) => (kind === 'comment' ? { ...said, text: said.text.replace(/^@\S+ /, '') } : said))
        .reverse()
        .filter(({ revision }) => cursor === undefined || revision < Number(cursor));
      const shown = items.slice(0, limit);
      return { items: shown, ...(items.length > limit && { cursor: String(shown.at(-1)!.revision) }) };
    },
  };
}
