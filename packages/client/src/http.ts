import { ParvisError } from './error.ts';
import { concurrency } from './http/concurrency.ts';
import { timeout } from './http/timeout.ts';
import type { GetToken } from './http/token.ts';
import type { Why } from './http/why.ts';
import { later } from './later.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or nothing. */
  readonly body: string | undefined;
  readonly signal: AbortSignal;
  /** Name of the source, for errors. */
  readonly source: string;
  /** Whether asking twice is as good as asking once. */
  readonly idempotent: boolean;
  /** The answer is wanted as its bytes, not as JSON. */
  readonly raw: boolean;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Where it came from in the end; empty when the system does not say. */
  readonly url: string;
  /**
   * What the JSON of the body holds; undefined when there is none. Of an event stream the body itself, of a
   * calendar its text, and a `Uint8Array` where bytes were asked for.
   */
  readonly body: unknown;
}

export type Next = (request: HttpRequest) => Promise<HttpResponse>;

/** Sees a request before it goes and its answer, or its error, when it comes. All errors are `ParvisError`. */
export type Middleware = (request: HttpRequest, next: Next) => Promise<HttpResponse>;

export interface HttpOptions {
  source: string;
  /** All paths are below it. Absolute, or relative to the page. */
  baseUrl: string;
  getToken?: GetToken | undefined;
  /** Same-origin address that answers `{ "token": "…" }` to the signed-in reader. Used when `getToken` is absent. */
  tokenUrl?: string | undefined;
  /** Milliseconds that one attempt may take; 10 seconds when not given. */
  timeout?: number;
  /** What asks instead of the platform's own `fetch`: a proxy of Node, a page's wrapper, a test. */
  fetch?: Fetch | undefined;
  /** How one system differs from ours: sees each attempt last, and its answer first, whatever its status. */
  middleware?: Middleware;
}

export type Fetch = typeof globalThis.fetch;

export interface CallInit {
  signal: AbortSignal;
  method?: HttpRequest['method'];
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** A POST that only reads, or that may be sent twice. */
  idempotent?: boolean;
  /** Asks for the bytes of the answer, whatever they are, instead of JSON. */
  raw?: boolean;
  /** Is handed a good answer whole, where its headers say something too. */
  answered?(response: HttpResponse): void;
}

/** Asks one system. Resolves to what its JSON holds, a `ReadableStream` of events, or the text of a calendar; rejects with a `ParvisError`. */
export interface Http {
  (path: string, init: CallInit): Promise<unknown>;
  /** The same with status and headers, for who needs those: 304 to a question with a condition is an answer. */
  whole(path: string, init: CallInit): Promise<HttpResponse>;
}

/** The largest answer that is read, in bytes. */
const BODY_LIMIT = 10 * 1024 * 1024;

export function createHttp({
  source,
  baseUrl,
  getToken,
  tokenUrl,
  timeout: limit = 10_000,
  fetch,
  middleware,
}: HttpOptions): Http {
  const base = absolute(baseUrl).replace(/\/+$/, '');

  async function ask(url: string, { signal, ...init }: CallInit, next: Next): Promise<HttpResponse> {
    const { method = 'GET', query = {}, headers, body, idempotent = method !== 'POST', raw = false } = init;
    const target = new URL(url);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) target.searchParams.set(name, String(value));
    }
    const json = body !== undefined && { 'content-type': 'application/json' };
    const answer = await next({
      method,
      url: target.href,
      headers: { accept: 'application/json', ...json, ...headers },
      body: JSON.stringify(body),
      signal,
      source,
      idempotent,
      raw,
    });
    init.answered?.(answer);
    return answer;
  }

  const last = [concurrency, timeout(limit), problem, ...(middleware ? [middleware] : [])];
  const compose = (first: readonly Middleware[]): Next =>
    [...first, ...last].reduceRight<Next>(
      (next, each) => (request) => each(request, next),
      (request) => send(request, fetch),
    );
  const plain = compose([retry]);
  const tokens = later(async () => {
    const { token, tokenFrom } = await import('./http/token.ts');
    const { signal } = new AbortController();
    const answer = async (url: string) => (await ask(absolute(url), { signal }, plain)).body;
    return token(getToken ?? tokenFrom(source, tokenUrl!, answer));
  });
  /** Loaded only where a token is sent at all. */
  const withToken: Middleware = async (request, next) => (await tokens())(request, next);
  const all = getToken || tokenUrl !== undefined ? compose([retry, withToken]) : plain;
  const whole: Http['whole'] = (path, init) => ask(base + path, init, all);
  return Object.assign(async (path: string, init: CallInit) => (await whole(path, init)).body, { whole });
}

