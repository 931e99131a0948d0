import type { Change, StreamSignal } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { eventsIn } from '../../event-stream.ts';
import type { ChangesPort } from '../../ports.ts';
import { read } from '../../read.ts';
import { event } from '../../shapes/change.ts';
import type { Calls } from './calls.ts';

/**
 * The stream of changes: server-sent events over `fetch`, since `EventSource` sends no token. Loaded when it is first
 * asked for.
 */
export function changesCalls({ name, none }: Calls): ChangesPort {
  /** What one event carries. */
  function eventOf(data: string | undefined): Change | StreamSignal {
    let value: unknown;
    try {
      value = JSON.parse(data ?? '');
    } catch (cause) {
      throw new ParvisError('bad_response', `${name}: the stream of changes is not JSON.`, {
        source: name,
        cause,
      });
    }
    return read(name, event, value, 'event');
  }

  return {
    can: {},
    async *stream({ signal, since }) {
      const body = await none('/changes', {
        signal,
        // Whoever follows it knows better when to come back.
        idempotent: false,
        headers: { accept: 'text/event-stream', ...(since !== undefined && { 'last-event-id': since }) },
      });
      for await (const { data } of eventsIn(name, body, { signal })) yield eventOf(data);
    },
  };
}
