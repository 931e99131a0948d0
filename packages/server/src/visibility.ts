import { sql, type RawBuilder } from 'kysely';
import type { Role } from '@parvis/model';
import type { Db } from './database/index.ts';

/** Who is asking. */
export interface Viewer {
  /** Id of their person. */
  id: string;
  roles: readonly Role[];
  department: string | null;
  managerId: string | null;
}

/** Sees what any colleague would, and is none of them. */
export const NOBODY: Viewer = {
  id: '00000000-0000-0000-0000-000000000000',
  roles: [],
  department: null,
  managerId: null,
};

/**
 * What a viewer may see: conditions that every query of a repo carries for each table it reads. `alias` is the
 * name that the table has in that query.
 */
export interface Sight {
  readonly db: Db;
  readonly viewer: Viewer;
  /** People who have not left. */
  person(alias?: string): RawBuilder<boolean>;
  /** Groups of which the viewer may know. */
  group(alias?: string): RawBuilder<boolean>;
  /** Groups whose inside the viewer may read: members, posts and what hangs on them. */
  inside(alias?: string): RawBuilder<boolean>;
  /** Posts and comments in places that the viewer may read, those that were removed as well. */
  place(alias?: string): RawBuilder<boolean>;
  /** Posts and comments that the viewer may read. A comment is read under its post only, so that is asked for too. */
  post(alias?: string): RawBuilder<boolean>;
  /** Posts and comments, of those they may read, whose place the viewer looks after; events just so. */
  care(alias?: string): RawBuilder<boolean>;
  /** Events that the viewer may read: everyone's, and those of groups whose inside they read. */
  event(alias?: string): RawBuilder<boolean>;
  /** People who may come to an event: those who have not left, and who may read it. */
  guest(event?: string, person?: string): RawBuilder<boolean>;
}

/**
 * The one place that says who may see what.
 *
 * Everybody who is signed in sees every colleague, every open group and its inside, and that a closed group
 * exists. The inside of a closed group, and a secret group as such, are for its members. No role widens this: an
 * administrator who needs to look joins the group by a command, and is then seen among its members.
 *
 * A post is read by those who may read its place: a group's inside, or without a group by everybody. Who may read a
 * place may write there; an event is planned by members of its group. Community managers look after every place that they may read, owners after their group.
 */
export function visible(db: Db, viewer: Viewer): Sight {
  const self = sql`${viewer.id}::uuid`;
  const place = (alias: string) => sql<boolean>`(${sql.ref(`${alias}.group_id`)} is null
    or exists (select from "group" as around where around.id = ${sql.ref(`${alias}.group_id`)}
      and ${insideOf('around', self)}))`;
  return {
    db,
    viewer,
    person: (alias = 'person') => sql<boolean>`${sql.ref(`${alias}.active`)}`,
    group: (alias = 'group') =>
      sql<boolean>`(${sql.ref(`${alias}.visibility`)} <> 'secret' or ${joined(alias, self)})`,
    inside: (alias = 'group') => insideOf(alias, self),
    place: (alias = 'post') => place(alias),
    post: (alias = 'post') => sql<boolean>`(${sql.ref(`${alias}.removed_at`)} is null and ${place(alias)})`,
    care: (alias = 'post') =>
      viewer.roles.includes('community_manager')
        ? sql<boolean>`true`
        : sql<boolean>`exists (select from membership as own where own.group_id = ${sql.ref(`${alias}.group_id`)}
            and own.person_id = ${self} and own.role = 'owner')`,
    event: (alias = 'event') => sql<boolean>`(${sql.ref(`${alias}.removed_at`)} is null and ${place(alias)})`,
    guest: (event = 'event', person = 'person') => sql<boolean>`(${sql.ref(`${person}.active`)}
      and (${sql.ref(`${event}.group_id`)} is null
        or exists (select from "group" as around where around.id = ${sql.ref(`${event}.group_id`)}
          and ${insideOf('around', sql.ref(`${person}.id`))})))`,
  };
}

/**
 * Posts and comments that everybody who is signed in may read and finds in feeds: what is computed once for all comes
 * from these. What is said on a page stays there, unless it belongs to a group.
 */
export const forEverybody = (alias: string) => sql<boolean>`(case
  when ${sql.ref(`${alias}.group_id`)} is null then ${sql.ref(`${alias}.about`)} is null
  else exists (select from "group" as around where around.id = ${sql.ref(`${alias}.group_id`)}
    and around.visibility = 'open') end)`;

/** A person as SQL: a parameter, or a column. */
type Someone = RawBuilder<unknown>;

const joined = (group: string, person: Someone) => sql<boolean>`exists (
  select from membership as own where own.group_id = ${sql.ref(`${group}.id`)} and own.person_id = ${person}
)`;

const insideOf = (group: string, person: Someone) =>
  sql<boolean>`(${sql.ref(`${group}.visibility`)} = 'open' or ${joined(group, person)})`;

/**
 * Who of many people may read the inside of which of some groups: the same rule as `inside`, for those who are told of
 * something at one moment.
 */
export async function insiders(
  db: Db,
  groups: readonly string[],
  people: readonly string[],
): Promise<(group: string, person: string) => boolean> {
  if (groups.length === 0 || people.length === 0) return () => false;
  const { rows } = await sql<{ group: string; people: string[] }>`
    select "group".id as group, array_agg(asked.id) as people
    from "group" cross join unnest(${people}::uuid[]) as asked(id)
    where "group".id = any(${groups}::uuid[]) and ${insideOf('group', sql.ref('asked.id'))}
    group by "group".id`.execute(db);
  const inside = new Map(rows.map((row) => [row.group, new Set(row.people)]));
  return (group, person) => inside.get(group)?.has(person) ?? false;
}
