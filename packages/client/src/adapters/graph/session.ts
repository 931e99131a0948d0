import type { SessionPort } from '../../ports.ts';
import { at, type Calls } from './calls.ts';
import { summaryOf } from './map.ts';
import { BASIC, user } from './theirs.ts';

/** Who is signed in. */
export const sessionOf =
  ({ ask }: Calls): SessionPort['get'] =>
  async (options) => ({
    person: summaryOf(await ask({ path: at('/me', { $select: BASIC }) }, user, options)),
    roles: ['member'],
  });
