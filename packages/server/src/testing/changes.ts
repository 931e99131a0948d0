import type { AddressInfo } from 'node:net';
import type { Change, StreamSignal } from '@parvis/model';
import type { TestApp } from './app.ts';

type Event = Change | StreamSignal;

/** One reader's stream, as it comes over the wire. */
export interface Reader {
  readonly events: Event[];
  /** Resolves once an event is so, whether it has come or will; rejects when the stream ends before. */
  until(is: (event: Event) => boolean): Promise<Event>;
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
  /** Position of the last event. */
  last(): string | undefined;
  close(): Promise<void>;
}

/** Address at which an app is reached; it listens on a free port from the first call on. */
export async function addressOf({ app }: TestApp): Promise<string> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/parvis`;
}

/** Opens a stream, and resolves when its first event has come. */
export async function openStream(server: TestApp, login: string, since?: string): Promise<Reader> {
  const controller = new AbortController();
  const response = await fetch(`${await addressOf(server)}/v1/changes`, {
    headers: { 'x-remote-user': login, ...(since !== undefined && { 'last-event-id': since }) },
    signal: controller.signal,
  });
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  const events: Event[] = [];
  let waiting: (() => void)[] = [];
  let over = false;
  const wake = () => {
    for (const each of waiting) each();
    waiting = [];
  };

  async function read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const event = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '') as Event;
          if (!block.includes(`id: ${event.id}\n`)) throw new Error(`A block without its id: ${block}`);
          events.push(event);
        }
        wake();
      }
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      over = true;
      wake();
    }
  }
  const ended = read();

  async function until(is: (event: Event) => boolean): Promise<Event> {
    for (;;) {
      const found = events.find(is);
      if (found) return found;
      if (over) throw new Error(`The stream ended after ${JSON.stringify(events)}.`);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }
  await until(() => true);
  return {
    events,
    until,
    ended,
    last: () => events.at(-1)?.id,
    async close() {
      controller.abort();
      await ended;
    },
  };
}

/** The changes among events, as `kind key`. */
export const changesOf = (events: readonly Event[]): string[] =>
  events.flatMap((event) => ('key' in event ? [`${event.kind} ${event.key}`] : []));
