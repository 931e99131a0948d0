import type { Change } from '@parvis/model';
import type { Core } from './core.ts';
import { ParvisError } from './error.ts';
import { loaded, type ChangesPort } from './ports.ts';

/** Who takes what has changed: the feed does, and the events. */
export interface Hearer {
  hear(change: Change): void;
  /** Something may have been missed: what is shown is to be read again. */
  missed(): void;
}

/** The one stream of a client: open while anybody follows and the page is looked at. */
export interface Live {
  /** Follows until the signal aborts. What is shown was read at `since` or later, in milliseconds since 1970. */
  follow(hearer: Hearer, signal: AbortSignal, since?: number): void;
}

/** Milliseconds, all of them. A stream that says nothing for so long is dead: a sign of life comes each 25 seconds. */
const SILENCE = 60_000;
/** How long a page is hidden before its stream is closed. */
const HIDDEN = 30_000;
/** How far in the past a stream without a position begins, with room for slow clocks. */
const REACH = 50_000;
/** How many changes are kept for those who come later than others, and may have read before these came. */
const KEPT = 100;
/** Between attempts to open one: twice as long each time. No timer of a browser takes more than 24 days. */
const WAIT = { first: 1_000, most: 300_000, asked: 86_400_000 };
/** How long a stream stands that was a good one: what ends sooner is no better than what does not begin. */
const STEADY = 20_000;

const lives = new WeakMap<Core, Promise<Live | undefined>>();

/** The stream of a client, made once; nothing where the source has none. */
export function liveOf(core: Core): Promise<Live | undefined> {
  const { changes } = core.source;
  let live = lives.get(core);
  if (!live) {
    live = (async () => {
      const port = changes && (await loaded(changes));
      return port && !core.closed.aborted ? openLive(core, port) : undefined;
    })();
    lives.set(core, live);
    // It is tried again by the next who needs it.
    live.catch(() => lives.delete(core));
  }
  return live;
}

function openLive({ closed, era, join }: Core, changes: ChangesPort): Live {
  const hearers = new Set<Hearer>();
  const recent: { change: Change; at: number }[] = [];
  let followers = 0;
  let since: string | undefined;
  /** Since when lists may have been read without a stream. */
  let began = 0;
  /** What was read before may be out of date, and `recent` does not say how. */
  let unknown = 0;
  let running: AbortController | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const page = globalThis.document as Document | undefined;
  const isWanted = () => followers > 0 && !closed.aborted;

  function start() {
    clearTimeout(hiding);
    if (running || !isWanted() || page?.hidden) return;
    running = new AbortController();
    void run(AbortSignal.any([running.signal, era()]));
  }

  function stop() {
    clearTimeout(hiding);
    running?.abort();
    running = undefined;
  }

  async function run(signal: AbortSignal) {
    let failures = 0;
    while (!signal.aborted) {
      const opened = Date.now();
      let asked = 0;
      try {
        for await (const event of listen(signal)) {
          if (signal.aborted) return;
          if (Date.now() - opened > STEADY) failures = 0;
          if ('key' in event) tell(event);
          else if (event.kind === 'reset') miss(Date.now());
          else if (since === undefined) miss(Date.now() - REACH);
          since = event.id;
          if (!('key' in event)) asked = event.retryAfter ?? 0;
        }
      } catch (error) {
        if (error instanceof ParvisError) asked = error.retryAfter ?? 0;
      }
      // Half at random: a server that was restarted is not asked by everybody at one moment.
      const wait = Math.min(WAIT.first * 2 ** failures++, WAIT.most) * (0.5 + Math.random() / 2);
      await pause(wait + Math.min(asked, WAIT.asked), signal);
    }
  }

  function tell(change: Change) {
    for (const { hear } of hearers) hear(change);
    recent.push({ change, at: Date.now() });
    if (recent.length > KEPT) unknown = recent.shift()!.at;
  }

  /** What was read until then may be out of date. Who comes later may have read before. */
  function miss(until: number) {
    unknown = Math.max(unknown, until);
    if (began <= until) for (const { missed } of hearers) missed();
  }

  /** One stream, called off when it has been silent for too long. */
  async function* listen(signal: AbortSignal) {
    const silent = new AbortController();
    let timer = setTimeout(() => silent.abort(), SILENCE);
    try {
      const options = {
        signal: AbortSignal.any([signal, silent.signal]),
        ...(since !== undefined && { since }),
      };
      for await (const event of changes.stream(options)) {
        clearTimeout(timer);
        timer = setTimeout(() => silent.abort(), SILENCE);
        yield event;
      }
    } finally {
      clearTimeout(timer);
    }
  }

  page?.addEventListener(
    'visibilitychange',
    () => {
      if (!page.hidden) start();
      else if (running) hiding = setTimeout(stop, HIDDEN);
    },
    { signal: closed },
  );
  closed.addEventListener('abort', stop);
  join({
    forget() {
      stop();
      since = undefined;
      recent.length = 0;
      began = Date.now();
      start();
    },
    refresh() {},
  });

  return {
    follow(hearer, signal, from = Date.now()) {
      if (signal.aborted) return;
      began = followers++ === 0 ? from : Math.min(began, from);
      if (!hearers.has(hearer)) {
        hearers.add(hearer);
        if (from <= unknown) hearer.missed();
        else for (const { change, at } of recent) if (at >= from) hearer.hear(change);
      }
      start();
      signal.addEventListener(
        'abort',
        // A list that is moved in the page leaves and comes back in one go.
        () =>
          queueMicrotask(() => {
            if (--followers > 0) return;
            stop();
            since = undefined;
          }),
        { once: true },
      );
    },
  };
}

/** Waits, or until there is a network again. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, over);
    globalThis.addEventListener?.('online', end, over);
  });
}
