import { ParvisError } from '../../error.ts';
import { later } from '../../later.ts';
import type { Answers } from '../../ports.ts';
import { list, read, record, text, type Reader } from '../../read.ts';

const problems = later(() => import('./problems.ts'));

/**
 * Reads `{ answers: [{ <key>, <field> } | { <key>, problem }] }`. A thing that cannot be read is the error of
 * its own key; the others stand.
 */
export async function readAnswers<T>(
  source: string,
  body: unknown,
  key: Reader<string>,
  field: string,
  thing: Reader<T>,
): Promise<Answers<T>> {
  const each: Reader<[string, () => T | Promise<ParvisError>]> = (value, path) => {
    const { problem, ...answer } = record(value, path);
    return [
      key(answer, path),
      () =>
        problem === undefined
          ? read(source, thing, answer[field], `${path}.${field}`)
          : problems().then(({ problemIn }) => problemIn(source, problem, path)),
    ];
  };
  const answers = read(
    source,
    (value, path) => list(each)(record(value, path)['answers'], `${path}.answers`),
    body,
  );
  return new Map(await Promise.all(answers.map(async ([asked, of]) => [asked, await errorOr(of)] as const)));
}

async function errorOr<T>(work: () => T | Promise<ParvisError>): Promise<T | ParvisError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ParvisError) return error;
    throw error;
  }
}

/** How a batch names what it asks for, and what its answers are named by. */
export interface Keys<K> {
  /** Its name in the body. */
  list: string;
  /** Characters that a key may have. */
  limit: number;
  textOf(key: K): string;
  keyOf(key: K): string;
  keyIn: Reader<string>;
}

export const KEYS: Keys<string> = {
  list: 'keys',
  limit: 200,
  textOf: (key) => key,
  keyOf: (key) => key,
  keyIn: (value, path) => text(record(value, path)['key'], `${path}.key`),
};

/** The path of one thing, or of something of it. */
export const below = (path: string, id: string, rest = ''): string =>
  `${path}/${encodeURIComponent(id)}${rest}`;

/** Whether the server takes a key at all: one that it refuses, it refuses with the whole batch. */
export const isAskable = (key: string, limit: number): boolean =>
  key.length > 0 && key.length <= limit && !key.includes('\0');

/** The server leaves none out. */
export const unanswered = (source: string, key: string) =>
  new ParvisError('bad_response', `${source} was read: "answer.answers" has none of "${key}".`, { source });

export const notFound = (source: string, key: string) =>
  new ParvisError('not_found', `${source}: nothing can be named "${key.slice(0, 100)}".`, { source });
