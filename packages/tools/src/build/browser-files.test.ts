import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import build from '../build.ts';
import { root } from '../run.ts';

const cdn = join(root, 'packages/elements/dist/cdn');
const text = (file: string) => readFileSync(join(cdn, file), 'utf8');

/** What a file imports, at once or later. */
const importsOf = (file: string, kind: RegExp) =>
  [...text(file).matchAll(kind)].map(([, specifier = '']) => specifier);
const AT_ONCE = /(?:^|[;}])(?:import|export)[^"'()]*["']([^"']+)["']/g;
const LATER = /import\(["'`]([^"'`]+)["'`]\)/g;

const adapters = globSync('*/index.ts', { cwd: join(root, 'packages/client/src/adapters') }).map(dirname);

let files: string[];
before(async () => {
  await build();
  files = globSync('**/*.js', { cwd: cdn });
});

test('each tag has a file of its own, beside the autoloader', () => {
  const top = files.filter((file) => !file.includes('/')).sort();
  const tags = globSync('*/define.ts', { cwd: join(root, 'packages/elements/src') }).map(dirname);
  assert.deepEqual(top, ['parvis', ...tags].map((name) => `${name}.js`).sort());
});

test('every import is relative and leads to a file, so that any folder of any server will do', () => {
  let seen = 0;
  for (const file of files) {
    for (const specifier of [...importsOf(file, AT_ONCE), ...importsOf(file, LATER)]) {
      assert.match(specifier, /^\.\.?\//, `${file} imports ${specifier}`);
      assert.ok(existsSync(join(cdn, dirname(file), specifier)), `${file} imports ${specifier}`);
      seen++;
    }
  }
  assert.ok(seen > files.length);
});

test('a tag’s file brings no adapter and no language but English with it', () => {
  const lazy = new RegExp(`/(systems|${adapters.join('|')}|[\\w-]+\\.(ar|de|es|fr))\\.js$`);
  const brought = files.filter((file) => !file.includes('/'));
  for (const file of brought)
    for (const specifier of importsOf(file, AT_ONCE)) {
      const found = join(dirname(file), specifier);
      if (!brought.includes(found)) brought.push(found);
    }
  assert.deepEqual(
    brought.filter((file) => lazy.test(file)),
    [],
  );
  assert.ok(brought.length > 3 && files.filter((file) => lazy.test(file)).length > 2);
});

test('an adapter brings no other adapter and no widget with it, neither at once nor later', () => {
  const chunkOf = (name: string) => files.find((file) => file.endsWith(`/${name}.js`));
  const isWidget = (file: string) => /parvis-(people-card|mini-feed|post)\b/.test(text(file));
  assert.ok(files.some(isWidget) && adapters.length > 1);
  for (const name of adapters) {
    const brought = [chunkOf(name) ?? assert.fail(`${name} has no file`)];
    for (const file of brought) {
      // The client is there first, and loads later what the page asks for.
      const later = file === chunkOf('core') ? [] : importsOf(file, LATER);
      for (const specifier of [...importsOf(file, AT_ONCE), ...later]) {
        const found = join(dirname(file), specifier);
        if (!brought.includes(found)) brought.push(found);
      }
    }
    const others = adapters.filter((other) => other !== name).map(chunkOf);
    assert.deepEqual(
      brought.filter((file) => others.includes(file) || isWidget(file)),
      [],
      name,
    );
  }
});

test('what tags’ files import lies in one folder, named by the version and by what is in it', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map(dirname));
  assert.equal(folders.size, 1);
  assert.match([...folders].join(), /^\d+\.\d+\.\d+[\w.-]*-[\da-f]{8}$/);
});

test('the autoloader needs nothing before the first tag', () => {
  assert.deepEqual(importsOf('parvis.js', AT_ONCE), []);
});

test('Lit is the one for production, and its licence is there', () => {
  assert.deepEqual(
    files.filter((file) => text(file).includes('Lit is in dev mode')),
    [],
  );
  assert.match(text('LICENCES.txt'), /^lit \d.*BSD-3-Clause/m);
});

test('beside each file lies the same compressed', () => {
  for (const file of files) {
    assert.equal(gunzipSync(readFileSync(join(cdn, `${file}.gz`))).toString(), text(file));
    assert.ok(existsSync(join(cdn, `${file}.br`)), file);
  }
});

test('style sheets lose white space, and nothing that is in quotes', () => {
  const sheets = files.flatMap((file) =>
    [...text(file).matchAll(/`(:host\{[^`]*)`/g)].map(([, sheet = '']) => sheet),
  );
  assert.ok(sheets.some((sheet) => sheet.includes("content:''") && sheet.includes('{display:flex;')));
  for (const sheet of sheets) assert.ok(!/\n|\/\*/.test(sheet), sheet);
});
