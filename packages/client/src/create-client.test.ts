import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { Recommendations, Session } from '@parvis/model';
import { memory } from './adapters/memory/index.ts';
import type { ParvisClient, Snapshot } from './client.ts';
import { combine } from './combine/combine.ts';
import { createClient } from './create-client.ts';
import type { ParvisError } from './error.ts';
import { subjectKey, type Source } from './ports.ts';
import { ada, scripted, settled, watching } from './testing/scripted.ts';

const clients: ParvisClient[] = [];
const open = (source: Source) => {
  const client = createClient({ source });
  clients.push(client);
  return client;
};

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

describe('a source', () => {
  test('without a port says unsupported', async () => {
    const client = open({ name: 'empty' });
    const signal = new AbortController().signal;
    assert.equal(client.has('people'), false);
    const card = watching(client, 'p1');
    await settled();
    assert.equal((card.last() as { error: ParvisError }).error.code, 'unsupported');
    await assert.rejects(client.people.search('', { signal }), { code: 'unsupported' });
    await assert.rejects(client.recommendations.set({ kind: 'page', id: 'https://x' }, true), {
      code: 'unsupported',
    });
    const sessions: Snapshot<Session>[] = [];
    client.session.watch((snapshot) => sessions.push(snapshot), { signal });
    await settled();
    assert.equal((sessions.at(-1) as { error: ParvisError }).error.code, 'unsupported');
  });

  test('that throws anything fails with internal, and its cause', async () => {
    const people = {
      ...scripted().source.people!,
      get: () => Promise.reject(new TypeError('x is undefined')),
    };
    const card = watching(open({ name: 'broken', people }), 'p1');
    await settled();
    const { error } = card.last() as { error: ParvisError };
    assert.deepEqual([error.code, error.source], ['internal', 'broken']);
    assert.match(String(error.cause), /x is undefined/);
  });

  test('can be combined of several, and the failure of one leaves the others', async () => {
    const house = memory({
      people: [ada],
      session: { person: 'p1' },
      failures: { 'people.get': 'unavailable' },
    });
    const { source, calls } = scripted();
    const combined = combine(house, { name: source.name, people: source.people! });
    assert.equal(combined.name, 'memory + scripted');
    const client = open(combined);
    const card = watching(client, 'p1');
    const { signal } = new AbortController();
    const sessions: Snapshot<Session>[] = [];
    client.session.watch((snapshot) => sessions.push(snapshot), { signal });
    await settled();
    await calls[0]!.fail('unavailable');
    assert.equal(card.name(), 'failed');
    assert.equal(sessions.at(-1)!.status, 'ready');
  });

  test('that counts wrongly does not bring a count below zero', async () => {
    const { recommendations } = memory({ people: [ada] });
    const subject = { kind: 'page', id: 'https://x' } as const;
    const wrong = { subject, count: 0, mine: true, revision: 1, people: [] };
    const get = async () => new Map([[subjectKey(subject), wrong]]);
    const set = () => new Promise<never>(() => {});
    const client = open({ name: 'wrong', recommendations: { ...recommendations, get, set } });
    const seen: Snapshot<Recommendations>[] = [];
    client.recommendations.watch(subject, (snapshot) => seen.push(snapshot), new AbortController());
    await settled();
    client.recommendations.set(subject, false).catch(() => {});
    await settled();
    const last = seen.at(-1)!;
    assert.ok(last.status === 'ready');
    assert.deepEqual([last.value.mine, last.value.count], [false, 0]);
  });

  test('gives things their address on this site', () => {
    const client = createClient({ source: { name: 'none' }, links: { person: '/people?id={id}' } });
    clients.push(client);
    assert.equal(client.link('person', 'a/b c'), '/people?id=a%2Fb%20c');
    assert.equal(client.link('group', 'chess'), '/go/group/chess');
  });
});
