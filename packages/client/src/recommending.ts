import type { PersonSummary, Recommendations } from '@parvis/model';
import type { ParvisClient } from './client.ts';
import type { Core } from './core.ts';
import type { Intents } from './intents.ts';
import { act, part, type Part } from './later.ts';
import { subjectKey, subjectOf } from './ports.ts';
import type { Following } from './reader.ts';

/** Milliseconds after which recommendations are asked for again: they change more often than people do. */
const MAX_AGE = 15_000;

/** Who recommends what, and what the reader does. It is loaded when a page first asks for it. */
export function openRecommending(
  core: Core,
  { following }: { following: Following },
  keepPerson: (person: PersonSummary, stamp: number) => void,
): Omit<ParvisClient['recommendations'], 'can'> {
  const { source, port, hold, clock, list } = core;

  /** What the reader wants, until that can be sent. */
  const early = new Map<string, boolean>();
  // Before what is held: a wish of somebody who has left is not to be shown to whoever comes.
  core.join({
    forget() {
      early.clear();
      wishes.now?.forget();
    },
    refresh() {},
  });
  const recommendations = hold<Recommendations>({
    maxAge: MAX_AGE,
    batchLimit: source.recommendations?.batchLimit,
    keyOf: ({ subject }) => subjectKey(subject),
    read: async (keys, options) => port('recommendations').get(keys.map(subjectOf), options),
    isNewer: (value, held) => value.revision > held.revision,
    present: (value, key) => wishes.now?.present(value, key) ?? grant(value, early.get(key)),
    taken: ({ people }, stamp) => people.forEach((person) => keepPerson(person, stamp)),
  });
  /** Most readers only look. */
  const wishes: Part<Intents<Recommendations, boolean>> = part(async () =>
    (await import('./intents.ts')).intents<Recommendations, boolean>({
      things: recommendations,
      keyOf: ({ subject }) => subjectKey(subject),
      wish: ({ mine, revision }) => ({ wanted: mine, revision }),
      grant,
      set: async ({ subject }, ...write) => port('recommendations').set(subject, ...write),
      clock,
      signal: core.era,
      changed: (key) => following.changed('recommendations', key),
    }),
  );
  following.heard('recommendations', (key) => core.heard(() => recommendations.outdate(key)));

  return {
    watch(subject, listener, options) {
      following.follow();
      return recommendations.watch(subjectKey(subject), listener, options);
    },
    list: (subject, options) =>
      list(
        options,
        async (asked) => port('recommendations').list(subject, asked),
        ({ person }, stamp) => keepPerson(person, stamp),
      ),
    async prepare() {
      await wishes.load();
    },
    async set(subject, recommended) {
      following.follow();
      const held = recommendations.held(subjectKey(subject));
      const key = subjectKey(held?.value.subject ?? subject);
      early.set(key, recommended);
      if (!wishes.now) recommendations.touch(key);
      try {
        await act(wishes, core, ({ set }) => set(key, recommended));
      } finally {
        early.delete(key);
        if (!wishes.now) recommendations.touch(key);
      }
    },
  };
}

/** The same with what a reader wants of it. */
function grant(value: Recommendations, wanted: boolean | undefined = value.mine): Recommendations {
  if (wanted === value.mine) return value;
  return { ...value, mine: wanted, count: Math.max(0, value.count + (wanted ? 1 : -1)) };
}
