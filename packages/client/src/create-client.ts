import type { Group, Page, Person, PersonSummary, Recommendations, Session } from '@parvis/model';
import type { ClientOptions, ParvisClient } from './client.ts';
import { collection, type CollectionOptions } from './collection.ts';
import { ParvisError } from './error.ts';
import { intents } from './intents.ts';
import { subjectKey, subjectOf, type PortName } from './ports.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** Milliseconds after which what was read is asked for again when somebody comes to look. */
const MAX_AGE = 60_000;
const RECOMMENDATIONS_MAX_AGE = 15_000;

/** The session is one thing; this is its key. */
const READER = '';

/**
 * Makes the client that elements talk to. It holds one copy of each thing, reads what is asked for in one tick
 * as one batch, and forgets everything when another person signs in.
 */
export function createClient({ source, links = {}, signInUrl }: ClientOptions): ParvisClient {
  const end = new AbortController();
  const closed = end.signal;
  const clock = { now: 0 };
  const { name } = source;
  /** Ends what is under way for this person. */
  let era = new AbortController();
  let reader: string | undefined;
  let tabs: Tabs | undefined;

  function port<P extends PortName>(which: P) {
    const found = source[which];
    if (found) return found;
    throw new ParvisError(
      'unsupported',
      `${name} has no port "${which}". Combine it with a source that has.`,
      {
        source: name,
      },
    );
  }

  const hold = <T>(options: Omit<CollectionOptions<T>, 'source' | 'clock' | 'closed'>) =>
    collection<T>({ ...options, source: name, clock, closed });

  const ofPeople = {
    aliases: new Map<string, string>(),
    maxAge: MAX_AGE,
    batchLimit: source.people?.batchLimit ?? 1,
    keyOf: ({ id }: PersonSummary) => fold(id),
  };
  const summaries = hold<PersonSummary>({
    ...ofPeople,
    read: async (keys, options) => port('people').get(keys, options),
    taken(_, stamp, key) {
      if ((details.held(key)?.stamp ?? stamp) < stamp) details.touch(key);
    },
  });
  const details = hold<Person>({
    ...ofPeople,
    read: async (keys, options) => port('people').details(keys, options),
    taken: (person, stamp) => summaries.offer(split(person)[0], stamp),
    present(person, key, stamp) {
      const summary = summaries.held(key);
      return summary && summary.stamp > stamp ? { ...split(person)[1], ...summary.value } : person;
    },
  });
  const recommendations = hold<Recommendations>({
    aliases: new Map(),
    maxAge: RECOMMENDATIONS_MAX_AGE,
    batchLimit: source.recommendations?.batchLimit ?? 1,
    keyOf: ({ subject }) => subjectKey(subject),
    read: async (keys, options) => port('recommendations').get(keys.map(subjectOf), options),
    isNewer: (value, held) => value.revision > held.revision,
    present: (value, key) => wishes.present(value, key),
    taken: ({ people }, stamp) => people.forEach((person) => summaries.offer(person, stamp)),
  });
  const wishes = intents({
    recommendations,
    set: async (...write) => port('recommendations').set(...write),
    clock,
    signal: () => era.signal,
    changed: (key) => tabs?.changed('recommendations', key),
  });
  const groups = hold<Group>({
    aliases: new Map(),
    maxAge: MAX_AGE,
    batchLimit: source.groups?.batchLimit ?? 1,
    keyOf: ({ id }) => id,
    read: async (keys, options) => port('groups').get(keys, options),
  });
  const session = hold<Session>({
    aliases: new Map(),
    maxAge: MAX_AGE,
    batchLimit: 1,
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
  const all = [session, summaries, details, recommendations, groups];

  function forget() {
    era.abort();
    era = new AbortController();
    wishes.forget();
    for (const things of all) if (things !== session) things.forget();
  }

  function forgetReader() {
    reader = undefined;
    forget();
    session.forget();
  }

  /** From here on it matters who is signed in, and what that person does in other tabs. */
  function follow() {
    if (tabs || closed.aborted) return;
    tabs = openTabs(name, closed, {
      person(id) {
        if (id === '') forgetReader();
        else if (id !== reader) heard(() => session.outdate(READER));
      },
      change(kind, key) {
        if (kind === 'recommendations' || kind === 'groups') heard(() => changing[kind].outdate(key));
      },
    });
    if (source.session) session.watch(READER, () => {}, { signal: closed });
    else tabs.become('');
  }

  const refresh = (old: boolean) => all.forEach((things) => things.refresh(old));

  function heard(outdate: () => void) {
    outdate();
    // A hidden page reads again when somebody looks at it.
    if (!isHidden()) refresh(false);
  }

  // Node has neither a network state nor a page.
  let hiddenAt = Date.now();
  globalThis.addEventListener?.('online', () => refresh(true), { signal: closed });
  globalThis.document?.addEventListener(
    'visibilitychange',
    () => {
      if (isHidden()) hiddenAt = Date.now();
      else refresh(Date.now() - hiddenAt > MAX_AGE);
    },
    { signal: closed },
  );

  /** Runs a call of one moment, for the person of that moment; `T` is seen with the newest that is held. */
  function call<T>(signal: AbortSignal | undefined, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return ask(signal ? AbortSignal.any([signal, era.signal]) : era.signal);
  }

  async function list<T>(
    signal: AbortSignal,
    ask: (signal: AbortSignal) => Promise<Page<T>>,
    keep: (item: T, stamp: number) => void,
  ): Promise<Page<T>> {
    const stamp = ++clock.now;
    const page = await call(signal, ask);
    page.items.forEach((item) => keep(item, stamp));
    return page;
  }

  async function member(group: string, join: boolean) {
    const value = await call(undefined, (signal) =>
      port('groups')[join ? 'join' : 'leave'](group, { signal }),
    );
    groups.offer(value, ++clock.now);
    tabs?.changed('groups', value.id);
  }

  return {
    source: name,
    ...(signInUrl === undefined ? {} : { signInUrl }),
    has: (which) => source[which] !== undefined,
    link: (kind, id) => (links[kind] ?? `/go/${kind}/{id}`).replaceAll('{id}', () => encodeURIComponent(id)),
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
    people: {
      watch: (key, listener, options) => summaries.watch(fold(key), listener, options),
      watchDetails: (key, listener, options) => details.watch(fold(key), listener, options),
      search: (query, { signal, ...page }) =>
        list(
          signal,
          async (signal) => port('people').search(query, { ...page, signal }),
          (person, stamp) => summaries.offer(person, stamp),
        ),
    },
    recommendations: {
      can: (kind) => source.recommendations?.can.recommend.includes(kind) ?? false,
      watch(subject, listener, options) {
        follow();
        return recommendations.watch(subjectKey(subject), listener, options);
      },
      list: (subject, { signal, ...page }) =>
        list(
          signal,
          async (signal) => port('recommendations').list(subject, { ...page, signal }),
          ({ person }, stamp) => summaries.offer(person, stamp),
        ),
      set(subject, recommended) {
        follow();
        return wishes.set(subject, recommended);
      },
    },
    groups: {
      watch: (key, listener, options) => groups.watch(key, listener, options),
      list: ({ signal, ...page }) =>
        list(
          signal,
          async (signal) => port('groups').list({ ...page, signal }),
          (group, stamp) => groups.offer(group, stamp),
        ),
      members: (group, { signal, ...page }) =>
        list(
          signal,
          async (signal) => port('groups').members(group, { ...page, signal }),
          ({ person }, stamp) => summaries.offer(person, stamp),
        ),
      join: (group) => member(group, true),
      leave: (group) => member(group, false),
    },
    close() {
      end.abort();
      era.abort();
    },
  };
}

const isHidden = (): boolean => globalThis.document?.hidden ?? false;

/** Mail addresses, logins and ids of people are the same in capitals and small letters. */
const fold = (key: string): string => key.trim().toLowerCase();

/** A person as their summary and the rest. */
function split(person: Person): [PersonSummary, Omit<Person, keyof PersonSummary>] {
  const { id, name, title, department, mail, pronouns, photo, ...rest } = person;
  const summary = Object.entries({ title, department, mail, pronouns, photo }).filter(
    ([, value]) => value !== undefined,
  );
  return [{ id, name, ...Object.fromEntries(summary) }, rest];
}
