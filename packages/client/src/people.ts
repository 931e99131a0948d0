import type { Person, PersonSummary } from '@parvis/model';
import type { ParvisClient } from './client.ts';
import type { Core } from './core.ts';
import type { Named } from './named.ts';

/** People by any of their keys. Summaries and details are two reads of one person, and correct each other. */
export function openPeople({ source, port, hold, list }: Core) {
  const shared = {
    aliases: new Map<string, string>(),
    batchLimit: source.people?.batchLimit,
    keyOf: ({ id }: PersonSummary) => fold(id),
  };
  const summaries = hold<PersonSummary>({
    ...shared,
    read: async (keys, options) => port('people').get(keys, options),
    taken(_, stamp, key) {
      if ((details.held(key)?.stamp ?? stamp) < stamp) details.touch(key);
    },
  });
  const details = hold<Person>({
    ...shared,
    read: async (keys, options) => port('people').details(keys, options),
    taken: (person, stamp) => summaries.offer(split(person)[0], stamp),
    present(person, key, stamp) {
      const summary = summaries.held(key);
      return summary && summary.stamp > stamp ? { ...split(person)[1], ...summary.value } : person;
    },
  });

  const illustrate = source.people?.illustrate;
  const people: ParvisClient['people'] = {
    watch(whom, listener, options) {
      if (typeof whom === 'string')
        return summaries.watch(fold(whom), illustrate?.(listener, options) ?? listener, options);
      if (illustrate)
        import('./illustrated.ts').then(
          ({ illustrateKnown }) => illustrateKnown(whom, listener, options, illustrate, people.watch),
          // The initials stay.
          () => {},
        );
      return { retry() {} };
    },
    watchDetails: (key, listener, options) => details.watch(fold(key), listener, options),
    search: (query, options) =>
      list(options, async (asked) => port('people').search(query, asked), summaries.offer),
  };
  return {
    people,
    /**
     * Keeps somebody who came with something else. What another source says of them is not what this one does; and many
     * systems name an author and say no more, which takes nothing away of what is known.
     */
    keep(person: Named, stamp: number) {
      if (!person.own && (person.mail || !summaries.held(fold(person.id)))) summaries.offer(person, stamp);
    },
  };
}

/** Mail addresses, logins and ids of people are the same in capitals and small letters. */
const fold = (key: string): string => key.trim().toLowerCase();

/** A person as their summary and the rest. */
function split(person: Person): [PersonSummary, Omit<Person, keyof PersonSummary>] {
  const { id, name, title, department, mail, pronouns, photo, ...rest } = person;
  const summary = { id, name };
  for (const [field, value] of Object.entries({ title, department, mail, pronouns, photo })) {
    if (value !== undefined) Object.assign(summary, { [field]: value });
  }
  return [summary, rest];
}
