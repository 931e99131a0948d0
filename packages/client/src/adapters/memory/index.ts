import type { ErrorCode, GroupRole, Person, Recommendations, Subject } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { fold, pageOf, summaryOf } from '../../listing.ts';
import { subjectKey, type Answers, type CallOptions, type Source } from '../../ports.ts';
import { memoryDocuments } from './documents.ts';
import { memoryEvents } from './events.ts';
import { memoryFeed } from './feed.ts';
import { groupFor } from './map.ts';
import type { MemoryOptions } from './options.ts';

export { readOptions, type MemoryOptions } from './options.ts';

/** Who recommends one subject, the newest last, and how often each person changed their mind. */
interface Kept {
  subject: Subject;
  since: Map<string, string>;
  revisions: Map<string, number>;
}

/** Holds everything in memory: for stories, tests and trying. What is written is gone with the page. */
export function memory({ people = [], latency = 0, failures = {}, ...options }: MemoryOptions = {}) {
  const name = 'memory';
  let reader = options.session?.person;
  const byKey = new Map<string, Person>();
  for (const person of people) {
    for (const key of [person.id, person.mail, person.login]) if (key) byKey.set(key.toLowerCase(), person);
  }
  const groups = (options.groups ?? []).map((group) => ({ ...group, members: { ...group.members } }));
  const kept = new Map<string, Kept>();
  /** A person is one subject, by whichever key. */
  const byId = ({ kind, id }: Subject): Subject => ({
    kind,
    id: (kind === 'person' && byKey.get(id.toLowerCase())?.id) || id,
  });
  for (const { subject: named, people } of options.recommendations ?? []) {
    const subject = byId(named);
    const since = people
      .toReversed()
      .map((id, days) => [id, new Date(Date.UTC(2026, 0, 1 + days)).toISOString()]);
    const at = { subject, since: new Map(since as [string, string][]), revisions: new Map<string, number>() };
    people.forEach((id) => at.revisions.set(id, 1));
    kept.set(subjectKey(subject), at);
  }

  const error = (code: ErrorCode, what: string) => new ParvisError(code, `memory: ${what}`, { source: name });

  /** Waits, unless the call is called off; then fails if it is to fail. */
  async function call(method: string, signal: AbortSignal) {
    await new Promise<void>((resolve, reject) => {
      const calledOff = () => {
        clearTimeout(timer);
        reject(error('aborted', `${method} was called off.`));
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', calledOff);
        resolve();
      }, latency);
      if (signal.aborted) calledOff();
      signal.addEventListener('abort', calledOff, { once: true });
    });
    const code = failures[method];
    if (code) throw error(code, `${method} fails, as its options say.`);
  }

  function answer<T>(keys: readonly string[], find: (key: string) => T | undefined): Answers<T> {
    return new Map(keys.map((key) => [key, find(key) ?? error('not_found', `there is no "${key}".`)]));
  }

  function person(key: string): Person {
    const found = byKey.get(key.toLowerCase());
    if (!found) throw error('not_found', `there is no person "${key}".`);
    return found;
  }

  function signedIn(): Person {
    if (reader === undefined) throw error('unauthenticated', 'nobody is signed in. Give it a session.');
    return person(reader);
  }

  /** Of a post that the reader may not read nothing is told. */
  const isThere = ({ kind, id }: Subject) => kind !== 'post' || URL.canParse(id) || isSeen(id);

  function of(asked: Subject): Kept {
    const subject = byId(asked);
    if (!isThere(subject)) throw error('not_found', `there is no post "${subject.id}".`);
    const key = subjectKey(subject);
    const known = kept.get(key) ?? { subject, since: new Map(), revisions: new Map() };
    kept.set(key, known);
    return known;
  }

  function shown(asked: Subject): Recommendations {
    const { subject, since, revisions } = of(asked);
    const others = [...since.keys()].filter((id) => id !== reader).toReversed();
    return {
      subject,
      count: since.size,
      mine: reader !== undefined && since.has(reader),
      revision: revisions.get(reader ?? '') ?? 0,
      people: others.slice(0, 5).map((id) => summaryOf(person(id))),
    };
  }

  function group(key: string) {
    const found = groups.find(({ id, slug }) => id === key || slug === key);
    if (!found || !groupFor(found, reader)) throw error('not_found', `there is no group "${key}".`);
    return found;
  }

  function become(key: string, role: GroupRole | undefined) {
    const me = signedIn().id;
    const found = group(key);
    const { [me]: before, ...others } = found.members;
    if (role && !before && found.visibility !== 'open') throw error('forbidden', `"${key}" is not open.`);
    if (!role && before === 'owner' && !Object.values(others).includes('owner')) {
      throw error('conflict', `the last owner of "${key}" cannot leave.`);
    }
    found.members = role ? { ...found.members, [me]: before ?? role } : others;
    return groupFor(found, reader) ?? groupFor({ ...found, visibility: 'closed' }, reader)!;
  }

  const { feed, tags, isSeen } = memoryFeed({
    posts: options.posts ?? [],
    synonyms: options.synonyms ?? [],
    call,
    error,
    person,
    signedIn,
    isManager: () => options.session?.roles?.includes('community_manager') ?? false,
    group,
    groupId: (key) => groups.find(({ id, slug }) => id === key || slug === key)?.id ?? key,
  });

  const events = memoryEvents({
    events: options.events ?? [],
    call,
    error,
    person,
    reader: () => reader,
    group,
  });

  const documents = memoryDocuments({
    documents: options.documents ?? [],
    call,
    error,
    person,
    group,
    isInside: (found) => found.visibility === 'open' || groupFor(found, reader)?.role !== undefined,
  });

  return {
    name,
    feed,
    tags,
    events,
    documents,
    session: {
      can: { signOut: true },
      async get({ signal }) {
        await call('session.get', signal);
        return { person: summaryOf(signedIn()), roles: [...(options.session?.roles ?? ['member'])] };
      },
      async signOut({ signal }) {
        await call('session.signOut', signal);
        reader = undefined;
      },
    },
    people: {
      can: {},
      batchLimit: 200,
      async get(keys, { signal }) {
        await call('people.get', signal);
        return answer(keys, (key) => {
          const found = byKey.get(key.toLowerCase());
          return found && summaryOf(found);
        });
      },
      async details(keys, { signal }) {
        await call('people.details', signal);
        return answer(keys, (key) => byKey.get(key.toLowerCase()));
      },
      async search(query, options) {
        await call('people.search', options.signal);
        const found = people.filter(({ name, title = '', mail = '' }) =>
          fold(`${name} ${title} ${mail}`).includes(fold(query)),
        );
        return pageOf(found.map(summaryOf), ({ id }) => id, options);
      },
    },
    recommendations: {
      can: { recommend: ['page', 'person', 'post', 'document'] },
      batchLimit: 200,
      async get(subjects, { signal }) {
        await call('recommendations.get', signal);
        const named = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
        return answer([...named.keys()], (key) => {
          const subject = named.get(key)!;
          return isThere(subject) ? shown(subject) : undefined;
        });
      },
      async list(subject, options) {
        await call('recommendations.list', options.signal);
        const newest = [...of(subject).since].toReversed();
        return pageOf(
          newest.map(([id, createdAt]) => ({ subject, person: summaryOf(person(id)), createdAt })),
          ({ person }) => person.id,
          options,
        );
      },
      async set(subject, recommended, { signal, revision }) {
        await call('recommendations.set', signal);
        const me = signedIn().id;
        const { since, revisions } = of(subject);
        const now = revisions.get(me) ?? 0;
        if (revision !== now)
          throw error('precondition_failed', `revision ${revision} is no longer the newest.`);
        if (recommended !== since.has(me)) {
          revisions.set(me, now + 1);
          if (recommended) since.set(me, new Date().toISOString());
          else since.delete(me);
        }
        return shown(subject);
      },
    },
    groups: {
      can: { join: true },
      batchLimit: 200,
      async get(keys, { signal }) {
        await call('groups.get', signal);
        return answer(keys, (key) => {
          const found = groups.find(({ id, slug }) => id === key || slug === key);
          return found && groupFor(found, reader);
        });
      },
      async list(options) {
        await call('groups.list', options.signal);
        return pageOf(
          groups.flatMap((each) => groupFor(each, reader) ?? []),
          ({ id }) => id,
          options,
        );
      },
      async members(key, options) {
        await call('groups.members', options.signal);
        const found = group(key);
        if (found.visibility !== 'open' && !found.members[reader ?? ''])
          throw error('forbidden', `"${key}" is closed.`);
        const members = Object.entries(found.members);
        return pageOf(
          members.map(([id, role]) => ({ person: summaryOf(person(id)), role })),
          ({ person }) => person.id,
          options,
        );
      },
      async join(key, { signal }) {
        await call('groups.join', signal);
        return become(key, 'member');
      },
      async leave(key, { signal }: CallOptions) {
        await call('groups.leave', signal);
        return become(key, undefined);
      },
    },
  } satisfies Source;
}
