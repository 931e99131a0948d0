import { mock } from 'node:test';
import { openCore } from '../../core.ts';
import { liveOf, type Hearer } from '../../live.ts';
import { equal } from '../check.ts';
import { clockOn, honest, withClock, type Streaming, type System } from './asking.ts';

/** A system that tells of changes. */
export type Live = System & { stream: Streaming };

/** What comes in place of an honest stream. */
type Trouble = (given: { system: Live; signal: AbortSignal }) => Response | Promise<Response>;

export interface StreamCase {
  title: string;
  /** Milliseconds for which the stream is in trouble. */
  lasts?: number;
  trouble: Trouble;
  /** How often the stream may be asked for meanwhile, when more seldom than ever. */
  most?: number;
  /** Fails when something else went wrong. */
  check?(): void;
  /** Nobody waits until it is well again. */
  isLeft?: true;
}

const MINUTE = 60_000;
/** Milliseconds by which the clock goes on at a time. */
const STEP = 2_000;
/** Twice as long each time, from a second to five minutes: in ten minutes that is no more. */
const MOST = 14;
/** What is asked besides a stream, and in its place: who looks at a timeline looks each 45 seconds. */
const BESIDES = 3;

const stream = (start: (controller: ReadableStreamDefaultController<Uint8Array>) => void) =>
  new Response(new ReadableStream<Uint8Array>({ start }), {
    headers: { 'content-type': 'text/event-stream' },
  });

/** One that says this, and then ends, breaks off, or goes on saying nothing until it is called off. */
const saying =
  (say: (stream: Streaming) => string, end?: 'end' | 'break'): Trouble =>
  ({ system, signal }) =>
    stream((controller) => {
      const text = say(system.stream);
      if (text !== '') controller.enqueue(new TextEncoder().encode(text));
      if (end === 'end') controller.close();
      else if (end === 'break') controller.error(new TypeError('terminated'));
      else signal.addEventListener('abort', () => controller.error(signal.reason));
    });

const answered =
  (status: number, headers: Record<string, string> = {}, body = '{}'): Trouble =>
  () =>
    new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });

