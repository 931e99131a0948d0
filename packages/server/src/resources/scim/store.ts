import type { Bound } from './bind.ts';
import { ScimError } from './error.ts';
import type { Values } from './matches.ts';
import type { Step } from './patch.ts';
import type { Place, ResourceType } from './schema.ts';
import type { Db } from '../../database/index.ts';

/** Which resources a list has. */
export interface Query {
  filter?: Bound;
  sort?: { place: Place; descending: boolean };
  offset: number;
  limit: number;
  /** Whether an attribute is asked for; those that cost much are else not read. */
  wants: (attribute: string) => boolean;
}

/** How resources of one type are held. What writes runs in a transaction, so that all of it is kept or nothing. */
export interface Store {
  type: ResourceType;
  list(db: Db, query: Query): Promise<{ total: number; resources: Values[] }>;
  /** Those of these ids that there are. */
  find(db: Db, ids: readonly string[], wants: Query['wants']): Promise<Values[]>;
  /** @returns the id. */
  create(db: Db, body: unknown): Promise<string>;
  /** Holds back other writes to the resource until the transaction ends; undefined when there is none. */
  lock(db: Db, id: string): Promise<{ revision: number } | undefined>;
  replace(db: Db, id: string, body: unknown): Promise<void>;
  patch(db: Db, id: string, steps: readonly Step[]): Promise<void>;
  remove(db: Db, id: string): Promise<void>;
}

/** What a resource says of itself. */
export const metaOf = (
  { name }: ResourceType,
  row: { created_at: Date; updated_at: Date; revision: number },
): Values => ({
  resourceType: name,
  created: row.created_at.toISOString(),
  lastModified: row.updated_at.toISOString(),
  version: `W/"${row.revision}"`,
});

/** @throws {ScimError} 412 when somebody has changed it since. */
export function checkVersion(ifMatch: string | undefined, revision: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const known = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(`"${revision}"`)) return;
  throw new ScimError(412, 'It has been changed since; read it again.');
}

export function byKey<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const same = found.get(key(item));
    if (same) same.push(item);
    else found.set(key(item), [item]);
  }
  return found;
}
