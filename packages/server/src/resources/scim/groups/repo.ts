import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../database/index.ts';
import { isUuid } from '../../people/repo.ts';
import { bindValueFilter, type Bound } from '../bind.ts';
import { refused } from '../error.ts';
import { isValues, type Values } from '../matches.ts';
import type { Step } from '../patch.ts';
import { condition, notAsked, pageOf, type Columns } from '../repo.ts';
import { accept, acceptResource } from '../resource.ts';
import { GROUP, type Attribute } from '../schema.ts';
import { byKey, metaOf, type Query, type Store } from '../store.ts';

/** Members of a group whom the directory keeps: it neither sees nor touches the others. */
const membersOf = (group: RawBuilder<unknown>) => sql`(select membership.person_id,
    membership.person_id::text as value, person.name as display, 'User' as type
  from membership join scim_user on scim_user.person_id = membership.person_id
  join person on person.id = membership.person_id where membership.group_id = ${group}) as item`;

const columns: Columns = {
  one({ attribute, sub }) {
    if (attribute.name === 'id') return sql`"group".id::text`;
    if (attribute.name === 'externalId') return sql.ref('scim_group.external_id');
    if (attribute.name === 'displayName') return sql.ref('group.name');
    if (sub?.name === 'created') return sql.ref('scim_group.created_at');
    if (sub?.name === 'lastModified') return sql.ref('scim_group.updated_at');
    if (sub?.name === 'resourceType') return sql`'Group'`;
    throw notAsked();
  },
  many(attribute) {
    if (attribute.name === 'schemas') {
      return {
        from: sql`(values (${GROUP.schema.id}::text)) as item(value)`,
        part: () => sql.ref('item.value'),
      };
    }
    const part = (sub: Attribute | undefined) => {
      if (sub === undefined || sub.name === '$ref') throw notAsked();
      return sql.ref(`item.${sub.name}`);
    };
    return { from: membersOf(sql.ref('group.id')), part };
  },
};

const kept = (db: Db) =>
  db
    .selectFrom('scim_group')
    .innerJoin('group', 'group.id', 'scim_group.group_id')
    .where('scim_group.removed_at', 'is', null);

const read = (db: Db) =>
  kept(db).select([
    'group.id',
    'group.name',
    'scim_group.external_id',
    'scim_group.revision',
    'scim_group.created_at',
    'scim_group.updated_at',
  ]);

type Row = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number];

async function toResources(db: Db, rows: readonly Row[], wants: Query['wants']): Promise<Values[]> {
  const ids = rows.map(({ id }) => id);
  const members =
    ids.length > 0 && wants('members')
      ? await db
          .selectFrom('membership')
          .innerJoin('scim_user', 'scim_user.person_id', 'membership.person_id')
          .innerJoin('person', 'person.id', 'membership.person_id')
          .select(['membership.group_id', 'person.id', 'person.name'])
          .where('membership.group_id', 'in', ids)
          .orderBy('membership.created_at')
          .orderBy('person.id')
          .execute()
      : [];
  const of = byKey(members, ({ group_id }) => group_id);
  return rows.map((row) => {
    const theirs = of.get(row.id)?.map(({ id, name }) => ({ value: id, display: name, type: 'User' }));
    return {
      schemas: [GROUP.schema.id],
      id: row.id,
      ...(row.external_id !== null && { externalId: row.external_id }),
      displayName: row.name,
      ...(theirs && { members: theirs }),
      meta: metaOf(GROUP, row),
    };
  });
}

