import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

export interface Answerer {
  /** Without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

export interface AnswererOptions {
  /** Where the files lie that are not in `answers`. */
  folder: string;
  /**
   * What is said to a path, in full: text, with the type of the path's extension, or a function of the JSON body
   * whose answer is sent as JSON.
   */
  answers: Record<string, string | ((body: unknown) => unknown)>;
}

/**
 * A server for measuring: static files and prepared answers, compressed by gzip as any web server does, from a
 * free port of this machine.
 */
export async function answerer({ folder, answers }: AnswererOptions): Promise<Answerer> {
  const compressed = new Map<string, Buffer>();

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? '/', 'http://answerer');
    const prepared = answers[pathname];
    const type = TYPES[typeof prepared === 'function' ? '.json' : extname(pathname)] ?? 'text/html';
    let body: Buffer | undefined;
    if (typeof prepared === 'function') {
      body = gzipSync(JSON.stringify(await prepared(await jsonOf(request))));
    } else {
      body =
        compressed.get(pathname) ?? gzipSync(prepared ?? (await readFile(join(folder, normalize(pathname)))));
      compressed.set(pathname, body);
    }
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    });
    response.end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The answerer got no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const body = await text(request);
  return body ? JSON.parse(body) : undefined;
}
