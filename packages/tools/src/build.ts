import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiText } from './build/api.ts';
import { isFresh } from './build/fresh.ts';
import { readManifest } from './build/manifest.ts';
import { must, root } from './run.ts';

const elements = join(root, 'packages/elements');
const SOURCES = ['packages/model/src', 'packages/client/src', 'packages/elements/src', 'package-lock.json'];

/** Compiles the packages, then the browser files into `packages/elements/dist/cdn`: whatever is older than its sources. */
export default async function build(): Promise<number> {
  await step('types', () => must(['tsc', '-b']));
  if (!(await isFresh('packages/elements/custom-elements.json', [...SOURCES, 'packages/tools/src/build'])))
    await step('manifest', makeManifest);
  // CI says when the committed one is old, and does not mend it.
  if (process.env['CI'] !== 'true') await writeApi();
  if (!(await isFresh('packages/elements/dist/cdn/parvis.js', [...SOURCES, 'rollup.config.mjs'])))
    await step('browser files', makeBrowserFiles);
  return 0;
}

async function step(name: string, work: () => Promise<void>) {
  const begun = performance.now();
  await work();
  console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

async function makeManifest() {
  const globs = ['src/**/*.ts', '!src/**/*.test.ts'];
  await must(['cem', 'analyze', '--litelement', '--quiet', '--globs', ...globs], elements);
}

/** Writes the public surface down where it is not yet what the manifest says. */
async function writeApi() {
  const [path, text] = [join(elements, 'api.md'), apiText(await readManifest())];
  if ((await readFile(path, 'utf8').catch(() => '')) !== text) await writeFile(path, text);
}

async function makeBrowserFiles() {
  await rm(join(elements, 'dist/cdn'), { recursive: true, force: true });
  await must(['rollup', '--config', '--silent']);
}
