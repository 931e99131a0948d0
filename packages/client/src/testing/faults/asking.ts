import { mock } from 'node:test';
import type { ErrorCode } from '@parvis/model';
// Loaded before the tests, so that what is loaded for a failure comes within a turn.
import '../../http/problem.ts';
import '../../http/retry.ts';
import '../../http/token.ts';
import { ParvisError } from '../../error.ts';
import type { GetToken } from '../../http/token.ts';
import type { Source } from '../../ports.ts';
import { answerTo, type Question } from './reads.ts';

/** A read of the source under test. */
export interface Asked extends Question {
  /** The path of the request that brings what is asked for; others may be needed besides. */
  at: string;
  /** What the reader may not read is not told from what is not there. */
  isHidden?: true;
}

/** One of several requests that travel together. */
interface Part {
  id: string;
  /** As the source asks for it, below `below`. */
  url: string;
}

/** How several requests travel as one: that may fail as a whole, and each of them alone. */
export interface Batch {
  /** The path of what they travel in. */
  at: string;
  /** Before the address of each. */
  below: string;
  /** What is asked for in it. */
  parts(body: unknown): readonly Part[];
  /** The answer, of those of the parts. */
  whole(answers: readonly PartAnswer[]): unknown;
}

/** How a system tells of what changes. */
export interface Streaming {
  /** The path of the stream. */
  at: string;
  /** What comes down it when it begins, as text. */
  begins: string;
  /** How it tells that a post was written. */
  tells(post: string): string;
  /** What nobody has heard of, which is passed over. */
  unknown: readonly string[];
  /** What cannot be read. */
  broken: readonly string[];
  /** What it answers elsewhere when the stream was in trouble, and is no more. */
  afterwards?: Record<string, unknown>;
  /** Whether it goes on after the last event that came. Where not, all that is shown is read again. */
  goesOn: boolean;
}

