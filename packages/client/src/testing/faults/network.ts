import type { ErrorCode } from '@parvis/model';
import { equal } from '../check.ts';
import {
  asking,
  clockOn,
  codeOf,
  ended,
  until,
  withClock,
  type Asked,
  type Bend,
  type System,
} from './asking.ts';

/** One read, of which one request meets trouble. */
export interface Trouble {
  system: System;
  asked: Asked;
  /** The path of that request. */
  at: string;
  /** Name of the source, as its errors give it. */
  source: string;
  /** Whether it travels with others. */
  isPart: boolean;
  /** What the read brings when nothing is wrong; absent where the request only adds to it. */
  data?: unknown;
}

export interface FaultCase {
  title: string;
  needs?(system: System): boolean;
  /** Asked of one of the reads that bring the same answer, and of no request that is made besides. */
  once?: true;
  /** Not asked of what travels with others: those have one network, one body and one token. */
  alone?: true;
  run(trouble: Trouble): Promise<unknown>;
}

/** Ends in this error, or in all that there is: a source may have another way to it. */
async function endsIn(code: ErrorCode, trouble: Trouble, bend: Bend) {
  const { system, asked, at, source, data } = trouble;
  const { requests, ...call } = asking(system, asked, { at, bend });
  const outcome = await ended(call);
  const found = codeOf(source, outcome);
  const expected = code === 'forbidden' && asked.isHidden ? 'not_found' : code;
  if (found !== undefined) equal(found, expected, 'the code');
  else if (data !== undefined) equal(outcome, { data }, `the answer, in place of ${code}`);
  return { outcome, requests: requests.filter(({ path }) => path === at) };
}

/** Ends in the whole answer. */
async function isSurvived({ system, asked, at, source, data }: Trouble, bend: Bend) {
  const { requests, ...call } = asking(system, asked, { at, bend });
  const outcome = await ended(call);
  equal(codeOf(source, outcome), undefined, 'the code');
  if (data !== undefined) equal(outcome, { data }, 'the answer');
  return requests.filter(({ path }) => path === at);
}

const a = (title: string, code: ErrorCode, bend: Bend): FaultCase => ({
  title: `${title} is ${code}`,
  run: (trouble) => withClock(() => endsIn(code, trouble, bend)),
});

/** Of what has a network of its own. */
const aWhole = (...said: Parameters<typeof a>): FaultCase => ({ ...a(...said), alone: true });

const typed = (body: BodyInit, type: string, status = 200, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers: { 'content-type': type, ...headers } });
const refused = (status: number, headers?: Record<string, string>) =>
  typed('{}', 'application/json', status, headers);
const html = (status = 200) => typed('<!doctype html><h1>Sorry</h1>', 'text/html', status);

/** A body that begins, and then waits or breaks off; called off, it ends as the one of a real answer does. */
const begun = (text: string, type: string, end: UnderlyingSourcePullCallback<Uint8Array>) =>
  typed(
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text.slice(0, Math.ceil(text.length / 2))));
      },
      pull: end,
    }),
    type,
  );
const stalled: Bend = ({ honest: { text, type }, signal }) =>
  begun(
    text,
    type,
    (controller) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          controller.error(signal.reason);
          resolve(undefined);
        });
      }),
  );
const unanswered: Bend = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

const STATUSES = {
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'gone',
  413: 'too_large',
  422: 'invalid',
  500: 'internal',
} as const satisfies Record<number, ErrorCode>;

/** A status, which a system may mean otherwise. */
const aStatus = (title: string, status: number, code: ErrorCode, bend: Bend): FaultCase => ({
  title: `${title} is ${code}`,
  run: (trouble) => withClock(() => endsIn(trouble.system.codes?.[status] ?? code, trouble, bend)),
});

const statuses = Object.entries(STATUSES).flatMap(([of, code]) => {
  const status = Number(of);
  return [
    aStatus(of, status, code, () => refused(status)),
    aStatus(`${of} with a page of HTML`, status, code, () => html(status)),
  ];
});

/** Milliseconds. */
const HOUR = 3_600_000;
const inFuture = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

