import { later } from '../../later.ts';
import type { Source } from '../../ports.ts';
import { at, callsTo } from './calls.ts';
import { illustrating } from './illustrate.ts';
import { summaryOf } from './map.ts';
import type { GraphOptions } from './options.ts';
import { BASIC, peopleCalls } from './people.ts';
import { user } from './theirs.ts';

export { readOptions, type GetGraphToken, type GraphOptions } from './options.ts';

/** Microsoft Graph v1.0: https://learn.microsoft.com/graph/api/overview. */
export function graph(options: GraphOptions) {
  const callsWith = callsTo(options);
  const calls = callsWith('User.Read', 'User.ReadBasic.All');
  const { name, ask, fail } = calls;

  return {
    name,
    session: {
      can: { signOut: false },
      async get({ signal }) {
        const me = await ask({ path: at('/me', { $select: BASIC }) }, user, {
          signal,
        });
        return { person: summaryOf(me), roles: ['member'] };
      },
      signOut: () => Promise.reject(fail('unsupported', 'whoever gives the token ends the session.')),
    },
    people: {
      ...peopleCalls(calls),
      illustrate: illustrating(later(async () => (await import('./photos.ts')).photosOf(calls))),
    },
    // A port that needs other permissions:
    // events: later(async () => (await import('./events.ts')).eventsCalls(callsWith('Calendars.Read'))),
  } satisfies Source;
}
