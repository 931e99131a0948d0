import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ORIGIN } from './app.ts';

const MAIN = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

/** `parvis-server` as a process of its own, with nothing of this one's environment. */
function parvisServer(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--conditions=@parvis/source', MAIN, ...args], {
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'parvis-compile-cache'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs one command to its end. */
export async function runCommand(args: readonly string[], env: Record<string, string>) {
  const child = parvisServer(args, env);
  let [output, errors] = ['', ''];
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (errors += String(chunk)));
  const [code] = await once(child, 'close');
  return { code: Number(code), output, errors };
}

export interface ServerProcess {
  child: ChildProcess;
  /** With the prefix. */
  url: string;
  /** What it said while it started. */
  said: string;
}

/** Starts a server on a free port, behind a proxy that names people in `x-remote-user`. It ends with this process. */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const child = parvisServer(['start'], {
    PORT: '0',
    PARVIS_ORIGINS: ORIGIN,
    PARVIS_RATE_LIMIT: '0',
    PARVIS_PROXY_HEADER: 'x-remote-user',
    PARVIS_PROXY_ADDRESSES: '127.0.0.1',
    ...env,
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  let output = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += String(chunk);
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      // The last line of a start: by then commands know how to reach it as well.
      if (url && output.includes('The data is in')) {
        resolve({ child, url: `${url}/parvis`, said: output });
      }
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)));
  });
}

/** Lets a server finish what it is doing and end. */
export async function stopServer({ child }: ServerProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
