import { list, type Reader } from '../../read.ts';
import { fields } from '../../fields.ts';

/** What `/api/v2/search` finds. */
export const found =
  <T>(kind: 'accounts' | 'hashtags' | 'statuses', item: Reader<T>): Reader<T[]> =>
  (value, path) =>
    fields(value, path).get(kind, list(item));
