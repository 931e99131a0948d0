import { Readable } from 'node:stream';
import type { Change, StreamSignal } from '@parvis/model';
import type { Listener } from './hub.ts';
import { positionId, type LoggedChange, type Position } from './repo.ts';

/** Bytes that may wait for a reader who is slower than what happens; past them they come back and go on. */
const MAX_WAITING = 256 * 1024;

/** Milliseconds. A stream ends now and then, so that who reads it is who they were, and may what they might. */
const LIFETIME = { least: 10 * 60_000, most: 15 * 60_000 };
/** After how long a reader comes back: when the stream was at its end, and when the server stops with all its readers. */
const COME_BACK = { least: 0, most: 2_000 };
const COME_BACK_TO_ANOTHER = { least: 1_000, most: 15_000 };

const between = ({ least, most }: { least: number; most: number }): number =>
  Math.round(least + Math.random() * (most - least));

/** One reader's stream, as server-sent events. */
export interface ChangeStream extends Listener {
  readonly body: Readable;
  /** Begins with `signal` and what has changed before; what was heard meanwhile follows. */
  begin(signal: 'position' | 'reset', at: Position, changes: readonly LoggedChange[], next: Position): void;
}

export function createStream(person: string): ChangeStream {
  const body = new Readable({ read() {} });
  /** What is heard before the stream has begun. */
  let early: (() => void)[] | undefined = [];
  let last: Position | undefined;
  let ended = false;

  function send(event: Change | StreamSignal, before = ''): void {
    if (ended || body.destroyed) return;
    body.push(`${before}id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
    if (body.readableLength > MAX_WAITING) body.destroy();
  }

  function tell(changes: readonly LoggedChange[], next: Position): void {
    // What was read in the log when the stream began is heard as well.
    for (const change of changes) if (!last || isAfter(change, last)) send(toChange(change, next));
    if (!last || isAfter(next, last)) last = next;
  }

  function end(comeBack: typeof COME_BACK): void {
    clearTimeout(lifetime);
    const retryAfter = between(comeBack);
    if (last) send({ id: positionId(last), kind: 'end', retryAfter }, `retry: ${retryAfter}\n`);
    ended = true;
    body.push(null);
  }

  const lifetime = setTimeout(() => end(COME_BACK), between(LIFETIME));
  body.once('close', () => clearTimeout(lifetime));

  return {
    person,
    body,
    begin(signal, at, changes, next) {
      send({ id: positionId(at), kind: signal });
      tell(changes, next);
      for (const each of early ?? []) each();
      early = undefined;
    },
    hear(changes, next) {
      if (early) early.push(() => tell(changes, next));
      else tell(changes, next);
    },
    live(position) {
      if (early) return;
      send({ id: positionId(position), kind: 'position' });
      last = position;
    },
    end: () => end(COME_BACK_TO_ANOTHER),
  };
}

const isAfter = (one: Pick<Position, 'tx' | 'id'>, other: Pick<Position, 'tx' | 'id'>): boolean =>
  one.tx === other.tx ? one.id > other.id : one.tx > other.tx;

const toChange = (change: LoggedChange, { log, at }: Position): Change => ({
  id: positionId({ log, tx: change.tx, id: change.id, at }),
  kind: change.kind,
  key: change.key,
  topic: {
    ...(change.group_id !== null &&
      change.group_slug !== null && { group: { id: change.group_id, slug: change.group_slug } }),
    ...(change.about !== null && { about: change.about }),
  },
});
