import { absolute, createHttp, type CallInit } from '../../http.ts';
import type { Answers, CallOptions, ListOptions } from '../../ports.ts';
import { resolvePhotos } from '../../photos.ts';
import { page, read, type Reader } from '../../read.ts';
import { isAskable, notFound, readAnswers, unanswered, type Keys } from './map.ts';
import type { ParvisOptions } from './options.ts';

/** How many keys the server takes at once. */
export const BATCH_LIMIT = 200;

export type Calls = ReturnType<typeof callsTo>;

/** The kinds of calls that the server answers, for its ports to be made of. */
export function callsTo(options: ParvisOptions) {
  const baseUrl = absolute(options.baseUrl).replace(/\/+$/, '');
  const name = `parvis:${baseUrl}`;
  const http = createHttp({ ...options, baseUrl: `${baseUrl}/v1`, source: name });

  /** What a reader makes of an answer, with photographs that can be fetched from any page. */
  const shaped =
    <T>(reader: Reader<T>): Reader<T> =>
    (value, path) =>
      resolvePhotos(reader(value, path), `${baseUrl}/`);
  const one = async <T>(path: string, reader: Reader<T>, init: CallInit) =>
    read(name, shaped(reader), await http(path, init));

  return {
    name,
    one,
    none: http,
    pages: <T extends object>(path: string, reader: Reader<T>, options: ListOptions, query = {}) => {
      const { signal, cursor, limit } = options;
      return one(path, page(reader), { signal, query: { ...query, cursor, limit } });
    },
    /** Asks for many at once. One key that the server would refuse does not take the others with it. */
    batch:
      <K, T>(
        path: string,
        { list, limit, textOf, keyOf, keyIn }: Keys<K>,
        field: string,
        reader: Reader<T>,
      ) =>
      async (asked: readonly K[], { signal }: CallOptions): Promise<Answers<T>> => {
        const keys = asked.filter((key) => isAskable(textOf(key), limit));
        const init = { method: 'POST', idempotent: true, body: { [list]: keys }, signal } as const;
        const body = keys.length > 0 ? await http(path, init) : { answers: [] };
        const answers = await readAnswers(name, body, keyIn, field, shaped(reader));
        for (const key of asked) {
          const named = keyOf(key);
          if (!isAskable(textOf(key), limit)) answers.set(named, notFound(name, named));
          else if (!answers.has(named)) answers.set(named, unanswered(name, named));
        }
        return answers;
      },
  };
}