/** What is done about attempts that fail comes with a script of its own: most do not. */
const problem: Middleware = async (request, next) => {
  const response = await next(request);
  if (response.status < 300 || response.status === 304) return response;
  throw (await import('./http/problem.ts')).problemOf(request, response);
};

const retry: Middleware = async (request, next) => {
  const started = Date.now();
  try {
    return await next(request);
  } catch (error) {
    if (!request.idempotent || request.signal.aborted) throw error;
    // Without a network the script does not come either, and it is asked again when there is one.
    const { again } = await import('./http/retry.ts').catch(() => {
      throw error;
    });
    return again(request, next, error, started);
  }
};

/** The absolute form of an address that may be relative to the page. */
export const absolute = (url: string): string => new URL(url, globalThis.document?.baseURI).href;

/** Only browsers know; elsewhere a network is assumed. */
const isOffline = (): boolean => !(globalThis.navigator?.onLine ?? true);

/** The only place that calls `fetch`. */
async function send(request: HttpRequest, fetch = globalThis.fetch): Promise<HttpResponse> {
  const { method, url, headers, body, signal, source, raw } = request;
  /** The sentences come late: most answers are good ones. Where they do not come, the word has to do. */
  const fail = async (code: ParvisError['code'], why: Why, more?: { cause?: unknown; what?: unknown }) => {
    const sentence = await import('./http/why.ts').then(
      ({ WHY }) => WHY[why](more?.what),
      () => why,
    );
    return new ParvisError(code, `${method} ${url}: ${sentence}`, { source, cause: more?.cause });
  };
  if (isOffline()) throw await fail('offline', 'unsent');
  let response: Response;
  try {
    response = await fetch(url, { method, headers, body: body ?? null, signal, credentials: 'same-origin' });
  } catch (cause) {
    signal.throwIfAborted();
    throw await (isOffline() ? fail('offline', 'lost', { cause }) : fail('unavailable', 'silent', { cause }));
  }
  const { ok, status, redirected, headers: given } = response;
  const answer: HttpResponse = { status, headers: given, url: response.url, body: undefined };
  const type = given.get('content-type') ?? 'nothing';
  // Whoever asks for a stream reads it as it comes.
  if (ok && type.startsWith('text/event-stream')) return { ...answer, body: response.body };
  const bytes = await read(response).catch(async (cause: unknown) => {
    signal.throwIfAborted();
    throw await fail('bad_response', cause instanceof RangeError ? 'large' : 'cut', {
      cause,
      what: BODY_LIMIT,
    });
  });
  if (status === 204) return answer;
  if (ok && raw) return { ...answer, body: bytes };
  const text = new TextDecoder().decode(bytes);
  try {
    // A calendar is text. Many servers do not know it, and give it out as bytes.
    if (/json|calendar|octet/i.test(type))
      return { ...answer, body: /json/i.test(type) ? (JSON.parse(text) as unknown) : text };
  } catch (cause) {
    if (ok) throw await fail('bad_response', 'garbled', { cause, what: text.length });
  }
  // A proxy that sends the signed-out to its sign-in page ends here.
  if (redirected) throw await fail('unauthenticated', 'elsewhere', { what: response.url });
  if (ok) throw await fail('bad_response', 'other', { what: type });
  return answer;
}

/** Reads a body, counting: its length header may lie, or be that of the compressed form. */
async function read(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > BODY_LIMIT) {
      void reader.cancel();
      throw new RangeError('too long');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
