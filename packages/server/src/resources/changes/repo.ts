import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../database/index.ts';

/** Wakes those who read the log; it carries nothing. */
export const CHANNEL = 'parvis_change';

export type ChangeKind =
  | 'post_created'
  | 'post_changed'
  | 'comments_changed'
  | 'reactions_changed'
  | 'pins_changed'
  | 'events_changed'
  | 'attendance_changed';

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

/**
 * A position in the log of one database. Transactions end in another order than they began, so the newest id says
 * nothing of those that are still under way. The log is read in the order of transactions, and only below the oldest
 * that has not ended: below that nothing can appear any more.
 */
export interface Position {
  /** Which database it is: when its log was made, in milliseconds since 1970. */
  log: number;
  /** Id of a transaction, and of a change in it. Everything up to there has been read. */
  tx: number;
  id: number;
  /** When it was reached, in milliseconds since 1970 by the database's clock. */
  at: number;
}

/** The end of what can be read, and whether something behind it is waited for. */
export interface End {
  position: Position;
  waiting: boolean;
}

export interface LoggedChange extends Place {
  tx: number;
  id: number;
  kind: string;
  key: string;
  group_slug: string | null;
}

export interface Batch {
  changes: LoggedChange[];
  /** Where the next batch begins. */
  next: Position;
  /** Whether more can be read at once. */
  full: boolean;
  /** Whether something was written by a transaction that must be waited for. */
  waiting: boolean;
}

/** How long a change is surely kept, and when it is deleted, in minutes. The difference is for slow transactions. */
const KEPT = 60;
const DELETED = 120;

/** Changes per batch. */
const BATCH = 500;

/** The end of what can be read now: from there on only what is new follows. */
export async function endOfLog(db: Db): Promise<End> {
  // A backup brings no changes of another database, and a migration that was run again makes another log.
  const { rows } = await sql<{ log: string; tx: string; at: Date; waiting: boolean }>`
    select edge.tx::text as tx, now()::timestamptz(3) as at,
      exists (select from change where change.tx >= edge.tx) as waiting,
      (select timestamp from kysely_migration where name = '002-posts-changes') as log
    from (select pg_snapshot_xmin(pg_current_snapshot()) as tx) as edge`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database does not say where its log of changes ends.');
  const { log, tx, at, waiting } = row;
  return { position: { log: Date.parse(log), tx: Number(tx), id: 0, at: at.getTime() }, waiting };
}

/** What has come after a position, up to the end of the log; `seen` leaves out what is not for the reader. */
export async function readLog(
  db: Db,
  after: Position,
  { position: edge, waiting }: End,
  seen?: RawBuilder<boolean>,
): Promise<Batch> {
  const rows = await db
    .selectFrom('change')
    .leftJoin('group', 'group.id', 'change.group_id')
    .select([sql<string>`change.tx::text`.as('tx'), sql<string>`change.id::text`.as('id')])
    .select(['change.kind', 'change.key', 'change.group_id', 'change.about'])
    .select('group.slug as group_slug')
    .where(sql<boolean>`(change.tx, change.id) > (${String(after.tx)}::xid8, ${String(after.id)}::bigint)`)
    .where(sql<boolean>`change.tx < ${String(edge.tx)}::xid8`)
    .where(seen ?? sql<boolean>`true`)
    .orderBy('change.tx')
    .orderBy('change.id')
    .limit(BATCH)
    .execute();
  const changes = rows.map((row) => ({ ...row, tx: Number(row.tx), id: Number(row.id) }));
  const last = changes.at(-1);
  const full = changes.length === BATCH;
  const next = full && last ? { ...edge, tx: last.tx, id: last.id } : edge;
  return { changes, next, full, waiting };
}

/** Where the changes of the last so many seconds begin. */
export async function recentPosition(db: Db, end: Position, seconds: number): Promise<Position> {
  const { rows } = await sql<{ tx: string }>`
    select min(tx)::text as tx from change
    where at > now() - make_interval(secs => ${seconds}) having min(tx) is not null`.execute(db);
  return { ...end, tx: Math.min(end.tx, Number(rows[0]?.tx ?? end.tx)) };
}

/** Whether everything since a position is still known in the log that now ends at `end`. */
export const isKept = (position: Position, end: Position): boolean =>
  position.log === end.log && position.tx <= end.tx && position.at > end.at - KEPT * 60_000;

/** As a stream says it: short, since it comes with every change to every reader. */
export const positionId = ({ log, tx, id, at }: Position): string =>
  [log, tx, id, at].map((part) => part.toString(36)).join('.');

/** Undefined for what no server wrote. */
export function positionOf(text: string): Position | undefined {
  const parts = /^([\da-z]{1,11})\.([\da-z]{1,11})\.([\da-z]{1,11})\.([\da-z]{1,11})$/.exec(text)?.slice(1);
  const [log = NaN, tx = NaN, id = NaN, at = NaN] = (parts ?? []).map((part) => parseInt(part, 36));
  return [log, tx, id, at].every(Number.isSafeInteger) ? { log, tx, id, at } : undefined;
}

/** Deletes what nobody can ask for any more. */
export async function trimLog(db: Db): Promise<void> {
  await sql`delete from change where at < now() - make_interval(mins => ${DELETED})`.execute(db);
}
