import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { ParvisClient } from '../client.ts';
import { configure } from '../config.ts';

const PARTS = ['people', 'feed', 'events', 'session'] as const;
type Part = (typeof PARTS)[number];

const ends: (() => void)[] = [];
// Waiting before a request is sent again takes no time.
beforeEach(() => void mock.method(Math, 'random', () => 0));
afterEach(() => {
  mock.restoreAll();
  for (const end of ends.splice(0)) end();
});

const ada = { id: 'a-1', name: 'Ada Lovelace', mail: 'ada@acme.example' };
const writer = { id: 'u7', name: 'A. Lovelace', mail: 'Ada@acme.example' };
const post = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'status',
  author: writer,
  text: 'Hello',
  createdAt: '2026-01-01T00:00:00Z',
  revision: 0,
  tags: [],
  comments: { count: 0, latest: [] },
  reactions: { counts: [], revision: 0 },
  announcement: false,
  can: {
    edit: false,
    remove: false,
    report: false,
    comment: false,
    react: false,
    pin: false,
    announce: false,
  },
};
const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r
SUMMARY:Tea\r\nDTSTART;VALUE=DATE:20990102\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

/** What each part answers, when all is well. */
const WELL: Record<Part, { path: string; type: string; body: string }> = {
  people: {
    path: '/directory/v1/people/batch',
    type: 'application/json',
    body: JSON.stringify({ answers: [{ key: 'ada@acme.example', person: ada }] }),
  },
  feed: { path: '/house/v1/posts', type: 'application/json', body: JSON.stringify({ items: [post] }) },
  session: {
    path: '/house/v1/session',
    type: 'application/json',
    body: JSON.stringify({ person: writer, roles: ['member'] }),
  },
  events: { path: '/rooms.ics', type: 'text/calendar', body: calendar },
};

/** How a system is away. */
const AWAY: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  'breaks down': (_, response) => void response.writeHead(500).end('<h1>Sorry'),
  'wants a sign-in': (_, response) => void response.writeHead(401).end(),
  'is not reached': (request) => void request.destroy(),
  'does not answer': () => {},
};

/** A server for each part, one of which is away in a way; and a client of all of them. */
async function open(broken?: Part, how = '') {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://x');
    const part = PARTS.find((each) => WELL[each].path === pathname);
    if (!part) return response.writeHead(404).end();
    if (part === broken) return AWAY[how]!(request, response);
    return response.writeHead(200, { 'content-type': WELL[part].type }).end(WELL[part].body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = await configure({
    source: { adapter: 'parvis', baseUrl: `${at}/house` },
    ports: {
      people: { adapter: 'parvis', baseUrl: `${at}/directory` },
      events: { adapter: 'ical', url: `${at}${WELL.events.path}` },
    },
    liveAfter: 1e9,
  });
  ends.push(() => (client.close(), server.closeAllConnections(), server.close()));
  return client;
}

/** What a part shows once it is known: something of it, or the code of what went wrong. */
async function shown(client: ParvisClient, part: Part): Promise<string> {
  const { signal } = new AbortController();
  let resolve: (said: string) => void = () => {};
  const promise = new Promise<string>((done) => (resolve = done));
  const single =
    <T>(said: (value: T) => string) =>
    ({ status, value, error }: { status: string; value?: T; error?: { code: string } }) => {
      if (status !== 'pending') resolve(value === undefined ? error!.code : said(value));
    };
  const list =
    <T>(said: (item: T) => string) =>
    (view: { status: string; items: readonly T[]; error?: { code: string } }) => {
      if (view.status !== 'pending') resolve(view.error?.code ?? view.items.map(said).join());
    };
  if (part === 'people')
    client.people.watch(
      'Ada@acme.example',
      single(({ name }) => name),
      { signal },
    );
  if (part === 'session')
    client.session.watch(
      single(({ person }) => person.id),
      { signal },
    );
  if (part === 'feed') {
    const feed = await client.feed();
    feed.watch(
      {},
      list(({ author }) => `${author.name} ${author.id}`),
      { signal },
    );
  }
  if (part === 'events') {
    const events = await client.events();
    const days = { from: '2099-01-01', to: '2099-02-01', zone: 'Europe/Paris' };
    events.watch(
      days,
      list(({ title }) => title),
      { signal },
    );
  }
  return promise;
}

const GOOD: Record<Part, string> = {
  people: 'Ada Lovelace',
  feed: 'A. Lovelace ada@acme.example',
  events: 'Tea',
  session: 'ada@acme.example',
};
const CODES: Record<string, string> = {
  'breaks down': 'internal',
  'wants a sign-in': 'unauthenticated',
  'is not reached': 'unavailable',
};

test('people, posts, events and who reads may come from four systems', async () => {
  const client = await open();
  for (const part of PARTS) assert.equal(await shown(client, part), GOOD[part]);
});

for (const broken of PARTS) {
  for (const how of Object.keys(AWAY)) {
    test(`when that of ${broken} ${how}, all others show what they have`, async () => {
      const client = await open(broken, how);
      const away = shown(client, broken);
      for (const part of PARTS)
        if (part !== broken) assert.equal(await shown(client, part), GOOD[part], part);
      if (CODES[how]) assert.equal(await away, CODES[how]);
    });
  }
}
