import { sql, type Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { PersonTable, Schema } from '../../database/schema.ts';
import { RefusedError } from '../refused.ts';

type Row = Record<string, unknown>;

/** What is done with the rows of one table that speak of a person. */
interface Held {
  /** All of them, as they are handed to the person. */
  rows(db: Kysely<Schema>, person: string): Promise<Row[]>;
  /** What erasing does: the sentence is shown, the work is done within the transaction. */
  erase: { how: string; run?: (db: Kysely<Schema>, person: string) => Promise<unknown> };
}

const KEPT = 'kept without a name, so that counts stay what they were';

/**
 * Every table that refers to a person, each with a decision. A test compares this list with the foreign keys of the
 * database, so that a new table cannot be forgotten.
 */
export const HELD: Readonly<Record<string, Held>> = {
  person: {
    rows: async (db, person) => {
      const rows = await db
        .selectFrom('person')
        .leftJoin('person as manager', 'manager.id', 'person.manager_id')
        .selectAll('person')
        .select('manager.name as manager_name')
        .where('person.id', '=', person)
        .execute();
      return rows;
    },
    erase: {
      how: 'name, addresses and everything the directory said are removed; an empty row stays',
      run: async (db, person) => {
        await db.updateTable('person').set({ manager_id: null }).where('manager_id', '=', person).execute();
        await db.updateTable('person').set(TOMBSTONE).where('id', '=', person).execute();
      },
    },
  },
  person_photo: {
    rows: async (db, person) => {
      const rows = await db.selectFrom('person_photo').selectAll().where('person_id', '=', person).execute();
      return rows.map((row) => ({ ...row, bytes: Buffer.from(row.bytes).toString('base64') }));
    },
    erase: { how: 'removed', run: remove('person_photo') },
  },
  identity: {
    rows: (db, person) => db.selectFrom('identity').selectAll().where('person_id', '=', person).execute(),
    erase: { how: 'removed', run: remove('identity') },
  },
  role_assignment: {
    rows: (db, person) =>
      db.selectFrom('role_assignment').selectAll().where('person_id', '=', person).execute(),
    erase: { how: 'removed', run: remove('role_assignment') },
  },
  membership: {
    rows: (db, person) =>
      db
        .selectFrom('membership')
        .innerJoin('group', 'group.id', 'membership.group_id')
        .selectAll('membership')
        .select(['group.slug', 'group.name'])
        .where('person_id', '=', person)
        .execute(),
    erase: { how: 'removed', run: remove('membership') },
  },
  recommendation: {
    rows: (db, person) =>
      db
        .selectFrom('recommendation')
        .selectAll()
        .where(({ eb, or, and }) =>
          or([eb('person_id', '=', person), and({ subject_kind: 'person', subject_id: person })]),
        )
        .execute(),
    erase: { how: KEPT },
  },
  post: {
    rows: async (db, person) => {
      const rows = await db
        .selectFrom('post')
        .leftJoin('group', 'group.id', 'post.group_id')
        .selectAll('post')
        .select('group.name as group_name')
        .select((eb) =>
          jsonArrayFrom(
            eb
              .selectFrom('post_version')
              .select(['revision', 'text', 'at'])
              .whereRef('post_id', '=', 'post.id')
              .orderBy('revision'),
          ).as('versions'),
        )
        .where(({ eb, or }) => or([eb('author_id', '=', person), eb('removed_by', '=', person)]))
        .orderBy('post.created_at')
        .execute();
      // What they removed of others is theirs to know of, its text is not.
      return rows.map((row) => (row.author_id === person ? row : { ...row, text: null, versions: [] }));
    },
    erase: {
      how: 'texts are removed with everything they said before; comments of others under a post are shown no more',
      run: async (db, person) => {
        const theirs = db.selectFrom('post').select('id').where('author_id', '=', person);
        await db.deleteFrom('post_version').where('post_id', 'in', theirs).execute();
        await db.deleteFrom('post_tag').where('post_id', 'in', theirs).execute();
        await db.deleteFrom('post_report').where('post_id', 'in', theirs).execute();
        await db.updateTable('post').set({ removed_by: null }).where('removed_by', '=', person).execute();
        await db
          .updateTable('post')
          .set({
            text: '',
            link_url: null,
            pinned_at: null,
            removed_at: sql<Date>`coalesce(removed_at, now())`,
          })
          .where('author_id', '=', person)
          .execute();
      },
    },
  },
  post_reaction: {
    rows: (db, person) =>
      db.selectFrom('post_reaction').selectAll().where('person_id', '=', person).execute(),
    erase: { how: KEPT },
  },
  post_report: {
    rows: (db, person) => db.selectFrom('post_report').selectAll().where('person_id', '=', person).execute(),
    erase: { how: 'removed', run: remove('post_report') },
  },
  pin_read: {
    rows: (db, person) => db.selectFrom('pin_read').selectAll().where('person_id', '=', person).execute(),
    erase: { how: 'removed', run: remove('pin_read') },
  },
  event: {
    rows: (db, person) => db.selectFrom('event').selectAll().where('author_id', '=', person).execute(),
    erase: {
      how: 'what they planned stays for those who come, without their name',
      run: (db, person) =>
        db.updateTable('event').set({ author_id: null }).where('author_id', '=', person).execute(),
    },
  },
  attendance: {
    rows: (db, person) =>
      db
        .selectFrom('attendance')
        .innerJoin('event', 'event.id', 'attendance.event_id')
        .selectAll('attendance')
        .select('event.title')
        .where('person_id', '=', person)
        .execute(),
    erase: { how: 'removed, so that their seats are free', run: remove('attendance') },
  },
  scim_user: {
    rows: (db, person) => db.selectFrom('scim_user').selectAll().where('person_id', '=', person).execute(),
    erase: { how: 'removed; the directory has to forget them too', run: remove('scim_user') },
  },
  calendar_subscription: {
    rows: (db, person) =>
      db.selectFrom('calendar_subscription').selectAll().where('person_id', '=', person).execute(),
    erase: { how: 'removed', run: remove('calendar_subscription') },
  },
};

/** Every column of `person` that says something of somebody; what is left is an id and when it was made. */
const TOMBSTONE = {
  external_id: null,
  login: null,
  mail: null,
  name: 'Deleted',
  pronouns: null,
  title: null,
  department: null,
  phone: null,
  mobile: null,
  chat: null,
  place: null,
  time_zone: null,
  language: null,
  about: null,
  skills: [],
  manager_id: null,
  imported_from: null,
  active: false,
  updated_at: sql<Date>`now()`,
} satisfies Record<Exclude<keyof PersonTable, 'id' | 'created_at' | `${string}_folded`>, unknown>;

function remove(
  table:
    | 'person_photo'
    | 'identity'
    | 'role_assignment'
    | 'membership'
    | 'post_report'
    | 'pin_read'
    | 'attendance'
    | 'calendar_subscription'
    | 'scim_user',
) {
  return (db: Kysely<Schema>, person: string) =>
    db.deleteFrom(table).where('person_id', '=', person).execute();
}

/**
 * The id of the person with a key: an id, or the login or mail address, whatever the letter case. Those who have
 * left are found too; when several had the address, only the id tells them apart.
 *
 * @throws {RefusedError} when there is nobody, or more than one.
 */
export async function findPerson(db: Kysely<Schema>, key: string): Promise<string> {
  const folded = sql`parvis_lower(${key.trim()}::text)`;
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'active'])
    .where(
      sql<boolean>`id::text = ${folded} or parvis_lower(external_id) = ${folded}
        or parvis_lower(login) = ${folded} or parvis_lower(mail) = ${folded}`,
    )
    .orderBy('active', 'desc')
    .execute();
  const [first, ...others] = rows;
  if (first === undefined)
    throw new RefusedError(`There is nobody with the id, login or mail address "${key}".`);
  if (others.length === 0) return first.id;
  const list = rows.map(({ id, name, active }) => `  ${id}  ${name}${active ? '' : ' (has left)'}`);
  throw new RefusedError(`Several people have "${key}". Give one of these ids instead:\n${list.join('\n')}`);
}
