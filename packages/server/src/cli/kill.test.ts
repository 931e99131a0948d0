import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { DatabaseConfig } from '../config.ts';
import { migrate, openDatabase } from '../database/index.ts';
import { ORIGIN } from '../testing/app.ts';
import { addPeople } from '../testing/people.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { startServer, stopServer, type ServerProcess } from '../testing/server-process.ts';

const KILLS = 20;
const WRITES = 200;
/** How many writes are on their way at once. */
const ABREAST = 4;

const subjectOf = (number: number): string => `${ORIGIN}/page-${number}`;

const postOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A recommendation, or in turn a post, as an outbox sends it again and again. */
async function write(url: string, number: number): Promise<void> {
  const isPost = number % 2 === 1;
  const path = isPost
    ? `/v1/posts/${postOf(number)}`
    : `/v1/recommendations/page/${encodeURIComponent(subjectOf(number))}`;
  const response = await fetch(`${url}${path}`, {
    method: 'PUT',
    headers: { origin: ORIGIN, 'x-remote-user': 'ada', 'content-type': 'application/json' },
    body: JSON.stringify(isPost ? { kind: 'status', text: `No. ${number} #kept` } : {}),
  });
  const { mine, id } = (await response.json()) as { mine?: boolean; id?: string };
  assert.ok(
    response.status === 200 && (isPost ? id === postOf(number) : mine),
    `was answered with ${response.status}`,
  );
}

/** Writes until all is acknowledged or the server is gone; kills it after so many writes, in the middle of others. */
async function writeAndKill(
  server: ServerProcess,
  waiting: number[],
  acknowledged: Set<number>,
  killAfter: number,
) {
  const gone = once(server.child, 'exit');
  let begun = 0;
  const writer = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      begun += 1;
      if (begun === killAfter) setTimeout(() => server.child.kill('SIGKILL'), Math.random() * 8);
      try {
        await write(server.url, next);
        acknowledged.add(next);
      } catch (error) {
        // Only a server that is gone may leave a write without an answer; it is asked again after the restart.
        await Promise.race([gone, new Promise((_, reject) => setTimeout(reject, 5000, error).unref())]);
        waiting.unshift(next);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, writer));
  if (begun < killAfter) server.child.kill('SIGKILL');
  await gone;
}

describe(
  'a server that is killed twenty times while it takes two hundred writes',
  { concurrency: true },
  () => {
    let folder: string;
    let postgres: TestPostgres;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'parvis-kill-'));
      postgres = await startPostgres();
    });
    after(async () => {
      await postgres.stop();
      await rm(folder, { recursive: true });
    });

    async function lives(config: DatabaseConfig, env: Record<string, string>): Promise<void> {
      const database = await openDatabase(config);
      await migrate(database.db);
      await addPeople(database.db, [{ name: 'Ada', login: 'ada' }]);
      await database.close();

      const waiting = Array.from({ length: WRITES }, (_, i) => i);
      const acknowledged = new Set<number>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const server = await startServer(env);
        const killAfter = 1 + Math.floor(Math.random() * (WRITES / KILLS));
        await writeAndKill(server, waiting, acknowledged, killAfter);
        if (config.kind === 'pglite') {
          const lock = await readFile(join(config.dir, 'lock'), 'utf8');
          assert.equal(Number.parseInt(lock), server.child.pid, 'the killed process leaves its lock behind');
        }
      }
      const server = await startServer(env);
      try {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          await write(server.url, next);
          acknowledged.add(next);
        }
      } finally {
        await stopServer(server);
      }
      if (config.kind === 'pglite') assert.ok(!existsSync(join(config.dir, 'lock')));
      assert.equal(acknowledged.size, WRITES);

      const again = await openDatabase(config);
      const rows = await again.db
        .selectFrom('recommendation')
        .select(['subject_id', 'active', 'revision'])
        .execute();
      const posts = await again.db
        .selectFrom('post')
        .leftJoin('post_tag', 'post_tag.post_id', 'post.id')
        .leftJoin('change', (join) =>
          join.on(({ eb, ref }) => eb('change.key', '=', eb.cast<string>(ref('post.id'), 'text'))),
        )
        .select(['post.id', 'post_tag.tag', 'change.kind'])
        .execute();
      await again.close();
      const [odd, even] = [1, 0].map((rest) => [...acknowledged].filter((number) => number % 2 === rest));
      assert.deepEqual(
        rows.map((row) => `${row.subject_id} ${row.active} ${row.revision}`).sort(),
        even?.map((number) => `${subjectOf(number)} true 1`).sort(),
      );
      // With all that belongs to it, or not at all.
      assert.deepEqual(
        posts.map((row) => `${row.id} ${row.tag} ${row.kind}`).sort(),
        odd?.map((number) => `${postOf(number)} kept post_created`).sort(),
      );
    }

    test('keeps each acknowledged one once, on PGlite', () => {
      const dir = join(folder, 'data');
      return lives({ kind: 'pglite', dir }, { PARVIS_DATA_DIR: dir });
    });

    test('keeps each acknowledged one once, on PostgreSQL', () =>
      lives({ kind: 'postgres', url: postgres.url }, { DATABASE_URL: postgres.url }));
  },
);
