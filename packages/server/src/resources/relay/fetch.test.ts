import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ProblemError } from '../../problem.ts';
import { guard, isReachable } from './address.ts';
import { fetcher, type FetchOptions } from './fetch.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Headers are ASCII; hosts in them may be written by percent signs. */
const headerOf = (url: string) => url.replace(/[^ -~]/g, encodeURIComponent);

/** What an attacker's server, and one within the company, answer by path. */
const PATHS: Record<string, Answer> = {
  '/feed': (_, response) => response.setHeader('etag', '"1"').end('news'),
  '/to': ({ url }, response) =>
    response
      .writeHead(302, { location: headerOf(decodeURIComponent(url!.slice(url!.indexOf('?') + 1))) })
      .end(),
  '/again': ({ url }, response) =>
    response.writeHead(302, { location: `/again?${url!.length}${'x'.repeat(url!.length)}` }).end(),
  '/huge': (_, response) => {
    response.on('error', () => {});
    const more = () => {
      if (!response.destroyed) response.write('x'.repeat(65536), () => setImmediate(more));
    };
    more();
  },
  '/bomb': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))),
  '/slow': (_, response) => void response.write('a'),
  '/silent': () => {},
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('a', () => response.destroy());
  },
  '/nonsense': (_, response) => response.setHeader('content-encoding', 'gzip').end('no gzip'),
  '/packed': (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync('news')),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/broken': (_, response) => response.writeHead(500).end('<h1>secret trace</h1>'),
  '/headers': ({ headers }, response) => response.end(JSON.stringify(headers)),
  '/known': ({ headers }, response) =>
    response.writeHead(headers['if-none-match'] === '"1"' ? 304 : 200).end(),
};

let server: Server;
let host: string;
const asked: string[] = [];

before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    (PATHS[request.url!.split('?')[0]!] ?? ((_, none) => none.writeHead(404).end()))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => (server.closeAllConnections(), server.close()));
afterEach(() => void asked.splice(0));

/** A name of the company's that is listed; it and what `names` says are resolved so. */
const NAMES: Record<string, string[]> = {
  'wiki.acme.example': ['127.0.0.1'],
  'rebind.evil.example': ['127.0.0.1'],
  'metadata.evil.example': ['169.254.169.254'],
  'mixed.evil.example': ['93.184.216.34', '10.0.0.1'],
  'mapped.evil.example': ['::ffff:127.0.0.1'],
  'ula.evil.example': ['fd00:ec2::254'],
  'nowhere.evil.example': [],
};

