import { ParvisError } from './error.ts';
import { concurrency } from './http/concurrency.ts';
import { problem } from './http/problem.ts';
import { retry } from './http/retry.ts';
import { timeout } from './http/timeout.ts';
import { token, type GetToken } from './http/token.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
  readonly signal: AbortSignal;
  /** Name of the source, for errors. */
  readonly source: string;
  /** Whether asking twice is as good as asking once. */
  readonly idempotent: boolean;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** What the JSON of the body holds; undefined when there is none. */
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
}

export interface CallInit {
  signal: AbortSignal;
  method?: HttpRequest['method'];
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** A POST that only reads. */
  idempotent?: boolean;
}

/** Asks one system. Resolves to what its JSON holds; rejects with a `ParvisError`. */
export type Http = (path: string, init: CallInit) => Promise<unknown>;

/** The largest answer that is read, in bytes. */
const BODY_LIMIT = 10 * 1024 * 1024;

export function createHttp({
  source,
  baseUrl,
  getToken,
  tokenUrl,
  timeout: limit = 10_000,
}: HttpOptions): Http {
  const base = absolute(baseUrl).replace(/\/+$/, '');
  const ask = async (url: string, { signal, ...init }: CallInit, pipeline: Next) => {
    const method = init.method ?? 'GET';
    const target = new URL(url);
    for (const [name, value] of Object.entries(init.query ?? {})) {
      if (value !== undefined) target.searchParams.set(name, String(value));
    }
    const { body } = await pipeline({
      method,
      url: target.href,
      headers: {
        accept: 'application/json',
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...init.headers,
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      signal,
      source,
      idempotent: init.idempotent ?? method !== 'POST',
    });
    return body;
  };
  async function fromUrl(): Promise<string> {
    const body = await ask(absolute(tokenUrl!), { signal: new AbortController().signal }, plain);
    const given = (body as { token?: unknown } | null)?.token;
    if (typeof given === 'string' && given !== '') return given;
    throw new ParvisError('bad_response', `${tokenUrl} has to answer { "token": "…" }.`, { source });
  }
  const plain = compose([retry, concurrency, timeout(limit), problem], send);
  const tokens = getToken ?? (tokenUrl === undefined ? undefined : fromUrl);
  const pipeline = tokens
    ? compose([retry, token(tokens), concurrency, timeout(limit), problem], send)
    : plain;
  return (path, init) => ask(base + path, init, pipeline);
}

/** The absolute form of an address that may be relative to the page. */
export const absolute = (url: string): string => new URL(url, globalThis.document?.baseURI).href;

function compose(middleware: readonly Middleware[], last: Next): Next {
  return middleware.reduceRight<Next>((next, each) => (request) => each(request, next), last);
}

/** Only browsers know; elsewhere a network is assumed. */
const isOffline = (): boolean => !(globalThis.navigator?.onLine ?? true);

/** The only place that calls `fetch`. */
async function send(request: HttpRequest): Promise<HttpResponse> {
  const { method, url, headers, body, signal, source } = request;
  const fail = (code: ParvisError['code'], what: string, cause?: unknown) =>
    new ParvisError(code, `${method} ${url}: ${what}`, { source, cause });
  if (isOffline()) {
    throw fail('offline', 'not sent, the device has no network. It is asked again when there is one.');
  }
  let response: Response;
  try {
    response = await fetch(url, { method, headers, body: body ?? null, signal, credentials: 'same-origin' });
  } catch (cause) {
    signal.throwIfAborted();
    throw isOffline()
      ? fail('offline', 'the device lost its network.', cause)
      : fail('unavailable', 'no answer. Is the server running, and does it allow this origin (CORS)?', cause);
  }
  const text = await read(response).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw cause instanceof RangeError
      ? fail('bad_response', `the answer has more than ${BODY_LIMIT} bytes. Ask for less at once.`, cause)
      : fail('bad_response', 'the answer was cut in the middle.', cause);
  });
  const answer = { status: response.status, headers: response.headers };
  if (response.status === 204) return { ...answer, body: undefined };
  const type = response.headers.get('content-type') ?? 'nothing';
  if (!/[/+]json\b/i.test(type)) {
    // A proxy that sends the signed-out to its sign-in page ends here.
    if (response.redirected)
      throw fail('unauthenticated', `led to ${response.url}, which is not JSON. Sign in.`);
    if (response.ok) throw fail('bad_response', `answered ${type} instead of JSON. Is baseUrl right?`);
    return { ...answer, body: undefined };
  }
  try {
    return { ...answer, body: JSON.parse(text) as unknown };
  } catch (cause) {
    if (!response.ok) return { ...answer, body: undefined };
    throw fail('bad_response', `the answer is not JSON (${text.length} characters).`, cause);
  }
}

/** Reads a body, counting: its length header may lie, or be that of the compressed form. */
async function read(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  for (let bytes = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > BODY_LIMIT) {
      void reader.cancel();
      throw new RangeError('too long');
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
