import { sql } from 'kysely';
import type { ReactionKind } from '@parvis/model';
import { olderThan, type NewestPosition } from '../../database/newest.ts';
import { ProblemError, notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { recordChange } from '../changes/repo.ts';
import { isUuid, summaryColumns, type SummaryRow } from '../people/repo.ts';

/** Where a post stands, without keeping others from reacting to it. @throws {ProblemError} `not_found`. */
export async function placeOf(sight: Sight, key: string) {
  const row = !isUuid(key)
    ? undefined
    : await sight.db
        .selectFrom('post')
        .select(['id', 'group_id', 'about'])
        .where('id', '=', key)
        .where('parent_id', 'is', null)
        .where(sight.post())
        .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export type ReactorRow = SummaryRow & { kind: ReactionKind; created_at: Date };

/** Who reacted, the newest first; one more than `limit`. Those who have left still count, and are shown no more. */
export function reactors(
  sight: Sight,
  post: string,
  kind: ReactionKind | undefined,
  after: NewestPosition | undefined,
  limit: number,
): Promise<ReactorRow[]> {
  let query = sight.db
    .selectFrom('post_reaction')
    .innerJoin('person', 'person.id', 'post_reaction.person_id')
    .leftJoin('person_photo', 'person_photo.person_id', 'person.id')
    .select(summaryColumns)
    .select(['post_reaction.kind', 'post_reaction.created_at'])
    .where('post_reaction.post_id', '=', post)
    .where(sight.person());
  if (kind !== undefined) query = query.where('post_reaction.kind', '=', kind);
  if (after) query = query.where(olderThan(after, 'post_reaction.created_at', 'person.id'));
  return query
    .where('post_reaction.kind', 'is not', null)
    .$narrowType<{ kind: ReactionKind }>()
    .orderBy('post_reaction.created_at', 'desc')
    .orderBy('person.id', 'desc')
    .limit(limit + 1)
    .execute();
}

/**
 * Makes it so that the viewer's reaction is this kind, or none. What is so already is left as it is, whatever revision
 * the asker knew: an answer that was lost may be asked for again.
 *
 * @throws {ProblemError} `precondition_failed` when the viewer has changed their mind since `revision`.
 */
export async function setReaction(
  sight: Sight,
  post: string,
  kind: ReactionKind | null,
  revision: number | undefined,
): Promise<void> {
  const place = await placeOf(sight, post);
  const key = { post_id: place.id, person_id: sight.viewer.id };
  if (kind !== null) {
    // So that there is a row to lock: of two first clicks at one moment, one waits for the other.
    await sight.db
      .insertInto('post_reaction')
      .values({ ...key, kind: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const own = (
    await sight.db
      .selectFrom('post_reaction')
      .select(['kind', 'revision'])
      .where((eb) => eb.and(key))
      .forUpdate()
      .execute()
  )[0] ?? { kind: null, revision: 0 };
  if (own.kind === kind) return;
  if (revision !== undefined && revision !== own.revision) {
    throw new ProblemError('precondition_failed', 'You have changed your mind elsewhere since.');
  }
  await sight.db
    .updateTable('post_reaction')
    .set({ kind, revision: own.revision + 1, ...(kind !== null && { created_at: sql<Date>`now()` }) })
    .where((eb) => eb.and(key))
    .execute();
  await recordChange(sight.db, 'reactions_changed', place.id, place);
}
