import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createApp, migrate, openDatabase, readConfig } from '@parvis/server';
import { root } from '@parvis/tools/run';
import type { BrowserContext } from 'playwright-core';

/** A page of a test: its markup, and headers that it is served with. */
export interface ServedPage {
  html: string;
  headers?: Record<string, string>;
}

/** A server with people of its own, the built elements under `/parvis/` and the pages of a test. */
export interface TestServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** Ids of the people, in the order of their mail addresses: `p0@many.example` … */
  readonly people: readonly string[];
  /** Makes a visitor one of the people. */
  signIn(context: BrowserContext, index: number): Promise<void>;
  close(): Promise<void>;
}

/** The line that a page author pastes. */
export const SCRIPT = `<script type="module" src="/parvis/parvis.js" blocking="render"
  data-config='{"source":{"adapter":"parvis","baseUrl":"/parvis"}}'></script>`;

/** What stands around the body of a page. */
export const pageOf = (body: string, head = ''): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A page of the intranet</title>${SCRIPT}${head}<body>${body}`;

export interface TestServerOptions {
  /** How many people there are; each has a photograph of their own. */
  people: number;
  /** By path: `/many/`. */
  pages: Record<string, ServedPage>;
}

export async function startServer({ people: count, pages }: TestServerOptions): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-test-'));
  for (const [path, { html }] of Object.entries(pages)) {
    const file = join(folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  const config = readConfig({
    PORT: '0',
    PARVIS_DATA_DIR: 'memory:',
    PARVIS_DEMO: '1',
    PARVIS_LOG_LEVEL: 'warn',
  });
  const database = await openDatabase(config.database);
  await migrate(database.db);
  const people = await fill(database.db, count);
  const app = await createApp(config, {
    database,
    statics: [
      { prefix: '/parvis/', root: join(root, 'packages/elements/dist/cdn') },
      ...Object.entries(pages).map(([path, { headers = {} }]) => ({
        prefix: path,
        root: join(folder, path),
        headers,
      })),
    ],
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    people,
    async signIn(context, index) {
      const answer = await context.request.put(`${url}/parvis/v1/demo/session`, {
        headers: { origin: url },
        data: { person: people[index] },
      });
      if (!answer.ok()) throw new Error(`Nobody was signed in: ${answer.status()} ${await answer.text()}`);
    },
    async close() {
      await app.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Db = Awaited<ReturnType<typeof openDatabase>>['db'];

async function fill(db: Db, count: number): Promise<string[]> {
  const folder = join(root, 'demo/company/photos');
  const files = await readdir(folder);
  const portraits = await Promise.all(files.slice(0, 20).map((file) => readFile(join(folder, file))));
  const people = await db
    .insertInto('person')
    .values(
      Array.from({ length: count }, (_, index) => ({
        name: `Person ${String(index).padStart(3, '0')} of Many`,
        mail: `p${index}@many.example`,
        title: `Title ${index}`,
        department: `Team ${index % 10}`,
        place: 'Lyon',
        time_zone: 'Europe/Paris',
        phone: `+33 4 65 71 20 ${index}`,
      })),
    )
    .returning(['id', 'mail'])
    .execute();
  const idOf = new Map(people.map(({ id, mail }) => [mail, id]));
  const ids = people.map((_, index) => {
    const id = idOf.get(`p${index}@many.example`);
    if (id === undefined) throw new Error(`Person ${index} was not kept.`);
    return id;
  });
  await db
    .insertInto('person_photo')
    .values(
      ids.map((person_id, index) => {
        const bytes = portraits[index % portraits.length];
        if (!bytes) throw new Error('The demo has no portraits.');
        return {
          person_id,
          bytes,
          type: 'image/webp',
          hash: createHash('sha256').update(bytes).digest('hex'),
        };
      }),
    )
    .execute();
  return ids;
}
