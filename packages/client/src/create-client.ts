import type { ClientOptions, Listener, ParvisClient, Watch, WatchOptions } from './client.ts';
import { openCore } from './core.ts';
import { ParvisError } from './error.ts';
import { later } from './later.ts';
import { openPeople } from './people.ts';
import type { openReader } from './reader.ts';

type Reader = ReturnType<typeof openReader>;

/**
 * Makes the client that elements talk to. It holds one copy of each thing, reads what is asked for in one tick
 * as one batch, and forgets everything when another person signs in.
 */
export function createClient({ source, links = {}, signInUrl }: ClientOptions): ParvisClient {
  const end = new AbortController();
  const core = openCore(source, end.signal);
  const { people, keep } = openPeople(core);

  /** Most pages only show people. */
  let reader: Reader | undefined;
  const load = later(async () => (reader = (await import('./reader.ts')).openReader(core, keep)));

  /** Watches at once, or as soon as the rest is loaded. */
  function watch<T>(
    listener: Listener<T>,
    { signal }: WatchOptions,
    start: (reader: Reader) => Watch,
  ): Watch {
    if (reader) return start(reader);
    if (signal.aborted) return { retry() {} };
    let started: Watch | undefined;
    let loading = false;
    const begin = async () => {
      loading = true;
      listener({ status: 'pending' });
      try {
        const loaded = await load();
        if (!signal.aborted) started = start(loaded);
      } catch (error) {
        if (!signal.aborted && error instanceof ParvisError) listener({ status: 'failed', error });
      }
      loading = false;
    };
    void begin();
    return {
      retry() {
        if (started) started.retry();
        else if (!loading && !signal.aborted) void begin();
      },
    };
  }

  return {
    source: source.name,
    ...(signInUrl === undefined ? {} : { signInUrl }),
    has: (port) => source[port] !== undefined,
    link: (kind, id) => (links[kind] ?? `/go/${kind}/{id}`).replaceAll('{id}', () => encodeURIComponent(id)),
    people,
    session: {
      watch: (listener, options) =>
        watch(listener, options, ({ session }) => session.watch(listener, options)),
      signOut: async (options) => (await load()).session.signOut(options),
    },
    recommendations: {
      can: (kind) => source.recommendations?.can.recommend.includes(kind) ?? false,
      watch: (subject, listener, options) =>
        watch(listener, options, ({ recommendations }) => recommendations.watch(subject, listener, options)),
      list: async (subject, options) => (await load()).recommendations.list(subject, options),
      // Not async: what the reader wants is shown within the click.
      set: (subject, recommended) =>
        reader
          ? reader.recommendations.set(subject, recommended)
          : load().then(({ recommendations }) => recommendations.set(subject, recommended)),
    },
    groups: {
      watch: (key, listener, options) =>
        watch(listener, options, ({ groups }) => groups.watch(key, listener, options)),
      list: async (options) => (await load()).groups.list(options),
      members: async (group, options) => (await load()).groups.members(group, options),
      join: async (group) => (await load()).groups.join(group),
      leave: async (group) => (await load()).groups.leave(group),
    },
    feed: later(async () => {
      const [{ openFeed }, loaded] = await Promise.all([import('./feed/index.ts'), load()]);
      return openFeed(core, loaded, keep);
    }),
    events: later(async () => (await import('./events/index.ts')).openEvents(core, await load())),
    close: () => end.abort(),
  };
}