/** The server asks to wait for so long: that is said to whoever asked. */
const tooMany = (how: string, headers: () => Record<string, string>): FaultCase => ({
  title: `429 with ${how} is too_many_requests, and says when to ask again`,
  run: (trouble) =>
    withClock(async () => {
      const { outcome, requests } = await endsIn('too_many_requests', trouble, () => refused(429, headers()));
      equal(requests.length, new Set(requests.map(({ url }) => url)).size, 'requests');
      if (trouble.data === undefined || !('error' in outcome)) return;
      const { retryAfter } = outcome.error as { retryAfter?: number };
      equal(Math.abs((retryAfter ?? 0) - HOUR) <= 1000, true, `${retryAfter} ms is an hour`);
    }),
});

/** Two seconds, which are waited for; the clock of the server is `skew` milliseconds ahead. */
const waits = (how: string, headers: () => Record<string, string>): FaultCase => ({
  title: `${how} is obeyed, and the answer taken that comes then`,
  run: (trouble) =>
    withClock(async () => {
      const requests = await isSurvived(trouble, ({ honest, count }) =>
        count === 0 ? refused(429, headers()) : honest.response(),
      );
      const [first, second] = requests.filter(({ url }) => url === requests[0]?.url);
      if (!second && trouble.data === undefined) return;
      const waited = (second?.time ?? 0) - (first?.time ?? 0);
      equal(waited >= 1000 && waited <= 5000, true, `${waited} ms is about two seconds`);
    }),
});
const skewed = (skew: number) => () => ({
  date: inFuture(skew),
  'retry-after': inFuture(skew + 2000),
});

const LIMIT = 10 * 1024 * 1024;
const padded = ({ text, type }: { text: string; type: string }, to: number) =>
  typed(text + '\n'.repeat(to - new TextEncoder().encode(text).length), type);

const calledOff = (
  when: string,
  run: (trouble: Trouble) => Promise<void>,
  more: Pick<FaultCase, 'alone' | 'needs'> = { alone: true },
): FaultCase => ({
  title: `it is called off ${when}`,
  run: (trouble: Trouble) => withClock(() => run(trouble).finally(clockOn)),
  ...more,
});

/** Once `bend` was asked, everything is over as soon as the asker calls it off, without a time to wait for. */
async function isCalledOff(
  { system, asked, at, source, data }: Trouble,
  bend: Bend,
  getToken?: () => Promise<never>,
) {
  let isBent = false;
  const call = asking(system, asked, {
    at,
    bend(given) {
      isBent = true;
      return bend(given);
    },
    getToken: () => {
      isBent ||= getToken !== undefined;
      return getToken?.() ?? 'one';
    },
  });
  if (!(await until(() => isBent))) throw new Error('it was not asked');
  // So that what was answered has been looked at.
  await until(() => false);
  const before = call.requests.length;
  call.callOff();
  if (!(await until(call.isOver))) throw new Error('it goes on after it was called off');
  const code = codeOf(source, await call.outcome);
  if (code !== undefined || data !== undefined) equal(code, 'aborted', 'the code');
  equal(call.requests.length, before, 'requests');
}

const hasToken = (system: System) => system.hasToken;

