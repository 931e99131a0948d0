import { ParvisError } from '../../error.ts';
import { later } from '../../later.ts';
import type { Calls } from './calls.ts';
import { instance, type Instance } from './theirs.ts';

/** What the server says of itself, asked once, when it first matters. One that says nothing has no limits here. */
export const instanceOf = ({ one }: Calls): (() => Promise<Instance>) =>
  later(async () => {
    const { signal } = new AbortController();
    try {
      return await one('/v2/instance', instance, { signal });
    } catch {
      return one('/v1/instance', instance, { signal }).catch((error: unknown) => {
        if (error instanceof ParvisError && error.code !== 'not_found') throw error;
        return { limit: undefined, perAddress: 23, streaming: undefined };
      });
    }
  });
