import { ParvisError } from '../../error.ts';
import { again } from '../../http/retry.ts';
import type { HttpRequest, HttpResponse } from '../../http.ts';
import type { BatchOptions } from './batch.ts';
import { claimsIn, refusalOf } from './refusal.ts';

/** What befell a whole batch, which was asked for again as a whole already, and what was called off. */
class Failed extends Error {}

interface Sent {
  /** The answer, which is no success. */
  first: HttpResponse;
  /** Milliseconds since 1970. */
  started: number;
  refuse: BatchOptions['refuse'];
  send(): Promise<HttpResponse>;
}

/** Asks for a part of a batch again as long as it was refused for a passing reason; throws what it is refused with. */
export async function insist(
  asked: Pick<HttpRequest, 'method' | 'url' | 'signal' | 'source'>,
  { first: answer, started, refuse, send }: Sent,
): Promise<unknown> {
  const request: HttpRequest = { ...asked, headers: {}, body: undefined, idempotent: true, raw: false };
  let first = answer;
  if (first.status === 401 && refuse) {
    // A new token may be good for this too. Those that are refused together ask for one.
    refuse(refusalOf(request, first), claimsIn(first.headers));
    first = await send();
    if (first.status < 300) return first.body;
  }
  const next = async () => {
    const answer = await send().catch((cause: unknown) => {
      throw new Failed('as a whole', { cause });
    });
    if (answer.status < 300) return answer;
    throw refusalOf(request, answer);
  };
  let failure: unknown = refusalOf(request, first);
  for (;;) {
    try {
      if (asked.signal.aborted) throw failure;
      return (await again(request, next, failure, started)).body;
    } catch (error) {
      if (error instanceof Failed) throw error.cause;
      // Whoever is told when to come back comes back, until it is too long for a reader: then it is the same error.
      const isTold = error instanceof ParvisError && error.code === 'too_many_requests';
      if (!isTold || error === failure) throw error;
      failure = error;
    }
  }
}
