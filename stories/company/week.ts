import type { MemoryOptions } from '@parvis/client/memory';
import { people } from './people.ts';

const HOUR = 60 * 60_000;

type Posts = NonNullable<MemoryOptions['posts']>;

let made = 0;

/** So many people use a tag in one week, some weeks ago; this one without it. */
function used(tag: string, count: number, weeks = 0): Posts {
  return people.slice(0, count).map(({ id }, i) => ({
    id: `tagged-${++made}`,
    author: id,
    text: `#${tag}`,
    createdAt: new Date(Date.now() - (weeks * 7 * 24 + 3 + 7 * i) * HOUR).toISOString(),
  }));
}

/** The same in each of the ten weeks before this one. */
const usually = (tag: string, count: number): Posts =>
  Array.from({ length: 10 }, (_, week) => used(tag, count, week + 1)).flat();

/** An ordinary week: what is talked about more than usual, as ever, less, and for the first time. */
export const ordinaryWeek = (): Posts => [
  ...[...usually('agadir', 3), ...used('Agadir', 9)],
  ...[...usually('canteen', 8), ...used('canteen', 8)],
  ...[...usually('sécurité', 2), ...used('sécurité', 4), ...used('safety', 5)],
  ...[...usually('parking', 7), ...used('parking', 3)],
  ...used('OpenDay', 6),
  ...[...usually('السلامة', 2), ...used('السلامة', 3)],
  ...[...usually('choir', 3), ...used('choir', 2)],
  ...used('lift', 1),
];

/** Nobody uses a tag that somebody else does. */
export const quietWeek = (): Posts => [
  ...used('lift', 1),
  ...used('lost-keys', 1, 1),
  ...used('choir', 1, 3),
];
