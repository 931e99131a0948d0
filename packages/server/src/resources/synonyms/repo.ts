import { sql } from 'kysely';
import { SYNONYMS_LIMIT } from '@parvis/model/schemas';
import type { Db } from '../../database/index.ts';
import type { TagSynonymTable } from '../../database/schema.ts';
import { ProblemError } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { outdateTrends } from '../trends/repo.ts';

export type SynonymRow = Pick<TagSynonymTable, 'tag' | 'name' | 'of_tag' | 'of_name'>;

/** A hashtag: folded, and as it is written. */
export interface Named {
  tag: string;
  name: string;
}

export const keepsSynonyms = ({ viewer }: Sight): boolean => viewer.roles.includes('community_manager');

/** @throws {ProblemError} `forbidden` to all but community managers. */
function onlyManagers(sight: Sight): void {
  if (!keepsSynonyms(sight))
    throw new ProblemError('forbidden', 'Synonyms of tags are kept by community managers.');
}

/** By the tag they are of, then by their own; one more than `limit`. */
export async function listSynonyms(sight: Sight, after: [string, string] | undefined, limit: number) {
  onlyManagers(sight);
  let query = sight.db.selectFrom('tag_synonym').select(['tag', 'name', 'of_tag', 'of_name']);
  if (after) query = query.where(sql<boolean>`(of_tag, tag) > (${after[0]}, ${after[1]})`);
  return query
    .orderBy('of_tag')
    .orderBy('tag')
    .limit(limit + 1)
    .execute();
}

/**
 * Makes one tag mean another. What meant the one means the other as well; if the other meant a third, all mean that.
 *
 * @throws {ProblemError} `forbidden`; `conflict` when as many tags mean it as may.
 */
export async function setSynonym(sight: Sight, tag: Named, of: Named): Promise<SynonymRow> {
  onlyManagers(sight);
  const { db } = sight;
  // Two who do this at one moment would make a chain or a circle.
  await lock(db);
  const further = await db
    .selectFrom('tag_synonym')
    .select(['of_tag as tag', 'of_name as name'])
    .where('tag', '=', of.tag)
    .executeTakeFirst();
  // Who says that B means A where A meant B has changed their mind about which is shown.
  const main = further && further.tag !== tag.tag ? further : of;
  await db.deleteFrom('tag_synonym').where('tag', '=', main.tag).execute();
  await db
    .updateTable('tag_synonym')
    .set({ of_tag: main.tag, of_name: main.name })
    .where('of_tag', 'in', [tag.tag, main.tag])
    .execute();
  const row = { tag: tag.tag, name: tag.name, of_tag: main.tag, of_name: main.name };
  await db
    .insertInto('tag_synonym')
    .values(row)
    .onConflict((conflict) => conflict.column('tag').doUpdateSet(row))
    .execute();
  const { count } = await db
    .selectFrom('tag_synonym')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('of_tag', '=', main.tag)
    .executeTakeFirstOrThrow();
  if (Number(count) > SYNONYMS_LIMIT) {
    throw new ProblemError('conflict', `${SYNONYMS_LIMIT} tags mean this one, and more cannot.`);
  }
  await outdateTrends(db);
  return row;
}

/** Makes a tag mean only itself again. */
export async function removeSynonym(sight: Sight, tag: string): Promise<void> {
  onlyManagers(sight);
  await lock(sight.db);
  await sight.db.deleteFrom('tag_synonym').where('tag', '=', tag).execute();
  await outdateTrends(sight.db);
}

const lock = (db: Db) => sql`select pg_advisory_xact_lock(hashtextextended('tag synonyms', 0))`.execute(db);
