import { ParvisError } from '../../error.ts';
import type { Http, HttpRequest, HttpResponse } from '../../http.ts';
import type { CallOptions } from '../../ports.ts';
import { count, list, mapOf, read, string, type Reader } from '../../read.ts';
import { fields } from './fields.ts';

/** How many requests Graph takes in one. https://learn.microsoft.com/graph/json-batching */
const AT_ONCE = 20;

/** Milliseconds in which those that are asked for again are gathered: each comes back at a moment of its own. */
const AGAIN = 100;

/** A request that only reads, so that it may be sent again. */
export interface Asked {
  /** With its query, below the base address: `/users?$top=5`. */
  path: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

interface Waiting {
  readonly asked: Asked;
  resolve(response: HttpResponse): void;
  reject(error: unknown): void;
}

/** Requests that travel as one, as long as somebody waits for them. */
interface Batch {
  readonly waiting: Set<Waiting>;
  readonly end: AbortController;
}

/** What befell a whole batch, which was asked for again as a whole already. */
class Failed extends Error {}

const response: Reader<HttpResponse & { id: string }> = (value, path) => {
  const { get, may } = fields(value, path);
  return {
    id: get('id', string),
    status: get('status', count),
    headers: new Headers(may('headers', mapOf(string))),
    url: '',
    body: may('body', (body) => body),
  };
};

const responses: Reader<Map<string, HttpResponse>> = (value, path) =>
  new Map(
    fields(value, path)
      .get('responses', list(response))
      .map((each) => [each.id, each]),
  );

/**
 * Sends what is asked for in one tick as few requests. Each has an answer of its own, may be called off alone, and is
 * alone asked for again, after its own `Retry-After`, when Graph had no time for it.
 */
export function batching(http: Http, source: string, baseUrl: string) {
  /** What is gathered in this tick; only the last has room. */
  let gathered: Batch[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSoon = false;

  /** A task later, so that ports which are loaded in this turn share a batch. */
  function schedule(wait: number) {
    if (timer !== undefined && (isSoon || wait > 0)) return;
    clearTimeout(timer);
    isSoon = wait === 0;
    timer = setTimeout(flush, wait);
  }

  function flush() {
    const now = gathered;
    gathered = [];
    timer = undefined;
    for (const batch of now) if (batch.waiting.size > 0) void send(batch);
  }

  async function send({ waiting, end: { signal } }: Batch) {
    const all = [...waiting];
    const requests = all.map(({ asked: { path, method = 'GET', headers, body } }, index) => ({
      id: `${index + 1}`,
      method,
      url: path,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body,
    }));
    try {
      const init = { method: 'POST', idempotent: true, body: { requests }, signal } as const;
      const answers = read(source, responses, await http('/$batch', init));
      all.forEach(({ asked, resolve, reject }, index) => {
        const answer = answers.get(`${index + 1}`);
        if (answer) resolve(answer);
        else
          reject(
            new ParvisError('bad_response', `${source}: ${asked.path} was left out of a batch.`, { source }),
          );
      });
    } catch (cause) {
      for (const { reject } of all) reject(new Failed('as a whole', { cause }));
    }
  }

  /** Takes a place in the next batch; gives it up when it is called off. */
  const join = (asked: Asked, signal: AbortSignal, wait: number) =>
    new Promise<HttpResponse>((resolve, reject) => {
      const calledOff = () =>
        new ParvisError('aborted', `${source}: ${asked.path} was called off.`, { source });
      if (signal.aborted) return reject(calledOff());
      const batch = withRoom();
      const settled =
        <T>(settle: (with_: T) => void) =>
        (outcome: T) => {
          signal.removeEventListener('abort', leave);
          settle(outcome);
        };
      const mine: Waiting = { asked, resolve: settled(resolve), reject: settled(reject) };
      const leave = () => {
        batch.waiting.delete(mine);
        if (batch.waiting.size === 0) batch.end.abort();
        mine.reject(calledOff());
      };
      batch.waiting.add(mine);
      signal.addEventListener('abort', leave);
      schedule(wait);
    });

  function withRoom(): Batch {
    const last = gathered.at(-1);
    if (last && last.waiting.size < AT_ONCE && !last.end.signal.aborted) return last;
    const batch: Batch = { waiting: new Set(), end: new AbortController() };
    gathered.push(batch);
    return batch;
  }

  /** Resolves to what the JSON of its answer holds, or the base64 text of anything else. */
  return async (asked: Asked, { signal }: CallOptions): Promise<unknown> => {
    const { method = 'GET', path } = asked;
    const url = baseUrl + path;
    const request: HttpRequest = {
      ...{ method, url, signal, source, headers: {}, body: undefined, idempotent: true, raw: false },
    };
    const send = async (wait: number) => {
      const answer = await join(asked, signal, wait);
      if (answer.status < 300) return answer;
      throw (await import('./refusal.ts')).refusalOf(request, answer);
    };
    const started = Date.now();
    let failure: unknown;
    try {
      return (await send(0)).body;
    } catch (error) {
      if (signal.aborted) throw error;
      failure = error;
    }
    const { again } = await import('../../http/retry.ts');
    for (;;) {
      try {
        return (await again(request, () => send(AGAIN), failure, started)).body;
      } catch (error) {
        if (error instanceof Failed) throw error.cause;
        // Whoever is told when to come back comes back, until it is too long for a reader: then it is the same error.
        const isTold = error instanceof ParvisError && error.code === 'too_many_requests';
        if (!isTold || error === failure) throw error;
        failure = error;
      }
    }
  };
}
