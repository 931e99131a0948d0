import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { fromPGlite, type Database } from '../database/index.ts';

/** Goes with `node_modules`, and so with the version that made it. */
const folder = new URL('../../../../node_modules/.cache/parvis/', import.meta.url);
const kept = new URL('empty-pglite.tar', folder);
const extensions = { pg_trgm, unaccent };

/** An empty embedded database in memory. Making one takes seconds of a processor, so the first one is kept. */
export async function startPGlite(): Promise<Database> {
  const loadDataDir = await readFile(kept).then(
    (bytes) => new Blob([bytes]),
    () => makeEmpty(),
  );
  return fromPGlite(await PGlite.create({ loadDataDir, extensions }));
}

async function makeEmpty(): Promise<Blob> {
  const pglite = await PGlite.create({ extensions });
  const empty = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(folder, { recursive: true });
  // Several tests may be at it; whoever reads finds a whole file.
  const partial = new URL(`${process.pid}.partial`, folder);
  await writeFile(partial, Buffer.from(await empty.arrayBuffer()));
  await rename(partial, kept);
  return empty;
}
