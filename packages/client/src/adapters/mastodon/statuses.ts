import type { Comment, Post } from '@parvis/model';
import { asTyped, textOfHtml } from '../../html.ts';
import { list } from '../../read.ts';
import { below, type Calls } from './calls.ts';
import { commentOf, postOf, textOf, withoutAddressee, withoutLinks, type Known } from './map.ts';
import { saying, type Status } from './theirs.ts';

/** What was written in this page, which the client knows by ids of its own making. */
export interface Ledger {
  /** By the client's id: the server's, and the text as it was handed over. */
  readonly written: Map<string, { id: string; text: string }>;
  /** By the server's id: the client's. */
  readonly known: Map<string, string>;
  /** By the client's id: how often the reader took back that they like it. */
  readonly unliked: Map<string, number>;
  /** Writes whose answers are awaited: until then nobody can tell that what the stream says is theirs. */
  readonly pending: Set<Promise<unknown>>;
}

export const emptyLedger = (): Ledger => ({
  written: new Map(),
  known: new Map(),
  unliked: new Map(),
  pending: new Set(),
});

export type Statuses = ReturnType<typeof statusesOf>;

/** Makes posts and comments of statuses. */
export function statusesOf({ one, me, mailDomain }: Calls, ledger: Ledger) {
  const { written, known, unliked } = ledger;
  /** By id and time of the last edit. */
  const revisions = new Map<string, number>();

  const theirs = (id: string) => written.get(id)?.id ?? id;
  const ours = (id: string) => known.get(id) ?? id;

  /**
   * How often a text was edited. The server tells that by the whole history only, which is asked of the reader's own:
   * nobody else can edit the others, so that for those it is enough that they were.
   */
  async function revisionOf({ id, editedAt, account }: Status, reader: string | undefined) {
    if (editedAt === undefined) return 0;
    if (account.id !== reader) return 1;
    const key = `${id} ${editedAt}`;
    const there = revisions.get(key);
    if (there !== undefined) return there;
    const { signal } = new AbortController();
    const revision = await one(below('/v1/statuses', id, '/history'), list(saying), { signal }).then(
      (all) => Math.max(1, all.length - 1),
      // A server without histories; its next answer may be better.
      () => undefined,
    );
    if (revision !== undefined) revisions.set(key, revision);
    return revision ?? 1;
  }

  /** Marks are as they were typed: an edit sends them back, and their server takes them for text. */
  const bodyOf = async ({ content, mentions }: Pick<Status, 'content' | 'mentions'>) =>
    asTyped(await textOfHtml(withoutLinks(content, mentions)));

  async function knownOf(status: Status): Promise<Known> {
    const reader = await me();
    const id = ours(status.id);
    const [body, revision] = await Promise.all([bodyOf(status), revisionOf(status, reader)]);
    return {
      id,
      text: textOf(status, body),
      revision,
      unliked: unliked.get(id) ?? 0,
      me: reader,
      mailDomain,
    };
  }

  return {
    theirs,
    ours,
    bodyOf,
    post: async (status: Status): Promise<Post> => postOf(status, await knownOf(status)),
    async comment(status: Status, post: string): Promise<Comment> {
      const { text, ...rest } = await knownOf(status);
      const { acct } = status.mentions.find(({ id }) => id === status.replyToAccount) ?? {};
      return commentOf(status, post, { ...rest, text: withoutAddressee(text, acct) });
    },
  };
}
