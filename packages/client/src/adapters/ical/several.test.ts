import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, mock, test } from 'node:test';
import type { CalendarEvent } from '@parvis/model';
import { configure } from '../../config.ts';
import { ParvisError } from '../../error.ts';
import { ical, type IcalOptions } from './index.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let answers: Record<string, Answer> = {};
let asked: IncomingMessage[] = [];
let at = '';
const server = createServer((request, response) => {
  asked.push(request);
  (answers[request.url ?? ''] ?? (() => response.writeHead(404).end()))(request, response);
});
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  answers = {};
  asked = [];
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const { signal } = new AbortController();
const DAYS = { from: '2026-01-01', to: '2026-02-01', zone: 'UTC' };
const gone: Answer = (_, response) => void response.writeHead(404).end();
const text = (body: string | Buffer, headers: Record<string, string> = {}): Answer => {
  return (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/calendar', ...headers }).end(body);
};
const day = (uid: string, date: number, title = uid, ...more: string[]) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title}`,
    `DTSTART;VALUE=DATE:2026010${date}`,
    ...more,
    'END:VEVENT',
  ].join('\r\n');
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const open = (options: IcalOptions) => ical(options).events;
const list = async (options: IcalOptions) => open(options).list(DAYS, { signal, limit: 100 });
const titles = (events: readonly CalendarEvent[]) => events.map(({ title }) => title);
const codeOf = (code: string) => (error: unknown) => error instanceof ParvisError && error.code === code;

describe('several calendars', () => {
  test('are one list, in which each event says which it is of', async () => {
    answers = {
      '/works.ics': text(calendar('X-WR-CALNAME:Works', 'COLOR:teal', day('a', 1), day('c', 3))),
      '/town.ics': text(calendar('NAME:Town', 'X-APPLE-CALENDAR-COLOR:#FF2968FF', day('b', 2))),
      '/choir.ics': text(calendar(day('d', 4))),
    };
    const { items, missing } = await list({
      url: `${at}/works.ics`,
      urls: [{ url: `${at}/town.ics`, name: 'City', color: '#c2185b' }, `${at}/choir.ics`],
    });
    assert.deepEqual(
      items.map(({ title, calendar }) => [title, calendar]),
      [
        ['a', { name: 'Works', color: 'teal' }],
        ['b', { name: 'City', color: '#c2185b' }],
        ['c', { name: 'Works', color: 'teal' }],
        ['d', { name: 'choir' }],
      ],
    );
    assert.equal(missing, undefined);
  });

  test('show once what two of them hold, and both where they only share a number', async () => {
    answers = {
      '/one': text(calendar(day('1', 1, 'Feast'), day('2', 2, 'Soup'))),
      '/two': text(calendar(day('1', 1, 'Feast'), day('2', 2, 'Chess', 'RRULE:FREQ=DAILY;COUNT=2'))),
    };
    const events = open({ urls: [`${at}/one`, `${at}/two`] });
    const { items } = await events.list(DAYS, { signal });
    assert.deepEqual(titles(items), ['Feast', 'Soup', 'Chess', 'Chess']);
    const ids = items.map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
    const found = await events.get(ids, { signal });
    assert.deepEqual(
      ids.map((id) => found.get(id)),
      items,
    );
    assert.equal(asked.length, 2);
  });

  test('of which one does not answer have the others, and say which is missing until it does', async () => {
    answers = { '/one.ics': text(calendar('NAME:One', day('1', 1))), '/two.ics': gone };
    const events = open({ urls: [`${at}/one.ics`, `${at}/two.ics`] });
    const page = await events.list(DAYS, { signal });
    assert.deepEqual([titles(page.items), page.missing], [['1'], ['two']]);
    answers['/two.ics'] = text(calendar('NAME:Two', day('2', 2)));
    const again = await events.list(DAYS, { signal });
    assert.deepEqual([titles(again.items), again.missing], [['1', '2'], undefined]);
    answers['/two.ics'] = text('<p>Sorry');
    assert.deepEqual((await events.list(DAYS, { signal })).missing, ['Two']);
    answers['/one.ics'] = gone;
    await assert.rejects(events.list(DAYS, { signal }), codeOf('not_found'));
  });

  test('hand out further pages of what they held when the list was begun', async () => {
    answers = { '/': text(calendar(day('1', 1), day('2', 2), day('3', 3))) };
    const events = open({ urls: [`${at}/`] });
    const first = await events.list(DAYS, { signal, limit: 2 });
    answers = { '/': text(calendar(day('3', 3))) };
    const second = await events.list(DAYS, { signal, limit: 2, cursor: first.cursor! });
    assert.deepEqual(titles([...first.items, ...second.items]), ['1', '2', '3']);
  });

  test('that are read again between two pages make no event come twice', async () => {
    answers = { '/': text(calendar(day('2', 2), day('3', 3), day('4', 3))) };
    const first = await open({ urls: [`${at}/`] }).list(DAYS, { signal, limit: 2 });
    answers = { '/': text(calendar(day('1', 1), day('2', 2), day('3', 3), day('4', 3))) };
    const again = open({ urls: [`${at}/`] });
    const second = await again.list(DAYS, { signal, limit: 2, cursor: first.cursor! });
    assert.deepEqual(titles([...first.items, ...second.items]), ['2', '3', '4']);
    assert.equal(second.cursor, undefined);
  });

  test('are named in a configuration, whose mistakes are told', async () => {
    const urls = [`${at}/one`, { url: `${at}/two`, name: 'Two', color: 'teal' }];
    const client = await configure({ source: { adapter: 'ical', urls } });
    assert.equal(client.has('events'), true);
    client.close();
    for (const [options, sentence] of [
      [{ urls: ['mailto:x'] }, /"urls\[0\]" has to be the address/],
      [{ urls: [{ url: `${at}/a`, color: 'url(//x)' }] }, /"urls\[0\]\.color" has to be a colour/],
      [{ urls: [] }, /"url" has to be the address/],
      [{ url: `${at}/a`, name: 'A' }, /"name" is not known/],
    ] as const) {
      await assert.rejects(
        configure({ source: { adapter: 'ical', ...options } }),
        (error: unknown) => error instanceof ParvisError && sentence.test(error.message),
      );
    }
  });
});

describe('a calendar that is read again', () => {
  test('is asked whether it has changed, and is the same when it has not', async () => {
    let body = calendar(day('1', 1));
    answers['/works.ics'] = ({ headers }, response) => {
      const etag = `"${body.length}"`;
      if (headers['if-none-match'] === etag) return void response.writeHead(304).end();
      text(body, { etag, 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' })({} as never, response);
    };
    const events = open({ url: `${at}/works.ics` });
    const [first, second] = [await events.list(DAYS, { signal }), await events.list(DAYS, { signal })];
    assert.deepEqual(second, first);
    assert.equal(asked[0]?.headers['if-none-match'], undefined);
    assert.equal(asked[1]?.headers['if-none-match'], `"${body.length}"`);
    assert.equal(asked[1]?.headers['if-modified-since'], 'Thu, 01 Jan 2026 00:00:00 GMT');
    body = calendar(day('1', 1), day('2', 2));
    assert.deepEqual(titles((await events.list(DAYS, { signal })).items), ['1', '2']);
  });

  test('is not parsed again when it has not changed', async () => {
    const warn = mock.method(console, 'warn', () => {});
    try {
      answers['/broken.ics'] = ({ headers }, response) =>
        headers['if-none-match'] === '"1"'
          ? void response.writeHead(304).end()
          : text(calendar('NAME:Broken once', day('1', 1), 'BEGIN:VEVENT', 'UID:x', 'END:VEVENT'), {
              etag: '"1"',
            })({} as never, response);
      const events = open({ url: `${at}/broken.ics` });
      const [first] = (await events.list(DAYS, { signal })).items;
      const [second] = (await events.list(DAYS, { signal })).items;
      // What is made of a file is made once: the very same, and not its like.
      assert.ok(first && first.start === second?.start);
      assert.equal(asked.length, 2);
      const { '/broken.ics': answer } = answers;
      answers['/broken.ics'] = (request, response) => {
        delete request.headers['if-none-match'];
        answer(request, response);
      };
      await events.list(DAYS, { signal });
      const said = warn.mock.calls.map(({ arguments: [sentence] }) => String(sentence));
      assert.equal(said.length, 1);
      assert.match(said[0]!, /"Broken once" was left out \(1\): x: DTSTART/);
    } finally {
      warn.mock.restore();
    }
  });

  test('is asked once for all who ask at a time', async () => {
    answers['/works.ics'] = text(calendar(day('1', 1)));
    const events = open({ url: `${at}/works.ics` });
    const all = await Promise.all([1, 2, 3].map(() => events.list(DAYS, { signal })));
    assert.deepEqual([all.map(({ items }) => items.length), asked.length], [[1, 1, 1], 1]);
  });
});

describe('the address of a calendar', () => {
  test('is asked as it is written: with its slash at the end, and what is asked of it', async () => {
    answers = { '/lunch/': text(calendar(day('1', 1))), '/dav/works/?export': text(calendar(day('2', 2))) };
    const { items, missing } = await list({ urls: [`${at}/lunch/`, `${at}/dav/works/?export`] });
    assert.deepEqual([titles(items), missing], [['1', '2'], undefined]);
  });

  test('may be served as anything, and leads to a sign-in only where that is one', async () => {
    for (const type of ['text/plain', 'application/octet-stream', 'text/html', 'application/ics']) {
      answers = { '/works.ics': text(calendar(day('1', 1)), { 'content-type': type }) };
      assert.equal((await list({ url: `${at}/works.ics` })).items.length, 1, type);
    }
    answers = {
      '/works.ics': (_, response) => void response.writeHead(302, { location: '/login' }).end(),
      '/login': text('<!doctype html>', { 'content-type': 'text/html; charset=utf-8' }),
    };
    await assert.rejects(list({ url: `${at}/works.ics` }), codeOf('unauthenticated'));
    await assert.rejects(list({ url: `${at}/login` }), codeOf('bad_response'));
  });

  test('gives its calendar in any encoding', async () => {
    const body = Buffer.from(calendar(day('1', 1, 'Fête')), 'latin1');
    answers = { '/works.ics': text(body) };
    assert.deepEqual(titles((await list({ url: `${at}/works.ics` })).items), ['Fête']);
  });

  test('gives ten megabytes, and no more', async () => {
    const line = `X-NOTE:${'x'.repeat(1017)}`;
    const large = (kilobytes: number) =>
      calendar(day('1', 1, 'Small'), ...Array.from({ length: kilobytes }, () => line));
    answers = { '/10': text(large(10_200)), '/11': text(large(11_000)) };
    assert.deepEqual(titles((await list({ url: `${at}/10` })).items), ['Small']);
    await assert.rejects(list({ url: `${at}/11` }), codeOf('bad_response'));
  });
});
