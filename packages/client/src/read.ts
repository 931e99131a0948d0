import type { Page } from '@parvis/model';
import { ParvisError } from './error.ts';

/** Turns whatever arrived into a thing of the model. `path` is where it was found. */
export type Reader<T> = (value: unknown, path: string) => T;

class Unreadable extends Error {}

export function wrong(path: string, expected: string): never {
  throw new Unreadable(`"${path}" is not ${expected}`);
}

/**
 * Reads what a source answered, or throws a `bad_response` that names the field. What the model does not know is
 * dropped; what it knows and is of another type is an error even where the field may be absent, because a source
 * that gets one field wrong is not to be half believed.
 */
export function read<T>(source: string, reader: Reader<T>, value: unknown, path = 'answer'): T {
  try {
    return reader(value, path);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new ParvisError(
      'bad_response',
      `${source} was read: ${error.message}. Its adapter or its system has to be mended.`,
      { source },
    );
  }
}

export const string: Reader<string> = (value, path) =>
  typeof value === 'string' ? value : wrong(path, 'a string');

/** A string that is not empty. */
export const text: Reader<string> = (value, path) => string(value, path) || wrong(path, 'a text');

export const count: Reader<number> = (value, path) =>
  Number.isInteger(value) && (value as number) >= 0
    ? (value as number)
    : wrong(path, 'a whole number from 0');

export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : wrong(path, 'true or false');

export const oneOf =
  <T extends string>(...choices: readonly T[]): Reader<T> =>
  (value, path) =>
    choices.find((choice) => choice === value) ?? wrong(path, `one of ${choices.join(', ')}`);

export const record: Reader<Record<string, unknown>> = (value, path) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : wrong(path, 'an object');

export const list =
  <T>(item: Reader<T>, limit = Infinity): Reader<T[]> =>
  (value, path) =>
    Array.isArray(value) && value.length <= limit
      ? value.map((each, index) => item(each, `${path}[${index}]`))
      : wrong(path, limit === Infinity ? 'a list' : `a list of at most ${limit}`);

/** An object of any names, each with the same kind of value. */
export const mapOf =
  <T>(each: Reader<T>): Reader<Record<string, T>> =>
  (value, path) =>
    Object.fromEntries(
      Object.entries(record(value, path)).map(([name, of]) => [name, each(of, `${path}.${name}`)]),
    );

type Needed<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
type Fields<T, K extends keyof T> = { [P in K]-?: Reader<NonNullable<T[P]>> };

/** Reads the fields that must be there and those that may. */
export function object<T extends object>(
  needed: Fields<T, Needed<T>>,
  optional: Fields<T, Exclude<keyof T, Needed<T>>>,
): Reader<T> {
  const readers = Object.entries<Reader<unknown>>({ ...needed, ...optional });
  return (value, path) => {
    const given = record(value, path);
    const read: Record<string, unknown> = {};
    for (const [field, reader] of readers) {
      const there = Object.hasOwn(given, field) ? given[field] : undefined;
      if (there !== undefined || field in needed) read[field] = reader(there, `${path}.${field}`);
    }
    return read as T;
  };
}

export const page = <T extends object>(item: Reader<T>): Reader<Page<T>> =>
  object<Omit<Page<object>, 'missing'>>({ items: list(item) }, { cursor: text }) as Reader<Page<T>>;
