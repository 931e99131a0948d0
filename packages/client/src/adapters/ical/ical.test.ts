import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { readCalendar } from '@parvis/model/calendar';
import { ParvisError } from '../../error.ts';
import { configure } from '../../config.ts';
import { ical } from './index.ts';

const FIXTURES = new URL('../../../../../../shared/fixtures/ical/', import.meta.url);
const fixtures = { skip: !existsSync(FIXTURES) && 'the documented calendars are not here' };
const { signal } = new AbortController();

let answer: (answer: ServerResponse) => void = () => {};
let asked = 0;
const server = createServer((_, response) => {
  asked++;
  answer(response);
});
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => {
  server.closeAllConnections();
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/events.ics`;
const serve = (text: string | Buffer, type = 'text/calendar') =>
  (answer = (response) => void response.setHeader('content-type', type).end(text));
const file = (name: string) => serve(readFileSync(new URL(`${name}.ics`, FIXTURES)));
const list = async (days: { from: string; to: string; zone?: string }, limit = 100) =>
  (await ical({ url: address() }).events.list({ zone: 'UTC', ...days }, { signal, limit })).items;
const codeOf = (code: string) => (error: unknown) => error instanceof ParvisError && error.code === code;

test(
  'a series is one event a day, without those that were taken out and with those that were moved',
  fixtures,
  async () => {
    file('recur-instances');
    const found = await list({ from: '2012-10-01', to: '2013-01-01', zone: 'America/Los_Angeles' });
    assert.deepEqual(
      found.map(({ start }) => 'instant' in start && start.instant.slice(0, 16)),
      ['2012-10-02T22:00', '2012-11-06T18:00', '2012-11-07T04:00', '2012-11-10T18:00', '2012-11-30T18:00'],
    );
    assert.equal(new Set(found.map(({ id }) => id)).size, 5);
    assert.equal(new Set(found.map(({ series }) => series)).size, 1);
    assert.equal(found[0]?.repeats, 'monthly');
    assert.equal(found[0]?.organizer?.name, 'James Lal');
  },
);

test('a day is on its day, whatever the zone of who asks', fixtures, async () => {
  file('dst-moved-berlin');
  for (const zone of [
    'Pacific/Pago_Pago',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Tokyo',
    'Pacific/Kiritimati',
  ]) {
    for (const [from, to] of [
      ['2024-10-27', '2024-10-28'],
      ['2024-10-29', '2024-10-30'],
    ] as const) {
      assert.deepEqual(
        (await list({ from, to, zone })).map(({ start }) => start),
        [{ date: from }],
        zone,
      );
    }
    assert.deepEqual(await list({ from: '2024-10-28', to: '2024-10-29', zone }), [], zone);
  }
});

test('one that lasts several days is on each of them', fixtures, async () => {
  file('multi-event-conferences');
  const titles = async (from: string, to: string) => (await list({ from, to })).map(({ title }) => title);
  const [first] = await titles('2011-05-02', '2011-05-03');
  assert.ok(first);
  assert.deepEqual(await titles('2011-05-03', '2011-05-04'), [first]);
  assert.deepEqual(await titles('2011-05-04', '2011-05-05'), []);
});

test('its file says the same when it is read', fixtures, async () => {
  file('outlook-customized-timezone');
  const [event] = await list({ from: '2020-08-25', to: '2020-08-26' });
  const { file: url, start } = event!;
  assert.match(url!, /^data:text\/calendar;charset=utf-8,BEGIN%3AVCALENDAR/);
  const text = decodeURIComponent(url!.slice(url!.indexOf(',') + 1));
  const [again] = (await readCalendar(text)).series;
  assert.deepEqual(again?.occurrences({ from: 0, to: Date.UTC(2030, 0) }, 1)[0]?.start, start);
});

test('it is read once for all pages, and again for a new list', async () => {
  const day = (n: number) => `202601${String(n).padStart(2, '0')}`;
  const events = [1, 2, 3].map(
    (n) => `BEGIN:VEVENT\r\nUID:${n}\r\nSUMMARY:${n}\r\nDTSTART;VALUE=DATE:${day(n)}\r\nEND:VEVENT\r\n`,
  );
  serve(`BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR`, 'application/octet-stream');
  asked = 0;
  const source = ical({ url: address() });
  const days = { from: '2026-01-01', to: '2026-02-01', zone: 'UTC' };
  const first = await source.events.list(days, { signal, limit: 2 });
  const second = await source.events.list(days, { signal, limit: 2, cursor: first.cursor! });
  assert.deepEqual(
    [...first.items, ...second.items].map(({ title }) => title),
    ['1', '2', '3'],
  );
  assert.equal(second.cursor, undefined);
  assert.equal(asked, 1);
  await source.events.list(days, { signal, limit: 2 });
  assert.equal(asked, 2);
});

test('what is no calendar is a bad response, and a page in its place a sign-in', async () => {
  const days = { from: '2026-01-01', to: '2026-02-01' };
  serve('Hello');
  await assert.rejects(list(days), codeOf('bad_response'));
  serve('BEGIN:VCALENDAR\r\nBEGIN:VEVENT');
  await assert.rejects(list(days), codeOf('bad_response'));
  serve('<!doctype html>', 'text/html');
  await assert.rejects(list(days), codeOf('bad_response'));
  answer = (response) => void response.writeHead(404).end();
  await assert.rejects(list(days), codeOf('not_found'));
});

test('a configuration names it by the address of its file', async () => {
  const client = await configure({ source: { adapter: 'ical', url: '/works.ics' } }).catch(
    (error: unknown) => error,
  );
  // Node has no page that the address could be relative to.
  assert.ok(client instanceof TypeError || client instanceof ParvisError);
  const made = await configure({ source: { adapter: 'ical', url: address() } });
  assert.equal(made.has('events'), true);
  assert.equal((await made.events()).can.attend, false);
  made.close();
  await assert.rejects(
    configure({ source: { adapter: 'ical', url: 'ftp://x', user: 1 } }),
    (error: unknown) => {
      assert.ok(error instanceof ParvisError);
      assert.match(error.message, /"user" is not known/);
      assert.match(error.message, /"url" has to be the address of a calendar file/);
      return true;
    },
  );
});
