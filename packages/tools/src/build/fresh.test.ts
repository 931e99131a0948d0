import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../run.ts';
import { isFresh } from './fresh.ts';

let folder: string;
const path = (name: string) => relative(root, join(folder, name));

/** Writes a file as if it had been changed at this second. */
async function file(name: string, second: number) {
  await writeFile(join(folder, name), '');
  await utimes(join(folder, name), second, second);
}

before(async () => {
  await mkdir(join(root, '.cache'), { recursive: true });
  folder = await mkdtemp(join(root, '.cache/fresh-'));
  await mkdir(join(folder, 'sources/deep'), { recursive: true });
  await file('sources/deep/a', 100);
});
after(() => rm(folder, { recursive: true }));

test('a product is fresh while it is younger than everything below its sources', async () => {
  await file('product', 200);
  assert.equal(await isFresh(path('product'), [path('sources')]), true);
  await file('sources/deep/b', 300);
  assert.equal(await isFresh(path('product'), [path('sources')]), false);
});

test('a product that is not there is not fresh', async () => {
  assert.equal(await isFresh(path('none'), [path('sources')]), false);
});
