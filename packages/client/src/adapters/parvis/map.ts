import { isSent, ParvisError } from '../../error.ts';
import type { Answers } from '../../ports.ts';
import { list, read, record, text, type Reader } from '../../read.ts';

/**
 * Reads `{ answers: [{ <key>, <field> } | { <key>, problem }] }`. A thing that cannot be read is the error of
 * its own key; the others stand.
 */
export function readAnswers<T>(
  source: string,
  body: unknown,
  key: Reader<string>,
  field: string,
  thing: Reader<T>,
): Answers<T> {
  const each: Reader<[string, T | ParvisError]> = (value, path) => {
    const answer = record(value, path);
    return [key(answer, path), answerOf(source, answer, field, thing, path)];
  };
  return new Map(
    read(source, (value, path) => list(each)(record(value, path)['answers'], `${path}.answers`), body),
  );
}

function answerOf<T>(
  source: string,
  { problem, ...answer }: Record<string, unknown>,
  field: string,
  thing: Reader<T>,
  path: string,
): T | ParvisError {
  try {
    if (problem === undefined) return read(source, thing, answer[field], `${path}.${field}`);
    const { code, detail } = read(source, record, problem, `${path}.problem`);
    return new ParvisError(isSent(code) ? code : 'bad_response', `${source}: ${String(detail ?? code)}`, {
      source,
    });
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