/** What a network, a server and a reader do, and what the source has to make of it. */
export const NETWORK: readonly FaultCase[] = [
  ...statuses,
  a('502 with a page of HTML', 'unavailable', () => html(502)),
  a('503', 'unavailable', () => refused(503)),
  aWhole('no network', 'unavailable', () => Promise.reject(new TypeError('fetch failed'))),
  {
    title: 'one 502 is asked again, and the answer taken',
    run: (trouble) =>
      withClock(async () => {
        await isSurvived(trouble, ({ honest, count }) => (count === 0 ? html(502) : honest.response()));
      }),
  },
  tooMany('seconds', () => ({ 'retry-after': '3600' })),
  tooMany('a date', () => ({ 'retry-after': inFuture(HOUR), date: inFuture(0) })),
  waits('429 for two seconds', () => ({ 'retry-after': '2' })),
  waits('429 until a date of a clock an hour ahead', skewed(HOUR)),
  waits('429 until a date of a clock an hour behind', skewed(-HOUR)),
  aWhole('a body that breaks off', 'bad_response', ({ honest: { text, type } }) =>
    begun(text, type, (controller) => controller.error(new TypeError('terminated'))),
  ),
  {
    ...a('a body that is cut in the middle', 'bad_response', ({ honest: { text, type } }) =>
      typed(text.slice(0, text.length / 2), type),
    ),
    needs: ({ isReadInPart }) => !isReadInPart,
  },
  a('an empty body', 'bad_response', ({ honest: { type } }) => typed('', type)),
  a('no content', 'bad_response', () => new Response(null, { status: 204 })),
  a('the wrong type', 'bad_response', ({ honest: { text } }) => typed(text, 'text/html')),
  a('a page of HTML', 'bad_response', () => html()),
  a('HTML that says it is the answer', 'bad_response', ({ honest: { type } }) =>
    typed('<h1>Hello</h1>', type),
  ),
  {
    ...aWhole('more than 10 MB', 'bad_response', ({ honest }) => padded(honest, LIMIT + 1)),
    once: true,
  },
  {
    title: '10 MB are read',
    ...{ once: true, alone: true },
    run: (trouble) => withClock(() => isSurvived(trouble, ({ honest }) => padded(honest, LIMIT))),
  },
  aWhole('no answer in time', 'timeout', unanswered),
  aWhole('a body that stops coming', 'timeout', stalled),
  {
    title: '401 asks for one new token, and takes the answer',
    needs: hasToken,
    run: ({ system, asked, at, source, data }) =>
      withClock(async () => {
        const given: (string | undefined)[] = [];
        const call = asking(system, asked, {
          at,
          bend: ({ honest, token }) => (token?.includes('new') ? honest.response() : refused(401)),
          getToken(expired) {
            given.push(expired);
            return expired === undefined ? 'old' : 'new';
          },
        });
        const outcome = await ended(call);
        equal(codeOf(source, outcome), undefined, 'the code');
        if (data === undefined) return;
        equal(outcome, { data }, 'the answer');
        const [first, again] = [undefined, 'old'].map((is) => given.filter((each) => each === is).length);
        // Where ports have a token each, one or all of them.
        equal(again! >= 1 && again! <= first!, true, `${first} tokens, of which ${again} are refused`);
      }),
  },
  {
    title: '401 to the new token as well is unauthenticated, and no third is asked for',
    run: (trouble) =>
      withClock(async () => {
        const { requests } = await endsIn('unauthenticated', trouble, () => refused(401));
        const most = trouble.system.hasToken ? 2 : 1;
        for (const { url } of requests) {
          const { length } = requests.filter((each) => each.url === url);
          equal(length <= most, true, `${length} requests`);
        }
      }),
  },
  {
    title: 'a token that cannot be had is unauthenticated',
    alone: true,
    needs: hasToken,
    run: ({ system, asked, source }) =>
      withClock(async () => {
        const call = asking(system, asked, { getToken: () => Promise.reject(new Error('no')) });
        equal(codeOf(source, await ended(call)), 'unauthenticated', 'the code');
        equal(call.requests, [], 'requests');
      }),
  },
  {
    title: 'a token that never comes is timeout',
    alone: true,
    needs: hasToken,
    run: ({ system, asked, source }) =>
      withClock(async () => {
        const call = asking(system, asked, { getToken: () => new Promise(() => {}) });
        equal(codeOf(source, await ended(call)), 'timeout', 'the code');
      }),
  },
  calledOff('before it is sent', async ({ system, asked, source }) => {
    const call = asking(system, asked, { isCalledOff: true });
    equal(codeOf(source, await ended(call)), 'aborted', 'the code');
    equal(call.requests, [], 'requests');
  }),
  calledOff('while no answer has begun', (trouble) => isCalledOff(trouble, unanswered)),
  calledOff('in the middle of the body', (trouble) => isCalledOff(trouble, stalled)),
  calledOff('between two attempts', (trouble) => isCalledOff(trouble, () => refused(503)), {}),
  calledOff(
    'while it waits for a token',
    (trouble) => isCalledOff(trouble, unanswered, () => new Promise<never>(() => {})),
    { alone: true, needs: hasToken },
  ),
];
