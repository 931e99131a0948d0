import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { apiText } from '../build/api.ts';
import { readManifest } from '../build/manifest.ts';
import { root, run } from '../run.ts';

const text = (path: string) => readFile(join(root, path), 'utf8').catch(() => '');

/** The committed `api.md` says what the sources say. */
export async function apiIsCurrent(): Promise<string[]> {
  const current = apiText(await readManifest()) === (await text('packages/elements/api.md'));
  return current ? [] : ['packages/elements/api.md is not current: "npm run build" writes it, commit that.'];
}

/** The adapter `parvis` is written against the server that is here. */
export async function openApiCopies(): Promise<string[]> {
  const paths = ['packages/server/openapi.json', 'packages/client/src/adapters/parvis/openapi.json'];
  const [original, copy] = await Promise.all(paths.map(text));
  if (original && original === copy) return [];
  return [`${paths.join(' and ')} differ, or are missing: the second is a copy of the first.`];
}

/** Nothing that is committed names a folder of one person's machine, or the registry behind it. */
export async function machinePaths(): Promise<string[]> {
  const { output } = await run(['git', 'ls-files', '-z']);
  const own = [root.replace(/\/$/, ''), homedir()].filter((path) => path.length > '/root'.length);
  const found = await Promise.all(
    output.split('\0').map(async (file) => {
      const content = await text(file);
      if (file === 'package-lock.json')
        return content.includes('"resolved": "http') ? [`${file} names a registry.`] : [];
      return own.filter((path) => content.includes(path)).map((path) => `${file} names ${path}.`);
    }),
  );
  return found.flat();
}
