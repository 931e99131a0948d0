import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { eachDatabase } from '../testing/each-database.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { DirectoryInUseError, migrate, openDatabase } from './index.ts';
import { lockDirectory } from './lock.ts';
import { migrations } from './migrations/index.ts';

let dir = '';
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'parvis-data-'));
});
after(() => rm(dir, { recursive: true, force: true }));

/** A process that runs, and one that has ended. */
async function processes(): Promise<{ alive: number; dead: number; end: () => void }> {
  const alive = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const dead = spawn(process.execPath, ['-e', '']);
  await once(dead, 'exit');
  return { alive: alive.pid ?? 0, dead: dead.pid ?? 0, end: () => alive.kill('SIGKILL') };
}

it('a directory belongs to one process, until it gives it free', async () => {
  const unlock = await lockDirectory(dir);
  assert.equal((await stat(join(dir, 'lock'))).mode & 0o777, 0o600);
  await assert.rejects(lockDirectory(dir), (error: Error) => {
    assert.ok(error instanceof DirectoryInUseError);
    assert.equal(error.pid, process.pid);
    assert.match(error.message, /is in use by process \d+\. .*set DATABASE_URL/);
    return true;
  });
  await assert.rejects(openDatabase({ kind: 'pglite', dir }), DirectoryInUseError);
  await unlock();
  await (
    await lockDirectory(dir)
  )();
});

it('the lock of a dead process is taken over, that of a live one is not', async () => {
  const { alive, dead, end } = await processes();
  try {
    await writeFile(join(dir, 'lock'), `${dead} 12345\n`);
    const unlock = await lockDirectory(dir);
    assert.match(await readFile(join(dir, 'lock'), 'utf8'), new RegExp(`^${process.pid} `));
    await unlock();
    const started = (await readFile(`/proc/${alive}/stat`, 'utf8')).split(') ')[1]?.split(' ')[19];
    await writeFile(join(dir, 'lock'), `${alive} ${started}\n`);
    await assert.rejects(lockDirectory(dir), DirectoryInUseError);
  } finally {
    end();
    await rm(join(dir, 'lock'), { force: true });
  }
});

it('a process that was given the id of a dead one is not taken for it', async () => {
  await writeFile(join(dir, 'lock'), `${process.pid} 1\n`);
  await (
    await lockDirectory(dir)
  )();
});

it('of several that find a dead lock at one moment, one gets the directory', async () => {
  await writeFile(join(dir, 'lock'), '0 0\n');
  const results = await Promise.allSettled([lockDirectory(dir), lockDirectory(dir), lockDirectory(dir)]);
  const locked = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  assert.equal(locked.length, 1);
  for (const unlock of locked) await unlock();
});

eachDatabase('Migrations', (database) => {
  it('run once', async () => {
    assert.deepEqual(await migrate(database().db), []);
  });

  it('of a later version do not keep this one from starting', async () => {
    const { db } = database();
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', now()::text)`.execute(db);
    assert.deepEqual(await migrate(db), []);
  });
});

it('instances that start together migrate one PostgreSQL once', async () => {
  const postgres: TestPostgres = await startPostgres();
  const instances = await Promise.all(
    [1, 2, 3].map(() => openDatabase({ kind: 'postgres', url: postgres.url })),
  );
  try {
    const done = await Promise.all(instances.map(({ db }) => migrate(db)));
    assert.deepEqual(done.flat(), Object.keys(migrations));
  } finally {
    await Promise.all(instances.map((instance) => instance.close()));
    await postgres.stop();
  }
});
