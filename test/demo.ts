import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { installPacked } from '@parvis/tools/pack';
import { root } from '@parvis/tools/run';
import { visit, type Visitor } from './visit.ts';

/** The demo as somebody has it who installed the packed packages, with its data in a folder of its own. */
export interface Demo {
  /** Without a slash at its end. */
  readonly url: string;
  /** Ends the process as an administrator does, and starts another one on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Installs the packed packages beside a copy of the demo and starts it on a free port. */
export async function startDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-demo-'));
  await cp(join(root, 'demo'), folder, {
    recursive: true,
    filter: (path) => !['node_modules', 'dist'].includes(basename(path)),
  });
  await installPacked(folder);

  let child = await begin(folder, 0);
  return {
    get url() {
      return child.url;
    },
    async restart() {
      const { port } = new URL(child.url);
      await child.end();
      child = await begin(folder, Number(port));
    },
    async stop() {
      await child.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A visitor of the demo who has said whom to be, by part of a name. */
export async function visitDemoAs(
  browser: Browser,
  demo: Demo,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const visitor = await visit(browser, options);
  const answer = await visitor.request.get(`${demo.url}/parvis/v1/demo/people?limit=100`);
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  const person = items.find((item) => item.name.includes(name));
  assert.ok(person, `nobody called ${name} is among the first hundred`);
  await visitor.request.put(`${demo.url}/parvis/v1/demo/session`, {
    headers: { origin: demo.url },
    data: { person: person.id },
  });
  return visitor;
}

async function begin(folder: string, port: number) {
  const child = spawn(process.execPath, [join(folder, 'start.ts')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: String(port), PARVIS_DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    url: await addressOf(child),
    async end() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Waits for the line that says where the demo is. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /^Parvis demo: (http:\/\/127\.0\.0\.1:\d+)\/$/m.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The demo ended with code ${code}:\n${output}`)));
  });
}
