import { createParser } from 'eventsource-parser';
import { ParvisError } from './error.ts';

/** Bytes in which an event has to end, so that what never does is not gathered. */
const LIMIT = 1_048_576;

/** One server-sent event; a comment, which is a sign of life, has neither. */
export interface SentEvent {
  event?: string | undefined;
  data?: string;
}

/**
 * The server-sent events of a body that `http` answers, as they come; comments too, when `signs` says so. Errors name
 * the source.
 */
export async function* eventsIn(
  name: string,
  body: unknown,
  { signal, signs = false }: { signal: AbortSignal; signs?: boolean },
): AsyncGenerator<SentEvent, void, void> {
  const fail = (code: ParvisError['code'], what: string, cause?: unknown) =>
    new ParvisError(code, `${name}: the stream of changes ${what}`, { source: name, cause });
  if (!(body instanceof ReadableStream)) throw fail('bad_response', 'is no stream.');
  const events: SentEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => events.push({ event, data }),
    onComment: () => signs && events.push({}),
  });
  const decoder = new TextDecoder();
  let length = 0;
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw signal.aborted
          ? fail('aborted', 'was called off.', cause)
          : fail('unavailable', 'broke off.', cause);
      });
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      length = events.length > 0 ? 0 : length + value.byteLength;
      if (length > LIMIT) throw fail('bad_response', `has an event of more than ${LIMIT} bytes.`);
      yield* events.splice(0);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
