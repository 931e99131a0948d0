import type { Page, Synonym, Trends } from '@parvis/model';
import type { Listener, PagedOptions, Watch, WatchOptions } from './client.ts';
import type { Core } from './core.ts';
import { loaded, type TagsPort } from './ports.ts';
import type { Following } from './reader.ts';

/** Milliseconds after which trends are asked for again: a source computes them every few minutes. */
const MAX_AGE = 5 * 60_000;

/** Hashtags: what is talked about, and which of them mean the same. */
export interface Tags {
  readonly can: TagsPort['can'];
  /** Out of what everybody may read, or in one group (id or slug). */
  watchTrends(place: { group?: string }, listener: Listener<Trends>, options: WatchOptions): Watch;
  /** Tags that mean another one, for those who keep them. */
  synonyms(options: PagedOptions): Promise<Page<Synonym>>;
  /** Makes a tag mean another one, or with `undefined` only itself. */
  setSynonym(tag: string, of: string | undefined): Promise<void>;
}

/** Makes the tags of a client. They are loaded when a page first asks for them. */
export async function openTags(core: Core, following: () => Promise<Following>): Promise<Tags> {
  const port = await loaded(core.port('tags'));
  const trends = core.hold<Trends & { place: string }>({
    maxAge: MAX_AGE,
    keyOf: ({ place }) => place,
    async read(places, { signal }) {
      // One at a time, since it is a batch of one.
      const [place = ''] = places;
      return new Map([
        [place, { ...(await port.trends({ signal, ...(place && { group: place }) })), place }],
      ]);
    },
  });

  return {
    can: port.can,
    watchTrends({ group = '' }, listener, options) {
      // What is everybody's is the same for everybody.
      if (group)
        void following().then(
          ({ follow }) => follow(),
          () => {},
        );
      return trends.watch(group, listener, options);
    },
    synonyms: (options) =>
      core.list(
        options,
        (asked) => port.synonyms(asked),
        () => {},
      ),
    async setSynonym(tag, of) {
      await port.setSynonym(tag, of, { signal: core.era() });
    },
  };
}
