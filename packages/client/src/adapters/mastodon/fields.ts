import { record, text, type Reader } from '../../read.ts';
import { moment } from '../../shapes/time.ts';

/** A field that may be absent, which their answers say by `null` as well. */
const maybe =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value, path) =>
    value === undefined || value === null ? undefined : reader(value, path);

/** Reads fields of one object, each with its path. */
export function fields(value: unknown, path: string) {
  const given = record(value, path);
  const field = (name: string) => (Object.hasOwn(given, name) ? given[name] : undefined);
  return {
    get: <T>(name: string, reader: Reader<T>): T => reader(field(name), `${path}.${name}`),
    may: <T>(name: string, reader: Reader<T>): T | undefined => maybe(reader)(field(name), `${path}.${name}`),
  };
}

/** In one form, so that texts are in the order of the times they tell. */
export const time: Reader<string> = (value, path) => new Date(moment(value, path)).toISOString();

/** A tag's name, as it was written last. */
export const tagName: Reader<string> = (value, path) => fields(value, path).get('name', text);
