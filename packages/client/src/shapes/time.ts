import { string, wrong, type Reader } from '../read.ts';

/** A point in time that `Date` understands. */
export const moment: Reader<string> = (value, path) =>
  Number.isNaN(Date.parse(string(value, path))) ? wrong(path, 'a date') : string(value, path);
