import { spawn, type SpawnOptions } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The programs that npm installed come before the machine's own, as in an npm script. */
const environment = {
  ...process.env,
  // A test that runs tests: Node would take them for its own and leave them out.
  NODE_TEST_CONTEXT: undefined,
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
};

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Shows the output as it comes; otherwise it is only handed back. */
  show?: boolean;
}

export interface Outcome {
  /** Exit code; 1 when a signal ended it. */
  code: number;
  /** Standard output and standard error, as they came. */
  output: string;
}

/** Starts a program from the top folder. */
export function start(command: readonly string[], options: SpawnOptions = {}) {
  const [program = '', ...args] = command;
  return spawn(program, args, {
    cwd: root,
    ...options,
    env: { ...environment, ...options.env },
  });
}

/** Runs a program to its end. */
export function run(
  command: readonly string[],
  { cwd = root, env = {}, show = false }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(command, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (show) process.stdout.write(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (show) process.stderr.write(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** Runs a program that has to succeed; otherwise what it said is the error. */
export async function must(command: readonly string[], cwd = root): Promise<void> {
  const { code, output } = await run(command, { cwd });
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`);
}
