import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { RefusedError } from '../refused.ts';
import { foldKey } from './rows.ts';

const MAX_BYTES = 1024 * 1024;

/**
 * Stores photographs from a folder, one at a time. A file is named after the mail address, login or id of its
 * person; what kind of image it is, is read from its first bytes.
 *
 * @param ids - Everybody active, under each of their keys.
 */
export async function importPhotos(
  trx: Transaction<Schema>,
  folder: string,
  ids: ReadonlyMap<string, string>,
) {
  const remarks: string[] = [];
  const counts = { stored: 0, unchanged: 0, skipped: 0 };
  const skip = (file: string, why: string): void => {
    counts.skipped += 1;
    remarks.push(`Photo ${file} ${why}.`);
  };
  const rows = await trx.selectFrom('person_photo').select(['person_id', 'hash']).execute();
  const hashes = new Map(rows.map((row) => [row.person_id, row.hash]));
  const fileOf = new Map<string, string>();

  for (const file of await list(folder)) {
    const path = join(folder, file);
    const person = ids.get(foldKey(parse(file).name.normalize('NFC')));
    const { size } = await stat(path);
    if (person === undefined) skip(file, 'is named after nobody active');
    else if (fileOf.has(person)) skip(file, `is of the same person as ${fileOf.get(person)}`);
    else if (size > MAX_BYTES) skip(file, `has ${Math.ceil(size / 1024)} kB; at most 1024 are taken`);
    else {
      const bytes = await readFile(path);
      const type = imageType(bytes);
      if (type === undefined) {
        skip(file, 'is no PNG, JPEG or WebP');
        continue;
      }
      fileOf.set(person, file);
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (hashes.get(person) === hash) {
        counts.unchanged += 1;
        continue;
      }
      counts.stored += 1;
      await trx
        .insertInto('person_photo')
        .values({ person_id: person, bytes, type, hash })
        .onConflict((conflict) =>
          conflict.column('person_id').doUpdateSet({ bytes, type, hash, updated_at: sql`now()` }),
        )
        .execute();
    }
  }
  return { counts, remarks };
}

async function list(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    // Names with a dot in front are left by file managers.
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return files.map(({ name }) => name).sort();
  } catch (cause) {
    throw new RefusedError(`The folder of photographs ${folder} cannot be read.`, { cause });
  }
}

function imageType(bytes: Uint8Array): string | undefined {
  const begin = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (begin.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (begin.startsWith('RIFF') && begin.endsWith('WEBP')) return 'image/webp';
  return undefined;
}
