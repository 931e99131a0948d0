import { isDeepStrictEqual } from 'node:util';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../database/index.ts';
import { isUuid } from '../../people/repo.ts';
import { notHere, refused } from '../error.ts';
import type { Values } from '../matches.ts';
import { applySteps } from '../patch.ts';
import { notAsked, pageOf, type Columns } from '../repo.ts';
import { acceptResource } from '../resource.ts';
import { ENTERPRISE, USER, type Attribute } from '../schema.ts';
import { byKey, metaOf, type Query, type Store } from '../store.ts';
import { changedColumns, mailOf, managerOf } from './map.ts';

const resource = sql.ref('scim_user.resource');

/** How they are held, in a query of `scim_user` and `person`. */
export const columns: Columns = {
  one({ extension, attribute, sub }) {
    if (attribute.name === 'id') return sql`person.id::text`;
    if (attribute.name === 'active') return sql.ref('person.active');
    if (attribute.name === 'meta') {
      if (sub?.name === 'created') return sql.ref('scim_user.created_at');
      if (sub?.name === 'lastModified') return sql.ref('scim_user.updated_at');
      if (sub?.name === 'resourceType') return sql`'User'`;
      throw notAsked();
    }
    // The names are those of the schema. Written so, the indexes of the migration fit.
    const within = extension === undefined ? resource : sql`${resource} -> ${sql.lit(extension)}`;
    if (sub === undefined) return sql`(${within} ->> ${sql.lit(attribute.name)})`;
    return sql`(${within} -> ${sql.lit(attribute.name)} ->> ${sql.lit(sub.name)})`;
  },
  many(attribute) {
    if (attribute.name === 'schemas') {
      const both = sql`array[${USER.schema.id}, ${ENTERPRISE}]`;
      const from = sql`unnest(case when jsonb_exists(${resource}, ${ENTERPRISE}) then ${both}
        else array[${USER.schema.id}] end) as item(value)`;
      return { from, part: () => sql.ref('item.value') };
    }
    if (attribute.name === 'groups') {
      const from = sql`(select ${groupColumns} from membership
        join scim_group on scim_group.group_id = membership.group_id and scim_group.removed_at is null
        join "group" on "group".id = membership.group_id
        where membership.person_id = scim_user.person_id) as item`;
      return { from, part: partOf };
    }
    const values = sql`jsonb_array_elements(coalesce(${resource} -> ${sql.lit(attribute.name)}, '[]'))`;
    const part = (sub: Attribute | undefined) => {
      const text = sql`(item.value ->> ${sql.lit(sub?.name ?? '')})`;
      return sub?.type === 'boolean' ? sql`${text}::boolean` : text;
    };
    return { from: sql`${values} as item(value)`, part };
  },
};

const groupColumns = sql`membership.group_id::text as value, "group".name as display, 'direct' as type`;

function partOf(sub: Attribute | undefined): RawBuilder<unknown> {
  if (sub === undefined || sub.name === '$ref') throw notAsked();
  return sql.ref(`item.${sub.name}`);
}

