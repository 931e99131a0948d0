import { sql } from 'kysely';
import type { Db } from '../../database/index.ts';
import { ProblemError, notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { recordChange, type ChangeKind } from '../changes/repo.ts';
import { firstLinkIn } from '../links/first-link.ts';
import { noteLinks } from '../links/repo.ts';
import { isUuid } from '../people/repo.ts';
import { tagsOf } from '../posts/map.ts';

/** What people write: a post, or a comment under one. */
export type WrittenKind = 'post' | 'comment';

export interface Draft {
  id: string;
  kind: string;
  text: string;
  /** The post that a comment is for. */
  parent_id: string | null;
  group_id: string | null;
  about: string | null;
}

/**
 * Writes something down, once: the same draft again, as an outbox sends it whose answer was lost, changes nothing.
 *
 * @throws {ProblemError} `conflict` when the id stands for something else, `gone` when what it stood for was removed.
 */
export async function write(sight: Sight, draft: Draft): Promise<void> {
  const { db, viewer } = sight;
  const link_url = draft.parent_id === null ? firstLinkIn(draft.text) : null;
  const added = await db
    .insertInto('post')
    .values({ ...draft, link_url, author_id: viewer.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('created_at')
    .executeTakeFirst();
  if (!added) return isSame(sight, draft);
  if (draft.parent_id === null) await setTags(sight, draft.id, draft.text, added.created_at);
  await noteLinks(db, [link_url]);
  await announce(sight, draft, 'post_created');
}

async function isSame(sight: Sight, { id, ...draft }: Draft): Promise<void> {
  const row = await sight.db
    .selectFrom('post')
    .leftJoin('post_version as first', (join) =>
      join.onRef('first.post_id', '=', 'post.id').on('first.revision', '=', 0),
    )
    .selectAll('post')
    .select('first.text as first_text')
    .where('post.id', '=', id)
    .executeTakeFirst();
  // Somebody else's: whatever it is, they learn nothing more.
  const own = row?.author_id === sight.viewer.id;
  const { kind, parent_id, group_id, about } = draft;
  const same =
    own &&
    row.kind === kind &&
    row.parent_id === parent_id &&
    row.group_id === group_id &&
    row.about === about &&
    (row.first_text ?? row.text) === draft.text;
  if (!same) throw new ProblemError('conflict', 'This id stands for something else.');
  if (row.removed_at) throw new ProblemError('gone', 'It was written before, and then removed.');
}

/** What the viewer may read and do something with; nobody else changes it meanwhile. */
export async function findWritten(sight: Sight, kind: WrittenKind, id: string) {
  const row = !isUuid(id)
    ? undefined
    : await sight.db
        .selectFrom('post')
        .selectAll('post')
        .select(sight.care().as('care'))
        .where('post.id', '=', id)
        .where('post.parent_id', kind === 'post' ? 'is' : 'is not', null)
        .where(sight.place())
        .where(
          sql<boolean>`(post.parent_id is null or exists (
            select from post as parent where parent.id = post.parent_id and ${sight.post('parent')}))`,
        )
        .forUpdate('post')
        .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

type Written = Awaited<ReturnType<typeof findWritten>>;

/** The same, when it was not removed. */
export async function findStanding(sight: Sight, kind: WrittenKind, id: string): Promise<Written> {
  const row = await findWritten(sight, kind, id);
  if (row.removed_at) throw notFound();
  return row;
}

/**
 * Makes the text this one. What it said before is kept.
 *
 * @throws {ProblemError} `forbidden` to all but the author; `precondition_failed` when it was edited since `revision`.
 */
export async function edit(
  sight: Sight,
  kind: WrittenKind,
  id: string,
  text: string,
  revision: number | undefined,
): Promise<void> {
  const row = await findStanding(sight, kind, id);
  if (row.author_id !== sight.viewer.id)
    throw new ProblemError('forbidden', 'Only the author edits what they wrote.');
  if (row.text === text) return;
  if (revision !== undefined && revision !== row.revision) {
    throw new ProblemError('precondition_failed', 'You have edited it elsewhere since.');
  }
  await sight.db
    .insertInto('post_version')
    .values({
      post_id: row.id,
      revision: row.revision,
      text: row.text,
      at: row.edited_at ?? row.created_at,
    })
    .execute();
  const link_url = kind === 'post' ? firstLinkIn(text) : null;
  await sight.db
    .updateTable('post')
    .set({ text, link_url, revision: row.revision + 1, edited_at: sql<Date>`now()` })
    .where('id', '=', row.id)
    .execute();
  if (kind === 'post') await setTags(sight, row.id, text, row.created_at);
  await noteLinks(sight.db, [link_url]);
  await announce(sight, row, 'post_changed');
}

/** @throws {ProblemError} `forbidden` to those who neither wrote it nor look after its place. */
export async function remove(sight: Sight, kind: WrittenKind, id: string): Promise<void> {
  const row = await findWritten(sight, kind, id);
  if (row.removed_at && row.removed_by === sight.viewer.id) return;
  if (row.removed_at) throw notFound();
  if (row.author_id !== sight.viewer.id && !row.care) {
    throw new ProblemError('forbidden', 'It can be removed by its author and by who looks after its place.');
  }
  await sight.db
    .updateTable('post')
    .set({ removed_at: sql<Date>`now()`, removed_by: sight.viewer.id, pinned_at: null })
    .where('id', '=', row.id)
    .execute();
  await announce(sight, row, 'post_changed');
  if (row.pinned_at) await recordChange(sight.db, 'pins_changed', row.id, row);
}

/** Undoes a removal. @throws {ProblemError} `not_found` to all but the person who removed it. */
export async function restore(sight: Sight, kind: WrittenKind, id: string): Promise<void> {
  const row = await findWritten(sight, kind, id);
  if (!row.removed_at) return;
  if (row.removed_by !== sight.viewer.id) throw notFound();
  await sight.db
    .updateTable('post')
    .set({ removed_at: null, removed_by: null })
    .where('id', '=', row.id)
    .execute();
  await announce(sight, row, 'post_created');
}

/** Days for which what was removed can be brought back. */
const UNDO = 30;

/** Deletes for good what was removed long ago, with everything that hangs on it. */
export async function deleteRemoved(db: Db): Promise<void> {
  await sql`delete from post where removed_at < now() - make_interval(days => ${UNDO})`.execute(db);
}

/** @throws {ProblemError} `forbidden` when the viewer wrote it themself. */
export async function report(sight: Sight, kind: WrittenKind, id: string, reason: string): Promise<void> {
  const row = await findStanding(sight, kind, id);
  if (row.author_id === sight.viewer.id)
    throw new ProblemError('forbidden', 'One’s own is removed, not reported.');
  await sight.db
    .insertInto('post_report')
    .values({ post_id: row.id, person_id: sight.viewer.id, reason })
    .onConflict((conflict) => conflict.columns(['post_id', 'person_id']).doUpdateSet({ reason }))
    .execute();
}

/** What it said, the newest first, beginning below revision `before`; one more than `limit`. */
export async function versions(
  sight: Sight,
  kind: WrittenKind,
  id: string,
  before: number | undefined,
  limit: number,
): Promise<{ revision: number; text: string; at: Date }[]> {
  const { rows } = await sql<{ revision: number; text: string; at: Date }>`
    with written as (
      select post.* from post left join post as parent on parent.id = post.parent_id
      where post.id = ${isUuid(id) ? id : null}::uuid and ${sight.post()}
        and (parent.id is null or ${sight.post('parent')})
        and (post.parent_id is null) = ${kind === 'post'}
    )
    select revision, text, at from (
      select revision, text, coalesce(edited_at, created_at) as at from written
      union all
      select post_version.revision, post_version.text, post_version.at
      from post_version join written on written.id = post_version.post_id
    ) as version
    where ${before ?? null}::int is null or revision < ${before ?? null}::int
    order by revision desc limit ${limit + 1}`.execute(sight.db);
  if (rows.length === 0 && before === undefined) throw notFound();
  return rows;
}

async function setTags(sight: Sight, post_id: string, text: string, created_at: Date): Promise<void> {
  await sight.db.deleteFrom('post_tag').where('post_id', '=', post_id).execute();
  const rows = tagsOf(text).map((tag) => ({ ...tag, post_id, created_at }));
  if (rows.length > 0) await sight.db.insertInto('post_tag').values(rows).execute();
}

/** Of a comment it is the post whose comments have changed. */
function announce(
  sight: Sight,
  row: Pick<Draft, 'id' | 'parent_id' | 'group_id' | 'about'>,
  kind: ChangeKind,
): Promise<void> {
  return row.parent_id === null
    ? recordChange(sight.db, kind, row.id, row)
    : recordChange(sight.db, 'comments_changed', row.parent_id, row);
}
