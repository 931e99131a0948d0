import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pretendMastodon, type PretendedOptions } from './pretended.ts';

export type { PretendedOptions } from './pretended.ts';

/** The pretended Mastodon on loopback. */
export async function startMastodon(options: PretendedOptions) {
  const { answer, streams, listeners, ...pretended } = pretendMastodon({ ...options, address: () => url });
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const { pathname: path, searchParams: query } = new URL(request.url ?? '', url);
      const { authorization, 'idempotency-key': key } = request.headers;
      const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
      const one = { method: request.method ?? '', path, query, authorization, key: key?.toString(), body };
      if (streams(one)) {
        pretended.asked.push(one);
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':)\n');
        const listener = (said: string) => void response.write(said);
        listeners.add(listener);
        open.add(response);
        response.on('close', () => listeners.delete(listener) && open.delete(response));
        return;
      }
      const { status = 200, body: said, link } = answer(one);
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        ...(link && { link }),
      });
      response.end(JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    ...pretended,
    hangUp: () => open.forEach((response) => response.destroy()),
    listeners: () => listeners.size,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
