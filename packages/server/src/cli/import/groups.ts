import type { Transaction } from 'kysely';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { GroupVisibilitySchema } from '@parvis/model/schemas';
import type { Schema } from '../../database/schema.ts';
import { RefusedError } from '../refused.ts';
import { foldKey } from './rows.ts';
import { readSheet } from './sheet.ts';

/** One group of the file. People are named by mail address, login or id. */
const GroupFileSchema = Type.Object({
  slug: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  description: Type.Optional(Type.String({ maxLength: 2000 })),
  visibility: GroupVisibilitySchema,
  owners: Type.Array(Type.String()),
  members: Type.Array(Type.String()),
});
type GroupInFile = Static<typeof GroupFileSchema>;

const EXPECTED =
  'Each group has slug (a-z, 0-9 and hyphens), name, description, visibility (open, closed or secret), owners and ' +
  'members; in a CSV file owners and members are mail addresses separated by semicolons.';

/**
 * Creates groups and brings them up to date. Memberships are added and never taken away, since people also join
 * and leave by themselves; a group that the file does not name stays as it is.
 *
 * @param ids - Everybody active, under each of their keys.
 */
export async function importGroups(
  trx: Transaction<Schema>,
  bytes: Uint8Array,
  file: string,
  ids: ReadonlyMap<string, string>,
) {
  const remarks: string[] = [];
  const counts = { created: 0, updated: 0, unchanged: 0, joined: 0 };
  const known = new Map((await trx.selectFrom('group').selectAll().execute()).map((row) => [row.slug, row]));

  for (const group of readGroups(bytes, file)) {
    const { slug, name, visibility } = group;
    const description = group.description?.trim() || null;
    const old = known.get(slug);
    const same = old?.name === name && old.visibility === visibility && old.description === description;
    counts[!old ? 'created' : same ? 'unchanged' : 'updated'] += 1;
    const { id } = await trx
      .insertInto('group')
      .values({ slug, name, description, visibility })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet({ name, description, visibility }))
      .returning('id')
      .executeTakeFirstOrThrow();
    counts.joined += await addMembers(trx, id, group, ids, remarks);
  }
  return { counts, remarks };
}

async function addMembers(
  trx: Transaction<Schema>,
  groupId: string,
  group: GroupInFile,
  ids: ReadonlyMap<string, string>,
  remarks: string[],
): Promise<number> {
  const roles = new Map<string, 'member' | 'owner'>();
  for (const role of ['member', 'owner'] as const) {
    for (const key of group[`${role}s`]) {
      const person = ids.get(foldKey(key));
      if (person === undefined) remarks.push(`Group ${group.slug}: ${role} "${key}" is nobody active.`);
      else roles.set(person, role);
    }
  }
  const had = await trx
    .selectFrom('membership')
    .select(['person_id', 'role'])
    .where('group_id', '=', groupId)
    .execute();
  for (const { person_id, role } of had) if (roles.get(person_id) === role) roles.delete(person_id);
  const owned = had.some(({ role }) => role === 'owner') || [...roles.values()].includes('owner');
  if (!owned) remarks.push(`Group ${group.slug} has no owner.`);

  const rows = [...roles].map(([person_id, role]) => ({ group_id: groupId, person_id, role }));
  for (let from = 0; from < rows.length; from += 1000) {
    await trx
      .insertInto('membership')
      .values(rows.slice(from, from + 1000))
      .onConflict((conflict) =>
        conflict
          .columns(['group_id', 'person_id'])
          .doUpdateSet(({ ref }) => ({ role: ref('excluded.role') })),
      )
      .execute();
  }
  return rows.length;
}

function readGroups(bytes: Uint8Array, file: string): GroupInFile[] {
  const entries = /\.json$/i.test(file) ? fromJson(bytes, file) : fromCsv(bytes, file);
  const groups: GroupInFile[] = [];
  const mistakes: string[] = [];
  for (const { where, entry } of entries) {
    if (!Value.Check(GroupFileSchema, entry)) {
      const [first] = Value.Errors(GroupFileSchema, entry);
      const field = first?.instancePath.slice(1) || 'entry';
      mistakes.push(`${where}: ${field} ${first?.message ?? 'is wrong'}.`);
    } else if (groups.some(({ slug }) => slug === entry.slug)) {
      mistakes.push(`${where}: the slug "${entry.slug}" is there twice.`);
    } else groups.push(entry);
  }
  if (mistakes.length === 0) return groups;
  throw new RefusedError(
    `${file} is not a list of groups. ${EXPECTED}\n- ${mistakes.slice(0, 20).join('\n- ')}`,
  );
}

function fromJson(bytes: Uint8Array, file: string): { where: string; entry: unknown }[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RefusedError(`${file} is not JSON.`, { cause });
  }
  if (!Array.isArray(value)) throw new RefusedError(`${file} is not a list of groups. ${EXPECTED}`);
  return value.map((entry: unknown, index) => ({ where: `group ${index + 1}`, entry }));
}

function fromCsv(bytes: Uint8Array, file: string): { where: string; entry: unknown }[] {
  const { headings, rows } = readSheet(bytes, file);
  const names = headings.map((heading) => heading.toLowerCase());
  const list = (cell = '') =>
    cell
      .split(';')
      .map((key) => key.trim())
      .filter(Boolean);
  return rows.map(({ line, cells }) => {
    const cell = (name: string) => cells[names.indexOf(name)]?.trim();
    const [slug, name, description, visibility] = ['slug', 'name', 'description', 'visibility'].map(cell);
    const people = { owners: list(cell('owners')), members: list(cell('members')) };
    return {
      where: `line ${line}`,
      entry: { slug, name, description: description ?? '', visibility, ...people },
    };
  });
}
