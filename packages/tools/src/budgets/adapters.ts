import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as terser from '@rollup/plugin-terser';
import { rollup, type OutputChunk, type Plugin } from 'rollup';
import { answerer } from '../answerer.ts';
import { root } from '../run.ts';
import { SYSTEMS, type System } from './systems.ts';

/** Bytes, gzipped, that a page may load of an adapter for one use of it; what counts is in decision 046. */
const LIMIT = 6 * 1024;

/** What has a column of its own: it is the same for all adapters, and comes with what needs it only. */
const APART = ['parser', 'zones'] as const;

const client = join(root, 'packages/client/dist');
const resolved = nodeResolve({ browser: true, exportConditions: ['browser', 'production'] });
const isLibrary = (module: string) => /\/node_modules\/(?!@parvis)/.test(module);
/** What reads a calendar around `ical.js`, for pages and for the server alike. */
const isOfCalendars = (module: string) => /\/packages\/model\/dist\/calendar\//.test(module);
const isOfZones = (module: string) => /\/windows-(zones|table)\.js$/.test(module);
const { signal } = new AbortController();

/** So much of a source as is used here. */
interface Source {
  feed?: Listing | (() => Promise<Listing>);
  recommendations?: { get(subjects: object[], options: object): Promise<unknown> };
  people?: { get(keys: string[], options: object): Promise<Map<string, unknown>> };
  events?: Listing | (() => Promise<Listing>);
  documents?: Listing | (() => Promise<Listing>);
  groups?: { list(options: object): Promise<unknown> };
}
interface Listing {
  list(filter: object, options: object): Promise<unknown>;
}

async function listed(port: Source['feed'], filter: object): Promise<unknown> {
  const listing = typeof port === 'function' ? await port() : port;
  return listing?.list(filter, { signal });
}

const DAYS = { from: '2026-03-01', to: '2026-04-01', zone: 'Europe/Berlin' };

const PAGE = { kind: 'page', id: 'https://acme.example/' };

/** What pages do: a feed is read, a name and who recommends it are asked for; events, documents and groups are listed. */
const USES = {
  feed: ({ feed }) => listed(feed, {}),
  people: async ({ people }, { person = 'ada' }) => (await people?.get([person], { signal }))?.get(person),
  recommendations: async ({ recommendations }) => recommendations?.get([PAGE], { signal }),
  events: ({ events }) => listed(events, DAYS),
  documents: ({ documents }) => listed(documents, {}),
  groups: async ({ groups }) => groups?.list({ signal }),
} satisfies Record<keyof Source, (source: Source, system: System) => Promise<unknown>>;

const isUse = (name: string): name is keyof Source => Object.hasOwn(USES, name);

/**
 * What each adapter costs a page. Its published modules are bundled and made small, as a site's build does, then run on
 * answers of its system; what is imported meanwhile is added up. Answers how many uses cost too much.
 */
export async function adapterSizes(): Promise<number> {
  const folders = await readdir(join(root, 'packages/client/src/adapters'));
  const own = await clientModules();
  const rows: Record<string, Record<string, number>> = {};
  let over = 0;
  // What is in memory has no system that a page would ask.
  for (const name of folders.filter((folder) => folder !== 'memory').sort()) {
    const system = SYSTEMS[name];
    if (!system) throw new Error(`packages/tools/src/budgets/systems.ts has to say how "${name}" answers.`);
    rows[name] = await rowOf(name, system, own);
    for (const [use, bytes] of Object.entries(rows[name])) over += isUse(use) && bytes > LIMIT ? 1 : 0;
  }
  console.log(`\nadapters, options and all, without the client and a parser: ${over} above ${LIMIT} bytes`);
  console.table(rows, [...Object.keys(USES), ...APART]);
  return over;
}

