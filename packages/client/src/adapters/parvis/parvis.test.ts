import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import type { Recommendations, Subject } from '@parvis/model';
import type { Snapshot } from '../../client.ts';
import { createClient } from '../../create-client.ts';
import { ParvisError } from '../../error.ts';
import { subjectKey } from '../../ports.ts';
import { parvis } from './index.ts';

const { signal } = new AbortController();
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

interface Seen {
  line: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** A server that answers every request with what `answer` makes of it, and an adapter that asks it. */
async function serving(answer: (seen: Seen) => unknown) {
  const requests: Seen[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const body = text === '' ? undefined : (JSON.parse(text) as unknown);
      const seen = { line: `${request.method} ${request.url}`, headers: request.headers, body };
      requests.push(seen);
      const answered = answer(seen);
      response.writeHead(answered === undefined ? 204 : 200, {
        'content-type': 'application/json; charset=utf-8',
      });
      response.end(JSON.stringify(answered));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { requests, origin, source: parvis({ baseUrl: `${origin}/parvis/` }) };
}

const ada = { id: 'p1', name: 'Ada' };
const page: Subject = { kind: 'page', id: 'https://intranet.example/a?b=c' };
const none: Recommendations = { subject: page, count: 0, mine: false, revision: 0, people: [] };

test('the source is named by its address', () => {
  assert.equal(
    parvis({ baseUrl: 'https://social.example/parvis/' }).name,
    'parvis:https://social.example/parvis',
  );
});

test('photographs are found from any page, wherever the address in the answer starts', async () => {
  const photo = (url: string) => ({ ...ada, photo: { url } });
  const { source, origin } = await serving(() => ({
    answers: [
      {
        key: 'p1',
        person: {
          ...photo('/parvis/v1/photos/p1?v=1'),
          manager: photo('v1/photos/p2'),
          reports: [photo('https://cdn.example/p3')],
        },
      },
    ],
  }));
  const person = (await source.people.details(['p1'], { signal })).get('p1');
  assert.ok(person && !(person instanceof ParvisError));
  assert.deepEqual(
    [person.photo?.url, person.manager?.photo?.url, person.reports?.[0]?.photo?.url],
    [`${origin}/parvis/v1/photos/p1?v=1`, `${origin}/parvis/v1/photos/p2`, 'https://cdn.example/p3'],
  );
});

test('one answer that cannot be read fails alone', async () => {
  const { source } = await serving(() => ({
    answers: [
      { key: 'p1', person: ada },
      { key: 'p2', person: { id: 'p2', name: 7 } },
      { key: 'p3', problem: { code: 'forbidden', detail: 'no' } },
      { key: 'p4', problem: { code: 'aborted' } },
      { key: 'p5' },
    ],
  }));
  const answers = await source.people.get(['p1', 'p2', 'p3', 'p4', 'p5'], { signal });
  assert.deepEqual(answers.get('p1'), ada);
  const codes = ['p2', 'p3', 'p4', 'p5'].map((key) => (answers.get(key) as ParvisError).code);
  assert.deepEqual(codes, ['bad_response', 'forbidden', 'bad_response', 'bad_response']);
  assert.match((answers.get('p2') as ParvisError).message, /person\.name/);
});

test('an answer that is no batch is bad_response', async () => {
  for (const answer of [{}, [], { answers: {} }, { answers: [{ person: ada }] }, 'yes', null]) {
    const { source } = await serving(() => answer);
    await assert.rejects(source.people.get(['p1'], { signal }), {
      code: 'bad_response',
      source: source.name,
    });
  }
});

test('keys that the server would refuse are not sent, and take none with them', async () => {
  const { source, requests } = await serving(() => ({ answers: [{ key: 'p1', person: ada }] }));
  const long = `https://${'x'.repeat(1000)}`;
  const answers = await source.people.get(['', 'p1', 'a\0', long], { signal });
  assert.deepEqual(requests[0]?.body, { keys: ['p1'] });
  assert.deepEqual(
    ['', 'a\0', long].map((key) => (answers.get(key) as ParvisError).code),
    ['not_found', 'not_found', 'not_found'],
  );
  await source.people.get([''], { signal });
  assert.equal(requests.length, 1);
});

test('each call goes where the server listens, its keys escaped', async () => {
  const person = { person: ada };
  const group = { id: 'g1', slug: 'a/b', name: 'Chess', visibility: 'open', memberCount: 0 };
  const { source, requests } = await serving(({ line }) => {
    if (line.startsWith('DELETE /parvis/v1/session')) return undefined;
    if (line.includes('/session')) return { ...person, roles: ['member'] };
    if (line.includes('/recommendations/page/')) return none;
    if (line.includes('/membership')) return group;
    return { items: [] };
  });
  await source.session.get({ signal });
  await source.session.signOut({ signal });
  await source.people.search('a&b', { signal, cursor: 'c=', limit: 5 });
  await source.recommendations.list(page, { signal, limit: 2 });
  await source.recommendations.set(page, true, { signal, revision: 3 });
  await source.recommendations.set(page, false, { signal, revision: 4 });
  await source.groups.list({ signal });
  await source.groups.members('a/b', { signal });
  await source.groups.join('a/b', { signal });
  await source.groups.leave('a/b', { signal });
  assert.deepEqual(
    requests.map(({ line, headers }) => [line, headers['if-match']].filter(Boolean).join(' ')),
    [
      'GET /parvis/v1/session',
      'DELETE /parvis/v1/session',
      'GET /parvis/v1/people?q=a%26b&cursor=c%3D&limit=5',
      'GET /parvis/v1/recommendations?kind=page&id=https%3A%2F%2Fintranet.example%2Fa%3Fb%3Dc&limit=2',
      'PUT /parvis/v1/recommendations/page/https%3A%2F%2Fintranet.example%2Fa%3Fb%3Dc "3"',
      'DELETE /parvis/v1/recommendations/page/https%3A%2F%2Fintranet.example%2Fa%3Fb%3Dc "4"',
      'GET /parvis/v1/groups',
      'GET /parvis/v1/groups/a%2Fb/members',
      'PUT /parvis/v1/groups/a%2Fb/membership',
      'DELETE /parvis/v1/groups/a%2Fb/membership',
    ],
  );
});

test('a page that is reached by two addresses is one subject', async () => {
  const shown = { ...none };
  const { source, requests } = await serving(({ line, body }) => {
    if (line.includes('/session')) return { person: ada, roles: ['member'] };
    if (line.startsWith('PUT')) return Object.assign(shown, { count: 1, mine: true, revision: 1 });
    const { subjects } = body as { subjects: Subject[] };
    return { answers: subjects.map((subject) => ({ subject, recommendations: shown })) };
  });
  const client = createClient({ source });
  stops.push(() => client.close());
  const long = { ...page, id: `${page.id}&utm_source=mail#top` };
  const counts = new Map<string, number>();
  for (const subject of [page, long]) {
    const listener = (snapshot: Snapshot<Recommendations>) => {
      if (snapshot.status === 'ready') counts.set(subjectKey(subject), snapshot.value.count);
    };
    client.recommendations.watch(subject, listener, { signal });
  }
  while (counts.size < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await client.recommendations.set(long, true);
  assert.deepEqual([...counts.values()], [1, 1]);
  assert.deepEqual(
    requests.map(({ line }) => line.split('?')[0]).filter((line) => line?.startsWith('PUT')),
    ['PUT /parvis/v1/recommendations/page/https%3A%2F%2Fintranet.example%2Fa%3Fb%3Dc'],
  );
});

test('what the server describes of itself is what the adapter was written against', async () => {
  const copies = ['openapi.json', '../../../../server/openapi.json'].map((path) =>
    readFile(new URL(path, import.meta.url), 'utf8'),
  );
  const [ours, theirs] = await Promise.all(copies);
  assert.equal(ours, theirs, 'copy packages/server/openapi.json here, and look at what changed');
});

test('every address that is asked is one that the server describes', async () => {
  const described = JSON.parse(await readFile(new URL('openapi.json', import.meta.url), 'utf8')) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const asked = [
    ['get', '/v1/session'],
    ['delete', '/v1/session'],
    ['get', '/v1/people'],
    ['post', '/v1/people/batch'],
    ['post', '/v1/people/details'],
    ['get', '/v1/recommendations'],
    ['post', '/v1/recommendations/batch'],
    ['put', '/v1/recommendations/{kind}/{id}'],
    ['delete', '/v1/recommendations/{kind}/{id}'],
    ['get', '/v1/groups'],
    ['post', '/v1/groups/batch'],
    ['get', '/v1/groups/{group}/members'],
    ['put', '/v1/groups/{group}/membership'],
    ['delete', '/v1/groups/{group}/membership'],
  ] as const;
  for (const [method, path] of asked) {
    const known = Object.entries(described.paths).find(([name]) => name.endsWith(path));
    assert.ok(known?.[1][method], `${method} ${path}`);
  }
});

test('synonyms are set and taken away under their own tag, and read page by page', async () => {
  const kept = { tag: 'securite', name: 'Sécurité', of: { tag: 'safety', name: 'Safety' } };
  const { requests, source } = await serving(({ line }) =>
    line.startsWith('GET') ? { items: [kept], cursor: 'next' } : line.startsWith('PUT') ? kept : undefined,
  );
  const tags = await source.tags();
  await tags.setSynonym('Sécurité', 'Safety', { signal });
  await tags.setSynonym('Sécurité', undefined, { signal });
  assert.deepEqual(await tags.synonyms({ signal, limit: 1, cursor: 'here' }), {
    items: [kept],
    cursor: 'next',
  });
  const path = '/parvis/v1/tags/synonyms';
  assert.deepEqual(
    requests.map(({ line, body }) => [line, body]),
    [
      [`PUT ${path}/S%C3%A9curit%C3%A9`, { of: 'Safety' }],
      [`DELETE ${path}/S%C3%A9curit%C3%A9`, undefined],
      [`GET ${path}?cursor=here&limit=1`, undefined],
    ],
  );
});

test('trends that are no trends are refused', async () => {
  for (const wrong of [{ people: -1 }, { usual: 0 }, { usual: '4' }, { usedAt: 'yesterday' }, { name: '' }]) {
    const item = { tag: 'a', name: 'A', people: 3, usual: 1.5, usedAt: '2026-05-20T15:00:00Z', ...wrong };
    const { source } = await serving(() => ({ kind: 'trends', items: [item] }));
    await assert.rejects(async () => (await source.tags()).trends({ signal }), { code: 'bad_response' });
  }
});
