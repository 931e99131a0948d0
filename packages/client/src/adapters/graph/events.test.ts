import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParvisError } from '../../error.ts';
import { loaded } from '../../ports.ts';
import { good } from '../../testing/check.ts';
import { graph, type GraphOptions } from './index.ts';
import { readOptions } from './options.ts';
import { officeRoutes, type PretendedEvent } from './testing/office.ts';
import { manyUsers, pretendGraph, refusal, userId, type Route } from './testing/server.ts';

const { signal } = new AbortController();
const CHESS = '00000000-0000-4000-9000-000000000001';
const DAYS = { from: '2099-03-01', to: '2099-04-01', zone: 'Europe/Paris' };
const event = (id: string, day: string, more: Partial<PretendedEvent> = {}): PretendedEvent => ({
  ...{ id, subject: `Event ${id}`, start: `${day}T09:00:00`, end: `${day}T10:00:00` },
  ...{ organizer: 'p1@acme.example', attendees: ['p0@acme.example'] },
  ...more,
});

/** Calendars over a pretended Graph, asked by its first person. */
async function over(
  events: readonly PretendedEvent[],
  {
    routes = [],
    writing = ['Calendars.ReadWrite'],
  }: { routes?: readonly Route[] } & Pick<GraphOptions, 'writing'> = {},
) {
  const users = manyUsers(3);
  const office = officeRoutes({
    users,
    me: userId(0),
    events,
    groups: [
      {
        ...{ id: CHESS, displayName: 'Chess', mailNickname: 'chess', visibility: 'Public' },
        ...{ owners: [userId(1)], members: [userId(1)] },
      },
    ],
  });
  const pretended = pretendGraph({ users, routes: [...routes, ...office.routes] });
  const scopes: string[] = [];
  const source = graph({
    getToken: (asked) => {
      scopes.push(asked.join(' '));
      return 'secret';
    },
    writing,
    fetch: (url, init) => pretended.handle(new Request(url, init)),
  });
  return { ...pretended, scopes, events: await loaded(source.events) };
}
const codeOf = (code: string) => (error: unknown) => error instanceof ParvisError && error.code === code;

test('a calendar is asked for in one batch, from midnight to midnight of the zone, with no more permission than it takes', async () => {
  const { events, asked, batches, scopes } = await over([event('a', '2099-03-02')]);
  await events.list(DAYS, { signal });
  const [view] = asked;
  assert.deepEqual(
    [view?.path, view?.query.get('startDateTime'), view?.query.get('endDateTime'), batches(), scopes],
    ['/me/calendarView', '2099-02-28T23:00:00.000Z', '2099-03-31T22:00:00.000Z', 1, ['Calendars.Read']],
  );
});

test('a day that touches the asked one only by the clock of another zone is left out', async () => {
  const whole = { isAllDay: true, start: '2099-03-02T00:00:00', end: '2099-03-03T00:00:00' };
  const { events } = await over([event('a', '2099-03-02', whole)]);
  const on = async (from: string, to: string, zone: string) =>
    (await events.list({ from, to, zone }, { signal })).items.length;
  assert.equal(await on('2099-03-01', '2099-03-02', 'Pacific/Pago_Pago'), 0);
  assert.equal(await on('2099-03-02', '2099-03-03', 'Pacific/Pago_Pago'), 1);
  assert.equal(await on('2099-03-03', '2099-03-04', 'Pacific/Kiritimati'), 0);
});

test('an event of a group is found again by its id, in the calendar of that group', async () => {
  const { events } = await over([event('a', '2099-03-02', { group: CHESS })]);
  const { items } = await events.list({ ...DAYS, group: 'chess' }, { signal });
  assert.deepEqual(
    items.map(({ id, group, can }) => [id, group?.name, can.attend]),
    [[`${CHESS}~a`, 'Chess', false]],
  );
  assert.deepEqual(good(await events.get([items[0]!.id], { signal }), items[0]!.id), items[0]);
  assert.deepEqual((await events.list(DAYS, { signal })).items, [], 'and not in the reader’s own');
});

test('a permission that is missing is said, and one event of others is not there', async () => {
  const denied: Route = ({ path }) =>
    path.startsWith('/me/') ? refusal(403, 'ErrorAccessDenied') : undefined;
  const { events } = await over([event('a', '2099-03-02')], { routes: [denied] });
  await assert.rejects(events.list(DAYS, { signal }), codeOf('forbidden'));
  assert.ok(codeOf('forbidden')((await events.get(['a'], { signal })).get('a')));
  const other = `00000000-0000-4000-9000-000000000002~a`;
  assert.ok(codeOf('not_found')((await events.get([other], { signal })).get(other)));
});

test('an answer that Outlook has meanwhile from elsewhere is not overwritten', async () => {
  const { events, asked } = await over([event('a', '2099-03-02')]);
  const before = good(await events.get(['a'], { signal }), 'a').attendance!;
  const yes = await events.attend('a', 'yes', { signal, revision: before.revision });
  await assert.rejects(
    events.attend('a', 'maybe', { signal, revision: before.revision }),
    codeOf('precondition_failed'),
  );
  assert.deepEqual([yes.attendance?.mine, yes.attendance?.yes], ['yes', 1]);
  const sent = asked.filter(({ method }) => method === 'POST');
  assert.deepEqual(
    sent.map(({ path, body }) => [path, body]),
    [['/me/events/a/accept', { sendResponse: true }]],
  );
});

test('who invited answers nothing, and where no permission is named nobody does', async () => {
  const mine = await over([event('a', '2099-03-02', { organizer: 'p0@acme.example' })]);
  assert.equal(good(await mine.events.get(['a'], { signal }), 'a').can.attend, false);
  await assert.rejects(mine.events.attend('a', 'no', { signal, revision: 0 }), codeOf('conflict'));
  const { events, asked } = await over([event('a', '2099-03-02')], { writing: [] });
  assert.deepEqual(events.can, { attend: false, subscribe: false });
  const found = good(await events.get(['a'], { signal }), 'a');
  assert.deepEqual([found.can.attend, found.attendance], [false, undefined]);
  await assert.rejects(events.attend('a', 'yes', { signal, revision: 0 }), codeOf('unsupported'));
  await assert.rejects(events.subscribe({ signal }), codeOf('unsupported'));
  assert.equal(asked.filter(({ method }) => method === 'POST').length, 0);
});

test('a failure is not an answer that is kept', async () => {
  let isBroken = true;
  const { events } = await over([event('a', '2099-03-02')], {
    routes: [() => (isBroken ? refusal(501, 'NotImplemented') : undefined)],
  });
  await assert.rejects(events.list(DAYS, { signal }), codeOf('internal'));
  isBroken = false;
  assert.equal((await events.list(DAYS, { signal })).items.length, 1);
});

test('channels and permissions of a configuration are read, and what is wrong with them is said', () => {
  const said: string[] = [];
  const options = (json: Record<string, unknown>) =>
    readOptions({ tokenUrl: '/token', ...json }, (mistake) => said.push(mistake));
  const channels = [{ team: 't', channel: 'c', group: 'chess' }];
  assert.deepEqual(options({ channels, writing: ['ChannelMessage.Send'] }), {
    tokenUrl: '/token',
    channels,
    writing: ['ChannelMessage.Send'],
  });
  assert.equal(options({ channels: [{ team: 't' }] }), undefined);
  assert.equal(options({ writing: ['Mail.Send'] }), undefined);
  assert.match(said.join('\n'), /channels\[0\]\.channel.*\n.*writing\[0\]/);
});
