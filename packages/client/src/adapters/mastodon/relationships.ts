import type { Relationship } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { fields } from '../../fields.ts';
import type { CallOptions } from '../../ports.ts';
import { flag, list, text, type Reader } from '../../read.ts';
import type { Calls } from './calls.ts';

export const relationship: Reader<{ id: string; is: Relationship }> = (value, path) => {
  const { get, may } = fields(value, path);
  const is = (name: string) => may(name, flag) ?? false;
  return {
    id: get('id', text),
    is: { following: is('following'), followedBy: is('followed_by'), requested: is('requested') },
  };
};

/** How a server answers that will not tell, or cannot. */
const UNTOLD: readonly string[] = ['unauthenticated', 'forbidden', 'not_found'];

/** Who follows whom, of the reader and others. Loaded when a reader who has signed in looks closer at somebody. */
export function relationshipCalls({ one }: Calls) {
  /** Whether it will never tell: a token that may not ask that is not sent again and again. */
  let isUntold = false;

  return {
    /** By the ids of accounts, in one request; nothing of those of whom it is not told. */
    async of(ids: readonly string[], { signal }: CallOptions): Promise<Map<string, Relationship>> {
      if (ids.length === 0 || isUntold) return new Map();
      const query = [...new Set(ids)].map((id) => `id%5B%5D=${encodeURIComponent(id)}`).join('&');
      try {
        const all = await one(`/v1/accounts/relationships?${query}`, list(relationship), { signal });
        return new Map(all.map(({ id, is }) => [id, is]));
      } catch (error) {
        if (!(error instanceof ParvisError) || !UNTOLD.includes(error.code)) throw error;
        // Who is signed out may sign in again.
        isUntold = error.code !== 'unauthenticated';
        return new Map();
      }
    },
  };
}