/** Groups that a directory has pushed. Those that were made here are none of them. */
export const groups: Store = {
  type: GROUP,

  async list(db, query) {
    const { total, rows } = await pageOf(
      read(db),
      columns,
      ['scim_group.created_at', 'scim_group.group_id'],
      query,
    );
    return { total, resources: await toResources(db, rows, query.wants) };
  },

  async find(db, ids, wants) {
    if (ids.length === 0) return [];
    return toResources(db, await read(db).where('group.id', 'in', ids).execute(), wants);
  },

  async create(db, body) {
    const { name, externalId, members } = readGroup(body);
    // Two pushes at once would each find that there is no such group yet.
    await sql`select pg_advisory_xact_lock(hashtext('parvis.scim_group'))`.execute(db);
    await refuseTwin(db, name, externalId);
    const id = (await comeBack(db, name, externalId)) ?? (await insertGroup(db, name, externalId));
    await addMembers(db, id, members);
    return id;
  },

  lock: (db, id) =>
    db
      .selectFrom('scim_group')
      .select('revision')
      .where('group_id', '=', id)
      .where('removed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),

  async replace(db, id, body) {
    const { name, externalId, members } = readGroup(body);
    await touch(db, id, { external_id: externalId });
    await rename(db, id, name);
    await setMembers(db, id, members);
  },

  async patch(db, id, steps) {
    await touch(db, id, {});
    for (const step of steps) await apply(db, id, step);
  },

  async remove(db, id) {
    await setMembers(db, id, []);
    await touch(db, id, { removed_at: sql`now()` });
  },
};

async function apply(db: Db, id: string, step: Step): Promise<void> {
  const { attribute, sub } = step.place;
  if (attribute.name === 'members') return changeMembers(db, id, step, sub);
  const said = step.op === 'remove' ? undefined : accept(attribute, step.value);
  if (attribute.name === 'externalId')
    return touch(db, id, { external_id: typeof said === 'string' ? said : null });
  if (typeof said !== 'string') throw refused('mutability', 'displayName cannot be without a value.');
  return rename(db, id, said);
}

async function changeMembers(db: Db, id: string, step: Step, sub: Attribute | undefined): Promise<void> {
  const { op, place, filter, value } = step;
  if (sub !== undefined) throw refused('mutability', 'A member is added or removed, and never changed.');
  if (filter === undefined) {
    if (op === 'add') return addMembers(db, id, idsIn(value));
    if (op === 'replace') return setMembers(db, id, idsIn(value));
    // Entra says by a value which ones it means; without one all are.
    if (value === undefined || value === null) return setMembers(db, id, []);
    return removeMembers(db, id, idsIn(value));
  }
  if (op !== 'remove') throw refused('mutability', 'A member is added or removed, and never changed.');
  const bound = bindValueFilter(place.attribute, filter);
  const ids = namedBy(bound);
  if (ids !== undefined) return removeMembers(db, id, ids);
  await sql`delete from membership where group_id = ${id}::uuid and person_id in (
    select item.person_id from ${membersOf(sql`${id}::uuid`)} where ${condition(bound, membersOnly)})`.execute(
    db,
  );
}

/** Within `members[…]` an attribute is a part of one member. */
const membersOnly: Columns = {
  ...columns,
  one({ attribute }) {
    if (attribute.name === '$ref') throw notAsked();
    return sql.ref(`item.${attribute.name}`);
  },
};

/** The members that `value eq "…" or value eq "…"` names, so that the others need not be looked at. */
function namedBy(filter: Bound): string[] | undefined {
  if (filter.op === 'is' && filter.test === 'eq' && filter.place.attribute.name === 'value') {
    return [String(filter.value)];
  }
  if (filter.op !== 'or') return undefined;
  const each = filter.of.map(namedBy);
  return each.every((ids) => ids !== undefined) ? each.flat() : undefined;
}

function readGroup(body: unknown): { name: string; externalId: string | null; members: string[] } {
  if (!isValues(body)) throw refused('invalidSyntax', 'A resource is an object.');
  // Members are only ids, and may be very many.
  const isMembers = ([name]: [string, unknown]): boolean => name.toLowerCase() === 'members';
  const entries = Object.entries(body);
  const { displayName, externalId } = acceptResource(
    GROUP,
    Object.fromEntries(entries.filter((entry) => !isMembers(entry))),
  );
  if (typeof displayName !== 'string') throw refused('invalidValue', 'displayName is missing.');
  return {
    name: displayName,
    externalId: typeof externalId === 'string' ? externalId : null,
    members: idsIn(entries.find(isMembers)?.[1]),
  };
}

/** Ids of members as they are said: objects with a value, or the ids themselves. */
function idsIn(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const ids = [value].flat().map((member: unknown) => (isValues(member) ? member['value'] : member));
  if (!ids.every((id) => typeof id === 'string')) {
    throw refused('invalidValue', 'A member is an object with the id of a user as its value.');
  }
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}

async function addMembers(db: Db, id: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Nobody whom the directory deletes at this moment is left behind as a member.
  const { rows } = await sql<{ known: number }>`select count(*)::int as known from (
    select from scim_user where person_id = any(${ids.filter(isUuid)}::uuid[]) for key share) as users`.execute(
    db,
  );
  if (rows[0]?.known !== ids.length)
    throw refused('invalidValue', 'Somebody who was to be a member is no user.');
  await sql`insert into membership (group_id, person_id)
    select ${id}::uuid, person_id from unnest(${ids}::uuid[]) as person_id on conflict do nothing`.execute(
    db,
  );
}

async function removeMembers(db: Db, id: string, ids: readonly string[]): Promise<void> {
  await sql`delete from membership using scim_user where scim_user.person_id = membership.person_id
    and membership.group_id = ${id}::uuid and membership.person_id = any(${ids.filter(isUuid)}::uuid[])`.execute(
    db,
  );
}

async function setMembers(db: Db, id: string, ids: readonly string[]): Promise<void> {
  await sql`delete from membership using scim_user where scim_user.person_id = membership.person_id
    and membership.group_id = ${id}::uuid and membership.person_id <> all(${ids.filter(isUuid)}::uuid[])`.execute(
    db,
  );
  await addMembers(db, id, ids);
}

/** Two groups of a directory may have one name only when it tells them apart by their ids. */
async function refuseTwin(db: Db, name: string, externalId: string | null): Promise<void> {
  const twin = await kept(db)
    .select('group.id')
    .where(sql<boolean>`parvis_lower("group".name) = parvis_lower(${name}::text)`)
    .where(sql<boolean>`(external_id is null or ${externalId}::text is null)`)
    .executeTakeFirst();
  if (twin) throw refused('uniqueness', 'There is a group of that name already.');
}

/** A group that was taken away and is pushed again, with what was written in it. */
async function comeBack(db: Db, name: string, externalId: string | null): Promise<string | undefined> {
  if (externalId === null) return undefined;
  const row = await db
    .selectFrom('scim_group')
    .select('group_id')
    .where('external_id', '=', externalId)
    .where('removed_at', 'is not', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await touch(db, row.group_id, { removed_at: null });
  await rename(db, row.group_id, name);
  return row.group_id;
}

/** Secret: that a group of the directory exists may be nobody's business but its members'. */
async function insertGroup(db: Db, name: string, externalId: string | null): Promise<string> {
  const slug = slugOf(name);
  const taken = await db.selectFrom('group').select('id').where('slug', '=', slug).executeTakeFirst();
  const { id } = await db
    .insertInto('group')
    .values({ slug: taken ? `${slug}-${crypto.randomUUID().slice(0, 8)}` : slug, name, visibility: 'secret' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('scim_group').values({ group_id: id, external_id: externalId }).execute();
  return id;
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-|-$/g, '') || 'group';

async function rename(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('group').set({ name }).where('id', '=', id).execute();
}

async function touch(
  db: Db,
  id: string,
  changed: { external_id?: string | null; removed_at?: RawBuilder<Date> | null },
): Promise<void> {
  await db
    .updateTable('scim_group')
    .set({ ...changed, revision: sql`revision + 1`, updated_at: sql`now()` })
    .where('group_id', '=', id)
    .execute();
}
