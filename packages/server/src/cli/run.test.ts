import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand, startServer, stopServer, type ServerProcess } from '../testing/server-process.ts';

const PEOPLE = 'userPrincipalName,displayName,jobTitle\nada@acme.example,Ada Lovelace,Analyst\n';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parvis-run-'));
  await writeFile(join(folder, 'people.csv'), PEOPLE);
  await writeFile(join(folder, 'bad-row.csv'), `${PEOPLE}bob@acme.example,,\n`);
  await writeFile(join(folder, 'other.csv'), 'a,b\n1,2\n');
});
after(() => rm(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

describe('commands on an embedded database', { concurrency: false }, () => {
  let server: ServerProcess;
  after(() => server.child.kill('SIGKILL'));
  const env = () => ({ PARVIS_DATA_DIR: path('data') });

  test('one that would only read makes no database where there is none', async () => {
    const { code, errors } = await runCommand(['backup', '--output', path('none.sql')], env());
    assert.equal(code, 3);
    assert.match(errors, /There is no database in/);
    await assert.rejects(stat(path('data')));
  });

  test('an import makes the database and says what it did', async () => {
    const { code, output } = await runCommand(['import', '--people', path('people.csv')], env());
    assert.match(output, /People \(entra\): 1 created, 0 updated, 0 unchanged, 0 deactivated, 0 skipped\./);
    assert.equal(code, 0);
  });

  test('a second server on the same directory is refused with a clear sentence', async () => {
    server = await startServer(env());
    const { code, errors } = await runCommand(['start'], { ...env(), PORT: '0' });
    assert.equal(code, 3);
    assert.match(errors, new RegExp(`in use by process ${server.child.pid}\\..*one process only`));
    const answer = await fetch(`${server.url}/v1/people/ada@acme.example`, {
      headers: { 'x-remote-user': 'ada@acme.example' },
    });
    assert.equal(answer.status, 200, 'the first server goes on');
  });

  test('while a server runs, commands do their work there', async () => {
    const ada = async () => {
      const headers = { 'x-remote-user': 'ada@acme.example' };
      return (await fetch(`${server.url}/v1/people/ada@acme.example`, { headers })).json();
    };
    await writeFile(path('changed.csv'), PEOPLE.replace('Analyst', 'Countess'));
    const changed = await runCommand(['import', '--people', path('changed.csv')], env());
    assert.match(changed.output, /~ Ada Lovelace <ada@acme\.example>: title\n.*1 updated/);
    assert.equal(((await ada()) as { title: string }).title, 'Countess');

    const bad = await runCommand(['import', '--people', path('bad-row.csv')], env());
    assert.match(bad.output, /line 3 skipped: has no name/);
    assert.equal(bad.code, 4);
    const refused = await runCommand(['import', '--people', path('other.csv')], env());
    assert.match(refused.errors, /not a list of people.*\nExpected is one of:/);
    assert.equal(refused.code, 3);

    const backup = await runCommand(['backup', '--output', path('backup.sql')], env());
    assert.equal(backup.code, 0);
    assert.match(
      await readFile(path('backup.sql'), 'utf8'),
      /^-- Parvis backup 1\n[^]*Ada Lovelace[^]*\n-- rows \d+\n$/,
    );
    assert.equal((await stat(path('backup.sql'))).mode & 0o777, 0o600);

    const held = await runCommand(['person', 'export', 'ADA@acme.example'], env());
    assert.equal(JSON.parse(held.output).tables.person[0].name, 'Ada Lovelace');
    const file = await runCommand(['export', '--static', path('company.json')], env());
    assert.match(file.output, /What every colleague may read is in .*company.json/);
    const { people } = JSON.parse(await readFile(path('company.json'), 'utf8'));
    assert.equal(people[0].name, 'Ada Lovelace');
    const erased = await runCommand(['person', 'erase', 'ada@acme.example'], env());
    assert.match(erased.output, /was erased/);
    const gone = await runCommand(['person', 'export', 'ada@acme.example'], env());
    assert.equal(gone.code, 3);
  });

  test('a server takes commands from nobody without its token', async () => {
    for (const authorization of ['', 'Bearer wrong']) {
      const answer = await fetch(`${server.url}/internal/backup`, { headers: { authorization } });
      assert.equal(answer.status, 404);
    }
    await stopServer(server);
  });

  test('a backup is restored into a new directory, once', async () => {
    const other = { PARVIS_DATA_DIR: path('other') };
    const first = await runCommand(['restore', path('backup.sql')], other);
    assert.match(first.output, /^\d+ rows restored from/);
    assert.equal(first.code, 0);
    const held = await runCommand(['person', 'export', 'ada@acme.example'], other);
    assert.equal(JSON.parse(held.output).tables.person[0].title, 'Analyst');
    const second = await runCommand(['restore', path('backup.sql')], other);
    assert.match(second.errors, /not empty/);
    assert.equal(second.code, 3);
  });
});

test('mistakes in arguments and configuration end with 2, and all of them are listed', async () => {
  const wrong = await runCommand(['import', '--peple', 'x'], {});
  assert.equal(wrong.code, 2);
  assert.match(wrong.errors, /no option --peple[^]*--people or --calendar is missing/);
  const config = await runCommand(['migrate'], { PORT: 'high', PARVIS_DEMO: 'yes' });
  assert.equal(config.code, 2);
  assert.match(config.errors, /PORT[^]*PARVIS_DEMO|PARVIS_DEMO[^]*PORT/);
});

test('help names every command and every exit code', async () => {
  const { code, output } = await runCommand(['help'], {});
  assert.equal(code, 0);
  for (const word of ['start', 'migrate', 'import', 'backup', 'restore', 'person export', 'person erase']) {
    assert.ok(output.includes(`\n  ${word}`), word);
  }
  for (const exit of [0, 1, 2, 3, 4]) assert.match(output, new RegExp(`^  ${exit}  `, 'm'));
});

test('the command of a checkout that is not built says how to build it', async () => {
  await mkdir(path('package/bin'), { recursive: true });
  await writeFile(path('package/package.json'), '{"type": "module"}');
  const bin = path('package/bin/parvis-server.js');
  await cp(fileURLToPath(new URL('../../bin/parvis-server.js', import.meta.url)), bin);
  const { code, errors } = await new Promise<{ code: unknown; errors: string }>((resolve) => {
    execFile(process.execPath, [bin], (error, _output, errors) => resolve({ code: error?.code, errors }));
  });
  assert.equal(code, 1);
  assert.match(errors, /npm run build/);
});
