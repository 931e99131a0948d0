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
  /** Groups whose inside the viewer may read: members now, posts and the like later. */
  inside(alias?: string): RawBuilder<boolean>;
}

/**
 * The one place that says who may see what.
 *
 * Everybody who is signed in sees every colleague, every open group and its inside, and that a closed group
 * exists. The inside of a closed group, and a secret group as such, are for its members. No role widens this: an
 * administrator who needs to look joins the group by a command, and is then seen among its members.
 */
export function visible(db: Db, viewer: Viewer): Sight {
  const joined = (group: string) => sql<boolean>`exists (
    select from membership as own where own.group_id = ${sql.ref(`${group}.id`)} and own.person_id = ${viewer.id}
  )`;
  return {
    db,
    viewer,
    person: (alias = 'person') => sql<boolean>`${sql.ref(`${alias}.active`)}`,
    group: (alias = 'group') =>
      sql<boolean>`(${sql.ref(`${alias}.visibility`)} <> 'secret' or ${joined(alias)})`,
    inside: (alias = 'group') =>
      sql<boolean>`(${sql.ref(`${alias}.visibility`)} = 'open' or ${joined(alias)})`,
  };
}
