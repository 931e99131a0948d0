import { later } from '../../later.ts';
import type { Source } from '../../ports.ts';
import { person, personSummary } from '../../shapes/person.ts';
import { BATCH_LIMIT, callsTo } from './calls.ts';
import { KEYS } from './map.ts';
import type { ParvisOptions } from './options.ts';

export { readOptions, type ParvisOptions } from './options.ts';

/** The reference server, `@parvis/server`. */
export function parvis(options: ParvisOptions) {
  const calls = callsTo(options);
  const { name, pages, batch } = calls;
  const reader = later(async () => (await import('./reader.ts')).readerCalls(calls));
  const groups = later(async () => (await import('./groups.ts')).groupsCalls(calls));
  const recommending = later(async () => (await import('./recommending.ts')).recommendingCalls(calls));

  return {
    name,
    people: {
      can: {},
      batchLimit: BATCH_LIMIT,
      get: batch('/people/batch', KEYS, 'person', personSummary),
      details: batch('/people/details', KEYS, 'person', person),
      search: (q, options) => pages('/people', personSummary, options, { q }),
    },
    session: {
      can: { signOut: true },
      get: async (...call) => (await reader()).get(...call),
      signOut: async (...call) => (await reader()).signOut(...call),
    },
    recommendations: {
      can: { recommend: ['page', 'person', 'post', 'document'] },
      batchLimit: BATCH_LIMIT,
      get: async (...call) => (await recommending()).get(...call),
      list: async (...call) => (await recommending()).list(...call),
      set: async (...call) => (await recommending()).set(...call),
    },
    groups: {
      can: { join: true },
      batchLimit: BATCH_LIMIT,
      get: async (...call) => (await groups()).get(...call),
      list: async (...call) => (await groups()).list(...call),
      members: async (...call) => (await groups()).members(...call),
      join: async (...call) => (await groups()).join(...call),
      leave: async (...call) => (await groups()).leave(...call),
    },
    feed: async () => (await import('./feed.ts')).feedCalls(calls),
    tags: async () => (await import('./tags.ts')).tagsCalls(calls),
    changes: async () => (await import('./changes.ts')).changesCalls(calls),
    events: async () => (await import('./events.ts')).eventsCalls(calls),
  } satisfies Source;
}