/** Bytes by use, the options of a configuration included; and those of a parser and of names of zones, where they were loaded. */
async function rowOf(name: string, system: System, own: ReadonlySet<string>) {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-adapter-'));
  const row: Record<string, number> = {};
  try {
    const { sizes, apart } = await bundle(name, own, join(folder, 'made'));
    for (const use of Object.keys(USES).filter(isUse)) {
      const chunks = await loadedFor(use, folder, system);
      const sum = (kind?: (typeof APART)[number]) =>
        chunks
          .filter((chunk) => !['page.js', 'client.js'].includes(chunk) && apart.get(chunk) === kind)
          .reduce((bytes, chunk) => bytes + (sizes.get(chunk) ?? 0), 0);
      if (chunks.length === 0) continue;
      row[use] = sum();
      for (const kind of APART) row[kind] = Math.max(row[kind] ?? 0, sum(kind));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return row;
}

/** The modules that a page has with the client, whichever system it asks. */
async function clientModules(): Promise<ReadonlySet<string>> {
  const external = /^\.\/(adapters\/|systems\.js$)/;
  const whole = await rollup({ input: join(client, 'config.js'), external, plugins: [resolved] });
  await whole.close();
  return new Set(whole.watchFiles);
}

/**
 * Makes the chunks of an adapter. Those are a parser's that hold libraries, and what imports one, only; those are of zones that
 * know what Windows calls them.
 */
async function bundle(name: string, own: ReadonlySet<string>, dir: string) {
  const parsing = new Set<string>();
  const made = await rollup({
    input: 'page',
    plugins: [page(name), resolved, parsers(parsing)],
    onLog(level, log, handle) {
      // Much of a library is left out.
      if (log.code !== 'EMPTY_BUNDLE') handle(level, log);
    },
  });
  const { output } = await made.write({
    dir,
    format: 'es',
    chunkFileNames: '[name].js',
    externalLiveBindings: false,
    freeze: false,
    generatedCode: 'es2015',
    manualChunks(id) {
      if (own.has(id)) return 'client';
      if (isLibrary(id)) return nameOf(id);
      // What it needs is not a parser's for that.
      if (/\/packages\/model\/dist\/(decode|clock)\.js$/.test(id)) return 'model';
      return isOfCalendars(id) ? 'calendars' : undefined;
    },
    plugins: [small()],
  });
  await made.close();
  await writeFile(join(dir, 'package.json'), '{"type":"module"}');
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
  return {
    sizes: new Map(chunks.map(({ fileName, code }) => [fileName, gzipSync(code, { level: 9 }).length])),
    apart: new Map(
      chunks.flatMap(({ fileName, moduleIds }) => {
        const isOnly = (is: (id: string) => boolean) => moduleIds.length > 0 && moduleIds.every(is);
        const kind = isOnly((id) => parsing.has(id)) ? 'parser' : isOnly(isOfZones) ? 'zones' : undefined;
        return kind ? [[fileName, kind] as const] : [];
      }),
    ),
  };
}

/** Its types take it for a module of the older kind, whose default is all that it exports. */
function small(): Plugin {
  const make: unknown = terser.default;
  if (!isMaker(make)) throw new Error('@rollup/plugin-terser exports no plugin.');
  return make({ module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: false } });
}
const isMaker = (value: unknown): value is (options: object) => Plugin => typeof value === 'function';

const nameOf = (library: string) =>
  basename(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(library)?.[0] ?? '');

/** A page's way to an adapter, which is imported when it is known to be asked for. */
function page(name: string): Plugin {
  const folder = join(client, 'adapters', name);
  const code = ['index', 'options']
    .map((file) => `export const ${file} = () => import(${JSON.stringify(join(folder, `${file}.js`))});`)
    .join('\n');
  return {
    name: 'page',
    resolveId: (id) => (id === 'page' ? id : null),
    load: (id) => (id === 'page' ? code : null),
  };
}

/** Notes libraries, what imports one itself, and the reader of calendars. */
const parsers = (parsing: Set<string>): Plugin => ({
  name: 'parsers',
  moduleParsed({ id, importedIds }) {
    if (isLibrary(id) || isOfCalendars(id) || importedIds.some(isLibrary)) parsing.add(id);
  },
});

/** The files that are loaded for a use; none when the adapter does not serve it. */
async function loadedFor(use: keyof Source, folder: string, system: System): Promise<string[]> {
  // Node loads a file once only: each use has files of its own.
  await cp(join(folder, 'made'), join(folder, use), { recursive: true });
  const base = pathToFileURL(`${join(folder, use)}/`).href;
  const loaded: string[] = [];
  const hooks = registerHooks({
    load(url, context, next) {
      if (url.startsWith(base)) loaded.push(url.slice(base.length));
      return next(url, context);
    },
  });
  const server = await answerer({ folder, answers: system.answers });
  try {
    const source = await sourceOf(`${base}page.js`, system.options(server.url));
    if (!source[use]) return [];
    const answer = await USES[use](source, system);
    if (!answer || answer instanceof Error) throw answer;
    return loaded;
  } finally {
    hooks.deregister();
    await server.close();
  }
}

interface Page {
  index(): Promise<Record<string, (options: object) => Source>>;
  options(): Promise<unknown>;
}

/** Makes the source as a configuration does: its options are checked first. */
async function sourceOf(url: string, options: object): Promise<Source> {
  const { index, options: checking } = (await import(url)) as Page;
  await checking();
  const make = Object.entries(await index()).find(([name]) => name !== 'readOptions')?.[1];
  if (!make) throw new Error(`${url} exports no adapter.`);
  return make(options);
}
