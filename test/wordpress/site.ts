import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must, root as top, start } from '@parvis/tools/run';

const here = fileURLToPath(new URL('.', import.meta.url));
const builds = join(here, 'node_modules/@wp-playground/wordpress-builds/src');

/** What a WordPress is to hold. Times are by its own clock; people by their mail addresses. */
export interface Seed {
  /** The structure of its addresses; empty for plain ones. */
  permalinks?: string;
  /** Activates our plugin. */
  plugin?: boolean;
  people?: readonly {
    name: string;
    mail: string;
    login: string;
    role: string;
    /** What they may do beyond their role. */
    capabilities?: readonly string[];
    password?: string;
    /** Gives them an application password. */
    application?: boolean;
  }[];
  posts?: readonly {
    author: string;
    title: string;
    content?: string;
    excerpt?: string;
    date?: string;
    type?: string;
    status?: string;
    password?: string;
    category?: string;
    tags?: readonly string[];
    comments?: 'open' | 'closed';
    sticky?: boolean;
    /** Keeps its HTML as it is, as that of an administrator is kept. */
    raw?: boolean;
    remarks?: readonly { name: string; content: string; date: string }[];
  }[];
}

export interface Given {
  posts: { id: string; link: string }[];
  /** Ids by mail address. */
  people: Record<string, number>;
  /** Application passwords by mail address. */
  passwords: Record<string, string>;
}

export interface Site {
  /** In a sub-folder, without a slash at its end. */
  url: string;
  seed(seed: Seed): Promise<Given>;
  /** What WordPress says to a question of `admin.php`. */
  look(asked: Record<string, unknown>): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

export interface SiteOptions {
  /** Our plugin lies in its folder, not yet active; and its script line leads to the browser files. */
  plugin?: boolean;
  /** How many requests it answers at once. */
  workers?: number;
}

/** A WordPress of its own in a folder of its own, on loopback. */
export async function startSite({ plugin: ours = false, workers = 2 }: SiteOptions = {}): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), 'parvis-wordpress-'));
  const blog = join(root, 'blog');
  const plugin = join(blog, 'wp-content/plugins/sqlite-database-integration');
  await mkdir(blog);
  await must(['unzip', '-q', join(builds, 'wordpress/wp-6.5.zip'), '-d', blog]);
  await must([
    'unzip',
    '-q',
    join(builds, 'sqlite-database-integration/sqlite-database-integration.zip'),
    '-d',
    root,
  ]);
  await rename(join(root, 'sqlite-database-integration-main'), plugin);
  await cp(join(plugin, 'db.copy'), join(blog, 'wp-content/db.php'));
  await cp(join(here, 'wp-config.php'), join(blog, 'wp-config.php'));
  if (ours) {
    await cp(join(top, 'packages/wordpress'), join(blog, 'wp-content/plugins/parvis'), { recursive: true });
    await cp(join(top, 'packages/elements/dist/cdn'), join(root, 'parvis-files'), { recursive: true });
  }

  const port = await freePort();
  const url = `http://127.0.0.1:${port}/blog`;
  const env = {
    PARVIS_WP_URL: url,
    PHP_CLI_SERVER_WORKERS: String(workers),
    ...(ours && { PARVIS_WP_SCRIPT: '/parvis-files/parvis.js' }),
  };
  const server = start(['php', '-S', `127.0.0.1:${port}`, '-t', root, join(here, 'router.php')], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  await answers(`${url}/wp-login.php`);

  return {
    url,
    seed: async (seed) => (await php([join(here, 'seed.php'), root], env, JSON.stringify(seed))) as Given,
    look: async (asked) =>
      (await php([join(here, 'admin.php'), root], env, JSON.stringify(asked))) as Record<string, unknown>,
    async stop() {
      // Its workers are of its group.
      if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function php(args: string[], env: Record<string, string>, input: string): Promise<unknown> {
  const child = spawn('php', args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  let error = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (error += part.toString()));
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`WordPress was not asked: ${error}${output}`);
  return JSON.parse(output);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Waits until an address answers, for half a minute at most. */
async function answers(url: string): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (Date.now() > end) throw new Error(`${url} does not answer: ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
