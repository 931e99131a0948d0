import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ConfigError, readConfig, type Config } from '../config.ts';
import { DirectoryInUseError, migrate, openDatabase } from '../database/index.ts';
import { main as startServer } from '../main.ts';
import { readArguments, UsageError, type Command } from './arguments.ts';
import { restore } from './backup/restore.ts';
import { EXIT, HELP } from './help.ts';
import { openPlace } from './place.ts';
import { RefusedError } from './refused.ts';
import type { Import } from './work.ts';

type Print = (text: string) => void;

/** Runs one command and answers its exit code. The server goes on running after `start` has been answered. */
export async function run(args: readonly string[], print: Print, complain: Print): Promise<number> {
  try {
    return await execute(readArguments(args), print);
  } catch (error) {
    complain(error instanceof Error ? sentences(error) : String(error));
    if (error instanceof UsageError || error instanceof ConfigError) return EXIT.usage;
    if (error instanceof RefusedError || error instanceof DirectoryInUseError) return EXIT.refused;
    return EXIT.failed;
  }
}

async function execute(command: Command, print: Print): Promise<number> {
  const { name, operands, texts } = command;
  const [operand = ''] = operands;
  if (name === 'help') {
    print(HELP);
    return EXIT.done;
  }
  if (name === 'start') {
    await startServer();
    return EXIT.done;
  }
  const config = readConfig(process.env);
  if (name === 'migrate') return runMigrate(config, print);
  if (name === 'restore') return runRestore(config, operand, print);

  const place = await openPlace(config, name === 'import');
  try {
    if (name === 'backup') {
      await write(texts['output'] ?? '', place.backup());
      print(`Backup written to ${resolve(texts['output'] ?? '')}.`);
      return EXIT.done;
    }
    if (name === 'export') {
      const { text } = await place.exportStatic();
      await write(texts['static'] ?? '', [text]);
      print(`What every colleague may read is in ${resolve(texts['static'] ?? '')}.`);
      return EXIT.done;
    }
    const said = await (name === 'import'
      ? place.import(importOf(command))
      : name === 'person export'
        ? place.exportPerson(operand)
        : place.erasePerson(operand));
    print(said.text);
    return said.skipped > 0 ? EXIT.skipped : EXIT.done;
  } finally {
    await place.close();
  }
}

async function runMigrate(config: Config, print: Print): Promise<number> {
  const database = await openDatabase(config.database);
  try {
    const done = await migrate(database.db);
    print(done.length === 0 ? 'The schema is up to date.' : `Migrated: ${done.join(', ')}.`);
    return EXIT.done;
  } finally {
    await database.close();
  }
}

function importOf({ texts, flags }: Command): Import {
  const { people, groups, photos, source, calendar, group } = texts;
  return {
    ...(people !== undefined && { people: resolve(people) }),
    ...(calendar !== undefined && { calendar: resolve(calendar) }),
    ...(group !== undefined && { group }),
    ...(groups !== undefined && { groups: resolve(groups) }),
    ...(photos !== undefined && { photos: resolve(photos) }),
    ...(source !== undefined && { source }),
    force: flags.has('force'),
    dryRun: flags.has('dry-run'),
  };
}

/** Under its own name only once it is whole; readable by nobody else, for what it holds. */
async function write(output: string, content: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const partial = `${output}.partial`;
  try {
    await pipeline(Readable.from(content), createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, output);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function runRestore(config: Config, file: string, print: Print): Promise<number> {
  const database = await openDatabase(config.database);
  try {
    const rows = await restore(database.db, createReadStream(file, 'utf8'));
    print(`${rows} rows restored from ${resolve(file)}.`);
    return EXIT.done;
  } finally {
    await database.close();
  }
}

/** An error and what caused it, without the stack, which says nothing to an administrator. */
function sentences(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCause: ${sentences(error.cause)}` : '';
  return error.message + cause;
}