function relay(options: Partial<FetchOptions> = {}) {
  const resolve = async (name: string) => {
    const found = NAMES[name];
    if (!found) throw new Error(`ENOTFOUND ${name}`);
    return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  const port = host.split(':')[1]!;
  return fetcher({ intranet: new Set([host, `wiki.acme.example:${port}`]), resolve, ...options });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    (value) => assert.fail(`it was fetched: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  assert.ok(error instanceof ProblemError, String(error));
  assert.doesNotMatch(error.message, /127\.0|169\.254|secret/);
  return error.code;
}

describe('The relay goes nowhere within', () => {
  for (const url of [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.1/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://0/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://192.0.2.1/',
    'http://240.0.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://１２７.0.0.1/',
    'http://rebind.evil.example/',
    'http://metadata.evil.example/',
    'http://mixed.evil.example/',
    'http://mapped.evil.example/',
    'http://ula.evil.example/',
    'http://nowhere.evil.example/',
    'http://user@93.184.216.34/',
    'http://wiki.acme.example:pass@127.0.0.1/',
    'file:///etc/passwd',
    'ftp://93.184.216.34/',
    'gopher://127.0.0.1:6379/_INFO',
    'data:text/plain,x',
  ]) {
    it(`not to ${url}`, async () => {
      assert.equal(await codeOf(relay({ intranet: new Set() })(url)), 'forbidden');
      // Nor is it led there by a server that it may ask.
      const led = `http://${host}/to?${encodeURIComponent(url)}`;
      assert.equal(await codeOf(relay()(led)), 'forbidden');
      assert.equal(asked.length, 1);
    });
  }

  it('not to another port of this machine, nor to a listed host’s other port', async () => {
    for (const port of ['22', '5432', '1']) {
      assert.equal(
        await codeOf(relay()(`http://${host}/to?${encodeURIComponent(`http://127.0.0.1:${port}/`)}`)),
        'forbidden',
      );
      assert.equal(await codeOf(relay()(`http://${host}/to?http://93.184.216.34:${port}/`)), 'forbidden');
    }
  });

  it('not into the company from outside, even to a listed host', async () => {
    const reach = guard(new Set(['wiki.acme.example']), async () => [{ address: '10.0.0.1', family: 4 }]);
    const url = new URL('http://wiki.acme.example/');
    const resolved = (before: string[]) => {
      const lookup = reach(
        url,
        before.map((each) => new URL(each)),
      );
      return new Promise((resolve) =>
        lookup(url.hostname, { all: true }, (error, found) => resolve(error ?? found)),
      );
    };
    const inside = [{ address: '10.0.0.1', family: 4 }];
    assert.deepEqual(await resolved([]), inside);
    assert.deepEqual(await resolved(['http://wiki.acme.example/feed']), inside);
    for (const before of [
      ['https://blog.example/'],
      ['http://wiki.acme.example/', 'https://blog.example/'],
    ]) {
      const refused = await resolved(before);
      assert.ok(refused instanceof ProblemError && refused.code === 'forbidden');
    }
  });

  it('not to an address that a name had only when it was looked at', async () => {
    let times = 0;
    const resolve = async () => [{ address: times++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    const url = `http://wiki.acme.example:${host.split(':')[1]}/feed`;
    const fetched = await relay({ resolve })(url);
    assert.equal(fetched?.body.toString(), 'news');
    // It was resolved once, and what was looked at is what was connected to.
    assert.equal(times, 1);
  });
});

describe('The relay', () => {
  it('fetches a listed host within, by name and by address, with nothing of the reader’s', async () => {
    for (const name of [host, host.replace('127.0.0.1', 'wiki.acme.example')]) {
      const fetched = await relay()(`http://${name}/headers`);
      const sent = JSON.parse(fetched!.body.toString()) as Record<string, string>;
      assert.deepEqual(Object.keys(sent).sort(), [
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  it('follows where an address leads, a few times', async () => {
    const fetched = await relay()(`http://${host}/to?/to?/feed`);
    assert.deepEqual(
      [fetched?.url, fetched?.body.toString(), fetched?.etag],
      [`http://${host}/feed`, 'news', '"1"'],
    );
    assert.equal(await codeOf(relay()(`http://${host}/again`)), 'unavailable');
    assert.ok(asked.length < 12);
  });

  it('asks whether what it has is still so', async () => {
    const known = { body: Buffer.from('x'), url: '', type: '', etag: '"1"', modified: undefined };
    assert.equal(await relay()(`http://${host}/known`, known), undefined);
  });

  it('unpacks, and takes no more than its limit, packed or not', async () => {
    assert.equal((await relay()(`http://${host}/packed`))?.body.toString(), 'news');
    assert.equal(await codeOf(relay()(`http://${host}/huge`)), 'too_large');
    assert.equal(await codeOf(relay()(`http://${host}/bomb`)), 'too_large');
  });

  for (const path of ['/slow', '/silent']) {
    it(`does not wait for ${path}`, async () => {
      assert.equal(await codeOf(relay({ timeout: 200 })(`http://${host}${path}`)), 'timeout');
    });
  }

  for (const [path, code] of [
    ['/cut', 'unavailable'],
    ['/nonsense', 'unavailable'],
    ['/broken', 'unavailable'],
    ['/gone', 'gone'],
    ['/nowhere', 'not_found'],
    ['/to?http:%5C%5C', 'unavailable'],
  ] as const) {
    it(`says ${code} of ${path}`, async () =>
      assert.equal(await codeOf(relay()(`http://${host}${path}`)), code));
  }

  it('says unavailable of a name that nobody knows', async () => {
    assert.equal(await codeOf(relay()('http://unknown.example/')), 'unavailable');
  });
});

it('the Internet is reachable, and within the company what is the company’s', () => {
  for (const address of ['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8']) {
    assert.equal(isReachable(address, false), true, address);
  }
  for (const address of ['10.0.0.1', '127.0.0.1', 'fd00::1', '::1', '::ffff:10.0.0.1', '100.64.0.1']) {
    assert.deepEqual([isReachable(address, false), isReachable(address, true)], [false, true], address);
  }
  for (const address of ['169.254.169.254', 'fe80::1', '0.0.0.0', '224.0.0.1', 'wiki', '']) {
    assert.equal(isReachable(address, true), false, address);
  }
});
