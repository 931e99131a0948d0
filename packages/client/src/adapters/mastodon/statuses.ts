import type { Post } from '@parvis/model';
import { later } from '../../later.ts';
import { read } from '../../read.ts';
import type { Calls } from './calls.ts';
import type { Ledger } from './ledger.ts';
import { textOfTheirs } from './links.ts';
import { postOf, textOf, type Known } from './map.ts';
import type { Status } from './theirs.ts';

export type Statuses = ReturnType<typeof statusesOf>;

/** Makes posts of statuses, and what comments are made of. */
export function statusesOf(calls: Calls, ledger: Ledger) {
  const { me, mailDomain } = calls;
  const { written, known, unliked } = ledger;
  const polls = later(() => import('./poll.ts'));
  const history = later(async () => (await import('./history.ts')).historyCalls(calls));

  const theirs = (id: string) => written.get(id)?.id ?? id;
  const ours = (id: string) => known.get(id) ?? id;

  /**
   * How often a text was edited. The server tells that by the whole history only, which is asked of the reader's own:
   * nobody else can edit the others, so that for those it is enough that they were.
   */
  async function revisionOf({ id, editedAt, account }: Status, reader: string | undefined) {
    if (editedAt === undefined) return 0;
    return account.id === reader ? (await history()).edits(id, editedAt) : 1;
  }

  const pollIn = async ({ id, poll }: Status) =>
    poll && read(calls.name, (await polls()).poll, poll, `poll of ${id}`);

  async function knownOf(status: Status): Promise<Known> {
    const reader = await me();
    const id = ours(status.id);
    const [body, revision] = await Promise.all([
      textOfTheirs(status.content, status.mentions),
      revisionOf(status, reader),
    ]);
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
    history,
    knownOf,
    pollIn,
    async post(status: Status): Promise<Post> {
      const [known, found] = await Promise.all([knownOf(status), pollIn(status)]);
      return postOf(status, {
        ...known,
        poll: found && (await polls()).pollOf(found, known.me !== undefined),
      });
    },
  };
}
