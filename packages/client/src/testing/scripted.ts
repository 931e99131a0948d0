// Loaded before the tests, so that what the client loads later is there within a turn.
import '../reader.ts';
import type { Person, PersonSummary } from '@parvis/model';
import type { ParvisClient, Snapshot } from '../client.ts';
import { ParvisError } from '../error.ts';
import type { Answers, PeoplePort, Source } from '../ports.ts';

/** One call that a test answers when it likes. */
export interface Call {
  keys: readonly string[];
  signal: AbortSignal;
  /** Answers these people, and not_found for the other keys. */
  answer(...people: Person[]): Promise<void>;
  fail(code: ParvisError['code']): Promise<void>;
}

/** People whose answers come when the test says. */
export function scripted(batchLimit = 200) {
  const calls: Call[] = [];
  const details: Call[] = [];
  const port =
    (into: Call[]): PeoplePort['details'] =>
    (keys, { signal }) =>
      new Promise((resolve, reject) => {
        const called = () => reject(new ParvisError('aborted', 'called off'));
        signal.addEventListener('abort', called);
        into.push({
          keys,
          signal,
          async answer(...people) {
            const of = (key: string) => people.find(({ id, mail, login }) => [id, mail, login].includes(key));
            const answers: Answers<Person> = new Map(
              keys.map((key) => [key, of(key) ?? new ParvisError('not_found', key)]),
            );
            resolve(answers);
            await settled();
          },
          async fail(code) {
            reject(new ParvisError(code, 'scripted'));
            await settled();
          },
        });
      });
  const source: Source = {
    name: 'scripted',
    people: {
      can: {},
      batchLimit,
      get: port(calls),
      details: port(details),
      search: async () => ({ items: [] }),
    },
  };
  return { source, calls, details };
}

/**
 * Lets everything that is due now happen, and what comes of it: ticks of the batches, answers of the memory
 * adapter. Timers of one length run in their order, so this is no sleep that could be too short.
 */
export async function settled() {
  for (let turns = 0; turns < 8; turns++) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Watches one person; `seen` grows. */
export function watching(client: ParvisClient, key: string, what: 'watch' | 'watchDetails' = 'watch') {
  const asker = new AbortController();
  const seen: Snapshot<PersonSummary>[] = [];
  const { retry } = client.people[what](key, (snapshot) => seen.push(snapshot), asker);
  const name = () => {
    const last = seen.at(-1)!;
    return last.status === 'ready' ? last.value.name : last.status;
  };
  return { seen, retry, name, last: () => seen.at(-1)!, leave: () => asker.abort() };
}

export const ada: Person = { id: 'p1', name: 'Ada', mail: 'ada@acme.example', login: 'ada' };
export const bob: Person = { id: 'p2', name: 'Bob', mail: 'bob@acme.example', login: 'bob' };
