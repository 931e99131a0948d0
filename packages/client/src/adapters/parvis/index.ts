import { absolute, createHttp } from '../../http.ts';
import type { Answers, CallOptions, ListOptions, Source } from '../../ports.ts';
import * as the from '../../read.ts';
import { KEYS, SUBJECTS, isAskable, notFound, readAnswers, resolvePhotos, type Keys } from './map.ts';
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
  /** Asks for many at once. One key that the server would refuse does not take the others with it. */
  const batch =
    <K, T>(path: string, { list, textOf, keyOf, keyIn }: Keys<K>, field: string, reader: the.Reader<T>) =>
    async (asked: readonly K[], { signal }: CallOptions): Promise<Answers<T>> => {
      const keys = asked.filter((key) => isAskable(textOf(key)));
      const init = { method: 'POST', idempotent: true, body: { [list]: keys }, signal } as const;
      const body = keys.length > 0 ? await http(`/v1${path}`, init) : { answers: [] };
      const answers = readAnswers(name, body, keyIn, field, shaped(reader));
      for (const key of asked) {
        if (!isAskable(textOf(key))) answers.set(keyOf(key), notFound(name, keyOf(key)));
      }
      return answers;
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
      get: batch('/people/batch', KEYS, 'person', the.personSummary),
      details: batch('/people/details', KEYS, 'person', the.person),
      search: (q, options) => people('/people', options, { q }),
    },
    recommendations: {
      can: { recommend: ['page', 'person', 'post', 'document'] },
      batchLimit: BATCH_LIMIT,
      get: batch('/recommendations/batch', SUBJECTS, 'recommendations', the.recommendations),
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
      get: batch('/groups/batch', KEYS, 'group', the.group),
      list: (options) => page(the.group)('/groups', options),
      members: (group, options) => page(the.member)(of('/groups', group, '/members'), options),
      join: membership('PUT'),
      leave: membership('DELETE'),
    },
  } satisfies Source;
}
