import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
// Loaded before the tests, so that what the client loads later is there within a turn.
import './index.ts';
import { memory } from '../adapters/memory/index.ts';
import type { ParvisClient } from '../client.ts';
import { createClient } from '../create-client.ts';
import { ada, bob } from '../testing/scripted.ts';

/** Each client is a tab: there is no session storage here that they could share. */
const clients: ParvisClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

let sources = 0;
const named = () => `drafts ${++sources}`;

async function open(name: string, person = 'p1') {
  const client = createClient({ source: { ...memory({ people: [ada, bob], session: { person } }), name } });
  clients.push(client);
  const { drafts } = await client.feed();
  return { drafts, close: () => client.close() };
}

/** Longer than a draft waits to be stored. */
const later = () => new Promise((resolve) => setTimeout(resolve, 700));

test('what is typed is there again after the page went without a word', async () => {
  const name = named();
  const { drafts, close } = await open(name);
  assert.equal(await drafts.get('post'), undefined);
  drafts.set('post', 'Hel');
  drafts.set('post', 'Hello');
  await later();
  close();
  const next = await open(name);
  assert.equal(await next.drafts.get('post'), 'Hello');
  assert.equal(await next.drafts.get('comment'), undefined);
});

test('what was typed in the last half second is stored when the client is closed', async () => {
  const name = named();
  const { drafts, close } = await open(name);
  await drafts.get('post');
  drafts.set('post', 'Quick');
  close();
  await later();
  assert.equal(await (await open(name)).drafts.get('post'), 'Quick');
});

test('two tabs have two drafts of one place', async () => {
  const name = named();
  const [one, other] = [await open(name), await open(name)];
  one.drafts.set('post', 'One');
  await later();
  assert.equal(await other.drafts.get('post'), undefined);
  other.drafts.set('post', 'Other');
  await later();
  one.close();
  other.close();
  const [third, fourth] = [await open(name), await open(name)];
  const found = [await third.drafts.get('post'), await fourth.drafts.get('post')];
  assert.deepEqual(found.sort(), ['One', 'Other']);
});

test('a draft that is removed, or emptied, does not come back', async () => {
  const name = named();
  const { drafts, close } = await open(name);
  drafts.set('post', 'Sent');
  drafts.set('comment', 'Emptied');
  await later();
  drafts.remove('post');
  drafts.set('comment', '');
  assert.equal(await drafts.get('post'), undefined);
  await later();
  close();
  const next = await open(name);
  assert.deepEqual([await next.drafts.get('post'), await next.drafts.get('comment')], [undefined, undefined]);
});

test('another person does not get what somebody else was typing', async () => {
  const name = named();
  const { drafts, close } = await open(name);
  drafts.set('post', 'Of Ada');
  await later();
  close();
  assert.equal(await (await open(name, 'p2')).drafts.get('post'), undefined);
  assert.equal(await (await open(name)).drafts.get('post'), 'Of Ada');
});
