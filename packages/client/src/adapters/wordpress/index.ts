import { forward } from '../../forward.ts';
import { later } from '../../later.ts';
import type { PeoplePort, RecommendationsPort, Source } from '../../ports.ts';
import { callsTo, PAGE_LIMIT } from './calls.ts';
import type { Site } from './map.ts';
import type { WordpressOptions } from './options.ts';

/** How many keys are taken at once: a key may be looked for under two slugs. */
const BATCH_LIMIT = PAGE_LIMIT / 2;

/** What the plugin keeps recommendations of. */
const RECOMMENDED = ['page', 'person', 'post'] as const;

export type { WordpressOptions } from './options.ts';

/**
 * WordPress, by the REST API that it comes with: https://developer.wordpress.org/rest-api/reference/. Who is reading is
 * known only where there is a nonce or a token.
 */
export function wordpress(options: WordpressOptions): Source & { people: PeoplePort } {
  const { text = 'excerpt', noComments = false, directory = false, plugin, foreignPhotos = false } = options;
  const calls = callsTo(options);
  const { name, isSignedIn } = calls;
  const site: Site = { site: calls.site, foreignPhotos, canComment: isSignedIn && !noComments };
  const users = later(async () => (await import('./people.ts')).peopleCalls(calls, site, directory));
  const people: PeoplePort = {
    can: {},
    batchLimit: BATCH_LIMIT,
    ...forward(users, 'get', 'details', 'search'),
  };
  const recommending = later(async () =>
    (await import('./recommending.ts')).recommendingCalls(calls, site, people),
  );
  const recommendations: RecommendationsPort = {
    can: isSignedIn ? { recommend: RECOMMENDED } : { recommend: [], tell: RECOMMENDED },
    batchLimit: BATCH_LIMIT,
    ...forward(recommending, 'get', 'list', 'set'),
  };

  return {
    name,
    people,
    ...(plugin && { recommendations }),
    ...(isSignedIn && {
      session: {
        can: { signOut: false },
        get: async (call) => (await users()).session(call),
        async signOut() {
          throw calls.fail('unsupported', 'readers sign out on the site itself.');
        },
      },
    }),
    feed: later(async () => (await import('./feed.ts')).feedCalls(calls, { site, people, text, noComments })),
    tags: later(async () => (await import('./tags.ts')).tagsCalls(calls)),
  };
}
