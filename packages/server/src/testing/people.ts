import type { Insertable } from 'kysely';
import type { Db, Schema } from '../database/index.ts';

/** Adds colleagues; answers their ids in the order given. */
export async function addPeople(db: Db, people: readonly Insertable<Schema['person']>[]): Promise<string[]> {
  const rows = await db
    .insertInto('person')
    .values([...people])
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Adds a group with its members; answers its id. */
export async function addGroup(
  db: Db,
  group: Insertable<Schema['group']>,
  members: Readonly<Record<string, 'member' | 'owner'>>,
): Promise<string> {
  const { id } = await db.insertInto('group').values(group).returning('id').executeTakeFirstOrThrow();
  const memberships = Object.entries(members).map(([person, role]) => ({
    group_id: id,
    person_id: person,
    role,
  }));
  if (memberships.length > 0) await db.insertInto('membership').values(memberships).execute();
  return id;
}
