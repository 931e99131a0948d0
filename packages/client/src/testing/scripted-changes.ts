import type { Change, StreamSignal } from '@parvis/model';
import { ParvisError } from '../error.ts';
import type { ChangesPort } from '../ports.ts';

/** A stream that was asked for. */
export interface Stream {
  since: string | undefined;
  signal: AbortSignal;
  say(event: Change | StreamSignal): Promise<void>;
  /** Ends without a word. */
  end(): Promise<void>;
}

/** Streams that say what the test says; `turns` lets everything happen that is due then. */
export function scriptedChanges(turns: () => Promise<void>) {
  const streams: Stream[] = [];
  let broken = false;
  const changes: ChangesPort = {
    can: {},
    async *stream({ signal, since }): AsyncIterable<Change | StreamSignal> {
      const said: (Change | StreamSignal)[] = [];
      let ended = false;
      let wake = () => {};
      const wakeUp = async () => {
        wake();
        await turns();
      };
      signal.addEventListener('abort', () => wake());
      streams.push({
        since,
        signal,
        say: (event) => (said.push(event), wakeUp()),
        end: () => ((ended = true), wakeUp()),
      });
      if (broken) throw new ParvisError('unavailable', 'scripted');
      for (;;) {
        yield* said.splice(0);
        if (ended) return;
        if (signal.aborted) throw new ParvisError('aborted', 'scripted');
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
  return { changes, streams, break: (now: boolean) => (broken = now), last: () => streams.at(-1)! };
}

export const change = (kind: string, key: string, topic: Change['topic'] = {}): Change => ({
  id: `${kind} ${key}`,
  kind,
  key,
  topic,
});
