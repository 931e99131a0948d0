import type { Http, HttpResponse } from '../../http.ts';
import type { CallOptions } from '../../ports.ts';
import { count, list, mapOf, read, string, type Reader } from '../../read.ts';
import type { Fail } from './calls.ts';
import { fields } from '../../fields.ts';

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
  settle(outcome: Promise<HttpResponse>): void;
}

/** Requests that travel as one, as long as somebody waits for them. */
interface Batch {
  readonly waiting: Set<Waiting>;
  readonly end: AbortController;
}

const response: Reader<[id: string, HttpResponse]> = (value, path) => {
  const { get, may } = fields(value, path);
  const status = get('status', count);
  const headers = new Headers(may('headers', mapOf(string)));
  return [get('id', string), { status, headers, url: '', body: may('body', (body) => body) }];
};

const responses: Reader<Map<string, HttpResponse>> = (value, path) =>
  new Map(fields(value, path).get('responses', list(response)));

export interface BatchOptions {
  http: Http;
  name: string;
  base: string;
  fail: Fail;
  /** Has the next request take a new token, with the claims that the directory wants. Absent where there is no token. */
  refuse: ((refused: Error, claims?: string) => void) | undefined;
}

/**
 * Sends what is asked for in one tick as few requests. Each has an answer of its own, may be called off alone, and is
 * alone asked for again, after its own `Retry-After`, when Graph had no time for it.
 */
export function batching({ http, name, base, fail, refuse }: BatchOptions) {
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
    for (const batch of now) if (batch.waiting.size > 0) send(batch);
  }

  function send({ waiting, end: { signal } }: Batch) {
    const all = [...waiting];
    const requests = all.map(({ asked: { path, method = 'GET', headers, body } }, index) => ({
      id: `${index + 1}`,
      method,
      url: path,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body,
    }));
    const answers = http('/$batch', { method: 'POST', idempotent: true, body: { requests }, signal }).then(
      (body) => read(name, responses, body),
    );
    all.forEach(({ asked: { path }, settle }, index) =>
      settle(
        answers.then((each) => {
          const answer = each.get(`${index + 1}`);
          if (answer) return answer;
          throw fail('bad_response', `${path} was left out of a batch.`);
        }),
      ),
    );
  }

  /** Takes a place in the next batch; gives it up when it is called off. */
  const join = (asked: Asked, signal: AbortSignal, wait: number) =>
    new Promise<HttpResponse>((resolve, reject) => {
      const batch = withRoom();
      const mine: Waiting = {
        asked,
        settle: (outcome) =>
          void outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave)),
      };
      const leave = () => {
        batch.waiting.delete(mine);
        if (batch.waiting.size === 0) batch.end.abort();
        reject(fail('aborted', `${asked.path} was called off.`));
      };
      batch.waiting.add(mine);
      signal.addEventListener('abort', leave);
      if (signal.aborted) leave();
      else schedule(wait);
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
    const started = Date.now();
    const answer = await join(asked, signal, 0);
    if (answer.status < 300) return answer.body;
    const { insist } = await import('./insist.ts');
    const { method = 'GET', path } = asked;
    return insist(
      { method, url: base + path, signal, source: name },
      { first: answer, started, refuse, send: () => join(asked, signal, AGAIN) },
    );
  };
}
