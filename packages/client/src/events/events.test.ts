import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import type { Attending, CalendarEvent } from '@parvis/model';
import { memory, type MemoryOptions } from '../adapters/memory/index.ts';
import { createClient } from '../create-client.ts';
import { ParvisError } from '../error.ts';
import { settled } from '../testing/scripted.ts';
import type { EventsView } from './events.ts';
import { granted } from './grant.ts';

const DAYS = { from: '2099-01-01', to: '2099-02-01', zone: 'Europe/Paris' };
const people = ['ada', 'ben', 'cleo', 'dai'].map((id) => ({ id, name: id }));
const event = (day: number, more: object = {}) => ({
  id: `e${day}`,
  title: `Event ${day}`,
  start: { date: `2099-01-${String(day).padStart(2, '0')}` },
  end: { date: `2099-01-${String(day + 1).padStart(2, '0')}` },
  ...more,
});

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** A client of events in memory; `failures` may be changed while it runs. */
async function open(options: MemoryOptions = {}) {
  const failures: Record<string, 'unavailable' | 'conflict'> = {};
  const client = createClient({
    source: memory({
      people,
      session: { person: 'ada' },
      failures,
      events: [event(2), event(1), event(3)],
      ...options,
    }),
  });
  ends.push(() => client.close());
  return { client, events: await client.events(), failures };
}

async function watching(options: MemoryOptions = {}, limit = 20) {
  const opened = await open(options);
  const leave = new AbortController();
  let view: EventsView | undefined;
  const watch = opened.events.watch(DAYS, (now) => (view = now), { signal: leave.signal, limit });
  const titles = () => view!.items.map(({ title }) => title);
  const first = () => view!.items[0]!;
  await settled();
  return { ...opened, watch, view: () => view!, titles, first, leave };
}

test('events come in the order of their days, a page at a time', async () => {
  const { watch, view, titles } = await watching({}, 2);
  assert.deepEqual([titles(), view().hasMore], [['Event 1', 'Event 2'], true]);
  await Promise.all([watch.more(), watch.more()]);
  await settled();
  assert.deepEqual([titles(), view().hasMore], [['Event 1', 'Event 2', 'Event 3'], false]);
});

test('an event that is pushed onto the next page is shown once', async () => {
  const source = memory({ people, session: { person: 'ada' }, events: [event(1), event(2), event(3)] });
  const { list } = source.events;
  // A system that counts: what came to the front meanwhile moves the others on.
  source.events.list = async (filter, options) => {
    const page = await list(filter, options);
    return options.cursor === undefined
      ? page
      : { ...page, items: [event(2), ...page.items] as CalendarEvent[] };
  };
  const client = createClient({ source });
  ends.push(() => client.close());
  const events = await client.events();
  let view: EventsView | undefined;
  const watch = events.watch(DAYS, (now) => (view = now), { signal: new AbortController().signal, limit: 2 });
  await settled();
  await watch.more();
  await settled();
  assert.deepEqual(
    view!.items.map(({ title }) => title),
    ['Event 1', 'Event 2', 'Event 3'],
  );
});

test('a list that calendars of did not answer names them until they do', async () => {
  const source = memory({ people, session: { person: 'ada' }, events: [event(1), event(2), event(3)] });
  let missing: string[] | undefined = ['Rooms'];
  const { list } = source.events;
  source.events.list = async (filter, options) => {
    const page = await list(filter, options);
    return { ...page, ...(missing && options.cursor === undefined && { missing }) };
  };
  const client = createClient({ source });
  ends.push(() => client.close());
  const events = await client.events();
  let view: EventsView | undefined;
  const watch = events.watch(DAYS, (now) => (view = now), { signal: new AbortController().signal, limit: 2 });
  await settled();
  assert.deepEqual([view?.items.length, view?.missing], [2, ['Rooms']]);
  await watch.more();
  await settled();
  assert.deepEqual([view?.items.length, view?.missing], [3, ['Rooms']]);
  missing = undefined;
  await watch.retry();
  await settled();
  assert.equal('missing' in view!, false);
});

