import { ParvisError } from '../../error.ts';
import type { Answers, CallOptions } from '../../ports.ts';
import { read, record } from '../../read.ts';
import { at, quoted, type Calls, type Query } from './calls.ts';
import { BASIC, IN_ONE, user, values, type User } from './theirs.ts';

export const SUMMARY = `${BASIC},jobTitle,department`;

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a key, in small letters, may be somebody's id. */
export const isId = (key: string): boolean => ID.test(key);

type Found = Map<string, User | ParvisError>;

export type Finder = ReturnType<typeof finderOf>;

/** Finds users by id, mail address and the name they sign in with. */
export function finderOf({ name, ask, fail, denied }: Calls) {
  /** Asks for all fields that are wanted, or where the reader may not see those, for those of everybody. */
  async function selected<T>(wanted: Query, asked: (query: Query) => Promise<T>): Promise<T> {
    if (!denied.has('fields')) {
      try {
        return await asked(wanted);
      } catch (error) {
        if (!(error instanceof ParvisError) || error.code !== 'forbidden') throw error;
        denied.add('fields');
      }
    }
    return asked({ $select: BASIC });
  }

  /** Those of whom a field has one of the values, under all that they are known by, in small letters. */
  async function having(field: string, all: readonly string[], wanted: Query, options: CallOptions) {
    const found: Found = new Map();
    const chunks = Array.from({ length: Math.ceil(all.length / IN_ONE) }, (_, index) =>
      all.slice(index * IN_ONE, (index + 1) * IN_ONE),
    );
    const look = async (chunk: readonly string[]) => {
      const $filter = `${field} in (${chunk.map(quoted).join(',')})`;
      try {
        const people = await selected(wanted, (query) =>
          ask({ path: at('/users', { $filter, ...query }) }, values(record), options),
        );
        for (const each of people) {
          const answer = readable(each);
          for (const key of ['id', 'mail', 'userPrincipalName'].map((by) => each[by]))
            if (typeof key === 'string') found.set(fold(key), answer);
        }
      } catch (error) {
        if (!(error instanceof ParvisError) || options.signal.aborted) throw error;
        for (const key of chunk) found.set(key, error);
      }
    };
    await Promise.all(chunks.map(look));
    return found;
  }

  /** One person who is not well said costs the others nothing. */
  function readable(value: Record<string, unknown>): User | ParvisError {
    try {
      return read(name, user, value, 'user');
    } catch (error) {
      if (error instanceof ParvisError) return error;
      throw error;
    }
  }

  async function find(keys: readonly string[], wanted: Query, options: CallOptions): Promise<Found> {
    const folded = [...new Set(keys.map(fold))];
    const ids = folded.filter(isId);
    const names = folded.filter((key) => key.includes('@'));
    const [byId, byMail] = await Promise.all([
      having('id', ids, wanted, options),
      having('mail', names, wanted, options),
    ]);
    const others = names.filter((key) => !byMail.has(key));
    const byLogin = await having('userPrincipalName', others, wanted, options);
    return new Map([...byLogin, ...byMail, ...byId]);
  }

  const answered = <T>(keys: readonly string[], found: Map<string, T | ParvisError>): Answers<T> =>
    new Map(
      keys.map((key) => [
        key,
        found.get(fold(key)) ?? fail('not_found', `nobody is known as "${key.slice(0, 100)}".`),
      ]),
    );

  return { answered, find, selected };
}

/** Ids, mail addresses and logins are the same in capitals and small letters. */
export const fold = (key: string): string => key.trim().toLowerCase();