async function turns() {
  for (let turn = 0; turn < 8; turn++) {
    mock.timers.tick(0);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function pass(milliseconds: number, is = () => false) {
  for (let passed = 0; passed < milliseconds && !is(); passed += STEP) {
    mock.timers.tick(STEP);
    await turns();
  }
}

/**
 * Listens to a stream that is well, in trouble for some time, and well again. Whatever the trouble is, it is asked for more
 * and more seldom, nothing comes of it but silence, and what is told afterwards is heard.
 */
export const survives = (
  system: Live,
  { trouble, lasts = 10 * MINUTE, most = MOST, isLeft, check }: StreamCase,
) =>
  withClock(async () => {
    const closed = new AbortController();
    const { at, begins, tells, goesOn, afterwards } = system.stream;
    const asked: { path: string; last: string | null }[] = [];
    const heard: string[] = [];
    let missed = 0;
    let [isWell, isOver] = [true, false];
    let breakOff = () => {};
    const platforms = mock.method(globalThis, 'fetch', (async (input, init) => {
      const { pathname: path } = new URL(input instanceof Request ? input.url : input);
      const signal = init?.signal ?? new AbortController().signal;
      asked.push({ path, last: new Headers(init?.headers).get('last-event-id') });
      await Promise.resolve();
      signal.throwIfAborted();
      const answers = { ...system.answers, ...(isOver && afterwards) };
      if (path !== at) return honest({ ...system, answers }, path).response();
      if (!isWell) return trouble({ system, signal });
      return stream((controller) => {
        breakOff = () => controller.error(new TypeError('terminated'));
        signal.addEventListener('abort', () => controller.error(signal.reason));
        const say = (text: string) => controller.enqueue(new TextEncoder().encode(text));
        say(begins);
        say(tells(`p${streams().length}`));
      });
    }) satisfies typeof fetch);
    const streams = () => asked.filter(({ path }) => path === at);
    try {
      const live = (await liveOf(
        openCore(
          system.make(() => 'one'),
          closed.signal,
        ),
      ))!;
      const hearer: Hearer = {
        hear({ kind, key }) {
          if (kind === 'post_created' && key.startsWith('p')) heard.push(key);
        },
        missed: () => {
          missed++;
        },
      };
      live.follow(hearer, closed.signal);
      await pass(MINUTE, () => heard.includes('p1'));
      equal(heard, ['p1'], 'what is heard when nothing is wrong');

      isWell = false;
      const [before, all] = [streams().length, asked.length];
      breakOff();
      await pass(lasts);
      const [count, besides] = [streams().length - before, asked.length - all];
      equal(count <= most, true, `${count} requests for a stream are at most ${most}`);
      equal(besides <= MOST * BESIDES, true, `${besides} requests are at most ${MOST * BESIDES}`);
      equal(heard, ['p1'], 'what is heard meanwhile');
      check?.();

      [isWell, isOver] = [true, true];
      if (isLeft) return;
      missed = 0;
      await pass(10 * MINUTE, () => heard.length > 1 || missed > 0);
      if (!goesOn) return equal(missed > 0 || heard.length > 1, true, 'what is missed is told');
      equal(heard.at(-1), `p${streams().length}`, 'what is heard afterwards');
      equal(streams().at(-1)?.last, '1', 'where it goes on');
    } finally {
      closed.abort();
      await clockOn();
      platforms.mock.restore();
    }
  });

/** Bytes of an endless line that one request may take. */
const MOST_TAKEN = 4 * 1024 * 1024;
const CHUNK = new TextEncoder().encode('x'.repeat(65_536));

/** A line that goes on until it is called off, and how much of it was taken at most. */
function endless() {
  let most = 0;
  const trouble: Trouble = ({ signal }) => {
    let taken = 0;
    return new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode('data: ')),
        pull(controller) {
          signal.throwIfAborted();
          most = Math.max(most, (taken += CHUNK.length));
          controller.enqueue(CHUNK);
          if (taken > 2 * MOST_TAKEN) controller.close();
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );
  };
  return { trouble, check: () => equal(most <= MOST_TAKEN, true, `${most} bytes are not too many`) };
}

const html = '<!doctype html><h1>Sorry</h1>';
const year = 365 * 24 * 3600;

/** What befalls a stream. */
export const STREAM: readonly StreamCase[] = [
  ...[400, 403, 404, 409, 410, 500, 501, 503].map((status) => ({
    title: `a stream that is refused with ${status} is asked for more and more seldom`,
    trouble: answered(status),
  })),
  {
    title:
      'a stream that is refused with 401 is asked for more and more seldom, with one new token each time',
    trouble: answered(401),
    most: 2 * MOST,
  },
  {
    title: 'a stream that is a page of HTML is asked for more and more seldom',
    trouble: answered(200, { 'content-type': 'text/html' }, html),
  },
  { title: 'a stream that is JSON is asked for more and more seldom', trouble: answered(200) },
  {
    title: 'a stream behind a gateway that fails is asked for more and more seldom',
    trouble: answered(502, { 'content-type': 'text/html' }, html),
  },
  {
    title: 'a stream without a network is asked for more and more seldom',
    trouble: () => Promise.reject(new TypeError('fetch failed')),
  },
  {
    title: 'a stream that is not answered is given up in time',
    trouble: ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  },
  { title: 'a stream that is empty is asked for more and more seldom', trouble: saying(() => '', 'end') },
  {
    title: 'a stream that ends as soon as it has begun is asked for more and more seldom',
    trouble: saying(({ begins }) => begins, 'end'),
  },
  {
    title: 'a stream that breaks off as soon as it has begun is asked for more and more seldom',
    trouble: saying(({ begins }) => begins, 'break'),
  },
  { title: 'a stream that is silent is left after a minute', trouble: saying(() => '') },
  {
    title: 'a stream that falls silent is left after a minute',
    trouble: saying(({ begins }) => begins),
  },
  {
    title: 'a stream of what cannot be read is asked for more and more seldom',
    trouble: saying(({ begins, broken }) => begins + broken.join('')),
  },
  {
    title: 'an endless line is not gathered',
    ...endless(),
  },
  {
    title: 'what nobody has heard of is passed over, and the stream kept until it is silent',
    trouble: saying(({ begins, unknown }) => begins + unknown.join('')),
    most: 11,
  },
  {
    title: '429 for five minutes is obeyed',
    trouble: answered(429, { 'retry-after': '300' }),
    most: 3,
  },
  {
    title: '429 until a date is obeyed',
    trouble: () =>
      answered(429, { 'retry-after': new Date(Date.now() + 5 * MINUTE).toUTCString() })({} as never),
    most: 3,
  },
  {
    title: '429 for a hundred years is obeyed',
    trouble: answered(429, { 'retry-after': String(100 * year) }),
    most: 1,
    isLeft: true,
  },
];