test('what the reader answers shows at once, in every list, and stays when the source holds it', async () => {
  const { events, first } = await watching({ events: [event(1, { yes: ['ben'], capacity: 2 })] });
  let other: CalendarEvent | undefined;
  events.watchEvent(
    'e1',
    (snapshot) => (other = snapshot.status === 'ready' ? snapshot.value : other),
    new AbortController(),
  );
  await events.prepare();
  const done = events.attend('e1', 'yes');
  await Promise.resolve();
  assert.deepEqual([other?.attendance?.yes, other?.attendance?.mine], [2, 'yes']);
  await done;
  await settled();
  assert.deepEqual(
    [first().attendance?.yes, first().attendance?.mine, first().attendance?.revision],
    [2, 'yes', 1],
  );
});

test('of several answers the last one wins', async () => {
  const { events, first } = await watching({ latency: 5 });
  await Promise.allSettled(['yes', 'no', 'maybe'].map((status) => events.attend('e1', status as Attending)));
  await settled();
  assert.equal(first().attendance?.mine, 'maybe');
});

test('an answer that is refused is undone, and says why', async () => {
  const { events, first, failures } = await watching({ events: [event(1)] });
  failures['events.attend'] = 'conflict';
  await assert.rejects(
    events.attend('e1', 'yes'),
    (error) => error instanceof ParvisError && error.code === 'conflict',
  );
  await settled();
  assert.deepEqual([first().attendance?.yes, first().attendance?.mine], [0, undefined]);
});

test('a list that could not be read says so, and is read again', async () => {
  const failures: Record<string, 'unavailable'> = { 'events.list': 'unavailable' };
  const { watch, view, titles } = await watching({ failures });
  assert.deepEqual([view().status, view().error?.code], ['failed', 'unavailable']);
  delete failures['events.list'];
  await watch.retry();
  await settled();
  assert.deepEqual([view().status, titles().length], ['ready', 3]);
  failures['events.list'] = 'unavailable';
  await watch.retry();
  await settled();
  assert.deepEqual([view().status, view().error?.code, titles().length], ['ready', 'unavailable', 3]);
});

test('a source without events says that it has none', async () => {
  const { name, people: port } = memory({ people });
  const source = { name, people: port };
  await assert.rejects(
    createClient({ source }).events(),
    (error) => error instanceof ParvisError && error.code === 'unsupported',
  );
});

test('counts that are shown at once are those that the source will answer', async () => {
  const answers = fc.array(
    fc.tuple(
      fc.constantFrom(...people.map(({ id }) => id)),
      fc.constantFrom<Attending>('yes', 'maybe', 'no'),
    ),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(
      answers,
      fc.constantFrom<Attending>('yes', 'maybe', 'no'),
      fc.integer({ min: 1, max: 3 }),
      async (before, wanted, capacity) => {
        // Everybody answers in turn, and then Ada.
        const source = memory({
          people,
          session: { person: 'ada' },
          events: [event(1, withAnswers(before, capacity))],
        });
        const signal = new AbortController().signal;
        const held = (await source.events.get(['e1'], { signal })).get('e1') as CalendarEvent;
        const answered = await source.events.attend('e1', wanted, { signal, revision: 0 });
        const shown = { ...granted(held, wanted).attendance!, revision: 0 };
        const real = { ...answered.attendance!, revision: 0 };
        assert.deepEqual(shown, real);
      },
    ),
  );
});

function withAnswers(given: readonly (readonly [string, Attending])[], capacity: number) {
  const last = new Map<string, Attending>();
  for (const [who, status] of given) {
    last.delete(who);
    last.set(who, status);
  }
  const of = (status: Attending) => [...last].filter(([, each]) => each === status).map(([who]) => who);
  return { capacity, yes: of('yes'), maybe: of('maybe') };
}
