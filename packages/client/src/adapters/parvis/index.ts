import { absolute, createHttp } from '../../http.ts';
import type { CallOptions, ListOptions, Source } from '../../ports.ts';
import * as the from '../../read.ts';
import { byKey, bySubject, readAnswers, resolvePhotos } from './map.ts';
import type { ParvisOptions } from './options.ts';

export { readOptions, type ParvisOptions } from './options.ts';

/** How many keys the server takes at once. */
const BATCH_LIMIT = 200;

/** The reference server, `@parvis/server`. */
export function parvis(options: ParvisOptions) {
  const base = `${absolute(options.baseUrl).replace(/\/+$/, '')}/`;
  const name = `parvis:${base.slice(0, -1)}`;
  const http = createHttp({ ...options, baseUrl: base, source: name });

  /** What a reader makes of an answer, with photographs that can be fetched from any page. */
  const shaped =
    <T>(reader: the.Reader<T>): the.Reader<T> =>
    (value, path) =>
      resolvePhotos(reader(value, path), base);
  const one = async <T>(reader: the.Reader<T>, path: string, init: Parameters<typeof http>[1]) =>
    the.read(name, shaped(reader), await http(`/v1${path}`, init));
  const page =
    <T extends object>(reader: the.Reader<T>) =>
    (path: string, { signal, cursor, limit }: ListOptions, query: Record<string, string> = {}) =>
      one(the.page(reader), path, { signal, query: { ...query, cursor, limit } });
  const batch =
    <T>(path: string, field: string, reader: the.Reader<T>) =>
    async (keys: readonly string[], { signal }: CallOptions) => {
      const body = { keys };
      const init = { method: 'POST', idempotent: true, body, signal } as const;
      return readAnswers(name, await http(`/v1${path}`, init), byKey, field, shaped(reader));
    };
  const of = (path: string, id: string, rest = '') => `${path}/${encodeURIComponent(id)}${rest}`;
  const people = page(the.personSummary);
  const membership =
    (method: 'PUT' | 'DELETE') =>
    (group: string, { signal }: CallOptions) =>
      one(the.group, of('/groups', group, '/membership'), { method, signal });

  return {
    name,
    session: {
      can: { signOut: true },
      get: ({ signal }) => one(the.session, '/session', { signal }),
      async signOut({ signal }) {
        await http('/v1/session', { method: 'DELETE', signal });
      },
    },
    people: {
      can: {},
      batchLimit: BATCH_LIMIT,
      get: batch('/people/batch', 'person', the.personSummary),
      details: batch('/people/details', 'person', the.person),
      search: (q, options) => people('/people', options, { q }),
    },
    recommendations: {
      can: { recommend: ['page', 'person', 'document'] },
      batchLimit: BATCH_LIMIT,
      async get(subjects, { signal }) {
        const init = { method: 'POST', idempotent: true, body: { subjects }, signal } as const;
        const body = await http('/v1/recommendations/batch', init);
        return readAnswers(name, body, bySubject, 'recommendations', shaped(the.recommendations));
      },
      list: (subject, options) => page(the.recommendation)('/recommendations', options, { ...subject }),
      set: ({ kind, id }, recommended, { signal, revision }) =>
        one(the.recommendations, of(`/recommendations/${kind}`, id), {
          method: recommended ? 'PUT' : 'DELETE',
          headers: { 'if-match': `"${revision}"` },
          signal,
        }),
    },
    groups: {
      can: { join: true },
      batchLimit: BATCH_LIMIT,
      get: batch('/groups/batch', 'group', the.group),
      list: (options) => page(the.group)('/groups', options),
      members: (group, options) => page(the.member)(of('/groups', group, '/members'), options),
      join: membership('PUT'),
      leave: membership('DELETE'),
    },
  } satisfies Source;
}
