import type { Change, StreamSignal } from '@parvis/model';
import { count, object, oneOf, record, text, type Reader } from '../read.ts';

const signal = object<StreamSignal>(
  { id: text, kind: oneOf('position', 'reset', 'end') },
  { retryAfter: count },
);

const topic = object<Change['topic']>(
  {},
  { group: object<NonNullable<Change['topic']['group']>>({ id: text, slug: text }, {}), about: text },
);
const change = object<Change>({ id: text, kind: text, key: text, topic }, {});

/** What comes down a stream. Only a change has a key. */
export const event: Reader<Change | StreamSignal> = (value, path) =>
  'key' in record(value, path) ? change(value, path) : signal(value, path);
