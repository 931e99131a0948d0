import type { Comment } from '@parvis/model';
import { isPlain, writtenOf, type Known } from './map.ts';
import type { Statuses } from './statuses.ts';
import type { Status } from './theirs.ts';

export function commentOf(status: Status, post: string, known: Known): Comment {
  const own = known.me === status.account.id;
  const can = { edit: own && isPlain(status), remove: own, report: known.me !== undefined && !own };
  return { ...writtenOf(status, known), post, can };
}

/** Who is answered is said by where the answer stands, not by a mention before it. */
export const withoutAddressee = (body: string, acct: string | undefined): string =>
  acct !== undefined && body.startsWith(`@${acct} `) ? body.slice(acct.length + 2).trimStart() : body;

/** A status as an answer under a post. */
export async function asComment(
  { knownOf, pollIn }: Statuses,
  status: Status,
  post: string,
): Promise<Comment> {
  const { text, ...rest } = await knownOf(status);
  const { acct } = status.mentions.find(({ id }) => id === status.replyToAccount) ?? {};
  const body = withoutAddressee(text, acct);
  const poll = await pollIn(status);
  const lines = poll && (await import('./poll.ts')).linesOf(poll);
  return commentOf(status, post, { ...rest, text: [body, lines].filter(Boolean).join('\n\n') });
}
