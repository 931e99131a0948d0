import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../run.ts';

/**
 * Whether a product is younger than everything it is made from. Paths are those of the repository; folders are
 * looked at to the bottom.
 */
export async function isFresh(product: string, sources: readonly string[]): Promise<boolean> {
  const [made = 0, ...changes] = await Promise.all(
    [product, ...sources].map((path) => newest(join(root, path))),
  );
  return made > Math.max(...changes);
}

/** When a file, or the youngest below a folder, was last changed; 0 for what is not there. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const inside = await readdir(path);
  return Math.max(0, ...(await Promise.all(inside.map((name) => newest(join(path, name))))));
}
