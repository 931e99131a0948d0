import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The directory belongs to another process that is alive. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  readonly pid: number;

  constructor(dir: string, pid: number) {
    super(
      `The data directory ${dir} is in use by process ${pid}. The embedded database serves one process only: ` +
        'stop that process, choose another PARVIS_DATA_DIR, or set DATABASE_URL to a PostgreSQL.',
    );
    this.pid = pid;
  }
}

/**
 * Keeps every other process out of a data directory. Two embedded databases on one directory would lose each
 * other's rows without a word. A lock whose process has died is taken over.
 *
 * @returns the function that gives the directory free.
 * @throws {DirectoryInUseError}
 */
export async function lockDirectory(dir: string): Promise<() => Promise<void>> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'lock');
  const mine = `${process.pid} ${await startOf(process.pid)} ${randomUUID()}\n`;
  if (!(await create(file, mine))) {
    const pid = await holder(file);
    if (pid !== undefined) throw new DirectoryInUseError(dir, pid);
    await rm(file, { force: true });
    const taken = await create(file, mine);
    // Somebody who found the same dead lock may be replacing ours at this moment: the last one has it.
    await wait(50);
    if (!taken || (await read(file)) !== mine) {
      throw new DirectoryInUseError(dir, (await holder(file)) ?? 0);
    }
  }
  return async () => {
    if ((await read(file)) === mine) await rm(file, { force: true });
  };
}

/** Process id of whoever holds a lock and is alive. */
async function holder(file: string): Promise<number | undefined> {
  const [pid, start] = ((await read(file)) ?? '').trim().split(' ');
  const number = Number(pid);
  if (!Number.isSafeInteger(number) || number <= 0 || !isAlive(number)) return undefined;
  // Process ids come again: in a container every run has the same one. The same id with another start is dead.
  return start === (await startOf(number)) ? number : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, in clock ticks since the machine did; `-` where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  const stat = await read(`/proc/${pid}/stat`);
  // The second field is the command in brackets and may itself hold spaces and brackets.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}

const read = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((): undefined => undefined);

const create = (file: string, text: string): Promise<boolean> =>
  writeFile(file, text, { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );
