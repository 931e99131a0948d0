import type { Group, PersonSummary, Recommendations, Session } from '@parvis/model';
import type { ParvisClient } from './client.ts';
import type { Core } from './core.ts';
import { intents } from './intents.ts';
import { subjectKey, subjectOf } from './ports.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** Milliseconds after which recommendations are asked for again: they change more often than people do. */
const RECOMMENDATIONS_MAX_AGE = 15_000;

/** The session is one thing; this is its key. */
const READER = '';

/** The parts of the client that are made here. */
type Loaded = Pick<ParvisClient, 'session' | 'groups'> & {
  recommendations: Omit<ParvisClient['recommendations'], 'can'>;
};

/**
 * What depends on who is reading: the session, what they recommend, the groups they are in, and their other tabs.
 * It is loaded when a page first asks for any of these.
 */
export function openReader(core: Core, keepPerson: (person: PersonSummary, stamp: number) => void): Loaded {
  const { source, port, hold, closed, clock, list } = core;
  let reader: string | undefined;
  let tabs: Tabs | undefined;

  const recommendations = hold<Recommendations>({
    maxAge: RECOMMENDATIONS_MAX_AGE,
    batchLimit: source.recommendations?.batchLimit,
    keyOf: ({ subject }) => subjectKey(subject),
    read: async (keys, options) => port('recommendations').get(keys.map(subjectOf), options),
    isNewer: (value, held) => value.revision > held.revision,
    present: (value, key) => wishes.present(value, key),
    taken: ({ people }, stamp) => people.forEach((person) => keepPerson(person, stamp)),
  });
  const wishes = intents({
    recommendations,
    set: async (...write) => port('recommendations').set(...write),
    clock,
    signal: core.era,
    changed: (key) => tabs?.changed('recommendations', key),
  });
  const groups = hold<Group>({
    batchLimit: source.groups?.batchLimit,
    keyOf: ({ id }) => id,
    read: async (keys, options) => port('groups').get(keys, options),
  });
  const session = hold<Session>({
    keyOf: () => READER,
    read: async (_, options) => new Map([[READER, await port('session').get(options)]]),
    taken({ person }) {
      if (reader === person.id) return;
      const another = reader !== undefined;
      reader = person.id;
      tabs?.become(reader);
      if (another) forget();
    },
  });
  const changing = { recommendations, groups };

  function forget() {
    wishes.forget();
    core.forget(session);
  }

  function forgetReader() {
    reader = undefined;
    forget();
    session.forget();
  }

  /** From here on it matters who is signed in, and what that person does in other tabs. */
  function follow() {
    if (tabs || closed.aborted) return;
    tabs = openTabs(source.name, closed, {
      person(id) {
        if (id === '') forgetReader();
        else if (id !== reader) core.heard(() => session.outdate(READER));
      },
      change(kind, key) {
        if (kind === 'recommendations' || kind === 'groups') core.heard(() => changing[kind].outdate(key));
      },
    });
    if (source.session) session.watch(READER, () => {}, { signal: closed });
    else tabs.become('');
  }

  async function member(group: string, join: boolean) {
    const value = await port('groups')[join ? 'join' : 'leave'](group, { signal: core.era() });
    groups.offer(value, ++clock.now);
    tabs?.changed('groups', value.id);
  }

  return {
    session: {
      watch(listener, options) {
        follow();
        return session.watch(READER, listener, options);
      },
      async signOut({ signal }) {
        await port('session').signOut({ signal });
        tabs?.signedOut();
        forgetReader();
      },
    },
    recommendations: {
      watch(subject, listener, options) {
        follow();
        return recommendations.watch(subjectKey(subject), listener, options);
      },
      list: (subject, options) =>
        list(
          options,
          async (asked) => port('recommendations').list(subject, asked),
          ({ person }, stamp) => keepPerson(person, stamp),
        ),
      set(subject, recommended) {
        follow();
        return wishes.set(subject, recommended);
      },
    },
    groups: {
      watch: (key, listener, options) => groups.watch(key, listener, options),
      list: (options) => list(options, async (asked) => port('groups').list(asked), groups.offer),
      members: (group, options) =>
        list(
          options,
          async (asked) => port('groups').members(group, asked),
          ({ person }, stamp) => keepPerson(person, stamp),
        ),
      join: (group) => member(group, true),
      leave: (group) => member(group, false),
    },
  };
}
