import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
// Loaded before the tests, so that what the client loads later is there within a turn.
import './index.ts';
import './changes.ts';
import '../feed/index.ts';
import '../feed/changes.ts';
import '../live.ts';
import type { CalendarEvent, Change, StreamSignal } from '@parvis/model';
import { memory } from '../adapters/memory/index.ts';
import type { ParvisClient } from '../client.ts';
import { createClient } from '../create-client.ts';
import { ParvisError } from '../error.ts';
import type { EventFilter, EventsPort, Source } from '../ports.ts';
import { change, scriptedChanges } from '../testing/scripted-changes.ts';
import type { EventsView } from './events.ts';

const { signal } = new AbortController();
const DAYS = { from: '2099-01-01', to: '2099-02-01', zone: 'Europe/Paris' };
const clients: ParvisClient[] = [];
const page = Object.assign(new EventTarget(), { hidden: false, baseURI: 'http://intranet.example/' });

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 5, 1) });
  page.hidden = false;
  Object.assign(globalThis, { document: page });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await turns();
  mock.timers.reset();
  Object.assign(globalThis, { document: undefined });
});

/** Lets everything happen that is due now. */
async function turns() {
  for (let times = 0; times < 12; times++) {
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(0);
  }
}

async function pass(seconds: number) {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await turns();
}

/** Two events, a stream that says what the test says, and what colleagues do in other windows. */
function company() {
  const said = scriptedChanges(turns);
  const asked: string[] = [];
  const day = { start: { date: '2099-01-05' }, end: { date: '2099-01-06' }, capacity: 1 };
  const held = memory({
    people: ['ada', 'bob'].map((id) => ({ id, name: id })),
    session: { person: 'ada' },
    events: [
      { ...day, id: 'fair', title: 'Fair', yes: ['bob', 'ada'] },
      { ...day, id: 'match', title: 'Match', group: 'chess' },
    ],
    groups: [{ id: 'g1', slug: 'chess', name: 'Chess', visibility: 'open', members: { ada: 'member' } }],
    posts: [],
  });
  let elsewhere = (event: CalendarEvent) => event;
  const events: EventsPort = {
    ...held.events,
    async list(filter, options) {
      asked.push(`list ${filter.group ?? 'all'}`);
      const page = await held.events.list(filter, options);
      return { ...page, items: page.items.map(elsewhere) };
    },
    async get(ids, options) {
      asked.push(`get ${ids.join(' ')}`);
      const found = await held.events.get(ids, options);
      return new Map([...found].map(([id, one]) => [id, one instanceof ParvisError ? one : elsewhere(one)]));
    },
  };
  const { session, feed } = held;
  const source: Source = { name: 'live', session, feed, events, changes: said.changes };
  return { ...said, source, asked, change: (how: typeof elsewhere) => (elsewhere = how) };
}

/** Bob does not come any more, so that Ada has his seat. */
const seated = (event: CalendarEvent): CalendarEvent =>
  event.id === 'fair'
    ? { ...event, attendance: { yes: 1, maybe: 0, waiting: 0, mine: 'yes', revision: 0 } }
    : event;
const renamed = (event: CalendarEvent) => ({ ...event, title: 'Renamed' });

function open(source: Source, liveAfter = 0) {
  const client = createClient({ source, liveAfter });
  clients.push(client);
  return client;
}

async function watching(client: ParvisClient, filter: Partial<EventFilter> = {}) {
  const asker = new AbortController();
  let last!: EventsView;
  (await client.events()).watch({ ...DAYS, ...filter }, (view) => (last = view), asker);
  await turns();
  return { items: () => last.items, leave: () => asker.abort() };
}

test('who waits sees that they have a seat when a colleague cancels; that event is read again, later and once', async () => {
  const { source, asked, last, change: does } = company();
  const list = await watching(open(source));
  assert.equal(list.items()[0]?.attendance?.place, 1);
  does(seated);
  asked.length = 0;
  for (let times = 0; times < 3; times++) await last().say(change('attendance_changed', 'fair'));
  await last().say(change('attendance_changed', 'of no list'));
  assert.deepEqual(asked, [], 'not all readers ask at one moment');
  await pass(5);
  assert.deepEqual(asked, ['get fair']);
  assert.deepEqual(list.items()[0]?.attendance, seated(list.items()[0]!).attendance);
});

