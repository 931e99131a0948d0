import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { configure, configureFrom } from './config.ts';
import { ParvisError } from './error.ts';

const company = { adapter: 'memory', people: [{ id: 'p1', name: 'Ada' }], session: { person: 'p1' } };

/** The mistakes that are listed when a configuration is refused. */
async function mistakesOf(config: unknown): Promise<string[]> {
  const error = await configure(config).then(
    () => assert.fail('no mistake found'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof ParvisError);
  assert.equal(error.code, 'misconfigured');
  return error.message.split('\n- ').slice(1);
}

test('a configuration makes a client, as JSON text or as what it holds', async () => {
  for (const config of [{ source: company }, JSON.stringify({ source: company })]) {
    const client = await configure(config);
    assert.equal(client.source, 'memory');
    const { items } = await client.people.search('', new AbortController());
    assert.deepEqual(items, [{ id: 'p1', name: 'Ada' }]);
    client.close();
  }
});

test('ports are served by the systems they name, the rest by the source', async () => {
  const client = await configure({
    source: { adapter: 'parvis', baseUrl: 'https://social.acme.example/parvis/' },
    ports: { people: company },
    links: { person: '/people/{id}' },
    signInUrl: '/sign-in',
    tokenUrl: '/token',
  });
  assert.equal(client.source, 'parvis:https://social.acme.example/parvis + memory');
  assert.equal(client.link('person', 'p1'), '/people/p1');
  assert.equal(client.signInUrl, '/sign-in');
  const { items } = await client.people.search('ada', new AbortController());
  assert.equal(items.length, 1);
  client.close();
});

test('every mistake is listed at once, with what to do', async () => {
  const mistakes = await mistakesOf({
    sauce: {},
    source: { adapter: 'parvis', baseUrl: 7, sauce: 1 },
    ports: { people: { adapter: 'grapes' }, chat: company, groups: 'x' },
    links: { person: '/people', group: 'javascript:{id}' },
    tokenUrl: 5,
    liveAfter: 'soon',
    identities: { 42: 7 },
    signInUrl: 'javascript:alert(1)',
  });
  assert.deepEqual(mistakes, [
    '"sauce" is not known. There are: source, ports, identities, links, tokenUrl, signInUrl, liveAfter.',

    '"tokenUrl" has to be an address, such as "/tokenUrl".',
    '"signInUrl" has to be an address, such as "/signInUrl".',
    '"liveAfter" has to be a number of milliseconds, such as 2000.',
    '"source": "sauce" is not known. The options are baseUrl and tokenUrl.',
    '"source": "baseUrl" has to be the address of the server, such as "/parvis".',
    '"ports.people.adapter" has to be one of parvis, graph, mastodon, wordpress, feeds, static, ical, memory.',
    '"ports.chat" is not known. There are: session, people, recommendations, groups, feed, tags, changes, events, documents.',
    '"ports.groups" has to be an object, such as { "adapter": "parvis", "baseUrl": "/parvis" }.',
    '"identities" has to be the address of a file, such as "/identities.json", or what that holds: ids and whom they are, such as { "42": "ada@acme.example" }.',
    '"links.person" has to be an address with {id} in it, such as "/person/{id}".',
    '"links.group" has to be an address with {id} in it, such as "/group/{id}".',
  ]);
});

for (const [what, config, mistake] of [
  ['text that is not JSON', '{"source"', /^It is not JSON/],
  ['a list', [], /^It has to be an object/],
  ['nothing', undefined, /^It has to be an object/],
  ['no source', {}, /^"source" has to be an object, such as/],
  [
    'an adapter named as a method',
    { source: { adapter: 'constructor' } },
    /"source.adapter" has to be one of/,
  ],
  [
    'a person without a name',
    { source: { adapter: 'memory', people: [{ id: 'p1' }] } },
    /"options.people\[0\].name"/,
  ],
] as const) {
  test(`${what} is misconfigured`, async () => {
    assert.match((await mistakesOf(config))[0]!, mistake);
  });
}

test('a configuration is read from an address', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ source: company }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = await configureFrom(`http://127.0.0.1:${port}/parvis.json`, new AbortController());
  assert.equal(client.source, 'memory');
  client.close();
  server.close();
  server.closeAllConnections();
});
