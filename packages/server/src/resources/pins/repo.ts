import { sql } from 'kysely';
import { PIN_LIMIT } from '@parvis/model/schemas';
import { ProblemError } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { recordChange } from '../changes/repo.ts';
import { isAt } from '../feeds/repo.ts';
import { placeOf } from '../reactions/repo.ts';
import { findStanding } from '../written/repo.ts';

/** A post whose place the viewer looks after. */
async function inCare(sight: Sight, post: string) {
  const row = await findStanding(sight, 'post', post);
  if (!row.care) throw new ProblemError('forbidden', 'Only those who look after the place may do this.');
  return row;
}

/** @throws {ProblemError} `conflict` when as many are pinned in its place as can be. */
export async function setPinned(sight: Sight, post: string, pinned: boolean): Promise<void> {
  const row = await inCare(sight, post);
  if (pinned === (row.pinned_at !== null)) return;
  if (pinned) {
    // Two who pin at one moment wait for each other, so that each counts the other's.
    const place = `pins ${row.group_id ?? ''} ${row.about ?? ''}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(sight.db);
    const { count } = await sight.db
      .selectFrom('post')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('post.pinned_at', 'is not', null)
      .where(isAt(row))
      .executeTakeFirstOrThrow();
    if (Number(count) >= PIN_LIMIT) {
      throw new ProblemError('conflict', `${PIN_LIMIT} posts are pinned here, and more cannot be.`);
    }
  }
  await sight.db
    .updateTable('post')
    .set({ pinned_at: pinned ? sql<Date>`now()` : null })
    .where('id', '=', row.id)
    .execute();
  await recordChange(sight.db, 'pins_changed', row.id, row);
}

/** Remembers that the viewer has read what is pinned; pinned anew, it is unread again. */
export async function markRead(sight: Sight, post: string): Promise<void> {
  const { id } = await placeOf(sight, post);
  await sight.db
    .insertInto('pin_read')
    .values({ post_id: id, person_id: sight.viewer.id })
    .onConflict((conflict) =>
      conflict.columns(['post_id', 'person_id']).doUpdateSet({ read_at: sql<Date>`now()` }),
    )
    .execute();
}

export async function setAnnounced(sight: Sight, post: string, announcement: boolean): Promise<void> {
  const row = await inCare(sight, post);
  if (announcement === row.announcement) return;
  await sight.db.updateTable('post').set({ announcement }).where('id', '=', row.id).execute();
  await recordChange(sight.db, 'post_changed', row.id, row);
}
