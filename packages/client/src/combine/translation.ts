import type { PersonSummary } from '@parvis/model';
import { ParvisError } from '../error.ts';
import { NOBODY, type Named } from '../named.ts';
import type { Answers, CallOptions, PeoplePort } from '../ports.ts';
import type { Identified } from './identities.ts';

/** Puts somebody whom a source names into the keys of the source of people. */
export type Name = (person: PersonSummary) => Named;

/** Between the ids of one source and the keys of the source of people: the ones are never asked of the other. */
export interface Translation {
  /** What a source answers, with its people in the keys of the source of people. */
  of<T, U>(answer: Promise<T>, change: (value: T, name: Name) => U): Promise<U>;
  /** What these keys of the source of people are in this source: ids, or mail addresses. */
  back(keys: readonly string[], options: CallOptions): Promise<Answers<string>>;
}

export function translation(
  source: string,
  people: PeoplePort,
  identities: () => Promise<Identified>,
): Translation {
  const mine = `${NOBODY}${source} `;

  /** What those are called here whom the source of people was asked for. */
  async function ask(
    keys: readonly string[],
    { idOf, isByMail }: Identified,
    options: CallOptions,
  ): Promise<Answers<string>> {
    let answers: Answers<PersonSummary>;
    try {
      answers = await people.get(keys, options);
    } catch (error) {
      if (!(error instanceof ParvisError)) throw error;
      answers = new Map(keys.map((key) => [key, error]));
    }
    return new Map(
      keys.map((key) => {
        const person = answers.get(key) ?? unknown(key);
        const mail = key.includes('@') ? key : undefined;
        if (!(person instanceof ParvisError))
          return [key, idOf(person.id) ?? idOf(person.mail ?? '') ?? person.mail ?? mail ?? unknown(key)];
        // Nobody else there has this address; and where addresses decide, no answer is needed.
        const isEnough = person.code === 'not_found' || (isByMail && person.code !== 'aborted');
        return [key, (isEnough ? mail : undefined) ?? person];
      }),
    );
  }

  return {
    async of(answer, change) {
      const [value, { keyOf }] = await Promise.all([answer, identities()]);
      return change(value, (person) => ({
        ...person,
        id: keyOf(person, source) ?? mine + person.id,
        own: person.id,
      }));
    },

    async back(keys, options) {
      const known = await identities();
      const ids: Answers<string> = new Map();
      const unsure: string[] = [];
      for (const key of keys) {
        const id = key.startsWith(mine) ? key.slice(mine.length) : known.idOf(key);
        if (id !== undefined) ids.set(key, id);
        else if (isNobody(key)) ids.set(key, unknown(key));
        else unsure.push(key);
      }
      for (let from = 0; from < unsure.length; from += people.batchLimit) {
        const batch = unsure.slice(from, from + people.batchLimit);
        for (const [key, id] of await ask(batch, known, options)) ids.set(key, id);
      }
      return ids;
    },
  };
}

/** The source of people, which is not asked for those who are known to be nobody there. */
export function withoutNobody(port: PeoplePort): PeoplePort {
  const only =
    <T>(read: (keys: readonly string[], options: CallOptions) => Promise<Answers<T>>) =>
    async (keys: readonly string[], options: CallOptions): Promise<Answers<T>> => {
      const asked = keys.filter((key) => !isNobody(key));
      const answers: Answers<T> = asked.length > 0 ? await read(asked, options) : new Map<never, never>();
      const nobody = keys.filter(isNobody).map((key) => [key, unknown(key)] as const);
      return new Map([...answers, ...nobody]);
    };
  return { ...port, get: only(port.get), details: only(port.details) };
}

export const isNobody = (key: string): boolean => key.startsWith(NOBODY);

export const unknown = (key: string): ParvisError =>
  new ParvisError(
    'not_found',
    `The source of people and the one that was asked have nobody in common as "${key}".`,
  );
