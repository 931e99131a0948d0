import type { ClientOptions, Listener, ParvisClient, Watch, WatchOptions } from './client.ts';
import { openCore } from './core.ts';
import { ParvisError } from './error.ts';
import { act, later, part, type Part } from './later.ts';
import { openPeople } from './people.ts';

/**
 * Makes the client that elements talk to. It holds one copy of each thing, reads what is asked for in one tick
 * as one batch, and forgets everything when another person signs in.
 */
export function createClient({ source, links = {}, signInUrl, liveAfter }: ClientOptions): ParvisClient {
  const end = new AbortController();
  const core = openCore(source, end.signal);
  const { people, keep } = openPeople(core);

  // Most pages only show people.
  const reader = part(async () => (await import('./reader.ts')).openReader(core, liveAfter));
  const groups = part(async () => {
    const [{ openGroups }, loaded] = await Promise.all([import('./groups.ts'), reader.load()]);
    return openGroups(core, loaded, keep);
  });
  const recommending = part(async () => {
    const [{ openRecommending }, loaded] = await Promise.all([import('./recommending.ts'), reader.load()]);
    return openRecommending(core, loaded, keep);
  });

  /** Watches at once, or as soon as the part is loaded. */
  function watch<P, T>(
    part: Part<P>,
    listener: Listener<T>,
    { signal }: WatchOptions,
    start: (part: P) => Watch,
  ): Watch {
    if (part.now) return start(part.now);
    if (signal.aborted) return { retry() {} };
    let started: Watch | undefined;
    let loading = false;
    const begin = async () => {
      loading = true;
      listener({ status: 'pending' });
      try {
        const loaded = await part.load();
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
        watch(reader, listener, options, ({ session }) => session.watch(listener, options)),
      signOut: async (options) => (await reader.load()).session.signOut(options),
    },
    recommendations: {
      can: (kind, what = 'recommend') => source.recommendations?.can[what]?.includes(kind) ?? false,
      watch: (subject, listener, options) =>
        watch(recommending, listener, options, (loaded) => loaded.watch(subject, listener, options)),
      list: async (subject, options) => (await recommending.load()).list(subject, options),
      prepare: async () => (await recommending.load()).prepare(),
      set: (subject, recommended) => act(recommending, core, (loaded) => loaded.set(subject, recommended)),
    },
    groups: {
      watch: (key, listener, options) =>
        watch(groups, listener, options, (loaded) => loaded.watch(key, listener, options)),
      list: async (options) => (await groups.load()).list(options),
      members: async (group, options) => (await groups.load()).members(group, options),
      join: async (group) => (await groups.load()).join(group),
      leave: async (group) => (await groups.load()).leave(group),
    },
    feed: later(async () => {
      const [{ openFeed }, loaded] = await Promise.all([import('./feed/index.ts'), reader.load()]);
      return openFeed(core, loaded, keep);
    }),
    tags: later(async () =>
      (await import('./tags.ts')).openTags(core, async () => (await reader.load()).following),
    ),
    events: later(async () => (await import('./events/index.ts')).openEvents(core, await reader.load())),
    close: () => end.abort(),
  };
}
