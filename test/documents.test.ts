import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { configure } from '@parvis/client/config';
import { readManifest } from '@parvis/tools/build/manifest';
import { root } from '@parvis/tools/run';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guides = globSync('stories/{guides,decisions}/*.md', { cwd: root });
const documents = ['README.md', 'CONTRIBUTING.md', 'demo/README.md', ...guides];

/** What stands in the fences of a language, with the file it stands in. */
const examples = (language: string) =>
  documents.flatMap((file) =>
    [...read(file).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => ({
      file,
      text,
    })),
  );

test('every variable the server reads is in its guide, and no other', () => {
  const known = namesIn(read('packages/server/src/config.ts'));
  const documented = namesIn(read('stories/guides/run-the-server.md'));
  assert.deepEqual([...documented].sort(), [...known].sort());
  for (const name of namesIn(read('README.md'))) assert.ok(known.has(name), `README.md names ${name}.`);
});

function namesIn(text: string): Set<string> {
  const names = text.matchAll(/(?<=['"`\s])(HOST|PORT|DATABASE_URL|PARVIS_[A-Z]+(?:_[A-Z]+)*)(?![A-Z_*])/g);
  return new Set([...names].map(([, name = '']) => name));
}

test('every configuration that is shown is accepted', async () => {
  const shown = examples('json').filter(({ text }) => text.includes('"adapter"'));
  assert.ok(shown.length >= 3);
  for (const { file, text } of shown) {
    const client = await configure(absolute(text)).catch((error: unknown) =>
      assert.fail(`${file}: ${String(error)}`),
    );
    client.close();
  }
});

/** There is no page here that addresses could be relative to. */
const absolute = (json: string): string => json.replaceAll('"/', '"https://intranet.example/');

test('every tag and attribute that is shown exists', async () => {
  const elements = await readManifest();
  const shown = examples('html').flatMap(({ file, text }) =>
    [...text.matchAll(/<(parvis-[\w-]+)([^>]*)>/g)].map(([, tag, attributes = '']) => ({
      file,
      tag,
      attributes,
    })),
  );
  assert.ok(shown.length >= 5);
  for (const { file, tag, attributes } of shown) {
    const element = elements.find(({ tagName }) => tagName === tag);
    assert.ok(element, `${file}: <${tag}>`);
    const names = [...attributes.replaceAll(/"[^"]*"/g, '').matchAll(/[\w-]+/g)].map(([name]) => name);
    const known = (element.attributes ?? []).map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => !known.includes(name)),
      [],
      `${file}: <${tag}${attributes}>`,
    );
  }
});

test('every link to a file leads to one', () => {
  for (const file of documents) {
    const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    for (const to of links.filter((link) => !/^(https?:|#|\.\/\?)/.test(link))) {
      const [path = ''] = to.split('#');
      assert.ok(existsSync(join(root, dirname(file), path)), `${file} links to ${to}.`);
    }
  }
});
