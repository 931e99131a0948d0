import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import build from './build.ts';
import { must, root, run } from './run.ts';

const folder = join(root, 'test/wordpress');

/**
 * Starts a real WordPress on loopback, lets the adapter and the widgets ask it, and ends it. It is downloaded from npm at the first
 * time (370 MB), and needs PHP with SQLite.
 */
export default async function testWordpress(): Promise<number> {
  const missing: string[] = [];
  const modules = await run(['php', '-m']).catch(() => ({ code: 1, output: '' }));
  if (!['pdo_sqlite', 'mbstring', 'curl', 'xml'].every((name) => modules.output.split('\n').includes(name)))
    missing.push('php-cli php-sqlite3 php-mbstring php-curl php-xml');
  if (
    await run(['unzip', '-v']).then(
      ({ code }) => code !== 0,
      () => true,
    )
  )
    missing.push('unzip');
  if (missing.length > 0)
    throw new Error(
      `WordPress needs more than npm has. On Debian: apt-get install --no-install-recommends ${missing.join(' ')}`,
    );

  if (!existsSync(join(folder, 'node_modules'))) await must(['npm', 'ci', '--ignore-scripts'], folder);
  await build();
  const files = globSync(join(folder, '*.real.ts'));
  const test = ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-timeout=300000', ...files];
  const { code } = await run(['node', '--conditions=@parvis/source', ...test], { show: true });
  return code;
}
