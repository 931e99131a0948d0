import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiText } from './build/api.ts';
import { readManifest } from './build/manifest.ts';
import { root, run } from './run.ts';

const elements = join(root, 'packages/elements');
const cdn = join(elements, 'dist/cdn');

/** What each step makes, and from what. A step whose product is newer than its sources is left out. */
const STEPS = [
  {
    name: 'manifest',
    product: join(elements, 'custom-elements.json'),
    sources: ['packages/elements/src', 'packages/tools/src/build', 'package-lock.json'],
    make: makeManifest,
  },
  {
    name: 'browser files',
    product: join(cdn, 'parvis.js'),
    sources: [
      'packages/model/dist',
      'packages/client/dist',
      'packages/elements/dist',
      'packages/elements/package.json',
      'rollup.config.mjs',
      'package-lock.json',
    ],
    make: makeBrowserFiles,
  },
];

/** Compiles the packages, then the browser files into `packages/elements/dist/cdn`, where anything changed. */
export default async function build(): Promise<number> {
  await step('types', () => must(['tsc', '-b']));
  for (const { name, product, sources, make } of STEPS) {
    const made = await modified(product);
    const newest = Math.max(...(await Promise.all(sources.map((source) => newestOf(join(root, source))))));
    if (made <= newest) await step(name, make);
  }
  return 0;
}

async function step(name: string, work: () => Promise<unknown>) {
  const begun = performance.now();
  await work();
  console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

/** Runs a program that has to succeed; what it said is the error otherwise. */
async function must(command: string[], cwd = root) {
  const { code, output } = await run(command, { cwd });
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`);
}

async function makeManifest() {
  const globs = ['src/**/*.ts', '!src/**/*.test.ts', '!src/testing/**'];
  await must(['cem', 'analyze', '--litelement', '--quiet', '--globs', ...globs], elements);
  await writeFile(join(elements, 'api.md'), apiText(await readManifest()));
}

async function makeBrowserFiles() {
  await rm(cdn, { recursive: true, force: true });
  await mkdir(cdn, { recursive: true });
  await must(['rollup', '-c', '--silent']);
}

const modified = async (path: string) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

/** When a file, or the youngest file below a folder, was last changed; the browser files do not count. */
async function newestOf(path: string): Promise<number> {
  if (path === cdn) return 0;
  const own = await stat(path).catch(() => undefined);
  if (!own?.isDirectory()) return own?.mtimeMs ?? 0;
  const inside = await readdir(path);
  return Math.max(0, ...(await Promise.all(inside.map((name) => newestOf(join(path, name))))));
}
