import { sql } from 'kysely';
import type { Attending } from '@parvis/model';
import { ProblemError } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { recordChange } from '../changes/repo.ts';
import { findEvent, idOf } from '../events/repo.ts';

/**
 * Makes it so that this is the viewer's answer. What is so already is left as it is, whatever revision the asker knew.
 *
 * Whoever says yes is given the next position, and the first so many of these have a seat: that one goes makes the next
 * one move up, without anything being written about them.
 *
 * @throws {ProblemError} `precondition_failed` when the viewer has answered since `revision`, `conflict` when it is over
 * or called off; a no is always taken.
 */
export async function setAttendance(
  sight: Sight,
  event: string,
  status: Attending,
  revision: number | undefined,
): Promise<void> {
  const { event_id, key, group_id, over, cancelled, changed } = await findEvent(sight, event);
  // One after the other, so that positions are given in the order in which they are seen.
  await sight.db
    .selectFrom('event_occurrence')
    .select('key')
    .where('event_id', '=', event_id)
    .where('key', '=', key)
    .forUpdate()
    .execute();
  const mine = { event_id, key, person_id: sight.viewer.id };
  const own = await sight.db
    .selectFrom('attendance')
    .select(['status', 'revision'])
    .where((eb) => eb.and(mine))
    .executeTakeFirst();
  if (own?.status === status) return;
  if (revision !== undefined && revision !== (own?.revision ?? 0)) {
    throw new ProblemError('precondition_failed', 'You have answered elsewhere since.');
  }
  if (status !== 'no' && (over || cancelled || changed?.cancelled)) {
    throw new ProblemError('conflict', 'It is over, or called off.');
  }
  const position =
    status === 'yes'
      ? sql<number>`(select coalesce(max(position), 0) + 1 from attendance
          where event_id = ${event_id}::uuid and key = ${key}::text)`
      : null;
  const answer = { status, position, revision: (own?.revision ?? 0) + 1 };
  await sight.db
    .insertInto('attendance')
    .values({ ...mine, ...answer })
    .onConflict((conflict) => conflict.columns(['event_id', 'key', 'person_id']).doUpdateSet(answer))
    .execute();
  // Also those learn of it who move up.
  await recordChange(sight.db, 'attendance_changed', idOf({ event_id, key }), { group_id, about: null });
}
