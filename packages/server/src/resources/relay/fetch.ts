import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overTls } from 'node:https';
import type { LookupFunction } from 'node:net';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { ErrorCode } from '@parvis/model';
import { ProblemError } from '../../problem.ts';
import { guard, type Resolve } from './address.ts';

/** What was fetched. */
export interface Fetched {
  body: Buffer;
  /** Where it was in the end. */
  url: string;
  /** The media type, as its server says it. */
  type: string;
  etag: string | undefined;
  modified: string | undefined;
}

/** The label of an encoding in a media type, where it says one. */
export const charsetOf = (type: string): string | undefined =>
  /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1];

export interface FetchOptions {
  /** Hosts within the company that are listed as such. */
  intranet: ReadonlySet<string>;
  resolve?: Resolve;
  /** Milliseconds for all hops together, the body included. */
  timeout?: number;
  /** Bytes of a body, unpacked. */
  limit?: number;
  /** What kinds of content are wanted, as the header `Accept` says it. */
  accept?: string;
  /** Whether an address may be asked at all, and what leads there followed; all may, without it. */
  allows?: (url: URL) => boolean;
}

/** How often an address may lead to another. */
const HOPS = 5;
const TIMEOUT = 10_000;
const LIMIT = 5 * 1024 * 1024;
const FEEDS = 'application/feed+json, application/atom+xml, application/rss+xml, text/calendar, */*;q=0.5';

/** What another server says, as far as it is for our reader; the rest is that it does not answer. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not_found',
  410: 'gone',
};

/**
 * Fetches addresses, following where they lead, with nothing of the reader's. Answers undefined when what is `known` is
 * still so; rejects with a `ProblemError`.
 */
export function fetcher({
  intranet,
  resolve,
  timeout = TIMEOUT,
  limit = LIMIT,
  accept = FEEDS,
  allows = () => true,
}: FetchOptions) {
  const lookupFor = guard(intranet, resolve);

  return async (address: string, known?: Fetched): Promise<Fetched | undefined> => {
    const signal = AbortSignal.timeout(timeout);
    const before: URL[] = [];
    let url = new URL(address);
    try {
      for (;;) {
        if (!allows(url)) throw new ProblemError('forbidden', 'The address leads to where nobody may ask.');
        const answer = await hop(url, lookupFor(url, before), { accept, known }, signal);
        const { statusCode: status = 0, headers } = answer;
        if (status === 304 && known) {
          answer.destroy();
          return undefined;
        }
        if (status === 200) {
          const body = await read(answer, limit);
          const { etag, 'content-type': type = '', 'last-modified': modified } = headers;
          return { body, url: url.href, type, etag, modified };
        }
        answer.destroy();
        const to = headers.location;
        if (![301, 302, 303, 307, 308].includes(status) || to === undefined || !URL.canParse(to, url.href)) {
          throw new ProblemError(CODES[status] ?? 'unavailable', `The address answered ${status}.`);
        }
        before.push(url);
        if (before.length > HOPS) throw new ProblemError('unavailable', 'The address leads on and on.');
        url = new URL(to, url);
      }
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      if (signal.aborted) throw new ProblemError('timeout', 'The address did not answer in time.');
      throw new ProblemError('unavailable', 'The address does not answer.');
    }
  };
}

/** One request on a connection of its own: one that is open already was resolved by somebody else. */
function hop(
  url: URL,
  lookup: LookupFunction,
  { accept, known }: { accept: string; known: Fetched | undefined },
  signal: AbortSignal,
) {
  const headers = {
    accept,
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'parvis-server (relay)',
    ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known?.modified !== undefined && { 'if-modified-since': known.modified }),
  };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const options = { headers, lookup, signal, agent: false } as const;
    const request = url.protocol === 'https:' ? overTls(url, options) : overHttp(url, options);
    request.on('response', resolve).on('error', reject).end();
  });
}

/** Reads a body, counting what comes out: a packed one may be a thousand times as large. */
async function read(answer: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(answer)) {
    length += (chunk as Buffer).length;
    if (length > limit)
      throw new ProblemError('too_large', `The address answered with more than ${limit} bytes.`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function unpacked(answer: IncomingMessage): Readable {
  const unpack = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
    identity: () => new PassThrough(),
  }[answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'];
  if (!unpack)
    throw new ProblemError('unavailable', 'The address answered in an encoding that nobody knows.');
  const stream = unpack();
  // Errors are those of the stream that is read.
  pipeline(answer, stream, () => {});
  return stream;
}
