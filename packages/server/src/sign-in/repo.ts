import { sql } from 'kysely';
import type { Role } from '@parvis/model';
import type { Db } from '../database/index.ts';
import type { Viewer } from '../visibility.ts';

/** Someone who may sign in; `mail` is lower case. */
export type Account = Viewer & { mail: string | null };

const accounts = (db: Db) =>
  db
    .selectFrom('person')
    .select([
      'person.id',
      'person.department',
      'person.manager_id',
      sql<string | null>`parvis_lower(mail)`.as('mail'),
    ])
    .select((eb) =>
      sql<Exclude<Role, 'member'>[]>`array(${eb
        .selectFrom('role_assignment')
        .select('role')
        .whereRef('person_id', '=', 'person.id')
        .orderBy('role')})`.as('roles'),
    )
    .where('person.active', '=', true);

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number];

const toAccount = (row: Row | undefined): Account | undefined =>
  row && {
    id: row.id,
    roles: ['member', ...row.roles],
    department: row.department,
    managerId: row.manager_id,
    mail: row.mail,
  };

export const accountById = async (db: Db, id: string): Promise<Account | undefined> =>
  toAccount(await accounts(db).where('person.id', '=', id).executeTakeFirst());

/** By login or mail, whatever the letter case; the login counts first. */
export async function accountByName(db: Db, name: string): Promise<Account | undefined> {
  const folded = sql`parvis_lower(${name})`;
  const row = await accounts(db)
    .where(sql<boolean>`(parvis_lower(login) = ${folded} or parvis_lower(mail) = ${folded})`)
    .orderBy(sql`parvis_lower(login) is not distinct from ${folded}`, 'desc')
    .executeTakeFirst();
  return toAccount(row);
}

/** What a verified token says of its bearer. */
export interface Claims {
  issuer: string;
  subject: string;
  /** Object id in the directory, which the import keeps as the external id (Entra's `oid`). */
  directoryId?: string;
  /** Only when the issuer says that it has verified it. */
  verifiedMail?: string;
}

/**
 * By the identity that was kept at the first sign-in. Only when there is none yet, by directory id or verified
 * mail, and then it is kept: a mail address that later goes to somebody else opens nothing.
 */
export async function accountByClaims(db: Db, claims: Claims): Promise<Account | undefined> {
  const known = await db
    .selectFrom('identity')
    .select('person_id')
    .where('issuer', '=', claims.issuer)
    .where('subject', '=', claims.subject)
    .executeTakeFirst();
  if (known) return accountById(db, known.person_id);

  const first = await firstSignIn(db, claims);
  if (!first) return undefined;
  await db
    .insertInto('identity')
    .values({ issuer: claims.issuer, subject: claims.subject, person_id: first.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return first;
}

async function firstSignIn(db: Db, claims: Claims): Promise<Account | undefined> {
  if (claims.directoryId !== undefined) {
    const row = await accounts(db).where('external_id', '=', claims.directoryId).executeTakeFirst();
    if (row) return toAccount(row);
  }
  if (claims.verifiedMail === undefined) return undefined;
  const row = await accounts(db)
    .where(sql<boolean>`parvis_lower(mail) = parvis_lower(${claims.verifiedMail})`)
    // Whoever has an identity of this issuer already is not somebody else with the same address.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('identity')
            .select('subject')
            .whereRef('person_id', '=', 'person.id')
            .where('issuer', '=', claims.issuer),
        ),
      ),
    )
    .executeTakeFirst();
  return toAccount(row);
}
