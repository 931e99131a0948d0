import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Type, { type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Config } from '../config.ts';
import { DirectoryInUseError, migrate, openDatabase, type Database } from '../database/index.ts';
import { backup } from './backup/backup.ts';
import { runErase, runExport, runImport, runStatic, Said, type Import } from './work.ts';
import { RefusedError } from './refused.ts';

/** Where a command does its work: in the database itself, or in the server that has it open. */
export interface Place {
  import(options: Import): Promise<Said>;
  backup(): AsyncIterable<string>;
  exportStatic(): Promise<Said>;
  exportPerson(key: string): Promise<Said>;
  erasePerson(key: string): Promise<Said>;
  close(): Promise<void>;
}

const ServerFile = Type.Object({ pid: Type.Integer(), url: Type.String(), token: Type.String() });
type Server = Static<typeof ServerFile>;

/**
 * Opens the database of a configuration and brings its schema up to date; when a server has it open, reaches that.
 *
 * @param create - Whether a database that does not exist yet is made.
 * @throws {RefusedError} when there is none.
 * @throws {DirectoryInUseError} when a process has it open that takes no commands.
 */
export async function openPlace(config: Config, create: boolean): Promise<Place> {
  const database = await openExisting(config, create).catch(async (error: unknown) => {
    const server = error instanceof DirectoryInUseError ? await findServer(config, error.pid) : undefined;
    if (server) return reach(server);
    throw error;
  });
  if (!('db' in database)) return database;
  const { db } = database;
  try {
    await migrate(db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    import: (options) => runImport(db, options),
    backup: () => backup(db),
    exportStatic: () => runStatic(db, config),
    exportPerson: (key) => runExport(db, key),
    erasePerson: (key) => runErase(db, key),
    close: () => database.close(),
  };
}

async function openExisting({ database }: Config, create: boolean): Promise<Database> {
  if (!create && database.kind === 'pglite' && !existsSync(join(database.dir, 'pglite'))) {
    throw new RefusedError(`There is no database in ${database.dir}. Is PARVIS_DATA_DIR right?`);
  }
  return openDatabase(database);
}

/** The server with that process id, if it has said how commands reach it. */
async function findServer({ database }: Config, pid: number): Promise<Server | undefined> {
  if (database.kind !== 'pglite') return undefined;
  try {
    const file: unknown = JSON.parse(await readFile(join(database.dir, 'server.json'), 'utf8'));
    return Value.Check(ServerFile, file) && file.pid === pid ? file : undefined;
  } catch {
    return undefined;
  }
}

function reach(server: Server): Place {
  const ask = async (path: string, body: object): Promise<Said> => {
    const said = parse(Said, await text(await send(server, path, body)));
    if (said) return said;
    throw new Error(
      `The server (process ${server.pid}) is of another version. Stop it and run the command again.`,
    );
  };
  return {
    import: (options) => ask('/import', options),
    async *backup() {
      const answer = await send(server, '/backup');
      answer.setEncoding('utf8');
      for await (const chunk of answer) yield String(chunk);
    },
    exportStatic: () => ask('/export', {}),
    exportPerson: (key) => ask('/person/export', { key }),
    erasePerson: (key) => ask('/person/erase', { key }),
    close: async () => {},
  };
}

const Refusal = Type.Object({ refused: Type.Boolean(), message: Type.String() });

/** A plain request, since `fetch` gives up when an answer begins only after five minutes. */
async function send(server: Server, path: string, body?: object): Promise<IncomingMessage> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' };
    const method = body ? 'POST' : 'GET';
    request(`${server.url}/internal${path}`, {
      method,
      headers: body ? headers : { authorization: headers.authorization },
    })
      .on('response', resolve)
      .on('error', reject)
      .end(body && JSON.stringify(body));
  });
  if (answer.statusCode === 200) return answer;
  const said = parse(Refusal, await text(answer));
  if (said?.refused) throw new RefusedError(said.message);
  throw new Error(
    `The server (process ${server.pid}) answered ${answer.statusCode}: ${said?.message ?? 'it takes no commands'}`,
  );
}

function parse<T extends TSchema>(schema: T, json: string): Static<T> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Value.Check(schema, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
