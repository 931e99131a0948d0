import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from './database/index.ts';

/** Signs what a browser hands back. The purpose keeps a signature for one thing from serving another. */
export interface Signer {
  sign(purpose: string, ...values: readonly (string | number)[]): string;
  verify(signature: string, purpose: string, ...values: readonly (string | number)[]): boolean;
}

export function createSigner(secret: string): Signer {
  const sign = (purpose: string, ...values: readonly (string | number)[]): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, ...values]))
      .digest('base64url');
  return {
    sign,
    verify(signature, purpose, ...values) {
      const expected = Buffer.from(sign(purpose, ...values));
      const given = Buffer.from(signature);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

/** The secret that all instances on one database share; the first one to ask makes it. */
export async function sharedSecret(db: Db): Promise<string> {
  await db
    .insertInto('setting')
    .values({ name: 'secret', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'secret')
    .executeTakeFirstOrThrow();
  return row.value;
}
