import type { ErrorCode, Poll } from '@parvis/model';
import type { ParvisError } from '../../error.ts';
import type { MemoryOptions } from './options.ts';

type Given = NonNullable<NonNullable<MemoryOptions['posts']>[number]['poll']>;

/** A poll, and who voted how. */
export type KeptPoll = Omit<Given, 'votes'> & { votes: Map<string, readonly number[]> };

export const keptPoll = ({ votes = {}, ...poll }: Given): KeptPoll => ({
  ...poll,
  votes: new Map(Object.entries(votes)),
});

const isEnded = ({ endsAt }: KeptPoll) => endsAt !== undefined && Date.parse(endsAt) <= Date.now();

/** As the reader sees it. */
export function shownPoll(kept: KeptPoll, me: string): Poll {
  const { options, multiple = false, votes, endsAt } = kept;
  const chosen = [...votes.values()].flat();
  const mine = [...(votes.get(me) ?? [])];
  return {
    options: options.map((title, place) => ({ title, votes: chosen.filter((one) => one === place).length })),
    multiple,
    mine,
    voters: votes.size,
    ...(endsAt !== undefined && { endsAt }),
    ended: isEnded(kept),
    can: { vote: !isEnded(kept) && mine.length === 0 },
  };
}

export function vote(
  kept: KeptPoll | undefined,
  me: string,
  choices: readonly number[],
  error: (code: ErrorCode, what: string) => ParvisError,
): void {
  if (!kept) throw error('not_found', 'there is no poll.');
  const chosen = [...new Set(choices)].sort();
  const isThere = chosen.every((place) => kept.options[place] !== undefined);
  if (chosen.length === 0 || !isThere || (chosen.length > 1 && !kept.multiple))
    throw error('invalid', 'these cannot be chosen.');
  const before = kept.votes.get(me);
  if (before?.join() === chosen.join()) return;
  if (before || isEnded(kept)) throw error('conflict', 'a vote is final.');
  kept.votes.set(me, chosen);
}
