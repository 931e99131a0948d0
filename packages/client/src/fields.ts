import { record, type Reader } from './read.ts';

/** A field that may be absent, which many systems say by `null` as well. */
export const maybe =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value, path) =>
    value === undefined || value === null ? undefined : reader(value, path);

/** Reads fields of one object of another system, each with its path. */
export function fields(value: unknown, path: string) {
  const given = record(value, path);
  const field = (name: string) => (Object.hasOwn(given, name) ? given[name] : undefined);
  return {
    get: <T>(name: string, reader: Reader<T>): T => reader(field(name), `${path}.${name}`),
    may: <T>(name: string, reader: Reader<T>): T | undefined => maybe(reader)(field(name), `${path}.${name}`),
  };
}
