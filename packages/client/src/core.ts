import type { Page } from '@parvis/model';
import type { PagedOptions } from './client.ts';
import { collection, type Collection, type CollectionOptions } from './collection.ts';
import { ParvisError } from './error.ts';
import type { ListOptions, PortName, Source } from './ports.ts';

/** Milliseconds after which what was read is asked for again when somebody comes to look. */
const MAX_AGE = 60_000;

type HoldOptions<T> = Pick<CollectionOptions<T>, 'read' | 'keyOf' | 'isNewer' | 'present' | 'taken'> & {
  maxAge?: number;
  batchLimit?: number | undefined;
  aliases?: Map<string, string>;
};

type Held = Pick<Collection<unknown>, 'forget' | 'refresh'>;

/** What the parts of a client share. */
export interface Core {
  readonly source: Source;
  readonly closed: AbortSignal;
  /** Numbers requests and writes in their order. */
  readonly clock: { now: number };
  /** The port of that name; throws `unsupported` when the source has none. */
  port<P extends PortName>(name: P): NonNullable<Source[P]>;
  /** A collection that is refreshed and forgotten with the others. */
  hold<T>(options: HoldOptions<T>): Collection<T>;
  /** Has something else refreshed and forgotten with the collections. */
  join(other: Held): void;
  /** One page of a list, whose items are kept. It is called off when the person changes. */
  list<T>(
    options: PagedOptions,
    ask: (options: ListOptions) => Promise<Page<T>>,
    keep: (item: T, stamp: number) => void,
  ): Promise<Page<T>>;
  /** Ends when the person changes or the client is closed. */
  era(): AbortSignal;
  /** Forgets all that is held, and calls off what is under way, but for `kept`. */
  forget(kept: unknown): void;
  /** Takes what was heard from another tab; a hidden page reads again when somebody looks at it. */
  heard(outdate: () => void): void;
}

export function openCore(source: Source, closed: AbortSignal): Core {
  const clock = { now: 0 };
  const all: Held[] = [];
  let era = new AbortController();
  closed.addEventListener('abort', () => era.abort());

  const refresh = (old: boolean) => all.forEach((things) => things.refresh(old));

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

  return {
    source,
    closed,
    clock,
    port(name) {
      const port = source[name];
      if (port) return port;
      const what = `${source.name} has no port "${name}". Combine it with a source that has.`;
      throw new ParvisError('unsupported', what, { source: source.name });
    },
    hold({ maxAge = MAX_AGE, batchLimit = 1, aliases = new Map<string, string>(), ...options }) {
      const made = collection({
        ...options,
        maxAge,
        batchLimit,
        aliases,
        source: source.name,
        clock,
        closed,
      });
      all.push(made);
      return made;
    },
    join: (other) => void all.push(other),
    async list({ signal, ...options }, ask, keep) {
      const stamp = ++clock.now;
      const page = await ask({ ...options, signal: AbortSignal.any([signal, era.signal]) });
      page.items.forEach((item) => keep(item, stamp));
      return page;
    },
    era: () => era.signal,
    forget(kept) {
      const past = era;
      era = new AbortController();
      past.abort();
      for (const things of all) if (things !== kept) things.forget();
    },
    heard(outdate) {
      outdate();
      if (!isHidden()) refresh(false);
    },
  };
}

const isHidden = (): boolean => globalThis.document?.hidden ?? false;
