import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Puts what answers requests on a port of this machine, for pages of any origin. */
export async function serve(handle: (request: Request) => Promise<Response>) {
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const { method = 'GET', url = '/', headers } = incoming;
      const cors = {
        'access-control-allow-origin': headers.origin ?? '*',
        'access-control-allow-headers': 'authorization, content-type, consistencylevel',
        'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
        'access-control-expose-headers': 'retry-after, www-authenticate',
      };
      if (method === 'OPTIONS') {
        outgoing.writeHead(204, cors).end();
        return;
      }
      const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
      const init = { method, headers: given, ...(parts.length > 0 && { body: Buffer.concat(parts) }) };
      void handle(new Request(`http://${headers.host}${url}`, init)).then(async (response) => {
        outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...cors });
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