const read = (db: Db) =>
  db
    .selectFrom('scim_user')
    .innerJoin('person', 'person.id', 'scim_user.person_id')
    .select([
      'person.id',
      'person.active',
      'scim_user.resource',
      'scim_user.revision',
      'scim_user.created_at',
      'scim_user.updated_at',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number];

async function toResources(db: Db, rows: readonly Row[], wants: Query['wants']): Promise<Values[]> {
  const ids = rows.map(({ id }) => id);
  const groups =
    ids.length > 0 && wants('groups')
      ? await db
          .selectFrom('membership')
          .innerJoin('scim_group', 'scim_group.group_id', 'membership.group_id')
          .innerJoin('group', 'group.id', 'membership.group_id')
          .select(['membership.person_id', 'membership.group_id', 'group.name'])
          .where('membership.person_id', 'in', ids)
          .where('scim_group.removed_at', 'is', null)
          .orderBy('group.name')
          .execute()
      : [];
  const groupsOf = byKey(groups, ({ person_id }) => person_id);
  return rows.map((row) => {
    const theirs = groupsOf.get(row.id)?.map(({ group_id, name }) => ({
      value: group_id,
      display: name,
      type: 'direct',
    }));
    return {
      schemas: [USER.schema.id, ...(ENTERPRISE in row.resource ? [ENTERPRISE] : [])],
      id: row.id,
      ...row.resource,
      active: row.active,
      ...(theirs && { groups: theirs }),
      meta: metaOf(USER, row),
    };
  });
}

/** Users whom a directory keeps. Somebody whom nobody has pushed is none of them. */
export const users: Store = {
  type: USER,

  async list(db, query) {
    const { total, rows } = await pageOf(
      read(db),
      columns,
      ['scim_user.created_at', 'scim_user.person_id'],
      query,
    );
    return { total, resources: await toResources(db, rows, query.wants) };
  },

  async find(db, ids, wants) {
    if (ids.length === 0) return [];
    return toResources(db, await read(db).where('scim_user.person_id', 'in', ids).execute(), wants);
  },

  async create(db, body) {
    const { active = true, ...kept } = readUser(body);
    const known = await knownPerson(db, kept);
    const columns = {
      ...changedColumns(kept, {}),
      name: nameOf(kept),
      active: active === true,
    };
    const id = known ?? (await insertPerson(db, columns));
    await db
      .insertInto('scim_user')
      .values({ person_id: id, resource: JSON.stringify(kept) })
      .execute();
    if (known !== undefined) await updatePerson(db, id, columns);
    if (managerOf(kept) !== null) await setManager(db, id, kept);
    await managedBy(db, id, kept);
    return id;
  },

  lock: (db, id) =>
    db.selectFrom('scim_user').select('revision').where('person_id', '=', id).forUpdate().executeTakeFirst(),

  async replace(db, id, body) {
    const said = readUser(body);
    await change(db, id, () => said);
  },

  patch: (db, id, steps) => change(db, id, (before) => applySteps(before, steps)),

  async remove(db, id) {
    await db.deleteFrom('scim_user').where('person_id', '=', id).execute();
    await db
      .deleteFrom('membership')
      .where('person_id', '=', id)
      .where('group_id', 'in', db.selectFrom('scim_group').select('group_id'))
      .execute();
    await updatePerson(db, id, { active: false });
  },
};

function readUser(body: unknown): Values {
  const said = acceptResource(USER, body);
  if (said['userName'] === undefined) throw refused('invalidValue', 'userName is missing.');
  return said;
}

async function change(db: Db, id: string, next: (before: Values) => Values): Promise<void> {
  const row = await read(db).where('scim_user.person_id', '=', id).executeTakeFirst();
  if (row === undefined) throw notHere();
  const before: Values = { ...row.resource, active: row.active };
  const after: Values = { active: true, ...next(before) };
  if (isDeepStrictEqual(before, after)) return;
  const { active, ...kept } = after;
  await db
    .updateTable('scim_user')
    .set({
      resource: JSON.stringify(kept),
      revision: sql`revision + 1`,
      updated_at: sql`now()`,
    })
    .where('person_id', '=', id)
    .execute();
  await updatePerson(db, id, {
    ...changedColumns(kept, row.resource),
    name: nameOf(kept),
    active: active === true,
  });
  if (managerOf(kept) !== managerOf(row.resource)) await setManager(db, id, kept);
}

/**
 * Whoever is known here already, by an import or a first sign-in, and whom no directory keeps. Somebody who has left
 * comes back by the directory's id only: their address may have passed to somebody new.
 */
async function knownPerson(db: Db, said: Values): Promise<string | undefined> {
  const { externalId, userName } = said;
  const unkept = db
    .selectFrom('person')
    .select('person.id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('scim_user').select('person_id').whereRef('scim_user.person_id', '=', 'person.id')),
      ),
    );
  if (typeof externalId === 'string') {
    const row = await unkept.where('external_id', '=', externalId).executeTakeFirst();
    if (row) return row.id;
  }
  const names = sql`(parvis_lower(${String(userName)}::text), parvis_lower(${mailOf(said)}::text))`;
  const row = await unkept
    .where('active', '=', true)
    .where(sql<boolean>`(parvis_lower(login) in ${names} or parvis_lower(mail) in ${names})`)
    .orderBy(sql`parvis_lower(login) is not distinct from parvis_lower(${String(userName)}::text)`, 'desc')
    .executeTakeFirst();
  return row?.id;
}

type PersonColumns = ReturnType<typeof changedColumns>;

const nameOf = (said: Values): string => changedColumns(said, {}).name ?? String(said['userName']);

async function insertPerson(db: Db, person: PersonColumns & { name: string }): Promise<string> {
  const { id } = await db.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow();
  return id;
}

async function updatePerson(db: Db, id: string, person: PersonColumns): Promise<void> {
  await db
    .updateTable('person')
    .set({ ...person, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** By id, login, mail address or the directory's id. Whoever is pushed later finds those whom they manage. */
async function setManager(db: Db, id: string, said: Values): Promise<void> {
  const key = managerOf(said);
  const manager =
    key === null
      ? undefined
      : await db
          .selectFrom('person')
          .select('id')
          .where('id', '<>', id)
          .where(({ eb, or }) =>
            or([
              ...(isUuid(key) ? [eb('id', '=', key)] : []),
              eb('external_id', '=', key),
              sql<boolean>`parvis_lower(login) = parvis_lower(${key}::text) and active`,
              sql<boolean>`parvis_lower(mail) = parvis_lower(${key}::text) and active`,
            ]),
          )
          .orderBy('active', 'desc')
          .executeTakeFirst();
  await db
    .updateTable('person')
    .set({ manager_id: manager?.id ?? null })
    .where('id', '=', id)
    .execute();
}

async function managedBy(db: Db, id: string, said: Values): Promise<void> {
  const names = [id, said['userName'], said['externalId'], mailOf(said)].filter(
    (name) => typeof name === 'string',
  );
  const manager = sql`${resource} -> ${sql.lit(ENTERPRISE)} -> 'manager' ->> 'value'`;
  await sql`
    update person set manager_id = ${id}::uuid from scim_user
    where scim_user.person_id = person.id and person.manager_id is null and person.id <> ${id}::uuid
      and parvis_lower(${manager}) in (select parvis_lower(name) from unnest(${names}::text[]) as name)`.execute(
    db,
  );
}
