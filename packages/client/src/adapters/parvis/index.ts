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
  const feed = () => import('./feed.ts');

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
      get: async (...call) => (await reader()).session.get(...call),
      signOut: async (...call) => (await reader()).session.signOut(...call),
    },
    recommendations: {
      can: { recommend: ['page', 'person', 'post', 'document'] },
      batchLimit: BATCH_LIMIT,
      get: async (...call) => (await reader()).recommendations.get(...call),
      list: async (...call) => (await reader()).recommendations.list(...call),
      set: async (...call) => (await reader()).recommendations.set(...call),
    },
    groups: {
      can: { join: true },
      batchLimit: BATCH_LIMIT,
      get: async (...call) => (await reader()).groups.get(...call),
      list: async (...call) => (await reader()).groups.list(...call),
      members: async (...call) => (await reader()).groups.members(...call),
      join: async (...call) => (await reader()).groups.join(...call),
      leave: async (...call) => (await reader()).groups.leave(...call),
    },
    feed: async () => (await feed()).feedCalls(calls),
    tags: async () => (await feed()).tagsCalls(calls),
    changes: async () => (await import('./changes.ts')).changesCalls(calls),
    events: async () => (await import('./events.ts')).eventsCalls(calls),
  } satisfies Source;
}
