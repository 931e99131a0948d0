import { count, wrong, type Reader } from '../read.ts';

/** How many there are, where none would not be told. */
export const some: Reader<number> = (value, path) =>
  count(value, path) || wrong(path, 'a whole number from 1');
