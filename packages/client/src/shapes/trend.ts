import type { Tag, Trend, Trends } from '@parvis/model';
import { count, flag, list, object, oneOf, text, wrong, type Reader } from '../read.ts';
import { moment } from './time.ts';

const positive: Reader<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : wrong(path, 'a number above 0');

export const tag = object<Tag>({ tag: text, name: text }, {});
export const trends = object<Trends>(
  {
    kind: oneOf('trends', 'recent'),
    items: list(
      object<Trend>({ tag: text, name: text, people: count, usedAt: moment }, { usual: positive }),
      50,
    ),
  },
  { computedAt: moment, can: object<NonNullable<Trends['can']>>({ synonyms: flag }, {}) },
);
