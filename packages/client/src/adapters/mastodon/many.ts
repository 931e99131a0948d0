import { ParvisError } from '../../error.ts';
import type { Answers, CallOptions } from '../../ports.ts';
import { list, type Reader } from '../../read.ts';
import { below, type Calls } from './calls.ts';

/** How many ids the server takes at once. */
const AT_ONCE = { '/v1/statuses': 20, '/v1/accounts': 40 } as const;

/** How a server answers that knows one id at a time only. */
const UNHEARD: readonly string[] = ['not_found', 'bad_request', 'bad_response'];

/** Things by their ids. Loaded when something is asked for by id or name: a timeline is not. */
export function manyCalls({ one, fail }: Calls) {
  /** Paths of which many ids cannot be asked at once: servers before 4.3, and others that speak the same. */
  const single = new Set<string>();

  /** Each as an answer of its own; what calls everything off does so. */
  async function each<T>(
    keys: readonly string[],
    ask: (key: string) => Promise<T>,
    { signal }: CallOptions,
  ): Promise<Answers<T>> {
    const answers: Answers<T> = new Map();
    const all = [...new Set(keys)].map(async (key) => {
      answers.set(
        key,
        await ask(key).catch((error: unknown) => {
          if (!(error instanceof ParvisError) || signal.aborted) throw error;
          return error;
        }),
      );
    });
    await Promise.all(all);
    return answers;
  }

  /** By id: in few requests where the server can, else each alone. */
  async function many<T extends { id: string }>(
    path: keyof typeof AT_ONCE,
    ids: readonly string[],
    item: Reader<T>,
    options: CallOptions,
  ): Promise<Answers<T>> {
    const wanted = [...new Set(ids)];
    if (wanted.length < 2 || single.has(path))
      return each(wanted, (id) => one(below(path, id), item, options), options);
    const chunks = Array.from({ length: Math.ceil(wanted.length / AT_ONCE[path]) }, (_, index) =>
      wanted.slice(index * AT_ONCE[path], (index + 1) * AT_ONCE[path]),
    );
    const query = (chunk: string[]) => chunk.map((id) => `id%5B%5D=${encodeURIComponent(id)}`).join('&');
    try {
      const found = await Promise.all(
        chunks.map((chunk) => one(`${path}?${query(chunk)}`, list(item), options)),
      );
      const things = new Map(found.flat().map((thing) => [thing.id, thing]));
      const absent = (id: string) => fail('not_found', `there is no "${id.slice(0, 100)}".`);
      return new Map(wanted.map((id) => [id, things.get(id) ?? absent(id)]));
    } catch (error) {
      if (!(error instanceof ParvisError) || !UNHEARD.includes(error.code)) throw error;
      single.add(path);
      return many(path, ids, item, options);
    }
  }

  return { each, many };
}