export interface PartAnswer {
  id: string;
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** A company system that answers as it is documented to, and the source that asks it. */
export interface System {
  /** The source, asking by the platform's own `fetch`, and as the reader where it sends a token. */
  make(getToken: GetToken): Source;
  /** Whether the token is sent. */
  hasToken: boolean;
  /** What it answers, by path. Elsewhere there is nothing. */
  answers: Record<string, unknown>;
  /** The reads of the ports that the source serves. */
  reads: readonly Asked[];
  /** How an answer is written down: as JSON when not given. */
  write?(answer: unknown): string;
  /** Its `content-type`: that of JSON when not given. */
  type?: string;
  /** Of an answer that was cut, what came of it is shown. */
  isReadInPart?: true;
  batch?: Batch;
  /** Where it tells of changes as they happen. */
  stream?: Streaming;
  /** What a status means there, where it is not what it means elsewhere. */
  codes?: Partial<Record<number, ErrorCode>>;
  /** Names of fields that hold the name of somebody or something. */
  names: readonly string[];
  /** Names of fields that hold a date, and how a date is written there. */
  dates: Record<string, (time: Date) => unknown>;
  /** Names of fields that hold one of a few words, of which there may be new ones. */
  words: readonly string[];
}

/** What comes in place of an honest answer. `count` is how often the same was asked before. */
export type Bend = (given: {
  honest: Honest;
  signal: AbortSignal;
  token: string | null;
  count: number;
}) => Response | Promise<Response>;

export interface Honest {
  status: number;
  type: string;
  text: string;
  response(): Response;
}

/** One request as it arrived, by itself or with others. */
export interface Request {
  /** With its query; of what others travel in, with those of all of them. */
  url: string;
  path: string;
  token: string | null;
  /** In milliseconds since 1970, by the reader's clock. */
  time: number;
}

export type Outcome = { data: unknown } | { error: unknown };

export interface Asking {
  requests: Request[];
  outcome: Promise<Outcome>;
  isOver(): boolean;
  callOff(): void;
}

/** What the system answers at a path. */
export function honest(
  { answers, write = JSON.stringify, type = 'application/json' }: System,
  path: string,
): Honest {
  const isThere = Object.hasOwn(answers, path);
  return answerOf(isThere ? write(answers[path]) : '{}', isThere ? 200 : 404, type);
}

function answerOf(text: string, status: number, type: string): Honest {
  const response = () => new Response(text, { status, headers: { 'content-type': type } });
  return { text, status, type, response };
}

const inJson = (answer: unknown): Honest => answerOf(JSON.stringify(answer), 200, 'application/json');

interface How {
  at?: string;
  bend?: Bend;
  getToken?: GetToken;
  /** The asker does not want it any more when they ask. */
  isCalledOff?: boolean;
}

/** Asks one thing of a new source, of which the requests to one path are answered as `bend` says. */
export function asking(
  system: System,
  asked: Asked,
  { at, bend, getToken = () => 'one', isCalledOff = false }: How = {},
): Asking {
  const requests: Request[] = [];
  const asker = new AbortController();
  let isOver = false;
  type Given = { url: string; path: string; token: string | null; signal: AbortSignal };
  const answered = ({ url, path, token, signal }: Given, whole = honest(system, path)) => {
    const count = requests.filter((each) => each.url === url).length;
    requests.push({ url, path, token, time: Date.now() });
    return () => (bend && path === at ? bend({ honest: whole, signal, token, count }) : whole.response());
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { href: url, pathname: path } = new URL(input instanceof globalThis.Request ? input.url : input);
    const signal = init?.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    const token = new Headers(init?.headers).get('authorization');
    const { batch } = system;
    if (path !== batch?.at) {
      const answer = answered({ url, path, token, signal });
      // As far as the network is: an answer is never there at once.
      await Promise.resolve();
      signal.throwIfAborted();
      return answer();
    }
    const parts = batch.parts(JSON.parse(init?.body as string));
    const answers = parts.map((part) => {
      const { href: url, pathname: path } = new URL(batch.below + part.url);
      return { id: part.id, answer: answered({ url, path, token, signal }) };
    });
    const all = parts.map((part) => part.url).join(' ');
    await Promise.resolve();
    signal.throwIfAborted();
    const whole = batch.whole(
      await Promise.all(
        answers.map(async ({ id, answer }) => {
          const response = await answer();
          const headers = Object.fromEntries(response.headers);
          return { id, status: response.status, headers, text: await response.text() };
        }),
      ),
    );
    return answered({ url: `${url} ${all}`, path, token, signal }, inJson(whole))();
  };
  if (isCalledOff) asker.abort();
  const platforms = mock.method(globalThis, 'fetch', fetch);
  const source = system.make(getToken);
  const outcome = answerTo(asked, source, { signal: asker.signal })
    .then(
      (data): Outcome => ({ data }),
      (error: unknown): Outcome => ({ error }),
    )
    .finally(() => {
      isOver = true;
      platforms.mock.restore();
    });
  return { requests, outcome, isOver: () => isOver, callOff: () => asker.abort() };
}

/** Turns of the event loop in which whatever does not wait for a time has happened. */
const TURNS = 50;
/** Milliseconds by which the clock goes on at a time, and after which nobody waits any longer. */
const [STEP, PATIENCE] = [500, 120_000];
/** Milliseconds of the real clock that a busy machine may need for all of that. */
const REAL = 10_000;

/** Lets happen what can without waiting for a time, until `is` so. */
export async function until(is: () => boolean, turns = TURNS): Promise<boolean> {
  for (let turn = 0; turn < turns && !is(); turn++) {
    // What waits for the end of a tick only waits for no time.
    mock.timers.tick(0);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return is();
}

/** How a read ends. What it waits for passes at once: the clock is that of the test. */
export async function ended({ outcome, isOver }: Pick<Asking, 'outcome' | 'isOver'>): Promise<Outcome> {
  const began = performance.now();
  for (let passed = 0; !(await until(isOver)); passed += STEP) {
    if (passed > PATIENCE && performance.now() - began > REAL)
      throw new Error(`it still waits after ${PATIENCE / 1000} seconds`);
    mock.timers.tick(STEP);
  }
  return outcome;
}

/** Lets a minute pass, in which all that nobody waits for any more gives up by itself. */
export async function clockOn(): Promise<void> {
  for (let passed = 0; passed < 60_000; passed += 5_000) {
    mock.timers.tick(5_000);
    await until(() => false, 10);
  }
}

/** Does something by a clock that only the test moves. */
export async function withClock<T>(work: () => Promise<T>): Promise<T> {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 2, 2, 9) });
  try {
    return await work();
  } finally {
    mock.timers.reset();
  }
}

/** The code a read ended with; undefined when it brought data. What is no `ParvisError` is thrown. */
export function codeOf(source: string, outcome: Outcome): ParvisError['code'] | undefined {
  if (!('error' in outcome)) return undefined;
  const { error } = outcome;
  if (!(error instanceof ParvisError)) throw error;
  if (error.source !== source) throw new Error(`"${error.message}" says it is of ${error.source}`);
  return error.code;
}
