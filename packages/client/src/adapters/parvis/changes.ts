import type { Change, StreamSignal } from '@parvis/model';
import { createParser } from 'eventsource-parser';
import { ParvisError } from '../../error.ts';
import type { ChangesPort } from '../../ports.ts';
import { read } from '../../read.ts';
import { event } from '../../shapes/change.ts';
import type { Calls } from './calls.ts';

/**
 * The stream of changes: server-sent events over `fetch`, since `EventSource` sends no token. Loaded when it is first
 * asked for.
 */
export function changesCalls({ name, none }: Calls): ChangesPort {
  const fail = (code: ParvisError['code'], what: string, cause: unknown) =>
    new ParvisError(code, `${name}: the stream of changes ${what}`, { source: name, cause });

  /** What one event carries. */
  function eventOf(data: string): Change | StreamSignal {
    let value: unknown;
    try {
      value = JSON.parse(data);
    } catch (cause) {
      throw fail('bad_response', 'is not JSON.', cause);
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
      if (!(body instanceof ReadableStream)) throw fail('bad_response', 'is no stream.', undefined);
      const texts: string[] = [];
      const parser = createParser({ onEvent: ({ data }) => texts.push(data) });
      const decoder = new TextDecoder();
      const reader = (body as ReadableStream<Uint8Array>).getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          parser.feed(decoder.decode(value, { stream: true }));
          for (const text of texts.splice(0)) yield eventOf(text);
        }
      } catch (cause) {
        if (cause instanceof ParvisError) throw cause;
        throw signal.aborted
          ? fail('aborted', 'was called off.', cause)
          : fail('unavailable', 'broke off.', cause);
      } finally {
        reader.cancel().catch(() => {});
      }
    },
  };
}
