import type { PersonSummary, Session } from '@parvis/model';
import type { ParvisClient } from './client.ts';
import type { Core } from './core.ts';
import { openListen, type Listen } from './listen.ts';
import { ownId } from './named.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** The session is one thing; this is its key. */
const READER = '';

/** What parts that are loaded later need to know of who is reading. */
export interface Following {
  /** From now on it matters who is signed in. */
  follow(): void;
  /** Who is reading, as soon as that is known; `again` asks the source even when it is. */
  who(again?: boolean): Promise<PersonSummary>;
  /** Called with who is reading when that is known, and each time the source has said so. */
  told(person: (person: PersonSummary) => void): void;
  /** Tells the reader's other tabs that something was changed. */
  changed(kind: string, key: string): void;
  /** Called with what was changed in another tab. */
  heard(kind: string, hear: (key: string) => void): void;
  listen: Listen;
}

/** The parts of the client that are made here. */
type Loaded = Pick<ParvisClient, 'session'> & { following: Following };

/** Who reads where the source knows of no sign-in. */
const ANYBODY: PersonSummary = { id: '', name: '' };

/**
 * What depends on who is reading: the session and their other tabs.
 * It is loaded when a page first asks for any of these.
 */
export function openReader(core: Core, liveAfter?: number): Loaded {
  const { source, port, hold, closed } = core;
  let reader: string | undefined;
  let tabs: Tabs | undefined;
  const tellPerson: ((person: PersonSummary) => void)[] = [];
  const hearing = new Map<string, (key: string) => void>();

  const session = hold<Session>({
    keyOf: () => READER,
    read: async (_, options) => new Map([[READER, await port('session').get(options)]]),
    taken({ person }) {
      const id = ownId(person);
      if (reader !== id) {
        const another = reader !== undefined;
        reader = id;
        tabs?.become(reader);
        if (another) core.forget(session);
      }
      for (const tell of tellPerson) tell(person);
    },
  });

  function forgetReader() {
    reader = undefined;
    core.forget(session);
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
        hearing.get(kind)?.(key);
      },
    });
    if (source.session) session.watch(READER, () => {}, { signal: closed });
    else tabs.become('');
  }

  return {
    following: {
      follow,
      async who(again) {
        follow();
        if (!source.session) return ANYBODY;
        if (again) return (await session.reread(READER)).person;
        return new Promise((resolve, reject) => {
          const known = new AbortController();
          session.watch(
            READER,
            (snapshot) => {
              if (snapshot.status === 'pending') return;
              known.abort();
              if (snapshot.status === 'ready') resolve(snapshot.value.person);
              else reject(snapshot.error);
            },
            { signal: known.signal },
          );
        });
      },
      told(tell) {
        tellPerson.push(tell);
        const held = session.held(READER);
        if (held) tell(held.value.person);
      },
      changed: (kind, key) => tabs?.changed(kind, key),
      heard: (kind, hear) => void hearing.set(kind, hear),
      listen: openListen(core, liveAfter),
    },
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
  };
}
