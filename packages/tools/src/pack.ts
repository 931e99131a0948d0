import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Type from 'typebox';
import Value from 'typebox/value';
import { isFresh } from './build/fresh.ts';
import { must, root } from './run.ts';

/** What is published. */
const PUBLIC = ['model', 'client', 'elements', 'server'];

const packed = join(root, '.cache/packed');

/**
 * Installs the packages as somebody gets them who installs them from npm: from their tarballs, into
 * `<folder>/node_modules/@parvis/*`. What they depend on is linked from the repository, each package's own
 * dependencies only, so that an import nobody declared fails here as it would there. The packages must be built.
 */
export async function installPacked(folder: string): Promise<void> {
  await pack();
  const scope = join(folder, 'node_modules/@parvis');
  for (const name of PUBLIC) {
    const target = join(scope, name);
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    await must(['tar', '-xzf', join(packed, `${name}.tgz`), '-C', target, '--strip-components=1']);
    await linkDependencies(target, join(root, 'packages', name));
  }
}

/** Packs what changed since it was packed last. */
async function pack() {
  await mkdir(packed, { recursive: true });
  for (const name of PUBLIC) {
    const [tarball, source] = [`.cache/packed/${name}.tgz`, `packages/${name}`];
    if (await isFresh(tarball, [source])) continue;
    const making = join(packed, `${name}.making`);
    await rm(making, { recursive: true, force: true });
    await mkdir(making);
    await must(['npm', 'pack', '--ignore-scripts', '--pack-destination', making], join(root, source));
    const [file = ''] = await readdir(making);
    await rename(join(making, file), join(root, tarball));
    await rm(making, { recursive: true });
  }
}

const Published = Type.Object({ dependencies: Type.Optional(Type.Record(Type.String(), Type.String())) });

async function linkDependencies(target: string, source: string) {
  const { dependencies = {} } = Value.Parse(
    Published,
    JSON.parse(await readFile(join(target, 'package.json'), 'utf8')),
  );
  for (const name of Object.keys(dependencies)) {
    if (name.startsWith('@parvis/')) continue;
    const link = join(target, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(installed(name, source), link, 'junction');
  }
}

/** Where a package's dependency lies: beside it, or further up. */
function installed(name: string, source: string): string {
  const folders = createRequire(join(source, 'package.json')).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (found) return found;
  throw new Error(`${source} depends on ${name}, which is not installed. Run "npm ci".`);
}