test('an event that is planned, moved or taken away has the lists read again in which it may be', async () => {
  const { source, asked, last, change: does } = company();
  const client = open(source);
  const all = await watching(client);
  const chess = await watching(client, { group: 'chess' });
  does(renamed);
  asked.length = 0;
  await last().say(change('events_changed', 'new'));
  await pass(5);
  assert.deepEqual(asked, ['list all']);
  await last().say(change('events_changed', 'match', { group: { id: 'g1', slug: 'chess' } }));
  await last().say(change('post_created', 'x'));
  await pass(5);
  assert.deepEqual(asked.slice(1).sort(), ['list all', 'list chess']);
  for (const list of [all, chess]) assert.equal(list.items()[0]?.title, 'Renamed');
});

test('what changes while the page is hidden is read when it is looked at', async () => {
  const { source, asked, last } = company();
  await watching(open(source));
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  asked.length = 0;
  await last().say(change('attendance_changed', 'fair'));
  await last().say(change('events_changed', 'new'));
  await pass(10);
  assert.deepEqual(asked, []);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await turns();
  assert.deepEqual(asked.sort(), ['get fair', 'list all']);
});

test('after a gap the lists are read again', async () => {
  const { source, asked, last } = company();
  await watching(open(source));
  asked.length = 0;
  await last().say({ id: 'r', kind: 'reset' });
  await pass(5);
  assert.deepEqual(asked, ['list all']);
});

test('a feed and a list of events hear one stream, which ends with the last of them', async () => {
  const { source, streams } = company();
  const client = open(source, 2000);
  const asker = new AbortController();
  (await client.feed()).watch({}, () => {}, asker);
  const list = await watching(client);
  assert.equal(streams.length, 0);
  await pass(5);
  assert.equal(streams.length, 1);
  asker.abort();
  await turns();
  assert.equal(streams[0]?.signal.aborted, false);
  list.leave();
  await turns();
  assert.equal(streams[0]?.signal.aborted, true);
  await pass(60);
  assert.equal(streams.length, 1);
});

test('a list that comes to a page with a stream is told of what changed before it listened', async () => {
  const { source, asked, last } = company();
  const client = open(source, 2000);
  (await client.feed()).watch({}, () => {}, { signal });
  await pass(5);
  await last().say(change('events_changed', 'before it was read'));
  await pass(5);
  await watching(client);
  asked.length = 0;
  await last().say(change('events_changed', 'while it did not listen yet'));
  assert.deepEqual(asked, []);
  await pass(9);
  assert.deepEqual(asked, ['list all']);
});

const UNKNOWN: [string, (Change | StreamSignal)[]][] = [
  ['the stream had a gap', [{ id: 'r', kind: 'reset' }]],
  [
    'more changed than is kept',
    ['events_changed', ...Array.from({ length: 100 }, () => 'post_created')].map((kind) => change(kind, 'x')),
  ],
];
for (const [what, said] of UNKNOWN) {
  test(`a list that comes to a page with a stream is read again when ${what} before it listened`, async () => {
    const { source, asked, last } = company();
    const client = open(source, 2000);
    (await client.feed()).watch({}, () => {}, { signal });
    await pass(5);
    await last().say({ id: '1', kind: 'position' });
    await pass(5);
    await watching(client);
    asked.length = 0;
    for (const each of said) await last().say(each);
    assert.deepEqual(asked, []);
    await pass(9);
    assert.deepEqual(asked, ['list all']);
  });
}

test('a source without changes has no stream, and is read by age as ever', async () => {
  const { source, streams, asked } = company();
  await watching(open({ name: 'still', session: source.session!, events: source.events! }));
  await pass(60);
  assert.deepEqual([streams.length, asked], [0, ['list all']]);
});
