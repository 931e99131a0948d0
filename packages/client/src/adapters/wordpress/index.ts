import { later } from '../../later.ts';
import type { PeoplePort, Source } from '../../ports.ts';
import { callsTo } from './calls.ts';
import { sessionOf, type Site } from './map.ts';
import type { WordpressOptions } from './options.ts';
import { peopleCalls } from './people.ts';
import { user } from './theirs.ts';

export { readOptions, type WordpressOptions } from './options.ts';

/**
 * WordPress, by the REST API that it comes with: https://developer.wordpress.org/rest-api/reference/. Who is reading is
 * known only where there is a nonce or a token.
 */
export function wordpress(options: WordpressOptions): Source & { people: PeoplePort } {
  const { text = 'excerpt', noComments = false, directory = false, foreignPhotos = false } = options;
  const calls = callsTo(options);
  const { name, one, isSignedIn } = calls;
  const site: Site = { site: calls.site, foreignPhotos, canComment: isSignedIn && !noComments };
  const people = peopleCalls(calls, site, directory);
  const query = { context: 'edit', _fields: 'id,name,slug,avatar_urls,email,roles' };

  return {
    name,
    people,
    ...(isSignedIn && {
      session: {
        can: { signOut: false },
        get: async ({ signal }) => sessionOf(await one('/users/me', user, { signal, query }), site),
        async signOut() {
          throw calls.fail('unsupported', 'readers sign out on the site itself.');
        },
      },
    }),
    feed: later(async () => (await import('./feed.ts')).feedCalls(calls, { site, people, text, noComments })),
    tags: later(async () => (await import('./tags.ts')).tagsCalls(calls)),
  };
}
