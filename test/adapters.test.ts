import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { answerer } from '@parvis/tools/answerer';
import build from '@parvis/tools/build';
import { chromiumFlags, chromiumPath } from '@parvis/tools/chromium';
import { installPacked } from '@parvis/tools/pack';
import { root } from '@parvis/tools/run';

/** Each adapter as it is published, by the name under which it is imported. */
const adapters = await readdir(join(root, 'packages/client/src/adapters'));
let folder: string;

before(async () => {
  await build();
  folder = await mkdtemp(join(tmpdir(), 'parvis-adapters-'));
  await installPacked(folder);
});
after(() => rm(folder, { recursive: true, force: true }));

/** What each exports besides the reader of its options: one function. */
const LIST = `const found = {};
  for (const name of ${JSON.stringify(adapters)}) {
    const { readOptions, ...module } = await import('@parvis/client/' + name);
    found[name] = Object.values(module).map((each) => typeof each).join();
  }`;
const expected = Object.fromEntries(adapters.map((name) => [name, 'function']));

test('every adapter is one module under its own name, in Node', async () => {
  await writeFile(join(folder, 'list.mjs'), `${LIST}\nconsole.log(JSON.stringify(found));`);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'list.mjs')]);
  assert.deepEqual(JSON.parse(stdout), expected);
});

/** How a page without a bundler finds what a package publishes. */
async function importsOf(name: string): Promise<Record<string, string>> {
  const { exports } = JSON.parse(
    await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
  ) as { exports: Record<string, { default: string }> };
  return Object.fromEntries(
    Object.entries(exports).map(([path, { default: file }]) => [
      join(name, path),
      `/${join('node_modules', name, file)}`,
    ]),
  );
}

test('every adapter is loaded by a browser as it is published, without a bundler', async () => {
  const imports = { ...(await importsOf('@parvis/client')), ...(await importsOf('@parvis/model')) };
  const page = `<!doctype html><title>Adapters</title>
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module">${LIST}\ndocument.title = JSON.stringify(found);</script>`;
  const server = await answerer({ folder, answers: { '/': page } });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  try {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', ({ message }) => errors.push(message));
    await tab.goto(server.url);
    await tab.waitForFunction(() => document.title.startsWith('{')).catch(() => {});
    assert.deepEqual(errors, []);
    assert.deepEqual(JSON.parse(await tab.title()), expected);
  } finally {
    await browser.close();
    await server.close();
  }
});
