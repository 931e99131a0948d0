import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { migrate, openDatabase } from '../../database/index.ts';
import { ORIGIN } from '../../testing/app.ts';
import { addPeople } from '../../testing/people.ts';
import { startServer, stopServer, type ServerProcess } from '../../testing/server-process.ts';

const READERS = 2_000;

let dir = '';
let agent: Agent;
before(async () => {
  agent = new Agent({ maxSockets: Infinity });
  dir = await mkdtemp(join(tmpdir(), 'parvis-many-'));
  const database = await openDatabase({ kind: 'pglite', dir });
  await migrate(database.db);
  const people = Array.from({ length: READERS }, (_, index) => ({ name: `P ${index}`, login: `p${index}` }));
  await addPeople(database.db, people);
  await database.close();
});
after(async () => {
  agent.destroy();
  await rm(dir, { recursive: true, force: true });
});

/** One reader, who remembers no more than what is asked here. */
interface Reader {
  ended: Promise<{ position: string; retryAfter: number }>;
  hears(text: string): Promise<void>;
}

function connect(server: ServerProcess, index: number, since?: string): Promise<Reader> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-remote-user': `p${index}`, ...(since !== undefined && { 'last-event-id': since }) };
    const asked = get(`${server.url}/v1/changes`, { agent, headers }, (answer: IncomingMessage) => {
      let text = '';
      let heard = () => {};
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text = (text + chunk).slice(-2_000);
        heard();
      });
      const ended = new Promise<{ position: string; retryAfter: number }>((end) =>
        answer.once('end', () => {
          const [, position = '', retryAfter] =
            /id: (\S+)\ndata: .*"end","retryAfter":(\d+)/.exec(text) ?? [];
          end({ position, retryAfter: Number(retryAfter) });
        }),
      );
      const hears = (part: string) =>
        new Promise<void>((found) => {
          heard = () => text.includes(part) && found();
          heard();
        });
      if (answer.statusCode === 200) resolve({ ended, hears });
      else reject(new Error(String(answer.statusCode)));
    });
    asked.once('error', reject);
  });
}

async function post(server: ServerProcess): Promise<string> {
  const id = randomUUID();
  const response = await fetch(`${server.url}/v1/posts/${id}`, {
    method: 'PUT',
    headers: { 'x-remote-user': 'p0', origin: ORIGIN, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'status', text: 'To everyone' }),
  });
  assert.equal(response.status, 200);
  return id;
}

/** Megabytes of memory that a process holds. */
const memoryOf = async ({ child }: ServerProcess): Promise<number> =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;

it(`${READERS} readers hear of a post at once, and come back one after the other when the server restarts`, async (context) => {
  const first = await startServer({ PARVIS_DATA_DIR: dir });
  const before = await memoryOf(first);
  const readers: Reader[] = [];
  for (let from = 0; from < READERS; from += 100) {
    const some = Array.from({ length: 100 }, (_, index) => connect(first, from + index));
    readers.push(...(await Promise.all(some)));
  }
  const each = ((await memoryOf(first)) - before) / READERS;

  const started = performance.now();
  const id = await post(first);
  await Promise.all(readers.map((reader) => reader.hears(id)));
  const took = performance.now() - started;

  const stopped = stopServer(first);
  const ends = await Promise.all(readers.map((reader) => reader.ended));
  await stopped;
  const perSecond = new Map<number, number>();
  for (const { retryAfter } of ends) {
    const second = Math.floor(retryAfter / 1000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  const most = Math.max(...perSecond.values());

  const second = await startServer({ PARVIS_DATA_DIR: dir });
  const missed = await post(second);
  const again = performance.now();
  for (let from = 0; from < READERS; from += 100) {
    const some = ends
      .slice(from, from + 100)
      .map(({ position }, index) => connect(second, from + index, position));
    for (const reader of await Promise.all(some)) await reader.hears(missed);
  }
  const back = performance.now() - again;
  await stopServer(second);

  context.diagnostic(
    `told in ${Math.round(took)} ms, ${Math.round(each * 1024)} kB each, at most ${most} back in one second, ` +
      `all taken back in ${Math.round(back)} ms`,
  );
  assert.ok(each < 0.15, `${each} MB each`);
  assert.ok(most < READERS / 8, `${most} in one second`);
});
