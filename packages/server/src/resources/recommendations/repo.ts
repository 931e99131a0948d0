import { sql, type RawBuilder } from 'kysely';
import Type, { type Static } from 'typebox';
import type { Subject } from '@parvis/model';
import { ProblemError, notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { idsOf, isUuid, summaryColumns, type SummaryRow } from '../people/repo.ts';

/** How many faces come with a count. */
const FACES = 5;

/** Where a list of recommendations continues. */
export const NewestPosition = Type.Object({
  colleague: Type.Boolean(),
  at: Type.Integer({ minimum: 0, maximum: 8_000_000_000_000 }),
  id: Type.String({ format: 'uuid' }),
});

/** Everything that is shown of one subject's recommendations. */
export interface Tally {
  count: number;
  mine: boolean;
  revision: number;
  people: SummaryRow[];
}

/** Ids of those who work with the viewer: in the same department, or for the same manager. */
function colleagues(sight: Sight): RawBuilder<unknown> {
  const { department, managerId } = sight.viewer;
  return sql`(
    select person.id from person
    where ${sight.person()} and (department = ${department}::text or manager_id = ${managerId}::uuid)
  )`;
}

/** The same subjects, people by their id: who writes a page knows a mail address or a login, as on a people card. */
export async function byId(sight: Sight, subjects: readonly Subject[]): Promise<Subject[]> {
  const keys = subjects.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  const ids = await idsOf(sight, keys);
  return subjects.map((subject) =>
    subject.kind === 'person' ? { ...subject, id: ids.get(subject.id) ?? subject.id } : subject,
  );
}

/** The subjects, of those given, which the viewer may see: people, our own posts, and every page that is listed. */
export async function subjectsSeen(
  sight: Sight,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => boolean> {
  const idsOf = (kind: Subject['kind']) =>
    subjects.filter((subject) => subject.kind === kind && isUuid(subject.id)).map(({ id }) => id);
  const [people, posts] = [idsOf('person'), idsOf('post')];
  const rows = [
    ...(people.length === 0
      ? []
      : await sight.db
          .selectFrom('person')
          .select('person.id')
          .where('person.id', 'in', people)
          .where(sight.person())
          .execute()),
    ...(posts.length === 0
      ? []
      : await sight.db
          .selectFrom('post')
          .select('post.id')
          .where('post.id', 'in', posts)
          .where('post.parent_id', 'is', null)
          .where(sight.post())
          .execute()),
  ];
  const seen = new Set(rows.map((row) => row.id));
  return ({ kind, id }) => (kind !== 'person' && !(kind === 'post' && isUuid(id))) || seen.has(id);
}

const keyOf = (kind: string, id: string): string => `${kind}:${id}`;

/**
 * Tallies of many canonical subjects, in the order given.
 *
 * The count is counted, never kept: it includes people who have left, whose faces are shown no more.
 */
export async function tallies(sight: Sight, subjects: readonly Subject[]): Promise<Tally[]> {
  if (subjects.length === 0) return [];
  const asked = sql`unnest(
    ${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ id }) => id)}::text[]
  ) as asked(kind, id)`;
  const { rows: counts } = await sql<{
    kind: string;
    id: string;
    count: number;
    mine: boolean;
    revision: number;
  }>`
    select asked.kind, asked.id, counted.count, coalesce(own.active, false) as mine,
      coalesce(own.revision, 0) as revision
    from (select distinct kind, id from ${asked}) as asked
    cross join lateral (
      select count(*)::int as count from recommendation
      where active and subject_kind = asked.kind and subject_id = asked.id
    ) as counted
    left join recommendation as own
      on own.subject_kind = asked.kind and own.subject_id = asked.id and own.person_id = ${sight.viewer.id}::uuid`.execute(
    sight.db,
  );
  const { rows: faces } = await sql<SummaryRow & { subject_kind: string; subject_id: string }>`
    with colleague as materialized ${colleagues(sight)}
    select asked.kind as subject_kind, asked.id as subject_id, ${sql.join(summaryColumns.map(column))}
    from (select distinct kind, id from ${asked}) as asked
    cross join lateral (
      (${newest(sight, true)}) union all (${newest(sight, false)})
      order by colleague desc, created_at desc, person_id
      limit ${FACES}
    ) as face
    join person on person.id = face.person_id
    left join person_photo on person_photo.person_id = person.id
    order by face.colleague desc, face.created_at desc, person.id`.execute(sight.db);

  const byKey = new Map(counts.map((row) => [keyOf(row.kind, row.id), row]));
  return subjects.map(({ kind, id }) => {
    const { count = 0, mine = false, revision = 0 } = byKey.get(keyOf(kind, id)) ?? {};
    const people = faces.filter((face) => face.subject_kind === kind && face.subject_id === id);
    return { count, mine, revision, people };
  });
}

/** The newest few who recommend the subject `asked`, the viewer left out: colleagues, or the others. */
const newest = (sight: Sight, colleague: boolean) => sql`
  select recommendation.person_id, recommendation.created_at, ${sql.lit(colleague)} as colleague
  from recommendation join person on person.id = recommendation.person_id
  where recommendation.active and subject_kind = asked.kind and subject_id = asked.id
    and ${sight.person()} and person.id <> ${sight.viewer.id}::uuid
    and (recommendation.person_id in (select id from colleague)) = ${sql.lit(colleague)}
  order by recommendation.created_at desc, recommendation.person_id
  limit ${FACES}`;

/** `table.column` or `table.column as name`, as Kysely writes them. */
function column(reference: string): RawBuilder<unknown> {
  const [name = '', alias] = reference.split(' as ');
  return alias === undefined ? sql.ref(name) : sql`${sql.ref(name)} as ${sql.id(alias)}`;
}

export type RecommenderRow = SummaryRow & { created_at: Date; colleague: boolean };

/** Who recommends a subject: the viewer's colleagues first, and of each the newest first. One more than `limit`. */
export async function recommenders(
  sight: Sight,
  subject: Subject,
  after: Static<typeof NewestPosition> | undefined,
  limit: number,
): Promise<RecommenderRow[]> {
  // Two walks along the index by time rather than a sort of all who ever recommended it.
  const rows: RecommenderRow[] = [];
  for (const colleague of [true, false]) {
    if (after?.colleague === false && colleague) continue;
    let query = sight.db
      .selectFrom('recommendation')
      .innerJoin('person', 'person.id', 'recommendation.person_id')
      .leftJoin('person_photo', 'person_photo.person_id', 'person.id')
      .select(summaryColumns)
      .select(['recommendation.created_at', sql.lit(colleague).as('colleague')])
      .where('recommendation.active', '=', true)
      .where('recommendation.subject_kind', '=', subject.kind)
      .where('recommendation.subject_id', '=', subject.id)
      .where(sight.person())
      .where(sql<boolean>`(recommendation.person_id in ${colleagues(sight)}) = ${sql.lit(colleague)}`);
    if (after?.colleague === colleague) {
      const at = new Date(after.at);
      query = query.where(
        sql<boolean>`(recommendation.created_at < ${at}::timestamptz
          or recommendation.created_at = ${at}::timestamptz and person.id > ${after.id}::uuid)`,
      );
    }
    rows.push(
      ...(await query
        .orderBy('recommendation.created_at', 'desc')
        .orderBy('recommendation.person_id')
        .limit(limit + 1 - rows.length)
        .execute()),
    );
    if (rows.length > limit) break;
  }
  return rows;
}

/**
 * Makes it so that the viewer recommends a subject, or does not. What is so already is left as it is, whatever
 * revision the asker knew: an answer that was lost may be asked for again.
 *
 * @throws {ProblemError} `precondition_failed` when the viewer has changed their mind since `revision`.
 */
export async function setRecommended(
  sight: Sight,
  subject: Subject,
  recommended: boolean,
  revision: number | undefined,
): Promise<void> {
  if (!(await subjectsSeen(sight, [subject]))(subject)) throw notFound();
  const key = { person_id: sight.viewer.id, subject_kind: subject.kind, subject_id: subject.id };
  if (recommended) {
    // So that there is a row to lock: of two first clicks at one moment, one waits for the other.
    await sight.db
      .insertInto('recommendation')
      .values({ ...key, active: false })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const own = (
    await sight.db
      .selectFrom('recommendation')
      .select(['active', 'revision'])
      .where((eb) => eb.and(key))
      .forUpdate()
      .execute()
  )[0] ?? { active: false, revision: 0 };
  if (own.active === recommended) return;
  if (revision !== undefined && revision !== own.revision) {
    throw new ProblemError('precondition_failed', 'You have changed your mind elsewhere since.');
  }
  await sight.db
    .updateTable('recommendation')
    .set({ active: recommended, revision: own.revision + 1, ...(recommended && { created_at: sql`now()` }) })
    .where((eb) => eb.and(key))
    .execute();
}
