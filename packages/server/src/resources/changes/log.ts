import { sql } from 'kysely';
import type { Db } from '../../database/index.ts';

/** Wakes those who read the log; it carries nothing. */
export const CHANNEL = 'parvis_change';

export type ChangeKind =
  'post_created' | 'post_changed' | 'comments_changed' | 'reactions_changed' | 'pins_changed';

/** Where something is: in a group, about a page, in a group and about a page, or in neither, which is everyone's feed. */
export interface Place {
  group_id: string | null;
  about: string | null;
}

/** Says that something has changed. It is told if, and once, the transaction is kept. */
export async function recordChange(db: Db, kind: ChangeKind, key: string, place: Place): Promise<void> {
  const { group_id, about } = place;
  await db.insertInto('change').values({ kind, key, group_id, about }).execute();
  await sql`select pg_notify(${CHANNEL}, '')`.execute(db);
}
