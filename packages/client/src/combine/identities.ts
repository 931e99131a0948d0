import type { PersonSummary } from '@parvis/model';
import { ParvisError } from '../error.ts';
import { createHttp } from '../http.ts';
import { isObject } from '../json.ts';

/**
 * Whom the source of people knows those as whom other sources name, by their ids there: an object, the address of a JSON
 * file with one, or a function. What belongs to an id is an id, mail address or login of the source of people; `null` says
 * that it is nobody there. Who is not mentioned is found by mail address.
 */
export type Identities = string | Mapping | ((person: PersonSummary, source: string) => Match);

export type Mapping = Readonly<Record<string, string | null>>;
type Match = string | null | undefined;

export interface Identified {
  /** The key of somebody in the source of people, as far as one is known. */
  keyOf(person: PersonSummary, source: string): string | undefined;
  /** The id, in its own source, of whom has a key in the source of people; where the administrator says so. */
  idOf(key: string): string | ParvisError | undefined;
  /** Whether mail addresses alone decide. */
  isByMail: boolean;
}

/** Milliseconds that names and faces wait for the administrator's file, and in which it is not asked for again when it failed. */
const PATIENCE = 3_000;
const PAUSE = 60_000;

/** Letter case is no difference between mail addresses, logins or ids. */
export const fold = (key: string): string => key.trim().toLowerCase();

/** Whether something is what an administrator may say of who is who. */
export const isMapping = (value: unknown): value is Mapping =>
  isObject(value) &&
  Object.values(value).every((key) => key === null || (typeof key === 'string' && key.trim() !== ''));

/**
 * Knows who is who in the source of people. While the administrator's file cannot be had, nobody is known to be anybody: a
 * mail address alone might open the card of somebody else.
 */
export function openIdentities(identities: Identities = {}): () => Promise<Identified> {
  if (typeof identities !== 'string') {
    const given = identified(identities);
    return async () => given;
  }
  let asked: Promise<Identified> | undefined;
  let failedAt: number | undefined;
  return () => {
    if (failedAt !== undefined && Date.now() - failedAt > PAUSE) asked = failedAt = undefined;
    return (asked ??= load(identities).catch((error: unknown) => {
      failedAt = Date.now();
      // It concerns the administrator, and nobody who reads.
      globalThis.reportError?.(error);
      return UNKNOWN;
    }));
  };
}

async function load(url: string): Promise<Identified> {
  const http = createHttp({ source: 'identities', baseUrl: url, timeout: PATIENCE });
  const mapping = await http('', { signal: new AbortController().signal, idempotent: false });
  if (isMapping(mapping)) return identified(mapping);
  throw new Error(`${url} has to hold ids and whom they are, such as { "42": "ada@acme.example" }.`);
}

const UNKNOWN: Identified = {
  keyOf: () => undefined,
  idOf: () =>
    new ParvisError('unavailable', 'The file that says who is who could not be read. See the error before.'),
  isByMail: false,
};

function identified(identities: Exclude<Identities, string>): Identified {
  const mapping = typeof identities === 'function' ? [] : Object.entries(identities);
  const keys = new Map(mapping.map(([id, key]) => [fold(id), key]));
  const ids = new Map(mapping.toReversed().flatMap(([id, key]) => (key === null ? [] : [[fold(key), id]])));
  return {
    keyOf(person, source) {
      const said = typeof identities === 'function' ? identities(person, source) : keys.get(fold(person.id));
      return (said === undefined ? person.mail && fold(person.mail) : said) || undefined;
    },
    idOf: (key) => ids.get(fold(key)),
    isByMail: typeof identities !== 'function' && keys.size === 0,
  };
}
