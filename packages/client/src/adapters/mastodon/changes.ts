import type { Change, StreamSignal } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { eventsIn } from '../../event-stream.ts';
import type { CallOptions, ChangesPort } from '../../ports.ts';
import { list, read, text, type Reader } from '../../read.ts';
import type { Calls } from './calls.ts';
import { isShown } from './feed.ts';
import { instanceOf } from './instance.ts';
import type { Ledger } from './ledger.ts';
import { status, type Status } from './theirs.ts';

type Event = Change | StreamSignal;

/** Milliseconds between two looks at a server without a stream. The client takes a minute of silence for the end. */
const LOOK = 45_000;
/** Milliseconds before its opening from which a stream tells what is new, so that nothing is missed between. */
const REACH = 60_000;
/** What a server says that has no such stream, or none that this page may read. */
const STREAMLESS = [
  'not_found',
  'bad_request',
  'bad_response',
  'unsupported',
  'gone',
  'forbidden',
  'internal',
  'unavailable',
];

/**
 * What happens on the timeline: by server-sent events where there are some, else by asking for what is new. Loaded
 * when it is first asked for.
 */
export function changesCalls(calls: Calls, { known, pending }: Ledger): ChangesPort {
  const { name, baseUrl, at, http, one, fail, isSignedIn, timeline } = calls;
  const limits = instanceOf(calls);
  const [path, query] =
    timeline === 'home'
      ? (['/v1/timelines/home', {}] as const)
      : (['/v1/timelines/public', { local: 'true' }] as const);
  /** Id of the newest status that was seen: what a position is. */
  let newest = '0';
  /** A server that has no stream is not asked for one again. */
  let isStreamless = false;

  const ours = (id: string) => known.get(id) ?? id;
  const position = (kind: StreamSignal['kind']): StreamSignal => ({ id: newest, kind });
  const change = (kind: string, key: string): Change => ({ id: newest, kind, key: ours(key), topic: {} });

  function see({ id }: Status) {
    if (id.length > newest.length || (id.length === newest.length && id > newest)) newest = id;
  }

  function* changesOf(found: Status): Generator<Event> {
    see(found);
    if (isShown(found)) yield change('post_created', found.id);
    else if (found.replyTo !== undefined && !found.isBoost) yield change('comments_changed', found.replyTo);
  }

  const recent = ({ signal }: CallOptions, since?: string) =>
    one(path, list(status), { signal, query: { ...query, since_id: since, limit: 40 } });

  /** Whether asking for what is new may go well where the stream did not. */
  const isRefused = ({ code }: ParvisError) =>
    STREAMLESS.includes(code) || (code === 'unauthenticated' && !isSignedIn);

  /** Opens the stream, at the place that the server names for it. */
  async function open({ signal }: CallOptions): Promise<unknown> {
    if (!isSignedIn && timeline === 'home') throw fail('unauthenticated', 'a home is its reader’s.');
    const { streaming } = await limits();
    const place = streaming?.replace(/^ws/i, 'http').replace(/\/+$/, '');
    const ask = place !== undefined && /^https?:/i.test(place) && place !== baseUrl ? at(place) : http;
    return ask(timeline === 'home' ? '/v1/streaming/user' : '/v1/streaming/public/local', {
      signal,
      idempotent: false,
      headers: { accept: 'text/event-stream' },
    });
  }

  function parse<T>(reader: Reader<T>, data: string | undefined): T {
    try {
      return read(name, reader, JSON.parse(data ?? ''), 'event');
    } catch (error) {
      if (error instanceof SyntaxError) throw fail('bad_response', 'the stream of changes is not JSON.');
      throw error;
    }
  }

  async function* follow(body: unknown, { signal }: CallOptions): AsyncGenerator<Event> {
    for await (const { event, data } of eventsIn(name, body, { signal, signs: true })) {
      // What is being written here may be what this is about; then it is known by another id.
      if (pending.size > 0) await Promise.allSettled(pending);
      if (event === 'update') yield* changesOf(parse(status, data));
      else if (event === 'status.update') yield change('post_changed', parse(status, data).id);
      else if (event === 'delete') yield change('post_changed', read(name, text, data, 'event'));
      else yield position('position');
    }
  }

  async function* look({ signal }: CallOptions): AsyncGenerator<Event> {
    for (;;) {
      await pause(LOOK, signal, fail);
      const found = await recent({ signal }, newest);
      if (pending.size > 0) await Promise.allSettled(pending);
      if (found.length >= 40) yield position('reset');
      for (const each of found.reverse()) yield* changesOf(each);
      yield position('position');
    }
  }

  return {
    can: {},
    async *stream({ signal, since }) {
      let body: unknown;
      if (!isStreamless) {
        try {
          body = await open({ signal });
          if (!(body instanceof ReadableStream)) isStreamless = true;
        } catch (error) {
          if (!(error instanceof ParvisError) || !isRefused(error)) throw error;
          isStreamless = error.code !== 'unavailable';
        }
      }
      const found = await recent({ signal });
      for (const each of found) see(each);
      yield position('position');
      // Nobody keeps what happened while no one listened.
      if (since !== undefined) yield position('reset');
      const from = new Date(Date.now() - REACH).toISOString();
      for (const each of found.reverse())
        if (since === undefined && each.createdAt > from) yield* changesOf(each);
      yield* body instanceof ReadableStream ? follow(body, { signal }) : look({ signal });
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal, fail: Calls['fail']): Promise<void> {
  return new Promise((resolve, reject) => {
    const calledOff = () => {
      clearTimeout(timer);
      reject(fail('aborted', 'the stream of changes was called off.'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', calledOff);
      resolve();
    }, milliseconds);
    if (signal.aborted) return calledOff();
    signal.addEventListener('abort', calledOff, { once: true });
  });
}
