import { sql } from 'kysely';
import Type, { type Static } from 'typebox';
import { ProblemError, notFound } from '../../problem.ts';
import type { Sight } from '../../visibility.ts';
import { NamePosition, afterName, byName, isUuid, summaryColumns, type SummaryRow } from '../people/repo.ts';

const byGroupName = sql`"group".name collate "und-x-icu"`;

/** Groups as the viewer sees them. Members who have left count no more. */
const groups = (sight: Sight) =>
  sight.db
    .selectFrom('group')
    .leftJoin('membership as own', (join) =>
      join.onRef('own.group_id', '=', 'group.id').on('own.person_id', '=', sight.viewer.id),
    )
    .select([
      'group.id',
      'group.slug',
      'group.name',
      'group.description',
      'group.visibility',
      'own.role as role',
      sql<boolean>`${sight.inside()}`.as('inside'),
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('scim_group')
          .select('group_id')
          .whereRef('group_id', '=', 'group.id')
          .where('removed_at', 'is', null),
      ).as('kept'),
    )
    .select((eb) =>
      eb
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person_id')
        .whereRef('membership.group_id', '=', 'group.id')
        .where(sight.person())
        .select(sql<number>`count(*)::int`.as('count'))
        .$asScalar()
        .$notNull()
        .as('member_count'),
    )
    .where(sight.group());

export type GroupRow = Awaited<ReturnType<typeof findGroups>>[number];

/** Those of which the viewer may know, by ids and slugs. */
export async function findGroups(sight: Sight, keys: readonly string[]) {
  const known = keys.filter((key) => !key.includes('\0')).map((key) => key.toLowerCase());
  const ids = known.filter(isUuid);
  return groups(sight)
    .where((eb) =>
      eb.or([
        ...(known.length > 0 ? [eb('group.slug', 'in', known)] : []),
        ...(ids.length > 0 ? [eb('group.id', 'in', ids)] : []),
      ]),
    )
    .execute();
}

export function matchesKey(row: GroupRow, key: string): boolean {
  return row.id === key.toLowerCase() || row.slug === key.toLowerCase();
}

/** @throws {ProblemError} `not_found` when it is absent, and just so when the viewer may not know of it. */
export async function findGroup(sight: Sight, key: string): Promise<GroupRow> {
  const [row] = await findGroups(sight, [key]);
  if (!row) throw notFound();
  return row;
}

/**
 * Id of a group whose posts the viewer may read.
 *
 * @throws {ProblemError} `not_found`, or `forbidden` when they may know of it but not look inside.
 */
export async function readableGroup(sight: Sight, key: string): Promise<string> {
  const group = await findGroup(sight, key);
  if (!group.inside) throw new ProblemError('forbidden', 'Only members read a closed group.');
  return group.id;
}

export function listGroups(sight: Sight, after: Static<typeof NamePosition> | undefined, limit: number) {
  let query = groups(sight);
  if (after)
    query = query.where(sql<boolean>`(${byGroupName}, "group".id) > (${after.name}, ${after.id}::uuid)`);
  return query
    .orderBy(byGroupName)
    .orderBy('group.id')
    .limit(limit + 1)
    .execute();
}

/** Where a list of members continues: owners come first, then all by name. */
export const MemberPosition = Type.Object({ ...NamePosition.properties, owner: Type.Boolean() });

export type MemberRow = SummaryRow & { role: 'member' | 'owner' };

/** @throws {ProblemError} `forbidden` when the viewer may know of the group but not look inside. */
export async function members(
  sight: Sight,
  key: string,
  after: Static<typeof MemberPosition> | undefined,
  limit: number,
): Promise<MemberRow[]> {
  const group = await findGroup(sight, key);
  if (!group.inside) throw new ProblemError('forbidden', 'Only members see who is in a closed group.');
  let query = sight.db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .leftJoin('person_photo', 'person_photo.person_id', 'person.id')
    .select(summaryColumns)
    .select('membership.role')
    .where('membership.group_id', '=', group.id)
    .where(sight.person());
  if (after?.owner)
    query = query.where((eb) => eb.or([eb('membership.role', '=', 'member'), afterName(after)]));
  if (after && !after.owner) query = query.where('membership.role', '=', 'member').where(afterName(after));
  return query
    .orderBy('membership.role', 'desc')
    .orderBy(byName)
    .orderBy('person.id')
    .limit(limit + 1)
    .execute();
}

/** @throws {ProblemError} `forbidden` when the company's directory says who is in the group. */
function refuseKept(group: GroupRow): void {
  if (group.kept)
    throw new ProblemError('forbidden', 'The directory of the company says who is in this group.');
}

/** @throws {ProblemError} `forbidden` when the group is closed and the viewer is outside, or a directory keeps it. */
export async function join(sight: Sight, key: string): Promise<GroupRow> {
  const group = await findGroup(sight, key);
  if (group.role !== null) return group;
  refuseKept(group);
  if (group.visibility !== 'open') {
    throw new ProblemError('forbidden', 'Only an owner can let somebody into this group.');
  }
  await sight.db
    .insertInto('membership')
    .values({ group_id: group.id, person_id: sight.viewer.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return findGroup(sight, group.id);
}

/** @throws {ProblemError} `conflict` when nobody would own the group any more, `forbidden` when a directory keeps it. */
export async function leave(sight: Sight, key: string): Promise<GroupRow> {
  const group = await findGroup(sight, key);
  if (group.role === null) return group;
  refuseKept(group);
  // Two owners who leave at one moment wait for each other here, so that one of them stays.
  const owners = await sight.db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('membership.person_id')
    .where('membership.group_id', '=', group.id)
    .where('membership.role', '=', 'owner')
    .where(sight.person())
    .orderBy('membership.person_id')
    .forUpdate('membership')
    .execute();
  if (owners.length === 1 && owners[0]?.person_id === sight.viewer.id) {
    throw new ProblemError('conflict', 'The last owner cannot leave. Make somebody else an owner first.');
  }
  await sight.db
    .deleteFrom('membership')
    .where('group_id', '=', group.id)
    .where('person_id', '=', sight.viewer.id)
    .execute();
  // As it was seen, since whoever leaves a secret group may not know of it any more.
  return { ...group, role: null, member_count: group.member_count - 1 };
}
