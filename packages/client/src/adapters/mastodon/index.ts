import { forward } from '../../forward.ts';
import { later } from '../../later.ts';
import type { Source } from '../../ports.ts';
import { BATCH_LIMIT, callsTo } from './calls.ts';
import { summaryOf } from './account.ts';
import type { MastodonOptions } from './options.ts';
import { emptyLedger } from './ledger.ts';

export type { MastodonOptions } from './options.ts';

/** Mastodon, and what speaks its API: GoToSocial, Pleroma, Pixelfed. https://docs.joinmastodon.org/api/ */
export function mastodon(options: MastodonOptions) {
  const calls = callsTo(options);
  const ledger = emptyLedger();
  const people = later(async () => (await import('./people.ts')).peopleCalls(calls).people);

  const recommending = later(async () =>
    (await import('./recommending.ts')).recommendingCalls(calls, ledger),
  );

  return {
    name: calls.name,
    session: {
      can: { signOut: false },
      async get({ signal }) {
        if (!calls.isSignedIn) throw calls.fail('unauthenticated', 'there is neither getToken nor tokenUrl.');
        const account = await calls.whoAmI({ signal });
        return { person: summaryOf(account, calls.mailDomain), roles: ['member'] };
      },
      signOut: () => Promise.reject(calls.fail('unsupported', 'whoever gives the token ends the session.')),
    },
    people: {
      can: {},
      batchLimit: BATCH_LIMIT.accounts,
      ...forward(people, 'get', 'details', 'search'),
    },
    recommendations: {
      can: calls.isSignedIn ? { recommend: ['post'] } : { recommend: [], tell: ['post'] },
      batchLimit: BATCH_LIMIT.statuses,
      ...forward(recommending, 'get', 'list', 'set'),
    },
    feed: later(async () => (await import('./feed.ts')).feedCalls(calls, ledger)),
    tags: later(async () => (await import('./tags.ts')).tagsCalls(calls)),
    changes: later(async () => (await import('./changes.ts')).changesCalls(calls, ledger)),
  } satisfies Source;
}
